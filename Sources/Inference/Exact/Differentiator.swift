/// Derivatives of Σ g(x) P(x, evidence) by every number of every table at once: one pass up and one pass down (Darwiche 2003,
/// "A differential approach to inference in Bayesian networks").
///
/// The sum is linear in each table, and its derivative by one is the product of all else, summed onto the axes of the table.
/// Nothing is divided, so that derivatives by numbers that are zero, and where the evidence is nearly impossible, are right as
/// well; and g may be negative.
struct Differentiator: ~Copyable {
    private let propagator: Propagator
    private let factorsOf: UnsafeMutablePointer<Schedule.Operation>
    /// Messages from above, in the place where propagation keeps beliefs.
    private let above: UnsafeMutablePointer<Double>
    /// Logarithms of what the messages of each clique upwards and downwards have been divided by in all.
    private var logUp: [Double]
    private var logDown: [Double]
    /// Products of the factors before each, one table after the other.
    private var before = Growing<Double>()
    private var rest = Growing<Double>()
    /// Logarithms of what the products before each factor have been divided by.
    private var logBefore = Growing<Double>()

    init(_ propagator: consuming Propagator) {
        factorsOf = propagator.factors
        above = propagator.beliefs
        logUp = [Double](repeating: 0, count: propagator.cliqueCount)
        logDown = logUp
        self.propagator = propagator
    }

    /// Adds the derivatives, times e^−`logScale`, to `gradient`, which is laid out like all tables together.
    mutating func run(into gradient: UnsafeMutablePointer<Double>, logScale: Double) {
        for index in (0..<propagator.cliqueCount).reversed() { sendUp(index) }
        // Parts of the network that are not connected multiply each other.
        var roots: [Int] = []
        for index in 0..<propagator.cliqueCount where propagator.cliques[index].parent < 0 { roots.append(index) }
        for root in roots {
            var value = 1.0
            var logValue = 0.0
            for other in roots where other != root {
                value *= propagator.messages[propagator.cliques[other].message]
                logValue += logUp[other]
            }
            above[propagator.cliques[root].message] = value
            logDown[root] = logValue
        }
        for index in 0..<propagator.cliqueCount { sendDown(index, gradient, logScale) }
    }

    // MARK: Up

    private mutating func sendUp(_ index: Int) {
        let clique = propagator.cliques + index
        let message = propagator.messages + clique.pointee.message
        let separator = clique.pointee.separator
        let run = clique.pointee.size / separator
        message.update(repeating: 0, count: separator)
        var log = 0.0
        if clique.pointee.block == clique.pointee.size {
            log = product(clique)
            for i in 0..<separator { message[i] = sumRun(propagator.block + i * run, run) }
        } else {
            propagator.forEachBlock(clique) { start, size in
                if size >= run {
                    for i in 0..<size / run { message[start / run + i] += sumRun(propagator.block + i * run, run) }
                } else {
                    message[start / run] += sumRun(propagator.block, size)
                }
            }
        }
        log += scale(message, separator)
        forEachMessage(of: index) { log += logUp[$0] }
        logUp[index] = log
    }

    /// Puts the product of all factors of a clique that is worked on in one piece into the block.
    ///
    /// - Returns: the logarithm of what it was divided by on the way, as many factors would underflow together
    private func product(_ clique: UnsafeMutablePointer<Schedule.Clique>) -> Double {
        let first = Int(clique.pointee.factorStart)
        let count = Int(clique.pointee.factorEnd) - first
        let size = clique.pointee.size
        if count == 0 { propagator.block.update(repeating: 1, count: size) }
        var log = 0.0
        for i in 0..<count {
            let factor = factorsOf + first + i
            let loop = propagator.loops + Int(factor.pointee.loopStart)
            let loopCount = Int(factor.pointee.loopCount)
            if i == 0 {
                walk(AssignKernel.self, loop, loopCount, propagator.block, propagator.source(factor))
            } else {
                walk(MultiplyKernel.self, loop, loopCount, propagator.block, propagator.source(factor))
            }
            if (i + 1) % Schedule.mostFactorsUnscaled == 0 { log += scale(propagator.block, size) }
        }
        return log
    }

