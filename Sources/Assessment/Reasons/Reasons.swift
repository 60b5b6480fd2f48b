import Cases

/// Why a proposition is judged as it is: what moved it, what it hangs on, what to watch, the most probable story, and what clashes.
///
/// All numbers at one point are at the *mid-range*, every range at its centre. There is none where something unknown influences the
/// proposition; ``basis`` says what the numbers are then.
public struct Reasons: Sendable {
    /// What kind of numbers can be given.
    public enum Basis: String, Sendable {
        /// Nothing unknown influences it: probabilities at the mid-range.
        case midRange = "mid-range"
        /// Only its own prior is unknown: weights of evidence at the mid-range of all else, which hold for any prior.
        case weight
        /// Something else is unknown: only ranges.
        case ranges
        /// It was observed, or is supposed: nothing moves it any more.
        case settled
    }

    public var proposition: Proposition
    public var basis: Basis
    public var judgement: Judgement
    /// The word of the scale for the mid-range; nil where there is none.
    public var word: String?
    public var movers: Movers
    public var hinges: Hinges
    public var watch: [WatchItem]
    public var story: Story?
    public var conflict: ConflictFinding?
    /// Claims and sets whose joint state cannot be told, since something unknown influences them.
    public var leftOutOfStory: [String]
}
