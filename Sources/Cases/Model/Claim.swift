/// A proposition that is true or false, in the part it plays.
public struct Claim: Sendable {
    public enum Role: String, Sendable, CaseIterable { case claim, evidence, consequence, indicator }

    /// What its likelihood is stated by. A block has exactly one of these.
    public enum Basis: Sendable {
        /// `prior LIKELIHOOD`.
        case prior(Likelihood)
        /// `prior from SOURCE`: adopts that source's estimate, and sets aside what is dated up to it.
        case estimate(source: String, location: Location)
        /// `if` lines, first that holds wins; `otherwise` closes and is unstated when missing.
        case rules([Rule], otherwise: Likelihood)
        /// `because of` lines: independent causes (noisy-OR); `otherwise` is the leak.
        case causes([Cause], leak: Likelihood)
        /// `favours` lines of evidence: virtual evidence on what they name.
        case favours([Favour])
        /// Nothing is stated: the prior is unknown.
        case nothing
    }

    /// What was seen of a piece of evidence. Other roles are `unobserved`.
    public enum Observation: Sendable {
        case unobserved
        case observed
        /// Looked for, and absent.
        case notFound
        /// `observed: LIKELIHOOD`, uncertain evidence (Jeffrey's rule).
        case uncertain(Likelihood)
    }

    public var name: String
    public var text: String
    public var role: Role
    public var basis: Basis
    public var observation: Observation
    /// The party whose reaction this evidence is: it hangs on that party's word, and is no second witness.
    public var reaction: Origin?
    public var details: Details
    public var location: Location

    public init(
        name: String, text: String, role: Role, basis: Basis, observation: Observation, reaction: Origin? = nil,
        details: Details, location: Location
    ) {
        self.name = name
        self.text = text
        self.role = role
        self.basis = basis
        self.observation = observation
        self.reaction = reaction
        self.details = details
        self.location = location
    }
}

/// `if CONDITION: LIKELIHOOD`.
public struct Rule: Sendable {
    public var condition: Condition
    public var likelihood: Likelihood
    public var location: Location

    public init(condition: Condition, likelihood: Likelihood, location: Location) {
        self.condition = condition
        self.likelihood = likelihood
        self.location = location
    }
}

/// `because of CONDITION: LIKELIHOOD`; the percentage excludes the leak.
public struct Cause: Sendable {
    public var condition: Condition
    public var likelihood: Likelihood
    public var location: Location

    public init(condition: Condition, likelihood: Likelihood, location: Location) {
        self.condition = condition
        self.likelihood = likelihood
        self.location = location
    }
}

/// `favours PROPOSITION RATIO`, against every alternative equally.
public struct Favour: Sendable {
    public var proposition: Proposition
    public var ratio: LikelihoodRatio
    public var location: Location

    public init(proposition: Proposition, ratio: LikelihoodRatio, location: Location) {
        self.proposition = proposition
        self.ratio = ratio
        self.location = location
    }
}

/// A claim, or one hypothesis of a set.
public enum Proposition: Sendable, Hashable {
    case claim(String)
    case hypothesis(set: String, name: String)

    /// As the notation writes it: `deal`, or `origin is licensed`.
    public var written: String {
        switch self {
        case .claim(let name): name
        case .hypothesis(let set, let name): "\(set) is \(name)"
        }
    }

    /// The name of the claim or of the set.
    public var subject: String {
        switch self {
        case .claim(let name): name
        case .hypothesis(let set, _): set
        }
    }
}

/// A condition over propositions.
public indirect enum Condition: Sendable, Hashable {
    case holds(Proposition)
    case not(Condition)
    case and(Condition, Condition)
    case or(Condition, Condition)

    /// Names of the claims and sets it speaks of, each once, in order of first mention.
    public var subjects: [String] {
        var names: [String] = []
        func visit(_ condition: Condition) {
            switch condition {
            case .holds(let proposition):
                if !names.contains(proposition.subject) { names.append(proposition.subject) }
            case .not(let inner): visit(inner)
            case .and(let left, let right), .or(let left, let right):
                visit(left)
                visit(right)
            }
        }
        visit(self)
        return names
    }

    /// Whether it holds in a world.
    public func evaluate(_ holds: (Proposition) -> Bool) -> Bool {
        switch self {
        case .holds(let proposition): holds(proposition)
        case .not(let inner): !inner.evaluate(holds)
        case .and(let left, let right): left.evaluate(holds) && right.evaluate(holds)
        case .or(let left, let right): left.evaluate(holds) || right.evaluate(holds)
        }
    }
}

/// `hypotheses NAME: question`: exclusive and exhaustive answers.
public struct HypothesisSet: Sendable {
    public struct Hypothesis: Sendable {
        public var name: String
        public var text: String
        public var prior: Likelihood
        public var location: Location

        public init(name: String, text: String, prior: Likelihood, location: Location) {
            self.name = name
            self.text = text
            self.prior = prior
            self.location = location
        }
    }

    public var name: String
    public var text: String
    public var hypotheses: [Hypothesis]
    public var details: Details
    public var location: Location

    public init(name: String, text: String, hypotheses: [Hypothesis], details: Details, location: Location) {
        self.name = name
        self.text = text
        self.hypotheses = hypotheses
        self.details = details
        self.location = location
    }
}

extension Condition {
    /// As the notation writes it, with no more parentheses than needed: `not` binds closest, then `and`, then `or`.
    public var written: String { written(within: 0) }

    private func written(within level: Int) -> String {
        let (text, own): (String, Int) =
            switch self {
            case .holds(let proposition): (proposition.written, 3)
            case .not(let inner): ("not " + inner.written(within: 2), 2)
            case .and(let left, let right): (left.written(within: 1) + " and " + right.written(within: 1), 1)
            case .or(let left, let right): (left.written(within: 0) + " or " + right.written(within: 0), 0)
            }
        return own < level ? "(\(text))" : text
    }
}

extension Claim.Basis {
    /// Whether the claim states its likelihood by a prior, known or not.
    public var isPrior: Bool {
        switch self {
        case .prior, .estimate, .nothing: true
        case .rules, .causes, .favours: false
        }
    }
}
