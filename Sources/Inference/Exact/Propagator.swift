/// Collect and distribute on a clique tree (Lauritzen & Spiegelhalter 1988), with division by the message sent up on the way
/// down (the Hugin architecture; Jensen, Lauritzen & Olesen 1990), 0 / 0 counting as 0.
///
/// Messages are scaled to sum 1 and the logarithms of the scales summed, so that evidence of any small probability does
/// not underflow. Tables of large cliques are never held: a block of entries at a time is multiplied together in fast memory
/// and summed into what is wanted of it, on the way up and again on the way down. That takes little memory, and less time
/// than fetching what was kept.
struct Propagator: ~Copyable {
    let cliques: UnsafeMutablePointer<Schedule.Clique>
    let cliqueCount: Int
    let factors: UnsafeMutablePointer<Schedule.Operation>
    let outputs: UnsafeMutablePointer<Schedule.Operation>
    let loops: UnsafePointer<Loop>
    let outerLengths: UnsafeMutablePointer<Int32>
    let outerStrides: UnsafeMutablePointer<Int32>
    let tables: UnsafeMutablePointer<Double>
    let weights: UnsafeMutablePointer<Double>
    let messages: UnsafeMutablePointer<Double>
    let beliefs: UnsafeMutablePointer<Double>
    let scales: UnsafeMutablePointer<Double>
    let logScales: UnsafeMutablePointer<Double>
    let isCurrent: UnsafeMutablePointer<Bool>
    let stored: UnsafeMutablePointer<Double>
    let block: UnsafeMutablePointer<Double>
    let marginals: UnsafeMutablePointer<Double>
    let isMaximum: Bool
    private let logConstant: Double
    /// Logarithm of the probability of the evidence, or of the most probable assignment with it, once collected.
    var logEvidence: Double

    /// - Parameters:
    ///   - isMaximum: whether messages are the largest entries instead of sums
    ///   - tables: of the families that the schedule was made for
    ///   - weights: of the findings that it was made for
    ///   - keeping: whether messages that the memory holds as current are not sent again
    init(
        _ schedule: borrowing Schedule, isMaximum: Bool = false, tables: UnsafeMutablePointer<Double>,
        weights: UnsafeMutablePointer<Double>, memory: inout PropagationMemory, keeping: Bool = false
    ) {
        memory.prepare(for: schedule, keeping: keeping)
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
        logScales = memory.logScales.start
        isCurrent = memory.isCurrent.start
        stored = memory.tables.start
        block = memory.block.start
        marginals = memory.marginals.start
        self.isMaximum = isMaximum
        logConstant = schedule.logConstant
        logEvidence = logConstant
    }

    // MARK: Up

    /// Passes messages to the roots.
    /// - Returns: false when the evidence has probability zero
    mutating func collect() -> Bool {
        for index in (0..<cliqueCount).reversed() where !cliques[index].isUnit && !isCurrent[index] {
            if !send(index) { return false }
            isCurrent[index] = true
        }
        logEvidence = logConstant
        for index in 0..<cliqueCount where cliques[index].isCounted && !cliques[index].isUnit {
            logEvidence += logScales[index]
        }
        return true
    }

    private func send(_ index: Int) -> Bool {
        let clique = cliques + index
        let message = messages + clique.pointee.message
        let separator = clique.pointee.separator
        var logScale = 0.0
        if clique.pointee.stored >= 0 {
            let table = stored + clique.pointee.stored
            guard let scale = product(clique, into: table) else { return false }
            logScale = scale
            project(table, size: clique.pointee.size, onto: message, separator)
        } else {
            message.update(repeating: 0, count: separator)
            let run = clique.pointee.size / separator
            forEachBlock(clique) { start, size in
                if size > run {
                    project(block, size: size, onto: message + start / run, size / run)
                } else if isMaximum {
                    message[start / run] = max(message[start / run], largestOfRun(block, size))
                } else {
                    message[start / run] += sumRun(block, size)
                }
            }
        }
        let total = isMaximum ? largestOfRun(message, separator) : sumRun(message, separator)
        // Not "<= 0": a sum that is no number is no evidence either.
        guard total > 0 else { return false }
        logScales[index] = logScale + logarithm(total)
        scales[index] = total
        let inverse = 1 / total
        if inverse.isFinite {
            scaleRun(message, by: inverse, separator)
        } else {
            for i in 0..<separator { message[i] /= total }
        }
        return true
    }

    /// Sums runs of a table onto the shared part, whose axes come first, or takes the largest of each.
    @inline(__always)
    private func project(
        _ table: UnsafeMutablePointer<Double>, size: Int, onto message: UnsafeMutablePointer<Double>, _ separator: Int
    ) {
        let run = size / separator
        if isMaximum {
            for i in 0..<separator { message[i] = largestOfRun(table + i * run, run) }
            return
        }
        switch run {
        case 1: copyRun(message, table, separator)
        case 2: for i in 0..<separator { message[i] = table[2 * i] + table[2 * i + 1] }
        case 3: for i in 0..<separator { message[i] = table[3 * i] + table[3 * i + 1] + table[3 * i + 2] }
        default: for i in 0..<separator { message[i] = sumRun(table + i * run, run) }
        }
    }

    // MARK: Products

    @inline(__always)
    func source(_ operation: UnsafeMutablePointer<Schedule.Operation>) -> UnsafeMutablePointer<Double> {
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
    func product(
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
}
