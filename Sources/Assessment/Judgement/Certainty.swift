import Inference

/// Tells what is certain from what is only so probable that no floating-point number between it and 1 is left.
///
/// Sixty sources that agree make a claim probable to one part in 10³⁶, and a computed probability of exactly 1. What can be otherwise, however
/// improbable, ends short of certainty here: at the largest number below 1, or the smallest above 0. Whether it can be otherwise is asked of the
/// network: whether the evidence stays possible when the opposite is found as well.
struct Certainty {
    /// What is nearer to 0 or 1 than this may be there by rounding alone.
    private static let margin = 1e-12
    /// The number next to 1.
    static let nearlyOne = 1.0.nextDown
    /// A number next to nothing, with all its digits.
    private static let nearlyZero = Double.leastNormalMagnitude

    private let network: CaseNetwork
    private let setting: Setting
    /// Table entries that may still be worked through for what is certain at one end of its range only.
    private var left = 30_000_000

    init(_ network: CaseNetwork, _ setting: Setting) {
        self.network = network
        self.setting = setting
    }

    /// An answer with ends at 0 and 1 only where they can be no other.
    mutating func told(_ query: Query, _ answer: Answer) throws -> Answer {
        let (attained, enclosing) = (answer.bounds.attained, answer.bounds.enclosing)
        // What was observed is certain, and of what may be anything nobody reads that it is.
        if setting.states[query.variable] != nil || answer.bounds.isVacuous { return answer }
        let isDoubtful = [attained.lowerBound, attained.upperBound].map { Self.isExtreme($0) }
        if !isDoubtful.contains(true) { return answer }
        let isSettled = attained.lowerBound >= 1 - Self.margin || attained.upperBound <= Self.margin
        var answer = answer
        let low =
            isDoubtful[0]
            ? try told(query, attained.lowerBound, at: answer.low, always: isSettled) : attained.lowerBound
        let high =
            isDoubtful[1]
            ? try told(query, attained.upperBound, at: answer.high, always: isSettled) : attained.upperBound
        answer.bounds.attained = low...max(low, high)
        // What lies as far out as what is attained lies there for the same reason.
        let least = isDoubtful[0] && Self.isExtreme(enclosing.lowerBound) ? low : min(enclosing.lowerBound, low)
        let most =
            isDoubtful[1] && Self.isExtreme(enclosing.upperBound) ? max(low, high) : max(enclosing.upperBound, high)
        answer.bounds.enclosing = least...max(least, most)
        return answer
    }

    /// A probability at one choice of all numbers: 0 or 1 only where it can be no other.
    mutating func told(_ query: Query, _ value: Double, at place: Answer.Witness) throws -> Double {
        if setting.states[query.variable] != nil || !Self.isExtreme(value) { return value }
        return try told(query, value, at: place, always: true)
    }

    private mutating func told(
        _ query: Query, _ value: Double, at place: Answer.Witness, always: Bool
    ) throws -> Double {
        guard always || left > 0 else { return value }
        let isHigh = value > 0.5
        for world in setting.worlds(place.proportions) {
            left -= network.compiled.entriesPerPass
            let states = network.variables[query.variable].states.indices
            var otherwise = world.evidence
            otherwise.weigh(query.variable, likelihood: states.map { ($0 == query.state) == isHigh ? 0 : 1 })
            let found = try network.compiled.posteriorsWherePossible(at: place.assignment, evidence: otherwise)
            if found != nil { return Self.short(of: value) }
        }
        return isHigh ? 1 : 0
    }

    /// Whether a probability is so near to 0 or 1 that rounding may have brought it there.
    static func isExtreme(_ value: Double) -> Bool { value >= 1 - margin || value <= margin }

    /// The probability, or what is next to it where it is 0 or 1.
    static func short(of value: Double) -> Double { min(max(value, nearlyZero), nearlyOne) }
}
