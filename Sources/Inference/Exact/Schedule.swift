/// What one propagation has to do, worked out in advance: which tables are multiplied where, and along which loops.
///
/// Made from a placed tree and what has been observed: the axes of observed variables are gone, tables are read from where
/// the observed states start, and cliques of which nothing of their own is left are part of the clique above. Lists in plain
/// memory, so that making a schedule anew for every case costs little more than carrying it out.
struct Schedule: ~Copyable {
    struct Clique {
        /// Table entries, and how many of them the part shared with the parent has.
        var size = 1
        var separator = 1
        /// Where the message to the parent starts, and likewise the belief about the shared part.
        var message = 0
        /// Where the product of the factors is kept between collecting and distributing, -1 where it is made twice.
        var stored = -1
        /// Entries that are worked on at a time, so that they stay in the fastest memory.
        var block = 1
        var parent: Int32 = -1
        var axisCount: Int32 = 0
        /// Where the clique's variables start in `axes`.
        var firstAxis: Int32 = 0
        var separatorAxes: Int32 = 0
        /// Ranges in `factors` and `outputs`: what is multiplied, and what the clique's belief is summed into; `shares` are
        /// outputs of the belief about the shared part.
        var factorStart: Int32 = 0, factorEnd: Int32 = 0
        var outputStart: Int32 = 0, outputEnd: Int32 = 0
        var shareStart: Int32 = 0, shareEnd: Int32 = 0
        /// Lengths, in `outerLengths`, of the axes outside a block.
        var outerStart: Int32 = 0, outerCount: Int32 = 0
        /// Whether the message to the parent is all ones, because nothing below has been found out.
        var isUnit = false
        /// Whether the scale of the message counts towards the evidence: not below a message that is all ones.
        var isCounted = true
    }

    enum Source: UInt8 { case table, message, weights, belief, marginal }

    struct Operation {
        var source: Source
        /// Where the small table starts.
        var offset: Int
        var loopStart: Int32
        var loopCount: Int32
        /// Steps of the small table along the axes outside a block, in `outerStrides`.
        var outerStart: Int32
        /// The family or variable or clique that the small table belongs to.
        var owner: Int32
    }

    var cliques = Growing<Clique>()
    var factors = Growing<Operation>()
    var outputs = Growing<Operation>()
    var loops = Growing<Loop>()
    var outerLengths = Growing<Int32>()
    var outerStrides = Growing<Int32>()
    var axes = Growing<Int32>()
    /// For each variable where its marginal starts.
    var marginalOffset = Growing<Int32>()
    var messageSize = 0
    var storedSize = 0
    var largestBlock = 1
    var marginalSize = 0
    /// Where a joint distribution starts among the marginals.
    var jointOffset = 0
    /// Logarithm of the numbers that evidence picks out of tables of which all else has been observed.
    var logConstant = 0.0
    /// Whether one of these numbers is zero.
    var isImpossible = false

    /// Products of cliques up to this size are kept.
    static let mostStored = 8192
    /// Larger cliques are worked on in blocks of at most this many entries.
    static let mostInBlock = 2048
    /// Cliques of more factors are worked on in one block, where their product can be scaled in between, as long as they are no
    /// larger than `mostScaled`.
    static let mostFactorsUnscaled = 16
    static let mostScaled = 1 << 17

    /// The clique into which the weights of a variable are multiplied, -1 when there are none.
    func weightClique(of variable: Int) -> Int {
        for clique in 0..<cliques.count {
            for factor in Int(cliques[clique].factorStart)..<Int(cliques[clique].factorEnd)
            where factors[factor].source == .weights && Int(factors[factor].owner) == variable {
                return clique
            }
        }
        return -1
    }

    mutating func removeAll() {
        cliques.removeAll()
        factors.removeAll()
        outputs.removeAll()
        loops.removeAll()
        outerLengths.removeAll()
        outerStrides.removeAll()
        axes.removeAll()
        messageSize = 0
        storedSize = 0
        largestBlock = 1
        logConstant = 0
        isImpossible = false
    }
}

/// A schedule that nothing changes any more, so that threads can share it.
final class SharedSchedule: @unchecked Sendable {
    // Unchecked because of the plain memory.
    let schedule: Schedule

    init(_ schedule: consuming Schedule) { self.schedule = schedule }
}
