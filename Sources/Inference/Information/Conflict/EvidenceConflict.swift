/// Whether findings fit together, and which of them do not.
///
/// Findings are named by their positions in ``Evidence/findings``. See ``CompiledNetwork/conflictAnalysis(of:)``.
public struct EvidenceConflict: Sendable, Hashable {
    /// log₂ (∏ P(finding) / P(all findings)) in bits: above 0 the findings are less probable together than they would be if
    /// they had nothing to do with each other, so that they contradict each other; below 0 they support each other.
    public let conflict: Double
    /// Every finding against all the rest, in the order of the evidence.
    public let findings: [Finding]
    /// Which groups of findings contradict which.
    public let trace: Part
    /// States that, rare as they are, would account for the whole conflict; the best explanation first.
    public let rareCases: [RareCase]

    public struct Finding: Sendable, Hashable {
        public let position: Int
        public let variable: Int
        /// log₂ of its probability by itself; a soft finding counts with its weights as given.
        public let logProbability: Double
        /// log₂ (P(finding) / P(finding | all others)) in bits: above 0 the others make it less probable. Without this
        /// finding the conflict is lower by as much.
        public let conflictWithRest: Double
    }

    /// Some of the findings, and the two groups among them that contradict each other most.
    public struct Part: Sendable, Hashable {
        public let positions: [Int]
        /// The conflict within the part, in bits.
        public let conflict: Double
        /// The conflict between its two groups, log₂ (P(one) · P(other) / P(both)), in bits: what is left of `conflict`
        /// once the conflicts within them are taken out. 0 for a part that is not divided.
        public let between: Double
        /// Two groups, or none where no two contradict each other.
        public let groups: [Part]
    }

    /// A state that is improbable, and that the findings would be natural for.
    public struct RareCase: Sendable, Hashable {
        public let variable: Int
        public let state: Int
        /// log₂ (P(state | evidence) / P(state)) in bits: by how much the conflict would fall if this were a finding too.
        public let support: Double
    }
}
