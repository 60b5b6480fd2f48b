import Cases

/// Evidence against hypotheses: which piece fits which, and which tells them apart.
///
/// The table of the analysis of competing hypotheses (Heuer, *Psychology of Intelligence Analysis*, 1999, chapter 8), with its
/// "consistent" and "inconsistent" read off likelihoods.
public struct EvidenceMatrix: Sendable {
    /// How a piece of evidence stands to one hypothesis.
    public enum Reading: String, Sendable {
        case consistent
        /// At least ``Convention/tellingRatio`` times less likely than under the hypothesis that it fits best.
        case inconsistent
        case notDiagnostic = "not diagnostic"
        /// Something unknown decides.
        case open
    }

    public struct Column: Sendable {
        public var proposition: Proposition
        /// For the column "false" of a claim.
        public var isNegated: Bool
        /// Text of the hypothesis; empty for true and false.
        public var text: String
    }

    public struct Cell: Sendable {
        public var reading: Reading
        /// How likely the evidence is under the hypothesis; for reports and ratios only quotients of these mean something.
        public var likelihood: ClosedRange<Double>
        /// As a share of its likelihood under the hypothesis that it fits best, at the mid-range; nil where something is unknown.
        public var share: Double?
    }

    public struct Row: Sendable {
        public var statement: String
        public var kind: Mover.Kind
        public var isUncertain: Bool
        public var cells: [Cell]
        /// How many times as likely it is under the hypothesis that it fits best as under the one that it fits worst, at the mid-range.
        public var diagnosticity: Double?
        /// The same over all numbers that the case allows; of a claim the likelihood ratio of true to false.
        public var ratioRange: ClosedRange<Double>
        /// Whether it tells hypotheses apart: nil where something unknown decides.
        public var isDiagnostic: Bool?
    }

    public var subject: String
    /// The claim's text or the set's question.
    public var text: String
    public var columns: [Column]
    /// The most telling first.
    public var rows: [Row]
    /// All evidence together, by column as a share of the hypothesis that it fits best; nil where something unknown decides.
    public var together: [Double]?

    /// How many pieces of evidence are inconsistent with each hypothesis: the fewest is the best founded.
    public var inconsistencies: [Int] {
        columns.indices.map { column in rows.count { $0.cells[column].reading == .inconsistent } }
    }
}
