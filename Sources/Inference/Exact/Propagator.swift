/// Collect and distribute on a clique tree (Lauritzen & Spiegelhalter 1988), with division by the message sent up on the way
/// down (the Hugin architecture; Jensen, Lauritzen & Olesen 1990), 0 / 0 counting as 0.
///
/// Messages are scaled to sum 1 and the logarithms of the scales summed, so that evidence of any small probability does
/// not underflow. Tables of large cliques are never held: a block of entries at a time is multiplied together in fast memory
/// and summed into what is wanted of it, on the way up and again on the way down. That takes little memory, and less time
/// than fetching what was kept.
struct Propagator: ~Copyable {
    private let cliques: UnsafeMutablePointer<Schedule.Clique>
    private let cliqueCount: Int
    private let factors: UnsafeMutablePointer<Schedule.Operation>
    private let outputs: UnsafeMutablePointer<Schedule.Operation>
    private let loops: UnsafePointer<Loop>
    private let outerLengths: UnsafeMutablePointer<Int32>
    private let outerStrides: UnsafeMutablePointer<Int32>
    private let tables: UnsafeMutablePointer<Double>
    private let weights: UnsafeMutablePointer<Double>
    private let messages: UnsafeMutablePointer<Double>
    private let beliefs: UnsafeMutablePointer<Double>
    private let scales: UnsafeMutablePointer<Double>
    private let stored: UnsafeMutablePointer<Double>
    private let block: UnsafeMutablePointer<Double>
    private let marginals: UnsafeMutablePointer<Double>
    private(set) var logEvidence: Double

    /// - Parameters:
    ///   - tables: of the families that the schedule was made for
    ///   - weights: of the findings that it was made for
    init(
        _ schedule: borrowing Schedule, tables: UnsafeMutablePointer<Double>, weights: UnsafeMutablePointer<Double>,
        memory: inout PropagationMemory
    ) {
        memory.prepare(for: schedule)
        cliques = schedule.cliques.start
        cliqueCount = schedule.cliques.count
        factors = schedule.factors.start
        outputs = schedule.outputs.start
        loops = UnsafePointer(schedule.loops.start)
        outerLengths = schedule.outerLengths.start
        outerStrides = schedule.outerStrides.start
        self.tables = tables
        self.weights = weights
        messages = memory.messages.start
        beliefs = memory.beliefs.start
        scales = memory.scales.start
        stored = memory.tables.start
        block = memory.block.start
        marginals = memory.marginals.start
        logEvidence = schedule.logConstant
    }

    // MARK: Up

    /// Passes messages to the roots.
    /// - Returns: false when the evidence has probability zero
    mutating func collect() -> Bool {
        for index in (0..<cliqueCount).reversed() where !cliques[index].isUnit {
            if !send(index) { return false }
        }
        return true
    }

    private mutating func send(_ index: Int) -> Bool {
        let clique = cliques + index
        let message = messages + clique.pointee.message
        let separator = clique.pointee.separator
        if clique.pointee.stored >= 0 {
            let table = stored + clique.pointee.stored
            guard let logScale = product(clique, into: table) else { return false }
            if clique.pointee.isCounted { logEvidence += logScale }
            project(table, size: clique.pointee.size, onto: message, separator)
        } else {
            message.update(repeating: 0, count: separator)
            let run = clique.pointee.size / separator
            forEachBlock(clique) { start, size in
                if size <= run {
                    message[start / run] += sumRun(block, size)
                } else {
                    project(block, size: size, onto: message + start / run, size / run)
                }
            }
        }
        let total = sumRun(message, separator)
        // Not "<= 0": a sum that is no number is no evidence either.
        guard total > 0 else { return false }
        if clique.pointee.isCounted { logEvidence += logarithm(total) }
        scales[index] = total
        let inverse = 1 / total
        if inverse.isFinite {
            scaleRun(message, by: inverse, separator)
        } else {
            for i in 0..<separator { message[i] /= total }
        }
        return true
    }

