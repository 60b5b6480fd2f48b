/// A family of binary variables as a node of a polytree: its unobserved members exchange messages through it. The members'
/// messages and the rows vary independently, so every bound of an outgoing message lies at ends of the incoming ones
/// (2U, Fagiuoli & Zaffalon 1998).
final class FamilyBlock {
    /// One row of the table, as it matters here: bounds of the probability of child state 1 (or of what was observed), with
    /// the extreme points that reach them.
    struct Entry {
        var row: Int32
        var low: Double
        var high: Double
        var lowPoint: Int32
        var highPoint: Int32
        /// For a row of the block's shared parameter: log-odds of state 1 (or of what was observed) are the parameter's
        /// times this.
        var slope = 0.0

        /// Bounds of the probability with the shared parameter at these log-odds.
        func bounds(_ parameter: Double?) -> (low: Double, high: Double) {
            guard let parameter, slope != 0 else { return (low, high) }
            let value = probability(logOdds: slope * parameter)
            return (value, value)
        }
    }

    /// Unobserved members: the parents in order (the last runs fastest in `entries`), then the child if unobserved.
    let ports: [Int32]
    let parentCount: Int
    let hasChild: Bool
    /// One per combination of the unobserved parents' states.
    let entries: [Entry]
    /// The one shared parameter that rows of the block use, all with the same power; -1 when there is none.
    let parameter: Int
    /// The cluster that this block is instead of a single family.
    let cluster: ClusterBlock?
    /// Of a cluster below the core: the blocks of the core whose families it holds as well.
    let standsFor: [Int]

    init(ports: [Int], parentCount: Int, hasChild: Bool, entries: [Entry], parameter: Int) {
        self.ports = ports.map(Int32.init)
        self.parentCount = parentCount
        self.hasChild = hasChild
        self.entries = entries
        self.parameter = parameter
        cluster = nil
        standsFor = []
    }

    /// A cluster; nil for one that is left to a search and says nothing here.
    init(_ cluster: ClusterBlock?, standsFor: [Int] = []) {
        ports = cluster?.ports.map(Int32.init) ?? []
        parentCount = 0
        hasChild = false
        entries = []
        parameter = -1
        self.cluster = cluster
        self.standsFor = standsFor
    }
}

/// An outgoing message with what reaches its ends.
struct BlockMessage {
    var range: LogOddsRange
    var atLow = Origin()
    var atHigh = Origin()
    /// Whether any combination has been taken in, always its low end before its high one.
    private var isReached = false

    init(range: LogOddsRange) { self.range = range }

    /// No combination taken in yet.
    static let unreached = BlockMessage(range: LogOddsRange(low: .infinity, high: -.infinity))

    /// At what ends of incoming messages and of the shared parameter, and at which bounds of rows, an end is reached.
    struct Origin {
        /// Bit i: the incoming message of port i stands at its high end.
        var highPorts: UInt32 = 0
        /// Rows with the target (a parent) in state 1, and all others: at their high bounds.
        var highWhereOne = false
        var highElsewhere = false
        var parameterHigh = false
    }

    static let neutral = BlockMessage(range: .neutral)
}

extension FamilyBlock {
    /// Bounds of the message to `target` (a position in `ports`).
    ///
    /// - Parameters:
    ///   - incoming: for each port what the rest of the network says; the target's own is not looked at
    ///   - parameterRange: log-odds of the shared parameter, if there is one
    func message(to target: Int, incoming: [LogOddsRange], parameterRange: LogOddsRange) -> BlockMessage {
        if parameter < 0 {
            var search = MessageSearch(block: self, target: target, incoming: incoming)
            search.run(parameter: nil, isHigh: false)
            return search.result
        }
        var search = MessageSearch(block: self, target: target, incoming: incoming)
        search.run(parameter: parameterRange.low, isHigh: false)
        if parameterRange.high != parameterRange.low { search.run(parameter: parameterRange.high, isHigh: true) }
        return search.result
    }

    /// One parent and one child, with no shared parameter: most families.
    var isArc: Bool { cluster == nil && parentCount == 1 && hasChild && parameter < 0 }

    /// The message of an arc, without tables; `given` is what comes in at the other end.
    func arcMessage(to target: Int, given: LogOddsRange) -> BlockMessage {
        let zero = entries[0]
        let one = entries[1]
        var result = BlockMessage.unreached
        for end in [RangeEnd.low, .high] {
            if end == .high && given.high == given.low { break }
            let t = given[end]
            let q = probability(extendedLogOdds: t)
            let r = probability(extendedLogOdds: -t)
            let bit: UInt32 = end == .high ? 1 << UInt32(1 - target) : 0
            if target == 1 {
                let least = logRatio(r * zero.low + q * one.low, r * (1 - zero.low) + q * (1 - one.low))
                let most = logRatio(r * zero.high + q * one.high, r * (1 - zero.high) + q * (1 - one.high))
                result.takeLow(least, .init(highPorts: bit))
                result.takeHigh(most, .init(highPorts: bit, highWhereOne: true, highElsewhere: true))
            } else {
                // The likelihood of a parent's state rises with P(child = 1) when the child's message favours 1.
                let rises = q >= r
                let oneLow = rises ? r * (1 - one.low) + q * one.low : r * (1 - one.high) + q * one.high
                let oneHigh = rises ? r * (1 - one.high) + q * one.high : r * (1 - one.low) + q * one.low
                let zeroLow = rises ? r * (1 - zero.low) + q * zero.low : r * (1 - zero.high) + q * zero.high
                let zeroHigh = rises ? r * (1 - zero.high) + q * zero.high : r * (1 - zero.low) + q * zero.low
                result.take(
                    one: (oneLow, oneHigh), zero: (zeroLow, zeroHigh), highPorts: bit, rises: rises,
                    parameterHigh: false)
            }
        }
        return result
    }
}

extension BlockMessage {
    mutating func takeLow(_ value: Double, _ origin: Origin) {
        if value < range.low || !isReached { (range.low, atLow) = (value, origin) }
    }

    mutating func takeHigh(_ value: Double, _ origin: Origin) {
        if value > range.high || !isReached { (range.high, atHigh) = (value, origin) }
        isReached = true
    }

    /// Takes in the ratio of two likelihoods that vary independently within limits.
    mutating func take(
        one: (low: Double, high: Double), zero: (low: Double, high: Double), highPorts: UInt32, rises: Bool,
        parameterHigh: Bool
    ) {
        if one.high <= 0 && zero.high <= 0 { return }
        if one.low <= 0 && zero.high <= 0 {
            // State 0 is impossible here, so whatever leaves state 1 possible has the ratio infinite.
            let origin = Origin(
                highPorts: highPorts, highWhereOne: rises, highElsewhere: rises, parameterHigh: parameterHigh)
            takeLow(.infinity, origin)
        } else {
            let origin = Origin(
                highPorts: highPorts, highWhereOne: !rises, highElsewhere: rises, parameterHigh: parameterHigh)
            takeLow(logRatio(one.low, zero.high), origin)
        }
        if zero.low <= 0 && one.high <= 0 {
            let origin = Origin(
                highPorts: highPorts, highWhereOne: rises, highElsewhere: rises, parameterHigh: parameterHigh)
            takeHigh(-.infinity, origin)
        } else {
            let origin = Origin(
                highPorts: highPorts, highWhereOne: rises, highElsewhere: !rises, parameterHigh: parameterHigh)
            takeHigh(logRatio(one.high, zero.low), origin)
        }
    }
}
