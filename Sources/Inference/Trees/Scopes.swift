/// Sets of variables, one for each family of a network, one after the other in one list.
struct Scopes: Sendable {
    /// Where each family's variables start in `variables`, with the end added.
    private(set) var start: [Int32] = [0]
    private(set) var variables: [Int32] = []

    init() {}

    /// Adds a set.
    mutating func append(_ scope: some Sequence<Int32>) {
        variables.append(contentsOf: scope)
        start.append(Int32(variables.count))
    }

    init(_ scopes: some Sequence<[Int]>) {
        for scope in scopes {
            for variable in scope { variables.append(Int32(variable)) }
            start.append(Int32(variables.count))
        }
    }

    var count: Int { start.count - 1 }

    subscript(_ family: Int) -> ArraySlice<Int32> { variables[Int(start[family])..<Int(start[family + 1])] }

    /// The same with a set more: variables that are to be together in one table.
    func adding(_ scope: [Int]) -> Scopes {
        var more = self
        more.append(scope.map { Int32($0) })
        return more
    }
}
