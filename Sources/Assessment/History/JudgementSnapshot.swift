import Cases
import Inference
import SourceText

/// How likely everything is at one moment, without reasons and without what follows: what is compared over time, between versions,
/// and on every save.
public struct JudgementSnapshot: Sendable {
    /// How likely one claim or hypothesis is.
    public struct Value: Sendable, Hashable {
        public var bounds: Bounds
        /// Every range at its centre; nil when something unknown influences it.
        public var midRange: Double?
        public var words: VerbalRange
        public var restsOnUnknown: Bool
        /// What reality answered, when it did.
        public var outcome: Outcome.Value?

        public init(
            bounds: Bounds, midRange: Double?, words: VerbalRange, restsOnUnknown: Bool, outcome: Outcome.Value? = nil
        ) {
            self.bounds = bounds
            self.midRange = midRange
            self.words = words
            self.restsOnUnknown = restsOnUnknown
            self.outcome = outcome
        }

        /// Whether two differ by more than rounding.
        ///
        /// - Parameter tolerance: of each end of the range and of the mid-range, from 0 to 1.
        public func differs(from other: Value, by tolerance: Double = 1e-9) -> Bool {
            let pairs = [
                (bounds.enclosing.lowerBound, other.bounds.enclosing.lowerBound),
                (bounds.enclosing.upperBound, other.bounds.enclosing.upperBound),
            ]
            if pairs.contains(where: { abs($0 - $1) > tolerance }) || outcome != other.outcome { return true }
            switch (midRange, other.midRange) {
            case (let one?, let two?): return abs(one - two) > tolerance
            case (nil, nil): return false
            default: return true
            }
        }
    }

    /// In the order of the case: hypotheses, then claims.
    public let propositions: [Proposition]
    private let values: [Proposition: Value]

    public subscript(proposition: Proposition) -> Value? { values[proposition] }

    /// - Parameter wanted: what to work out; nil for every claim and hypothesis.
    init(_ run: AssessmentRun, of wanted: [Proposition]? = nil) throws {
        let model = run.model
        let found = (wanted ?? model.propositions).compactMap { proposition in
            run.network.state(of: proposition).map { (proposition, $0) }
        }
        let queries = found.map(\.1)
        guard let bounds = try run.inquiry.bounds(of: queries, supposing: run.suppositions) else {
            throw InferenceFailure.supposition
        }
        let influence = run.influence(supposing: run.suppositions)
        let unknown = queries.map { influence.restsOnUnknown($0.variable) }
        let midRange =
            unknown.contains(false)
            ? try run.inquiry.midRange(of: queries, supposing: run.suppositions) : queries.map { _ in nil }
        let outcomes = Dictionary(
            run.selection.outcomes.map { ($0.subject, $0.value) }, uniquingKeysWith: { $1 })
        propositions = found.map(\.0)
        values = Dictionary(
            found.indices.map { index in
                let proposition = found[index].0
                let value = Value(
                    bounds: bounds[index], midRange: unknown[index] ? nil : midRange[index],
                    words: VerbalRange(bounds[index].enclosing, on: model.scale), restsOnUnknown: unknown[index],
                    outcome: outcomes[proposition.subject])
                return (proposition, value)
            }, uniquingKeysWith: { first, _ in first })
    }
}

extension Case {
    /// Every hypothesis and every claim, in the order in which they are judged.
    public var propositions: [Proposition] {
        hypotheses.flatMap { set in set.hypotheses.map { .hypothesis(set: set.name, name: $0.name) } }
            + claims.map { .claim($0.name) }
    }

    /// What the question is about: the headline claim, or all hypotheses of the first set where there is none.
    public var questioned: [Proposition] {
        if let headline { return [.claim(headline.name)] }
        return hypotheses.first.map { set in set.hypotheses.map { .hypothesis(set: set.name, name: $0.name) } } ?? []
    }

    /// A claim or a hypothesis as the notation writes it; nil when the case has none such.
    public func proposition(_ written: String) -> Proposition? { propositions.first { $0.written == written } }

    /// The wording of a claim or of a hypothesis.
    public func text(of proposition: Proposition) -> String {
        switch proposition {
        case .claim(let name): return claim(name)?.text ?? name
        case .hypothesis(let set, let name):
            let text = hypothesisSet(set)?.hypotheses.first { $0.name == name }?.text ?? ""
            return text.isEmpty ? proposition.written : text
        }
    }
}
