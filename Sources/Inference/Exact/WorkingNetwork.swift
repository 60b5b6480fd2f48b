/// A network as inference works on it: tables only, hidden variables for what is kept factored, and no axis that changes
/// nothing.
///
/// A noisy-MAX becomes a chain: hidden variable *i* is the highest grade that the leak and the first *i* causes bring about
/// (temporal decomposition; Heckerman & Breese 1996), so that no table holds more than one cause.
struct WorkingNetwork: Sendable {
    /// How many variables the network itself has; hidden ones come after them.
    let visible: Int
    private(set) var cardinalities: [Int]
    /// By child: the parents in the order of its table and then the child, without variables of one state and without
    /// parents on which the table does not depend.
    private(set) var scopes: [[Int]]
    /// By child, laid out over the scope, the last axis fastest.
    private(set) var tables: [[Double]]

    /// Whether no table lost a parent on which it does not depend.
    private(set) var isComplete = true
    private let keepsAll: Bool

    /// - Parameter keepsAll: whether parents stay on which a table does not depend: for derivatives by its numbers
    init(_ network: Network, keepsAll: Bool = false) {
        self.keepsAll = keepsAll
        visible = network.variables.count
        cardinalities = network.graph.cardinalities
        scopes = [[Int]](repeating: [], count: visible)
        tables = [[Double]](repeating: [], count: visible)
        for (child, family) in network.families.enumerated() {
            switch family {
            case .table(let table): set(child, table.parents, table.values)
            case .noisyMax(let model):
                if !keepsAll, let table = network.smallTable(of: model) {
                    set(child, model.parents, table)
                    isComplete = false
                } else {
                    chain(model)
                }
            }
        }
    }

    /// The structure alone: tables are given with each question.
    init(_ graph: DirectedGraph) {
        keepsAll = true
        visible = graph.count
        cardinalities = graph.cardinalities
        scopes = graph.parents.enumerated().map { child, parents in
            (parents + [child]).filter { graph.cardinalities[$0] > 1 }
        }
        tables = [[Double]](repeating: [], count: graph.count)
    }

    private mutating func chain(_ model: NoisyMax) {
        var previous: Int?
        let grades = cardinalities[model.child]
        for (index, parent) in model.parents.enumerated() {
            let isLast = index == model.parents.count - 1
            let target = isLast ? model.child : hidden(states: grades)
            // Grades so far (of the leak alone at first) × states of the cause × grades after.
            var table: [Double] = []
            let before = previous == nil ? 1 : grades
            for grade in 0..<before {
                for state in 0..<cardinalities[parent] {
                    let own = model.contributions[index][state * grades..<(state + 1) * grades]
                    table += highest(
                        previous == nil ? model.leak[...] : Self.certain(grade, of: grades)[...], own)
                }
            }
            set(target, (previous.map { [$0] } ?? []) + [parent], table)
            previous = target
        }
        if model.parents.isEmpty { set(model.child, [], model.leak) }
    }

    private static func certain(_ grade: Int, of grades: Int) -> [Double] {
        (0..<grades).map { $0 == grade ? 1 : 0 }
    }

    private mutating func hidden(states: Int) -> Int {
        cardinalities.append(states)
        scopes.append([])
        tables.append([])
        return cardinalities.count - 1
    }

    private mutating func set(_ child: Int, _ parents: [Int], _ values: [Double]) {
        var scope = parents + [child]
        var values = values
        for axis in scope.indices.reversed() where cardinalities[scope[axis]] == 1 { scope.remove(at: axis) }
        for axis in scope.indices.reversed() where scope[axis] != child && !keepsAll {
            if let smaller = Self.dropping(axis, of: scope.map { cardinalities[$0] }, values) {
                values = smaller
                scope.remove(at: axis)
                isComplete = false
            }
        }
        scopes[child] = scope
        tables[child] = values
    }

    /// The table without an axis, if nothing changes along it.
    private static func dropping(_ axis: Int, of lengths: [Int], _ values: [Double]) -> [Double]? {
        let inner = lengths[(axis + 1)...].reduce(1, *)
        let length = lengths[axis]
        let outer = lengths[..<axis].reduce(1, *)
        return values.withUnsafeBufferPointer { values in
            guard let base = values.baseAddress, isSame(base, outer: outer, along: length, inner: inner) else {
                return nil
            }
            return (0..<outer).flatMap { block in values[block * length * inner..<(block * length + 1) * inner] }
        }
    }
}

extension Network {
    /// The table of a noisy-MAX of so few causes that a chain of hidden grades would have more entries.
    fileprivate func smallTable(of model: NoisyMax) -> [Double]? {
        let grades = model.leak.count
        let states = model.parents.map { graph.cardinalities[$0] }
        let chained = states.reduce(grades) { $0 + grades * grades * $1 }
        return table(of: model.child, mostEntries: chained)
    }
}