    /// Sums runs of a table onto the shared part, whose axes come first.
    @inline(__always)
    private func project(
        _ table: UnsafeMutablePointer<Double>, size: Int, onto message: UnsafeMutablePointer<Double>, _ separator: Int
    ) {
        let run = size / separator
        switch run {
        case 1: copyRun(message, table, separator)
        case 2: for i in 0..<separator { message[i] = table[2 * i] + table[2 * i + 1] }
        case 3: for i in 0..<separator { message[i] = table[3 * i] + table[3 * i + 1] + table[3 * i + 2] }
        default: for i in 0..<separator { message[i] = sumRun(table + i * run, run) }
        }
    }

    // MARK: Products

    @inline(__always)
    private func source(_ operation: UnsafeMutablePointer<Schedule.Operation>) -> UnsafeMutablePointer<Double> {
        switch operation.pointee.source {
        case .table: tables + operation.pointee.offset
        case .message: messages + operation.pointee.offset
        case .weights: weights + operation.pointee.offset
        case .belief: beliefs + operation.pointee.offset
        case .marginal: marginals + operation.pointee.offset
        }
    }

    /// Puts the product of all factors of a clique that is worked on in one piece into `table`.
    ///
    /// - Returns: the logarithm of what it was divided by on the way, nil when it is zero throughout
    private func product(
        _ clique: UnsafeMutablePointer<Schedule.Clique>, into table: UnsafeMutablePointer<Double>
    ) -> Double? {
        let size = clique.pointee.size
        let start = Int(clique.pointee.factorStart)
        let end = Int(clique.pointee.factorEnd)
        if start == end { table.update(repeating: 1, count: size) }
        var logScale = 0.0
        for index in start..<end {
            let factor = factors + index
            let loop = loops + Int(factor.pointee.loopStart)
            let count = Int(factor.pointee.loopCount)
            if index == start {
                walk(AssignKernel.self, loop, count, table, source(factor))
            } else {
                walk(MultiplyKernel.self, loop, count, table, source(factor))
            }
            // Many factors, each with small entries, would underflow together.
            if (index - start) % Schedule.mostFactorsUnscaled == Schedule.mostFactorsUnscaled - 1 {
                let largest = largestOfRun(table, size)
                guard largest > 0 else { return nil }
                if largest < 1e-60 {
                    scaleRun(table, by: 1 / largest, size)
                    logScale += logarithm(largest)
                }
            }
        }
        return logScale
    }

    /// Goes through a large clique block by block, with the product of its factors in `block`.
    ///
    /// - Parameter body: gets where the block starts in the clique, and its size
    @inline(__always)
    private func forEachBlock(
        _ clique: UnsafeMutablePointer<Schedule.Clique>, _ body: (_ start: Int, _ size: Int) -> Void
    ) {
        let outer = Int(clique.pointee.outerCount)
        let lengths = outerLengths + Int(clique.pointee.outerStart)
        let firstFactor = Int(clique.pointee.factorStart)
        let factorCount = Int(clique.pointee.factorEnd) - firstFactor
        let size = clique.pointee.block
        withUnsafeTemporaryAllocation(of: Int.self, capacity: outer + factorCount) { scratch in
            scratch.initialize(repeating: 0)
            guard let counter = scratch.baseAddress else { return }
            let places = counter + outer
            for index in 0..<factorCount { places[index] = 0 }
            var start = 0
            while true {
                for index in 0..<factorCount {
                    let factor = factors + firstFactor + index
                    let from = source(factor) + places[index]
                    let loop = loops + Int(factor.pointee.loopStart)
                    let count = Int(factor.pointee.loopCount)
                    if index == 0 {
                        walk(AssignKernel.self, loop, count, block, from)
                    } else {
                        walk(MultiplyKernel.self, loop, count, block, from)
                    }
                }
                if factorCount == 0 { block.update(repeating: 1, count: size) }
                body(start, size)
                start += size
                var axis = outer - 1
                while axis >= 0 {
                    counter[axis] += 1
                    let isBack = counter[axis] == Int(lengths[axis])
                    for index in 0..<factorCount {
                        let stride = Int(outerStrides[Int(factors[firstFactor + index].outerStart) + axis])
                        places[index] += isBack ? -stride * (Int(lengths[axis]) - 1) : stride
                    }
                    if !isBack { break }
                    counter[axis] = 0
                    axis -= 1
                }
                if axis < 0 { return }
            }
        }
    }

