import Synchronization

/// Messages that clusters sent: questions about one network under different evidence meet the same clusters again, with the same
/// messages coming in, wherever the evidence differs elsewhere.
final class ClusterMemory: Sendable {
    /// All that a cluster consists of, in a network of which nothing changes but what is observed.
    struct Signature: Hashable {
        /// For each family the child, its observed state or -1, how many rows, and the rows.
        private var families: [Int] = []
        private var ports: [Int]

        /// - Returns: nil where a member has findings that leave more than one state open: their weights are not told apart
        init?(_ families: [ClusterBlock.Family], ports: [Int], members: [Int], _ findings: EvidenceWeights) {
            self.ports = ports
            if members.contains(where: { findings.weights(of: $0) != nil }) { return nil }
            for family in families {
                let state = family.isObserved ? findings.onlyState(of: family.child) ?? 0 : -1
                self.families += [family.child, state, family.rows.count]
                self.families += family.rows
            }
        }
    }

    /// Ranges of the shared parameters that messages are sent under.
    enum Ranges: Hashable {
        /// All that the network leaves them.
        case whole
        /// Fixed at a share of each range.
        case fixed(at: Double)
    }

    struct Key: Hashable {
        var cluster: Signature
        var port: Int
        var incoming: [LogOddsRange]
        var ranges: Ranges
        /// How much work may go into it.
        var entries: Int
    }

    struct Message {
        var range: LogOddsRange
        var atLow: ClusterBlock.Origin
        var atHigh: ClusterBlock.Origin
        var spent: Int
    }

    private let known = Mutex<[Key: Message]>([:])
    /// With one more, all are forgotten.
    private static let most = 4_096

    func message(_ key: Key) -> Message? { known.withLock { $0[key] } }

    func keep(_ message: Message, for key: Key) {
        known.withLock { known in
            if known.count >= Self.most { known = [:] }
            known[key] = message
        }
    }
}
