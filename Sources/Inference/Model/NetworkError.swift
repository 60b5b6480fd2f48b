/// What is wrong with the description of a network. Names are those of the variables, rows count from 0.
public enum NetworkError: Error, Sendable, Hashable {
    case noStates(variable: String)
    case duplicateVariable(String)
    case duplicateState(variable: String, state: String)
    /// A table names a variable by a position that does not exist.
    case unknownVariable(index: Int)
    case missingTable(variable: String)
    case duplicateTable(variable: String)
    case repeatedParent(variable: String, parent: String)
    /// The variables on a directed cycle, each a parent of the next and the last of the first.
    case cycle([String])
    /// A table has more entries than can be counted or held.
    case tooLarge(variable: String)
    case wrongSize(variable: String, expected: Int, found: Int)
    case invalidProbability(variable: String, row: Int, value: Double)
    case rowSum(variable: String, row: Int, sum: Double)
    /// An interval row whose bounds are upside down, outside 0 to 1, or admit no distribution.
    case invalidInterval(variable: String, row: Int)
    case invalidParameter(name: String)
    case unknownParameter(variable: String, row: Int)
    /// A row that uses a shared parameter belongs to a variable that has not exactly two states.
    case sharedRowNotBinary(variable: String, row: Int)
    /// The power of a shared row is not a positive finite number.
    case invalidPower(variable: String, row: Int)
}

extension NetworkError: CustomStringConvertible {
    public var description: String {
        switch self {
        case .noStates(let variable): "\(variable) has no states"
        case .duplicateVariable(let name): "two variables are called \(name)"
        case .duplicateState(let variable, let state): "\(variable) has two states called \(state)"
        case .unknownVariable(let index): "there is no variable number \(index)"
        case .missingTable(let variable): "\(variable) has no table"
        case .duplicateTable(let variable): "\(variable) has two tables"
        case .repeatedParent(let variable, let parent): "\(variable) has \(parent) as a parent twice"
        case .cycle(let names): "the arcs run in a circle: \((names + names.prefix(1)).joined(separator: " → "))"
        case .tooLarge(let variable): "the table of \(variable) is too large"
        case .wrongSize(let variable, let expected, let found):
            "the table of \(variable) needs \(expected) entries and has \(found)"
        case .invalidProbability(let variable, let row, let value):
            "row \(row) of \(variable) holds \(value), which is not a probability"
        case .rowSum(let variable, let row, let sum): "row \(row) of \(variable) sums to \(sum), not to 1"
        case .invalidInterval(let variable, let row):
            "the intervals in row \(row) of \(variable) admit no distribution"
        case .invalidParameter(let name): "the range of \(name) does not lie within 0 to 1"
        case .unknownParameter(let variable, let row): "row \(row) of \(variable) uses a parameter that does not exist"
        case .sharedRowNotBinary(let variable, let row):
            "row \(row) of \(variable) uses a shared parameter, but \(variable) has not exactly two states"
        case .invalidPower(let variable, let row): "the power in row \(row) of \(variable) is not a positive number"
        }
    }
}
