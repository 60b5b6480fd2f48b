extension Propagator {
    /// Calls `body` with the products of a clique's factors for one combination of what it shares with its parent: one number
    /// for each combination of the rest.
    func withRun<Result>(
        of index: Int, at shared: Int, _ body: (_ values: UnsafeMutablePointer<Double>, _ count: Int) -> Result
    ) -> Result {
        let clique = cliques + index
        let run = clique.pointee.size / clique.pointee.separator
        let start = shared * run
        if clique.pointee.stored >= 0 { return body(stored + clique.pointee.stored + start, run) }
        let size = clique.pointee.block
        let count = Int(clique.pointee.factorEnd - clique.pointee.factorStart)
        let cursor = BlockCursor(
            clique, operations: factors + Int(clique.pointee.factorStart), count: count, lengths: outerLengths,
            strides: outerStrides)
        return withUnsafeTemporaryAllocation(of: Int.self, capacity: count + 1) { scratch in
            scratch.initialize(repeating: 0)
            guard let places = scratch.baseAddress else { return body(block, 0) }
            if size >= run {
                cursor.places(at: start / size * size, places)
                fillBlock(clique, places)
                return body(block + start % size, run)
            }
            return withUnsafeTemporaryAllocation(of: Double.self, capacity: run) { values in
                let base = values.baseAddress ?? block
                for piece in 0..<run / size {
                    cursor.places(at: start + piece * size, places)
                    fillBlock(clique, places)
                    (base + piece * size).update(from: block, count: size)
                }
                return body(base, run)
            }
        }
    }

    /// The place, within what a clique shares with its parent, of the states chosen so far.
    func sharedPlace(
        of index: Int, axes: UnsafeMutablePointer<Int32>, cardinalities: [Int], states: UnsafeMutablePointer<Int32>
    ) -> Int {
        var place = 0
        let first = Int(cliques[index].firstAxis)
        for axis in first..<first + Int(cliques[index].separatorAxes) {
            let variable = Int(axes[axis])
            place = place * cardinalities[variable] + Int(states[variable])
        }
        return place
    }

    /// Puts the variables that a clique does not share with its parent into the states that stand at a place of its run.
    func choose(
        _ place: Int, of index: Int, axes: UnsafeMutablePointer<Int32>, cardinalities: [Int],
        states: UnsafeMutablePointer<Int32>
    ) {
        var rest = place
        let first = Int(cliques[index].firstAxis) + Int(cliques[index].separatorAxes)
        for axis in (first..<Int(cliques[index].firstAxis + cliques[index].axisCount)).reversed() {
            let variable = Int(axes[axis])
            states[variable] = Int32(rest % cardinalities[variable])
            rest /= cardinalities[variable]
        }
    }
}
