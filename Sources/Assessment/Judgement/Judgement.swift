import Cases

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// How likely a claim is, or a hypothesis, and what that rests on.
public struct Judgement: Sendable {
    public var proposition: Proposition
    /// The claim's text, or the hypothesis'.
    public var text: String
    public var role: Claim.Role?
    public var bounds: Bounds
    /// Every range at its centre; nil when something unknown influences it.
    public var midRange: Double?
    public var words: VerbalRange
    /// Whether something that nobody stated influences it.
    public var restsOnUnknown: Bool
    /// What it would be if the headline claim were true; nil for what the headline cannot influence.
    public var ifHeadlineTrue: ConditionalJudgement?
    public var ifHeadlineFalse: ConditionalJudgement?
    /// What it would be if those who estimated the headline claim were right.
    public var ifEstimateRight: [EstimatedJudgement] = []
    /// What reality answered, when it did.
    public var outcome: Outcome?
    public var by: CalendarDate?
    /// What the claim's statement carries beside its main line: quotes, wordings, reasons, dates.
    public var details: Details
    /// The numbers at which the bounds are reached, when asked for.
    public var reached: ReachedBounds?
    /// How it is spread when all ranges are drawn; nil when not asked for, and for what rests on something unknown.
    public var distribution: Distribution?
}

/// A judgement under a supposition.
public struct ConditionalJudgement: Sendable, Hashable {
    /// Nil when the supposition cannot hold together with what is known.
    public var bounds: Bounds?
    public var restsOnUnknown: Bool
    public var words: VerbalRange?
    /// What its author said of it, when the supposition decides it by one line of the case that nobody put a number to.
    public var stated: [Likelihood]
    /// As in a judgement.
    public var reached: ReachedBounds?
    public var distribution: Distribution?

    /// Whether nobody stated it: everything is possible, because something is unknown.
    public var isUnstated: Bool { restsOnUnknown && (bounds?.isVacuous ?? false) }
}

/// A judgement if an estimate of the headline claim is right.
public struct EstimatedJudgement: Sendable, Hashable {
    public var estimate: String
    public var bounds: Bounds
    public var restsOnUnknown: Bool
    /// As in a judgement.
    public var reached: ReachedBounds?
}

/// What somebody thought, beside what follows.
public struct EstimateView: Sendable, Hashable {
    public var name: String
    public var source: String
    public var proposition: Proposition
    public var likelihood: Likelihood
    /// Other words of likelihood that its author used, as written.
    public var wordings: [String]
}

/// What one report or piece of evidence weighs on the headline claim by itself.
public struct Contribution: Sendable, Hashable {
    public enum Direction: String, Sendable { case supports, opposes, neither, eitherWay }

    public var statement: String
    public var isReport: Bool
    /// How many times more likely it is when the headline is true than when it is not; up to infinity.
    public var ratio: ClosedRange<Double>
    /// Uncertain evidence has no ratio of its own: this one holds at even odds.
    public var dependsOnPrior = false

    public var direction: Direction {
        if ratio.lowerBound == 1, ratio.upperBound == 1 { return .neither }
        if ratio.lowerBound >= 1 { return .supports }
        if ratio.upperBound <= 1 { return .opposes }
        return .eitherWay
    }

    /// How far it can move the odds either way, as a logarithm (the weight of evidence, Good 1950).
    public var strength: Double {
        let away = ratio.lowerBound > 0 ? max(ratio.upperBound, 1 / ratio.lowerBound) : .infinity
        return log(max(away, 1))
    }
}

/// What reports and evidence weigh together on the headline claim: needs no prior.
public struct Weight: Sendable {
    /// Odds for it, from reports and evidence alone; up to infinity.
    public var ratio: ClosedRange<Double>
    public var attainedRatio: ClosedRange<Double>
    /// Where evidence is uncertain there is no ratio apart from the prior: this one holds at even odds.
    public var dependsOnPrior = false
    /// What that makes of some base rates.
    public var fromBaseRates: [(rate: Double, bounds: ClosedRange<Double>)]
    /// By itself, each statement that is weighed.
    public var contributions: [Contribution]

    /// Whether nothing was weighed at all.
    public var isEmpty: Bool { contributions.isEmpty }

    /// Bayes' rule in odds form: posterior odds are prior odds times the ratio.
    public static func update(_ prior: Double, by ratio: Double) -> Double {
        if ratio.isInfinite { return prior > 0 ? 1 : 0 }
        let joint = prior * ratio
        return joint + (1 - prior) > 0 ? joint / (joint + (1 - prior)) : 0
    }
}

/// Something that the case does not say, and without which a result stays open.
public enum Gap: Sendable, Hashable {
    case noPrior(claim: String)
    /// No likelihood for one line of a claim; nil stands for `otherwise`.
    case noLikelihood(claim: String, condition: Condition?, side: Side?)
    /// A word that no scale and no survey puts a number to.
    case noNumber(word: String, claim: String)
    /// A source without a grade, and the statements that are not weighed for it.
    case ungraded(source: String, statements: [String])
    case noConsequences
    case noClaim

    /// What a line of a claim that hangs on the headline alone is about.
    public enum Side: String, Sendable { case ifTrue = "if true", ifNotTrue = "if not true" }
}

/// All that follows from a case.
public struct Assessment: Sendable {
    public var model: Case
    public var options: AssessmentOptions
    public var headline: String?
    /// Every claim and every hypothesis, in the order of the case.
    public var judgements: [Judgement]
    public var weight: Weight?
    public var estimates: [EstimateView]
    public var unweighed: [Unweighed]
    public var setAside: [SetAside]
    public var gaps: [Gap]
    /// Conventions of Purport that entered the numbers.
    public var conventions: Set<Convention.Kind>
    /// How many judgements are too many to find out where their bounds are reached, when that was asked for.
    public var withoutReached = 0
    /// What was drawn for distributions, when they were asked for.
    public var distributionBasis: DistributionBasis?

    public func judgement(_ proposition: Proposition) -> Judgement? {
        judgements.first { $0.proposition == proposition }
    }

    public var headlineJudgement: Judgement? { headline.flatMap { judgement(.claim($0)) } }
}
