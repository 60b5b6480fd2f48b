/// Collect and distribute for eight samples of the tables at a time: the passes of ``Propagator`` with eight numbers where it
/// has one, every clique in one piece.
struct LanePropagator: ~Copyable {
    private let cliques: UnsafeMutablePointer<Schedule.Clique>
    private let cliqueCount: Int
    private let factors: UnsafeMutablePointer<Schedule.Operation>
    private let outputs: UnsafeMutablePointer<Schedule.Operation>
    private let loops: UnsafePointer<Loop>
    /// Tables of all families, eight samples of each number together.
    let tables: UnsafeMutablePointer<Lanes>
    private let weights: UnsafeMutablePointer<Lanes>
    private let messages: UnsafeMutablePointer<Lanes>
    private let beliefs: UnsafeMutablePointer<Lanes>
    private let products: UnsafeMutablePointer<Lanes>
    private let productStart: [Int]
    private let block: UnsafeMutablePointer<Lanes>
    private let scales: UnsafeMutablePointer<Lanes>
    let marginals: UnsafeMutablePointer<Lanes>
    private let messageSize: Int
    private let marginalSize: Int

    /// - Parameters:
    ///   - schedule: stays in use as long as this
    ///   - weights: of its findings
    init(_ schedule: borrowing Schedule, tableSize: Int, weights given: borrowing Growing<Double>) {
        cliques = schedule.cliques.start
        cliqueCount = schedule.cliques.count
        factors = schedule.factors.start
        outputs = schedule.outputs.start
        loops = UnsafePointer(schedule.loops.start)
        func room(_ count: Int) -> UnsafeMutablePointer<Lanes> {
            let pointer = UnsafeMutablePointer<Lanes>.allocate(capacity: max(1, count))
            pointer.initialize(repeating: .zero, count: max(1, count))
            return pointer
        }
        tables = room(tableSize)
        weights = room(given.count)
        for index in 0..<given.count { weights[index] = Lanes(repeating: given[index]) }
        messageSize = schedule.messageSize
        marginalSize = schedule.marginalSize
        messages = room(messageSize)
        beliefs = room(messageSize)
        marginals = room(marginalSize)
        scales = room(cliqueCount)
        var start: [Int] = []
        var total = 0
        var largest = 0
        for index in 0..<cliqueCount {
            start.append(total)
            total += cliques[index].size
            largest = max(largest, cliques[index].size)
        }
        productStart = start
        products = room(total)
        block = room(largest)
    }

    /// Bytes that propagating through a schedule takes.
    static func bytes(_ schedule: borrowing Schedule, tableSize: Int) -> Double {
        var largest = 0
        var total = Double(tableSize + schedule.marginalSize + 2 * schedule.messageSize)
        for index in 0..<schedule.cliques.count {
            total += Double(schedule.cliques[index].size)
            largest = max(largest, schedule.cliques[index].size)
        }
        return (total + Double(largest)) * Double(MemoryLayout<Lanes>.stride)
    }

    deinit {
        for pointer in [tables, weights, messages, beliefs, products, block, scales, marginals] { pointer.deallocate() }
    }

    /// Works out the marginals for the tables as they stand.
    ///
    /// - Returns: for each sample whether the evidence is possible
    func run() -> SIMDMask<Lanes.MaskStorage> {
        var isPossible = SIMDMask<Lanes.MaskStorage>(repeating: true)
        for index in (0..<cliqueCount).reversed() where !cliques[index].isUnit { send(index, &isPossible) }
        beliefs.update(repeating: .zero, count: messageSize)
        marginals.update(repeating: .zero, count: marginalSize)
        for index in 0..<cliqueCount { spread(index) }
        return isPossible
    }

