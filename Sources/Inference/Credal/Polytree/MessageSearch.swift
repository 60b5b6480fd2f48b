/// Looks through all combinations of ends of the incoming messages for the ends of an outgoing one.
///
/// Sums over the parents are taken for all combinations at once: along each parent's axis the entries for its two states
/// give way to the weighted sums for the two ends of its message, n·2ⁿ operations instead of 4ⁿ.
struct MessageSearch {
    let block: FamilyBlock
    let target: Int
    let incoming: [LogOddsRange]
    var result = BlockMessage.unreached

    init(block: FamilyBlock, target: Int, incoming: [LogOddsRange]) {
        self.block = block
        self.target = target
        self.incoming = incoming
    }

    /// - Parameter parameter: log-odds of the block's shared parameter, nil for a block without
    mutating func run(parameter: Double?, isHigh: Bool) {
        let parents = block.parentCount
        let low = block.entries.map { $0.bounds(parameter).low }
        let high = block.entries.map { $0.bounds(parameter).high }
        if block.hasChild && target == parents {
            let axes = Array(0..<parents)
            let least = summed(low, axes)
            let leastRest = summed(low.map { 1 - $0 }, axes)
            let most = summed(high, axes)
            let mostRest = summed(high.map { 1 - $0 }, axes)
            for ends in least.indices {
                let bits = portBits(ends, axes)
                result.takeLow(
                    logRatio(least[ends], leastRest[ends]), .init(highPorts: bits, parameterHigh: isHigh))
                result.takeHigh(
                    logRatio(most[ends], mostRest[ends]),
                    .init(highPorts: bits, highWhereOne: true, highElsewhere: true, parameterHigh: isHigh))
            }
            return
        }
        let axes = (0..<parents).filter { $0 != target }
        let oneLow = summed(half(low, 1), axes)
        let oneHigh = summed(half(high, 1), axes)
        let zeroLow = summed(half(low, 0), axes)
        let zeroHigh = summed(half(high, 0), axes)
        guard block.hasChild else {
            for ends in oneLow.indices {
                result.take(
                    one: (oneLow[ends], oneHigh[ends]), zero: (zeroLow[ends], zeroHigh[ends]),
                    highPorts: portBits(ends, axes), rises: true, parameterHigh: isHigh)
            }
            return
        }
        let oneLowRest = summed(half(low, 1).map { 1 - $0 }, axes)
        let oneHighRest = summed(half(high, 1).map { 1 - $0 }, axes)
        let zeroLowRest = summed(half(low, 0).map { 1 - $0 }, axes)
        let zeroHighRest = summed(half(high, 0).map { 1 - $0 }, axes)
        let given = incoming[parents]
        for end in [RangeEnd.low, .high] {
            if end == .high && given.high == given.low { break }
            let q = probability(extendedLogOdds: given[end])
            let r = probability(extendedLogOdds: -given[end])
            let rises = q >= r
            for ends in oneLow.indices {
                let a = q * oneLow[ends] + r * oneLowRest[ends]
                let b = q * oneHigh[ends] + r * oneHighRest[ends]
                let c = q * zeroLow[ends] + r * zeroLowRest[ends]
                let d = q * zeroHigh[ends] + r * zeroHighRest[ends]
                result.take(
                    one: rises ? (a, b) : (b, a), zero: rises ? (c, d) : (d, c),
                    highPorts: portBits(ends, axes) | (end == .high ? 1 << UInt32(parents) : 0), rises: rises,
                    parameterHigh: isHigh)
            }
        }
    }

    /// The entries with the target parent in `state`, the other parents' axes in order.
    private func half(_ values: [Double], _ state: Int) -> [Double] {
        let run = 1 << (block.parentCount - 1 - target)
        var kept: [Double] = []
        kept.reserveCapacity(values.count / 2)
        for (index, value) in values.enumerated() where (index / run) & 1 == state { kept.append(value) }
        return kept
    }

    /// For every combination of ends of the messages of `axes` (bit 1: high; the last axis fastest) the expected value.
    private func summed(_ values: [Double], _ axes: [Int]) -> [Double] {
        var values = values
        for (position, axis) in axes.enumerated() {
            let run = 1 << (axes.count - 1 - position)
            let range = incoming[axis]
            let low = (probability(extendedLogOdds: -range.low), probability(extendedLogOdds: range.low))
            let high = (probability(extendedLogOdds: -range.high), probability(extendedLogOdds: range.high))
            var start = 0
            while start < values.count {
                for i in start..<start + run {
                    let zero = values[i]
                    let one = values[i + run]
                    values[i] = low.0 * zero + low.1 * one
                    values[i + run] = high.0 * zero + high.1 * one
                }
                start += 2 * run
            }
        }
        return values
    }

    private func portBits(_ ends: Int, _ axes: [Int]) -> UInt32 {
        var bits: UInt32 = 0
        for (position, axis) in axes.enumerated() where ends >> (axes.count - 1 - position) & 1 == 1 {
            bits |= 1 << UInt32(axis)
        }
        return bits
    }
}
