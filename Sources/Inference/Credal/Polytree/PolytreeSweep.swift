/// One run of messages through a polytree: towards chosen roots, and on demand back out to what is asked for.
final class PolytreeSweep: @unchecked Sendable {
    // Unchecked: made and filled by one thread. What is handed out afterwards, inside bounds, is only read.

    let tree: Polytree
    /// Variables reached from the roots, nearest first, with the port through which the root is reached (-1 at a root).
    private(set) var order: [(variable: Int, up: (block: Int, port: Int)?)] = []
    /// Ranges of the shared parameters.
    private(set) var parameterRanges: [LogOddsRange] = []
    /// By port: what the rest says about the variable, and what the block says about it.
    let toBlock: UnsafeMutablePointer<LogOddsRange>
    let toVariable: UnsafeMutablePointer<BlockMessage>
    private let unaryRange: UnsafeMutablePointer<LogOddsRange>
    /// Whether a variable is asked for, or lies between a root and one that is.
    private var leadsToAsked: [Bool]
    /// What reaches the ends of messages from clusters, by port.
    private(set) var clusterOrigins: [Int: (low: ClusterBlock.Origin, high: ClusterBlock.Origin)] = [:]
    /// Entries that one message from a cluster may take beyond its first pass.
    var entriesPerClusterMessage = 100_000
    /// Where messages from clusters are kept, and the ranges they are sent under; nil where they are sent but once.
    var memory: (clusters: ClusterMemory, ranges: ClusterMemory.Ranges)?
    /// Table entries computed, as a measure of work.
    private(set) var spent = 0

    /// - Parameters:
    ///   - roots: where messages are collected, at the first of them in each part of the polytree
    ///   - asked: variables of the core that messages are distributed to, beside the roots
    init(_ tree: Polytree, roots: [Int], asked: [Int] = []) {
        self.tree = tree
        let ports = tree.portBase.last ?? 0
        toBlock = .allocate(capacity: max(1, ports))
        toBlock.initialize(repeating: .neutral, count: ports)
        toVariable = .allocate(capacity: max(1, ports))
        toVariable.initialize(repeating: .neutral, count: ports)
        unaryRange = .allocate(capacity: max(1, tree.covers.count))
        unaryRange.initialize(repeating: .neutral, count: tree.covers.count)
        leadsToAsked = [Bool](repeating: false, count: tree.covers.count)
        var reached = leadsToAsked
        var nearer = [Int](repeating: -1, count: reached.count)
        for root in roots where !reached[root] {
            reached[root] = true
            var next = order.count
            order.append((root, nil))
            while next < order.count {
                let (variable, up) = order[next]
                next += 1
                for (block, port) in tree.places(of: variable) where !tree.isPart(block, of: up?.block ?? -1) {
                    for (other, member) in tree.blocks[block].ports.enumerated() where other != port {
                        let member = Int(member)
                        if reached[member] { continue }
                        reached[member] = true
                        nearer[member] = variable
                        order.append((member, (block, other)))
                    }
                }
            }
        }
        for variable in asked { leadsToAsked[variable] = true }
        for (variable, _) in order.reversed() where leadsToAsked[variable] && nearer[variable] >= 0 {
            leadsToAsked[nearer[variable]] = true
        }
    }

    deinit {
        toBlock.deallocate()
        toVariable.deallocate()
        unaryRange.deallocate()
    }

    /// Sends messages to the roots.
    func collect(_ parameterRanges: [LogOddsRange]) {
        self.parameterRanges = parameterRanges
        spent += order.count
        for (variable, up) in order.reversed() {
            var total = tree.alone[variable].range(parameterRanges)
            unaryRange[variable] = total
            for (block, port) in tree.places(of: variable) where !tree.isPart(block, of: up?.block ?? -1) {
                send(block, to: port)
                total = total.combined(with: toVariable[tree.portBase[block] + port].range)
            }
            if let up { toBlock[tree.portBase[up.block] + up.port] = total }
        }
    }

    /// Sends messages from the roots towards what is asked for, after ``collect(_:)``; then to what lies below the core.
    func distribute() {
        for (variable, _) in order where leadsToAsked[variable] {
            let around = tree.places(of: variable)
            // What all blocks but one say: from those before it and those after it.
            var after = [LogOddsRange](repeating: .neutral, count: around.count + 1)
            for (index, place) in around.enumerated().reversed() {
                after[index] = after[index + 1].combined(with: message(place).range)
            }
            var before = unaryRange[variable]
            for (index, place) in around.enumerated() {
                toBlock[tree.portBase[place.block] + place.port] = before.combined(with: after[index + 1])
                before = before.combined(with: message(place).range)
            }
            for (block, port) in around where !isUp(block, of: variable) {
                for (other, member) in tree.blocks[block].ports.enumerated()
                where other != port && leadsToAsked[Int(member)] { send(block, to: other) }
            }
        }
        for variable in tree.below {
            let block = tree.places(of: variable).first?.block ?? tree.clusterOf[variable]
            guard block >= 0 else {
                unaryRange[variable] = tree.alone[variable].range(parameterRanges)
                continue
            }
            for (port, member) in tree.blocks[block].ports.enumerated() where Int(member) != variable {
                toBlock[tree.portBase[block] + port] = posterior(of: Int(member), without: block)
            }
            if let (_, port) = tree.places(of: variable).first { send(block, to: port) }
        }
    }