    @inline(__always)
    private func source(_ operation: UnsafeMutablePointer<Schedule.Operation>) -> UnsafeMutablePointer<Lanes> {
        switch operation.pointee.source {
        case .table: tables + operation.pointee.offset
        case .message: messages + operation.pointee.offset
        case .weights: weights + operation.pointee.offset
        case .belief: beliefs + operation.pointee.offset
        case .marginal: marginals + operation.pointee.offset
        }
    }

    private func product(_ index: Int) -> UnsafeMutablePointer<Lanes> {
        let table = products + productStart[index]
        let start = Int(cliques[index].factorStart)
        let end = Int(cliques[index].factorEnd)
        if start == end { table.update(repeating: Lanes(repeating: 1), count: cliques[index].size) }
        for number in start..<end {
            let factor = factors + number
            let loop = loops + Int(factor.pointee.loopStart)
            let count = Int(factor.pointee.loopCount)
            if number == start {
                walk(AssignLanes.self, loop, count, table, source(factor))
            } else {
                walk(MultiplyLanes.self, loop, count, table, source(factor))
            }
            // Many factors, each with small entries, would underflow together. Posteriors do not depend on the scale.
            if (number - start) % Schedule.mostFactorsUnscaled == Schedule.mostFactorsUnscaled - 1 {
                rescale(table, cliques[index].size)
            }
        }
        return table
    }

    /// Divides every sample by its largest entry where that has become small.
    private func rescale(_ table: UnsafeMutablePointer<Lanes>, _ count: Int) {
        var largest = Lanes.zero
        for i in 0..<count { largest.replace(with: table[i], where: table[i] .> largest) }
        let isSmall = largest .> 0 .& largest .< 1e-60
        guard any(isSmall) else { return }
        largest.replace(with: Lanes(repeating: 1), where: .!isSmall)
        for i in 0..<count { table[i] /= largest }
    }

    private func send(_ index: Int, _ isPossible: inout SIMDMask<Lanes.MaskStorage>) {
        let table = product(index)
        let separator = cliques[index].separator
        let run = cliques[index].size / separator
        let message = messages + cliques[index].message
        var total = Lanes.zero
        for i in 0..<separator {
            var sum = Lanes.zero
            for j in 0..<run { sum += table[i * run + j] }
            message[i] = sum
            total += sum
        }
        let isZero = .!(total .> 0)
        isPossible = isPossible .& .!isZero
        total.replace(with: Lanes(repeating: 1), where: isZero)
        scales[index] = total
        for i in 0..<separator { message[i] /= total }
    }

    private func spread(_ index: Int) {
        let clique = cliques + index
        let separator = clique.pointee.separator
        let belief = beliefs + clique.pointee.message
        if clique.pointee.parent < 0 { belief[0] = Lanes(repeating: 1) }
        for number in Int(clique.pointee.shareStart)..<Int(clique.pointee.shareEnd) {
            let share = outputs + number
            walk(
                AddLanes.self, loops + Int(share.pointee.loopStart), Int(share.pointee.loopCount), belief, source(share)
            )
        }
        if clique.pointee.outputStart == clique.pointee.outputEnd { return }
        let table = clique.pointee.isUnit ? product(index) : products + productStart[index]
        let run = clique.pointee.size / separator
        let message = messages + clique.pointee.message
        for i in 0..<separator {
            var ratio = belief[i]
            if !clique.pointee.isUnit {
                let sent = message[i]
                ratio = ratio / sent / scales[index]
                // No number where the quotient is too large would make the others none either.
                ratio.replace(with: Lanes(repeating: .greatestFiniteMagnitude), where: ratio .== .infinity)
                ratio.replace(with: Lanes.zero, where: .!(sent .> 0))
            }
            for j in 0..<run { block[i * run + j] = table[i * run + j] * ratio }
        }
        for number in Int(clique.pointee.outputStart)..<Int(clique.pointee.outputEnd) {
            let output = outputs + number
            walk(
                AddLanes.self, loops + Int(output.pointee.loopStart), Int(output.pointee.loopCount), block,
                source(output))
        }
    }
}
