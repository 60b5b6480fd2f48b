/// Somebody, or something, that says things.
public struct Source: Sendable {
    /// How far it is trusted.
    public enum Reliability: Sendable, Hashable {
        /// No grade was given: its reports are listed, not weighed.
        case ungraded
        /// An Admiralty grade A to E with the ratio that the grade table gives it.
        case grade(String, LikelihoodRatio)
        /// F, cannot be judged: listed, not weighed.
        case cannotBeJudged
        /// A ratio written in the case.
        case ratio(LikelihoodRatio)

        /// How much more often it says so when it is true than when it is not; nil when it is not weighed.
        public var ratio: LikelihoodRatio? {
            switch self {
            case .ungraded, .cannotBeJudged: nil
            case .grade(_, let ratio), .ratio(let ratio): ratio
            }
        }
    }

    /// `interest for deal`: the source gains when this is believed, or (`against`) when it is not.
    public struct Interest: Sendable {
        public var proposition: Proposition
        public var isFor: Bool
        public var location: Location

        public init(proposition: Proposition, isFor: Bool, location: Location) {
            self.proposition = proposition
            self.isFor = isFor
            self.location = location
        }
    }

    public var name: String
    public var text: String
    public var reliability: Reliability
    public var interests: [Interest]
    public var details: Details
    public var location: Location

    public init(
        name: String, text: String, reliability: Reliability, interests: [Interest], details: Details,
        location: Location
    ) {
        self.name = name
        self.text = text
        self.reliability = reliability
        self.interests = interests
        self.details = details
        self.location = location
    }
}

/// What a source says of a proposition.
public enum Stance: String, Sendable, CaseIterable {
    case asserts, denies, doubts
    /// Neither confirms nor denies: `leaves open` in the notation.
    case leavesOpen = "leaves open"
}

/// The source whose word something relays or reacts to: `relays kyiv`, `reaction of kyiv to deal`.
public struct Origin: Sendable, Hashable {
    public var source: String
    public var proposition: Proposition
    public var location: Location

    public init(source: String, proposition: Proposition, location: Location) {
        self.source = source
        self.proposition = proposition
        self.location = location
    }
}

/// `report SOURCE asserts CLAIM`.
public struct Report: Sendable {
    /// As given, or made of its words: `kyiv-asserts-deal`.
    public var name: String
    public var source: String
    public var stance: Stance
    public var proposition: Proposition
    /// The source whose word it passes on, when it is not its own.
    public var relays: String?
    /// Admiralty credibility of the item, 1 to 6: shown, never multiplied in.
    public var credibility: Int?
    public var details: Details
    public var location: Location

    public init(
        name: String, source: String, stance: Stance, proposition: Proposition, relays: String? = nil,
        credibility: Int? = nil, details: Details, location: Location
    ) {
        self.name = name
        self.source = source
        self.stance = stance
        self.proposition = proposition
        self.relays = relays
        self.credibility = credibility
        self.details = details
        self.location = location
    }
}

/// `estimate SOURCE CLAIM: LIKELIHOOD`: what somebody thought. Shown and scored, never weighed.
public struct Estimate: Sendable {
    public var name: String
    public var source: String
    public var proposition: Proposition
    public var likelihood: Likelihood
    public var details: Details
    public var location: Location

    public init(
        name: String, source: String, proposition: Proposition, likelihood: Likelihood, details: Details,
        location: Location
    ) {
        self.name = name
        self.source = source
        self.proposition = proposition
        self.likelihood = likelihood
        self.details = details
        self.location = location
    }
}

/// `doubt CLAIM if CONDITION: LIKELIHOOD by SOURCE`: a doubt on one inference.
public struct Doubt: Sendable {
    public var name: String
    public var claim: String
    /// The rule's condition; nil for a doubt on `otherwise` or on a prior.
    public var condition: Condition?
    /// Nil: shown only.
    public var likelihood: Likelihood?
    public var source: String?
    public var details: Details
    public var location: Location

    public init(
        name: String, claim: String, condition: Condition?, likelihood: Likelihood?, source: String?,
        details: Details, location: Location
    ) {
        self.name = name
        self.claim = claim
        self.condition = condition
        self.likelihood = likelihood
        self.source = source
        self.details = details
        self.location = location
    }
}
