import Cases

/// Which number of a case: the statement and the line that it stands in.
public enum NumberPlace: Sendable, Hashable {
    /// `prior …` of a claim.
    case prior(claim: String)
    /// An `if` line of a claim; nil stands for `otherwise`.
    case line(claim: String, condition: Condition?)
    /// A `because of` line of a claim.
    case cause(claim: String, condition: Condition)
    /// `otherwise` of a claim with causes: how often it happens without any of them.
    case leak(claim: String)
    /// The line of one hypothesis.
    case hypothesis(set: String, name: String)
    /// `reliability` of a source: how many times more often it says so when it is true.
    case reliability(source: String)
    /// A `favours` line of a piece of evidence.
    case favours(evidence: String, proposition: Proposition)
    /// `observed: …` of a piece of evidence.
    case observed(evidence: String)
    /// What an estimate says of the headline claim, where it is taken to be right.
    case estimate(name: String)

    /// The statement that holds the line.
    public var statement: String {
        switch self {
        case .prior(let name), .line(let name, _), .cause(let name, _), .leak(let name), .hypothesis(let name, _),
            .reliability(let name), .favours(let name, _), .observed(let name), .estimate(let name):
            name
        }
    }

    /// Whether the number is a likelihood ratio rather than a probability.
    public var isRatio: Bool {
        switch self {
        case .reliability, .favours: true
        default: false
        }
    }
}

/// A number of the case, and where it stands in the network.
struct StatedNumber: Sendable {
    /// Where it stands in the network.
    enum Target: Sendable, Hashable {
        /// The probability of one state in one row of a variable's table.
        case row(variable: Int, row: Int, state: Int)
        /// The chance that one thing is seen, of which only the ratio to all other rows counts: the ratio divided by `scale`.
        case ratioRow(variable: Int, row: Int, scale: Double)
        /// A parameter that rows share.
        case parameter(Int)
        /// The proportion of a piece of uncertain evidence.
        case observation(statement: String)
    }

    var place: NumberPlace
    /// The range that it may take, doubts with a number included: probabilities, or likelihood ratios.
    var range: ClosedRange<Double>
    /// As its author wrote it; empty where nobody did.
    var written: String
    /// As those wrote it who doubt the line and put another number to it.
    var doubts: [String] = []
    /// Nobody stated it: it may be anything.
    var isUnknown: Bool
    var location: Location?
    var target: Target
}
