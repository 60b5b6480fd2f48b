/// How well the evidence fits together under the model.
public struct ConflictFinding: Sendable {
    /// log₂ (∏ P(finding) / P(all findings)) in bits: above 0 the evidence is less probable together than it would be if each had
    /// nothing to do with the others (Jensen and others 1990).
    public var bits: Double
    /// Two camps among the statements that contradict each other most; empty where none do.
    public var camps: [[String]]
    /// The conflict between the camps, in bits.
    public var between: Double
    /// Statements that were left out, since something unknown influences how probable they are.
    public var leftOut: [String]

    /// Whether it hardly fits: together less than half as probable as if unrelated. A convention of Purport's.
    public var isNotable: Bool { bits >= Convention.notableConflict && !camps.isEmpty }
}
