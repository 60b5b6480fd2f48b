import Cases

/// What an assessment is asked to assume beside the case.
public struct AssessmentOptions: Sendable {
    /// A prior for the headline claim in place of the one that the case states: `--prior 20%..40%`.
    public var prior: Likelihood?
    /// What to suppose true or false, or which hypothesis to suppose: `--suppose deal=true`.
    public var suppositions: [Supposition] = []
    /// Names of statements, or of sources, to leave out: `--without kyiv-asserts-deal`.
    public var without: [String] = []
    /// Uses only what was publicly known on this day: `--as-of 2022-09-30`.
    public var asOf: CalendarDate?
    /// The day that overdue claims are told by; nil leaves overdue ones untold.
    public var today: CalendarDate?
    /// How far to look for bounds.
    public var effort = Effort.standard
    /// For which judgements to work out what they would be if the headline claim were true, if it were not, and if those who estimated
    /// it are right.
    public var conditionals = ConditionalScope.all
    /// Whether to work out what the evidence weighs, together and each by itself.
    public var findsWeight = true
    /// Whether to find the numbers at which each bound is reached: `--why`.
    public var findsReached = false
    /// The claims and hypotheses, as the notation writes them, that ``findsReached`` is about; all where empty.
    public var reachedOf: [String] = []
    /// Draws all ranges again and again, and tells how judgements are spread: `--distribution`.
    public var distribution: DistributionOptions?

    public init() {}

    /// How likely each claim is, and nothing that explains it.
    public static var likelihoodsOnly: AssessmentOptions {
        var options = AssessmentOptions()
        options.conditionals = .none
        options.findsWeight = false
        return options
    }
}

/// For which judgements to look at both answers to the question.
public enum ConditionalScope: Sendable, Hashable {
    /// For all that hang on the headline.
    case all
    /// In a case of more than ``manyClaims`` for consequences and indicators only, which is what reports show.
    case shown
    case none

    /// Up to so many claims it takes no time that anybody would notice.
    public static let manyClaims = 200
}

/// How far to look for bounds. What is found is sound either way: attained bounds are reached, and nothing exceeds enclosing ones.
public enum Effort: Sendable, Hashable {
    /// A first look, for numbers that move while somebody waits: what passes that serve all questions tell, and nothing for each question by
    /// itself. Enclosing bounds may be wider than others find, and never too narrow.
    case glance
    /// Attained bounds as far as descent reaches; enclosing ones as far as first passes tell.
    case attained
    /// Enclosing ones are narrowed down as well, for about a second where a case is small and its ranges hang together.
    case standard
}

/// Something that is supposed to be so.
public struct Supposition: Sendable, Hashable {
    /// Name of a claim or of a set of hypotheses.
    public var subject: String
    /// `true`, `false`, or the name of a hypothesis.
    public var value: String

    public init(subject: String, value: String) {
        self.subject = subject
        self.value = value
    }
}
