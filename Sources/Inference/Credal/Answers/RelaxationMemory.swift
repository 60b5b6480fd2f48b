import Synchronization

/// What neighbourhoods were found to enclose: questions about one network under different evidence meet the same ones again
/// wherever the evidence differs elsewhere.
final class RelaxationMemory: Sendable {
    /// All that the bounds of a neighbourhood hang on, in a network of which nothing else changes.
    struct Key: Hashable {
        var query: Query
        /// How much work goes into it.
        var entries: Int
        /// Families taken in, by child.
        var families: [Int]
        /// Variables taken in with all that touches them.
        var inside: Set<Int>
        /// The observed state of each member, -1 where nothing is observed.
        var observed: [Int]
    }

    /// With one more, all are forgotten.
    private static let most = 16_384
    private let known = Mutex<[Key: ClosedRange<Double>]>([:])

    func enclosing(_ key: Key) -> ClosedRange<Double>? { known.withLock { $0[key] } }

    func keep(_ enclosing: ClosedRange<Double>, for key: Key) {
        known.withLock { known in
            if known.count >= Self.most { known = [:] }
            known[key] = enclosing
        }
    }
}