    private lazy var upBlock: [Int] = {
        var up = [Int](repeating: -1, count: tree.covers.count)
        for (variable, through) in order { up[variable] = through?.block ?? -1 }
        return up
    }()

    private func isUp(_ block: Int, of variable: Int) -> Bool { upBlock[variable] == block }

    func message(_ place: (block: Int, port: Int)) -> BlockMessage {
        toVariable[tree.portBase[place.block] + place.port]
    }

    func range(of parameter: Int) -> LogOddsRange {
        parameter < 0 ? .neutral : parameterRanges[parameter]
    }

    private func send(_ block: Int, to port: Int) {
        let base = tree.portBase[block]
        let family = tree.blocks[block]
        spent += family.entries.count + 2
        if let cluster = family.cluster { return send(cluster, base: base, to: port) }
        if family.isArc {
            toVariable[base + port] = family.arcMessage(to: port, given: toBlock[base + 1 - port])
            return
        }
        toVariable[base + port] = family.message(
            to: port, incoming: Array(UnsafeBufferPointer(start: toBlock + base, count: family.ports.count)),
            parameterRange: range(of: family.parameter))
    }

    private func send(_ cluster: ClusterBlock, base: Int, to port: Int) {
        let incoming = Array(UnsafeBufferPointer(start: toBlock + base, count: cluster.ports.count))
        let message = try? remembered(cluster, to: port, incoming)
        guard let message else {
            // A cluster too large to be summed out says nothing that can be relied on.
            toVariable[base + port] = BlockMessage(range: LogOddsRange(low: -.infinity, high: .infinity))
            clusterOrigins[base + port] = nil
            return
        }
        spent += message.spent
        toVariable[base + port] = BlockMessage(range: message.range)
        clusterOrigins[base + port] = (message.atLow, message.atHigh)
    }

    private func remembered(
        _ cluster: ClusterBlock, to port: Int, _ incoming: [LogOddsRange]
    ) throws -> ClusterMemory.Message {
        guard let (clusters, ranges) = memory, let signature = cluster.signature else {
            return try cluster.message(
                to: port, incoming: incoming, parameterRanges: parameterRanges, entries: entriesPerClusterMessage)
        }
        var key = ClusterMemory.Key(
            cluster: signature, port: port, incoming: incoming, ranges: ranges, entries: entriesPerClusterMessage)
        // What came from the port itself has no part in what is sent there.
        key.incoming[port] = .neutral
        if let known = clusters.message(key) { return known }
        let made = try cluster.message(
            to: port, incoming: incoming, parameterRanges: parameterRanges, entries: entriesPerClusterMessage)
        clusters.keep(made, for: key)
        return made
    }

    /// The least probability of an event of a cluster's member of more than two states, and what reaches it.
    func minimum(
        of member: Int, event: [Bool], entries: Int
    ) -> (attained: Double, enclosing: Double, witness: PolytreeWitness)? {
        let block = tree.clusterOf[member]
        guard block >= 0, let cluster = tree.blocks[block].cluster else { return nil }
        let base = tree.portBase[block]
        let incoming = Array(UnsafeBufferPointer(start: toBlock + base, count: cluster.ports.count))
        guard
            let found = try? cluster.minimum(
                of: member, event: event, incoming: incoming, parameterRanges: parameterRanges, entries: entries)
        else { return nil }
        spent += found.spent
        var witness = PolytreeWitness()
        var queue: [Step] = []
        follow(found.origin, of: block, except: -1, &witness, &queue)
        follow(&queue, &witness)
        return (found.attained, found.enclosing, witness)
    }

    /// Log-odds of a variable given everything, once all messages to it have been sent: it is a root, was asked for, or lies below
    /// the core.
    func posterior(of variable: Int) -> LogOddsRange { posterior(of: variable, without: -1) }

    /// The same without what a block says, and those that it stands for.
    private func posterior(of variable: Int, without block: Int) -> LogOddsRange {
        var total = unaryRange[variable]
        for place in tree.places(of: variable) where !tree.isPart(place.block, of: block) {
            total = total.combined(with: message(place).range)
        }
        return total
    }
}
