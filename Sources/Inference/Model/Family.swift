/// How a variable depends on its parents.
public enum Family: Sendable, Hashable {
    case table(ConditionalTable)
    case noisyMax(NoisyMax)

    public var child: Int {
        switch self {
        case .table(let table): table.child
        case .noisyMax(let model): model.child
        }
    }

    public var parents: [Int] {
        switch self {
        case .table(let table): table.parents
        case .noisyMax(let model): model.parents
        }
    }
}
