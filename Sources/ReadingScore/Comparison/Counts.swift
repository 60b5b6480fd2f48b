/// What was read and how much of it is right; what is there and how much of it was found.
///
/// The two agreements are the same number where statements are counted, and differ where links between them are.
public struct Counts: Sendable, Hashable {
    public var read = 0
    /// Of what was read.
    public var right = 0
    public var annotated = 0
    /// Of what was annotated.
    public var found = 0

    public init() {}

    /// Right over read; 1 where nothing was read.
    public var precision: Double { read == 0 ? 1 : Double(right) / Double(read) }
    /// Found over annotated; 1 where nothing is there.
    public var recall: Double { annotated == 0 ? 1 : Double(found) / Double(annotated) }
    /// The harmonic mean of both (van Rijsbergen, *Information Retrieval*, 1979, chapter 7).
    public var harmonicMean: Double {
        let sum = precision + recall
        return sum == 0 ? 0 : 2 * precision * recall / sum
    }

    public static func += (left: inout Counts, right: Counts) {
        left.read += right.read
        left.right += right.right
        left.annotated += right.annotated
        left.found += right.found
    }
}
