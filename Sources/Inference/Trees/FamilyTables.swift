/// The tables of all families of a network in one piece of memory, the axes of each in the order of a tree's ranks.
///
/// Axes of a single state are left out, and so are parents on which a table does not depend.
final class FamilyTables: @unchecked Sendable {
    // Unchecked because of the plain memory, which nothing changes once it has been filled.

    /// Variables of the axes of each family (numbered by its child), outermost first.
    let scopes: Scopes
    /// By how much an entry's place grows along each axis, in the order of `scopes.variables`.
    let strides: [Int32]
    /// Where each family's table starts in `values`.
    let offset: [Int]
    let values: UnsafeMutablePointer<Double>
    let count: Int

    /// Where entry after entry of each family's own layout (parents in their order, child fastest) goes, by axis: see
    /// ``fill(_:of:)``.
    private let sourceAxes: [[(states: Int, stride: Int)]]

    /// - Parameters:
    ///   - scopes: for each family its parents and then its child, without those that are left out
    ///   - rank: the order of axes
    init(scopes: [[Int]], cardinalities: [Int], rank: [Int32]) {
        var strides: [Int32] = []
        var offset: [Int] = []
        var sourceAxes: [[(states: Int, stride: Int)]] = []
        var sortedScopes: [[Int]] = []
        var total = 0
        for scope in scopes {
            let sorted = scope.sorted { rank[$0] < rank[$1] }
            var stride = 1
            var strideOf: [Int: Int] = [:]
            for variable in sorted.reversed() {
                strideOf[variable] = stride
                stride *= cardinalities[variable]
            }
            for variable in sorted { strides.append(Int32(strideOf[variable] ?? 0)) }
            sortedScopes.append(sorted)
            offset.append(total)
            total += stride
            sourceAxes.append(scope.map { (cardinalities[$0], strideOf[$0] ?? 0) })
        }
        self.scopes = Scopes(sortedScopes)
        self.strides = strides
        self.offset = offset
        self.sourceAxes = sourceAxes
        count = total
        values = .allocate(capacity: max(1, total))
        values.initialize(repeating: 0, count: max(1, total))
    }

    /// Room for other numbers in the same places.
    init(like other: FamilyTables) {
        scopes = other.scopes
        strides = other.strides
        offset = other.offset
        sourceAxes = other.sourceAxes
        count = other.count
        values = .allocate(capacity: max(1, count))
        values.initialize(repeating: 0, count: max(1, count))
    }

    /// Tables that have been laid out already.
    init(scopes: Scopes, strides: [Int32], offset: [Int], numbers: borrowing Growing<Double>) {
        self.scopes = scopes
        self.strides = strides
        self.offset = offset
        sourceAxes = []
        count = numbers.count
        values = .allocate(capacity: max(1, count))
        values.update(from: numbers.start, count: count)
    }

    deinit { values.deallocate() }

    func size(of family: Int) -> Int { (family + 1 < offset.count ? offset[family + 1] : count) - offset[family] }

    /// The place of the one number that evidence picks from a table; nil where it leaves an axis open.
    func place(of family: Int, settledBy findings: borrowing Findings) -> Int? {
        var place = offset[family]
        for index in Int(scopes.start[family])..<Int(scopes.start[family + 1]) {
            let state = findings.state[Int(scopes.variables[index])]
            if state < 0 { return nil }
            place += Int(state) * Int(strides[index])
        }
        return place
    }

    /// How many entries all tables would have with other numbers of states.
    func entries(cardinalities: [Int]) -> Int {
        var total = 0
        for family in 0..<scopes.count {
            var size = 1
            for index in Int(scopes.start[family])..<Int(scopes.start[family + 1]) {
                size *= cardinalities[Int(scopes.variables[index])]
            }
            total += size
        }
        return total
    }

    /// Puts a table, laid out over the scope given to `init` with the last axis fastest, into its place.
    func fill(_ table: UnsafePointer<Double>, of family: Int) {
        let target = values + offset[family]
        place(axes: sourceAxes[family]) { from, to, length, stride in
            for i in 0..<length { target[to + i * stride] = table[from + i] }
        }
    }

    /// Puts a table of one sample into its lane of all tables.
    func place(_ table: UnsafePointer<Double>, of family: Int, into lanes: UnsafeMutablePointer<Lanes>, lane: Int) {
        let target = UnsafeMutableRawPointer(lanes + offset[family]).assumingMemoryBound(to: Double.self) + lane
        place(axes: sourceAxes[family]) { from, to, length, stride in
            for i in 0..<length { target[(to + i * stride) * Lanes.scalarCount] = table[from + i] }
        }
    }

    /// Where each number of a family, in the layout given to `init`, stands in `values`.
    func places(of family: Int) -> [Int] {
        var places = [Int](repeating: 0, count: size(of: family))
        place(axes: sourceAxes[family]) { from, to, length, stride in
            for i in 0..<length { places[from + i] = offset[family] + to + i * stride }
        }
        return places
    }

    /// The numbers of a family, laid out as they stand in `values`, over the scope given to `init`.
    func original(_ numbers: UnsafePointer<Double>, of family: Int) -> [Double] {
        var result = [Double](repeating: 0, count: size(of: family))
        place(axes: sourceAxes[family]) { from, to, length, stride in
            for i in 0..<length { result[from + i] = numbers[to + i * stride] }
        }
        return result
    }

    /// Calls `run` for every run along the last axis with the places where it starts in the family's own layout and here.
    private func place(
        axes: [(states: Int, stride: Int)], run: (_ from: Int, _ to: Int, _ length: Int, _ stride: Int) -> Void
    ) {
        guard let inner = axes.last else { return run(0, 0, 1, 0) }
        let outer = axes.dropLast()
        var counter = [Int](repeating: 0, count: outer.count)
        var from = 0
        var to = 0
        while true {
            run(from, to, inner.states, inner.stride)
            from += inner.states
            var axis = outer.count - 1
            while axis >= 0 {
                counter[axis] += 1
                to += outer[axis].stride
                if counter[axis] < outer[axis].states { break }
                to -= outer[axis].stride * outer[axis].states
                counter[axis] = 0
                axis -= 1
            }
            if axis < 0 { return }
        }
    }
}
