extension Propagator {
    /// Passes beliefs from the roots to the leaves, and sums them into marginals.
    func distribute() {
        for index in 0..<cliqueCount {
            let clique = cliques + index
            let separator = clique.pointee.separator
            let belief = beliefs + clique.pointee.message
            if clique.pointee.parent < 0 { belief[0] = 1 }
            for output in Int(clique.pointee.shareStart)..<Int(clique.pointee.shareEnd) {
                let operation = outputs + output
                walk(
                    AddKernel.self, loops + Int(operation.pointee.loopStart), Int(operation.pointee.loopCount), belief,
                    source(operation))
            }
            if clique.pointee.outputStart == clique.pointee.outputEnd { continue }
            let lift =
                clique.pointee.isUnit
                ? 1 : divide(belief, by: messages + clique.pointee.message, scales[index], separator)
            if clique.pointee.stored >= 0 { spread(index, belief, lift) } else { spreadBlocks(clique, belief, lift) }
        }
    }

    /// From the belief about what is shared to what the clique has yet to be multiplied by.
    ///
    /// - Returns: what is left to multiply by afterwards: not 1 where the quotient may be too large a number
    private func divide(
        _ belief: UnsafeMutablePointer<Double>, by message: UnsafeMutablePointer<Double>, _ scale: Double, _ count: Int
    ) -> Double {
        var isTiny = false
        for i in 0..<count { isTiny = isTiny || message[i] > 0 && message[i] * scale < 1e-300 }
        if isTiny { scaleRun(belief, by: 0x1p-600, count) }
        for i in 0..<count { belief[i] = message[i] > 0 ? belief[i] / message[i] / scale : 0 }
        return isTiny ? 0x1p600 : 1
    }

    /// The belief of a clique is put beside its product, which stays for the next time.
    private func spread(_ index: Int, _ ratio: UnsafeMutablePointer<Double>, _ lift: Double) {
        let clique = cliques + index
        let table = stored + clique.pointee.stored
        let separator = clique.pointee.separator
        let run = clique.pointee.size / separator
        if !isCurrent[index] {
            // Nothing had to be sent up from here.
            _ = product(clique, into: table)
            isCurrent[index] = true
        }
        switch run {
        case 1:
            copyRun(block, table, separator)
            multiplyRun(block, ratio, separator)
        case 2:
            for i in 0..<separator {
                block[2 * i] = table[2 * i] * ratio[i]
                block[2 * i + 1] = table[2 * i + 1] * ratio[i]
            }
        default: for i in 0..<separator { scaleRun(block + i * run, table + i * run, by: ratio[i], run) }
        }
        if lift != 1 { scaleRun(block, by: lift, clique.pointee.size) }
        for index in Int(clique.pointee.outputStart)..<Int(clique.pointee.outputEnd) {
            let output = outputs + index
            walk(
                AddKernel.self, loops + Int(output.pointee.loopStart), Int(output.pointee.loopCount), block,
                source(output))
        }
    }

    private func spreadBlocks(
        _ clique: UnsafeMutablePointer<Schedule.Clique>, _ ratio: UnsafeMutablePointer<Double>, _ lift: Double
    ) {
        let run = clique.pointee.size / clique.pointee.separator
        let first = outputs + Int(clique.pointee.outputStart)
        let count = Int(clique.pointee.outputEnd - clique.pointee.outputStart)
        let cursor = BlockCursor(
            clique, operations: first, count: count, lengths: outerLengths, strides: outerStrides)
        let axes = Int(clique.pointee.outerCount)
        withUnsafeTemporaryAllocation(of: Int.self, capacity: axes + count + 1) { scratch in
            scratch.initialize(repeating: 0)
            guard let counter = scratch.baseAddress else { return }
            let places = counter + axes
            forEachBlock(clique) { start, size in
                if size <= run {
                    scaleRun(block, by: ratio[start / run], size)
                } else {
                    let shared = ratio + start / run
                    for i in 0..<size / run { scaleRun(block + i * run, by: shared[i], run) }
                }
                if lift != 1 { scaleRun(block, by: lift, size) }
                for index in 0..<count {
                    let output = first + index
                    walk(
                        AddKernel.self, loops + Int(output.pointee.loopStart), Int(output.pointee.loopCount), block,
                        source(output) + places[index])
                }
                _ = cursor.advance(counter, places)
            }
        }
    }
}
