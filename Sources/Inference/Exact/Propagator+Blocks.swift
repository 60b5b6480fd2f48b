extension Propagator {
    /// Goes through a large clique block by block, with the product of its factors in `block`.
    ///
    /// - Parameter body: gets where the block starts in the clique, and its size
    @inline(__always)
    func forEachBlock(
        _ clique: UnsafeMutablePointer<Schedule.Clique>, _ body: (_ start: Int, _ size: Int) -> Void
    ) {
        let cursor = BlockCursor(
            clique, operations: factors + Int(clique.pointee.factorStart),
            count: Int(clique.pointee.factorEnd - clique.pointee.factorStart), lengths: outerLengths,
            strides: outerStrides)
        cursor.run { start, places in
            fillBlock(clique, places)
            body(start, clique.pointee.block)
        }
    }

    /// The product of a clique's factors over one block.
    ///
    /// - Parameter places: by how much each factor has moved along the axes outside the block
    @inline(__always)
    func fillBlock(_ clique: UnsafeMutablePointer<Schedule.Clique>, _ places: UnsafeMutablePointer<Int>) {
        let first = Int(clique.pointee.factorStart)
        let count = Int(clique.pointee.factorEnd) - first
        for index in 0..<count {
            let factor = factors + first + index
            let loop = loops + Int(factor.pointee.loopStart)
            let from = source(factor) + places[index]
            if index == 0 {
                walk(AssignKernel.self, loop, Int(factor.pointee.loopCount), block, from)
            } else {
                walk(MultiplyKernel.self, loop, Int(factor.pointee.loopCount), block, from)
            }
        }
        if count == 0 { block.update(repeating: 1, count: clique.pointee.block) }
    }
}

/// Walks along the axes outside a block, and keeps the place of every operation's small table.
struct BlockCursor {
    private let operations: UnsafeMutablePointer<Schedule.Operation>
    private let count: Int
    private let axes: Int
    private let lengths: UnsafeMutablePointer<Int32>
    private let strides: UnsafeMutablePointer<Int32>
    private let block: Int

    @inline(__always)
    init(
        _ clique: UnsafeMutablePointer<Schedule.Clique>, operations: UnsafeMutablePointer<Schedule.Operation>,
        count: Int, lengths: UnsafeMutablePointer<Int32>, strides: UnsafeMutablePointer<Int32>
    ) {
        self.operations = operations
        self.count = count
        axes = Int(clique.pointee.outerCount)
        self.lengths = lengths + Int(clique.pointee.outerStart)
        self.strides = strides
        block = clique.pointee.block
    }

    /// - Parameter body: gets where each block starts in the clique, and the places of the operations
    @inline(__always)
    func run(_ body: (_ start: Int, _ places: UnsafeMutablePointer<Int>) -> Void) {
        withUnsafeTemporaryAllocation(of: Int.self, capacity: axes + count + 1) { scratch in
            scratch.initialize(repeating: 0)
            guard let counter = scratch.baseAddress else { return }
            let places = counter + axes
            var start = 0
            while true {
                body(start, places)
                start += block
                if !advance(counter, places) { return }
            }
        }
    }

    /// - Returns: false at the end
    @inline(__always)
    func advance(_ counter: UnsafeMutablePointer<Int>, _ places: UnsafeMutablePointer<Int>) -> Bool {
        var axis = axes - 1
        while axis >= 0 {
            counter[axis] += 1
            let isBack = counter[axis] == Int(lengths[axis])
            for index in 0..<count {
                let stride = Int(strides[Int(operations[index].outerStart) + axis])
                places[index] += isBack ? -stride * (Int(lengths[axis]) - 1) : stride
            }
            if !isBack { return true }
            counter[axis] = 0
            axis -= 1
        }
        return false
    }

    /// The places for the block that starts at `start`.
    func places(at start: Int, _ places: UnsafeMutablePointer<Int>) {
        places.update(repeating: 0, count: count)
        var rest = start / block
        var axis = axes - 1
        while axis >= 0 {
            let length = Int(lengths[axis])
            for index in 0..<count {
                places[index] += rest % length * Int(strides[Int(operations[index].outerStart) + axis])
            }
            rest /= length
            axis -= 1
        }
    }
}
