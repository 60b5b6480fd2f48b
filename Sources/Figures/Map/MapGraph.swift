import Cases

/// A case as a graph: what is said and seen on the left, what it is about in the middle, what would follow on the right.
///
/// Structure only. Two cases with the same graph look alike, whatever their numbers, so that a layout can be kept by it.
public struct MapGraph: Sendable, Hashable {
    /// What a node stands for.
    public enum Kind: Sendable, Hashable {
        /// A claim, or evidence that nobody has looked at.
        case claim(Claim.Role)
        /// What was seen, or looked for and not found.
        case finding
        /// Exclusive answers: names and texts.
        case hypotheses([Hypothesis])
        case report(Stance)
        case doubt
        /// So many nodes folded into one.
        case group(Int)
    }

    public struct Hypothesis: Sendable, Hashable {
        public var name: String
        public var text: String
    }

    public struct Node: Sendable, Hashable {
        /// Name of the statement; of a group, the name of the node that it is folded behind.
        public var name: String
        public var text: String
        public var kind: Kind
        public var isHeadline = false
    }

    /// What an arc stands for; it runs from what is known, or comes first, to what is learned, or follows.
    public enum ArcKind: Sendable, Hashable {
        /// A claim, or a set of hypotheses, is among the conditions of another claim.
        case condition
        /// What was seen tells something about a claim.
        case evidence
        case testimony(Stance)
        /// A report passes on what another one says.
        case relay
        case doubt
        /// At least one arc between folded nodes.
        case folded
    }

    public struct Arc: Sendable, Hashable {
        /// Indices of nodes.
        public var from: Int
        public var to: Int
        public var kind: ArcKind
    }

    public var nodes: [Node] = []
    public var arcs: [Arc] = []

    /// The index of the claim that the question is about.
    public var headline: Int? { nodes.firstIndex(where: \.isHeadline) }
}
