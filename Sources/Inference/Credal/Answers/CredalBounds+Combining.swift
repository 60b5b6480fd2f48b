extension CredalBounds {
    init(low: PolytreeBound, high: PolytreeBound) {
        let attained = low.attained...max(low.attained, high.attained)
        self.init(
            attained: attained,
            enclosing: min(low.enclosing, attained.lowerBound)...max(high.enclosing, attained.upperBound),
            low: low.at, high: high.at)
    }

    /// The wider attained and the narrower enclosing bounds of two answers to one question.
    func narrowed(by other: CredalBounds) -> CredalBounds {
        let lower = other.attained.lowerBound < attained.lowerBound ? other : self
        let upper = other.attained.upperBound > attained.upperBound ? other : self
        let reachedLow = lower.attained.lowerBound
        let reachedHigh = upper.attained.upperBound
        let least = min(reachedLow, max(enclosing.lowerBound, other.enclosing.lowerBound))
        let most = max(reachedHigh, min(enclosing.upperBound, other.enclosing.upperBound))
        return CredalBounds(
            attained: reachedLow...reachedHigh, enclosing: least...most, low: lower.low, high: upper.high)
    }

    /// The bounds of the opposite event.
    var complement: CredalBounds {
        CredalBounds(
            attained: 1 - attained.upperBound...1 - attained.lowerBound,
            enclosing: 1 - enclosing.upperBound...1 - enclosing.lowerBound, low: high, high: low)
    }
}