    // MARK: Down

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
            if !clique.pointee.isUnit {
                divide(belief, by: messages + clique.pointee.message, scales[index], separator)
            }
            if clique.pointee.stored >= 0 { spread(clique, belief) } else { spreadBlocks(clique, belief) }
        }
    }

    /// From the belief about what is shared to what the clique has yet to be multiplied by.
    private func divide(
        _ belief: UnsafeMutablePointer<Double>, by message: UnsafeMutablePointer<Double>, _ scale: Double, _ count: Int
    ) {
        for i in 0..<count { belief[i] = message[i] > 0 ? belief[i] / message[i] / scale : 0 }
    }

    private func spread(_ clique: UnsafeMutablePointer<Schedule.Clique>, _ ratio: UnsafeMutablePointer<Double>) {
        let table = stored + clique.pointee.stored
        let separator = clique.pointee.separator
        let run = clique.pointee.size / separator
        if clique.pointee.isUnit { _ = product(clique, into: table) }
        if run == 1 {
            multiplyRun(table, ratio, separator)
        } else if run == 2 {
            for i in 0..<separator {
                table[2 * i] *= ratio[i]
                table[2 * i + 1] *= ratio[i]
            }
        } else {
            for i in 0..<separator { scaleRun(table + i * run, by: ratio[i], run) }
        }
        for index in Int(clique.pointee.outputStart)..<Int(clique.pointee.outputEnd) {
            let output = outputs + index
            walk(
                AddKernel.self, loops + Int(output.pointee.loopStart), Int(output.pointee.loopCount), table,
                source(output))
        }
    }

    private func spreadBlocks(_ clique: UnsafeMutablePointer<Schedule.Clique>, _ ratio: UnsafeMutablePointer<Double>) {
        let run = clique.pointee.size / clique.pointee.separator
        let outer = Int(clique.pointee.outerCount)
        let lengths = outerLengths + Int(clique.pointee.outerStart)
        let first = Int(clique.pointee.outputStart)
        let count = Int(clique.pointee.outputEnd) - first
        withUnsafeTemporaryAllocation(of: Int.self, capacity: outer + count) { scratch in
            scratch.initialize(repeating: 0)
            guard let counter = scratch.baseAddress else { return }
            let places = counter + outer
            forEachBlock(clique) { start, size in
                if size <= run {
                    scaleRun(block, by: ratio[start / run], size)
                } else {
                    let shared = ratio + start / run
                    for i in 0..<size / run { scaleRun(block + i * run, by: shared[i], run) }
                }
                for index in 0..<count {
                    let output = outputs + first + index
                    walk(
                        AddKernel.self, loops + Int(output.pointee.loopStart), Int(output.pointee.loopCount), block,
                        source(output) + places[index])
                }
                var axis = outer - 1
                while axis >= 0 {
                    counter[axis] += 1
                    let isBack = counter[axis] == Int(lengths[axis])
                    for index in 0..<count {
                        let stride = Int(outerStrides[Int(outputs[first + index].outerStart) + axis])
                        places[index] += isBack ? -stride * (Int(lengths[axis]) - 1) : stride
                    }
                    if !isBack { break }
                    counter[axis] = 0
                    axis -= 1
                }
            }
        }
    }
}
