import Cases
import Inference

/// A case as a credal network, with the way back from variables to statements.
///
/// A claim is a variable with the states false and true, a set of hypotheses one with a state each. Auxiliary variables
/// (selectors of rules, stages of causes, what a source said) are hidden behind the names here.
struct CaseNetwork: Sendable {
    /// A number of the case that nobody stated: a whole row of a table that is free.
    struct UnknownRow: Sendable {
        var variable: Int
        /// Index of the configuration of the variable's parents.
        var row: Int
    }

    var variables: [Variable] = []
    var parents: [[Int]] = []
    var compiled: CompiledCredalNetwork
    /// Variable of each claim and each set of hypotheses, by name.
    var variable: [String: Int]
    var observations: [Observation]
    var uncertain: [UncertainObservation]
    var unknownRows: [UnknownRow]
    /// For each selector variable, in order: its state for each configuration of its parents.
    var selectors: [(variable: Int, choice: [Int])]
    /// Whether a grade, or an interest, entered the numbers.
    var conventions: Set<Convention.Kind>
    /// What was not weighed, by statement.
    var unweighed: [String: Unweighed.Reason]
    /// Every number of the case that entered the network.
    var numbers: [StatedNumber]

    /// Index of the state that makes a proposition true.
    func state(of proposition: Proposition) -> Query? {
        guard let variable = variable[proposition.subject] else { return nil }
        switch proposition {
        case .claim: return Query(variable: variable, state: 1)
        case .hypothesis(_, let name):
            return variables[variable].states.firstIndex(of: name).map { Query(variable: variable, state: $0) }
        }
    }
}

/// A report or a piece of evidence that has no number and is left out of the computation, visibly.
public struct Unweighed: Sendable, Hashable {
    public enum Reason: Sendable, Hashable {
        /// The source has no grade.
        case ungraded(source: String)
        /// The source was graded F: cannot be judged.
        case cannotBeJudged(source: String)
        /// Nobody said how likely the evidence would be, either way.
        case noLikelihood
        /// `doubts` and `leaves open` have no published ratio.
        case stance
        /// The source passed on is not graded, so that its word weighs nothing.
        case ungradedOrigin(source: String)
        /// The word passed on is already heard from its origin.
        case heardFromOrigin(source: String)
        /// `favours` speaks of what was seen; it was not.
        case notSeen
        /// Nobody looked: `not observed`.
        case notLookedAt
        /// How sure it was seen is unknown.
        case observationUnknown
        /// It hangs on no claim, and so says nothing about any.
        case saysNothing
        /// The same word of the same source as another statement: no second witness.
        case sameWord(statement: String)
    }

    public var statement: String
    public var reason: Reason
}