    /// Divides by the largest magnitude; returns its logarithm, 0 when all is zero.
    private func scale(_ values: UnsafeMutablePointer<Double>, _ count: Int) -> Double {
        var largest = 0.0
        for i in 0..<count { largest = max(largest, values[i].magnitude) }
        guard largest > 0 else { return 0 }
        for i in 0..<count { values[i] /= largest }
        return logarithm(largest)
    }

    private func forEachMessage(of index: Int, _ body: (Int) -> Void) {
        for factor in Int(propagator.cliques[index].factorStart)..<Int(propagator.cliques[index].factorEnd)
        where factorsOf[factor].source == .message { body(Int(factorsOf[factor].owner)) }
    }

    // MARK: Down

    private mutating func sendDown(_ index: Int, _ gradient: UnsafeMutablePointer<Double>, _ logScale: Double) {
        let clique = propagator.cliques + index
        let first = Int(clique.pointee.factorStart)
        let count = Int(clique.pointee.factorEnd) - first
        if count == 0 { return }
        var log = logDown[index]
        forEachMessage(of: index) { log += logUp[$0] }
        for i in 0..<count where factorsOf[first + i].source == .message {
            let child = propagator.cliques + Int(factorsOf[first + i].owner)
            (above + child.pointee.message).update(repeating: 0, count: child.pointee.separator)
        }
        let size = clique.pointee.block
        before.resize(size * count)
        rest.resize(size)
        logBefore.fill(0, count: count)
        let isWhole = size == clique.pointee.size
        let mostUnscaled = Schedule.mostFactorsUnscaled
        // Derivatives beyond the largest number are given as about that.
        func weight(_ log: Double) -> Double { exponential(min(log - logScale, 709)) }
        let weightUnscaled = weight(log)
        let cursor = BlockCursor(
            clique, operations: factorsOf + first, count: count, lengths: propagator.outerLengths,
            strides: propagator.outerStrides)
        let run = clique.pointee.size / clique.pointee.separator
        let ratio = above + clique.pointee.message
        let before = before.start
        let rest = rest.start
        let logBefore = logBefore.start
        cursor.run { start, places in
            // What comes from above first, then the factors one by one.
            for i in 0..<max(1, size / run) {
                let length = min(run, size)
                (before + i * length).update(repeating: ratio[start / run + i], count: length)
            }
            for i in 1..<max(1, count) {
                let factor = factorsOf + first + i - 1
                (before + i * size).update(from: before + (i - 1) * size, count: size)
                walk(
                    MultiplyKernel.self, propagator.loops + Int(factor.pointee.loopStart),
                    Int(factor.pointee.loopCount), before + i * size, propagator.source(factor) + places[i - 1])
                logBefore[i] = logBefore[i - 1]
                if isWhole && i % mostUnscaled == 0 { logBefore[i] += scale(before + i * size, size) }
            }
            rest.update(repeating: 1, count: size)
            var logRest = 0.0
            for i in (0..<count).reversed() {
                let factor = factorsOf + first + i
                let others = before + i * size
                multiplyRun(others, rest, size)
                logBefore[i] += logRest
                let loop = propagator.loops + Int(factor.pointee.loopStart)
                let loopCount = Int(factor.pointee.loopCount)
                switch factor.pointee.source {
                case .table:
                    let weight = logBefore[i] == 0 ? weightUnscaled : weight(log + logBefore[i])
                    scaleRun(others, by: weight, size)
                    walk(AddKernel.self, loop, loopCount, others, gradient + factor.pointee.offset + places[i])
                case .message:
                    walk(AddKernel.self, loop, loopCount, others, above + factor.pointee.offset + places[i])
                case .weights, .belief, .marginal: break
                }
                walk(MultiplyKernel.self, loop, loopCount, rest, propagator.source(factor) + places[i])
                if isWhole && (count - i) % mostUnscaled == 0 { logRest += scale(rest, size) }
            }
        }
        for i in 0..<count where factorsOf[first + i].source == .message {
            let owner = Int(factorsOf[first + i].owner)
            let child = propagator.cliques + owner
            logDown[owner] =
                log - logUp[owner] + logBefore[i]
                + scale(above + child.pointee.message, child.pointee.separator)
        }
    }
}
