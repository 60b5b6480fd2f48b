extension CredalBounds {
    init(low: PolytreeBound, high: PolytreeBound) {
        let attained = low.attained...max(low.attained, high.attained)
        self.init(
            attained: attained,
            enclosing: min(low.enclosing, attained.lowerBound)...max(high.enclosing, attained.upperBound),
            lowAt: low.at, highAt: high.at)
    }

    /// The wider attained and the narrower enclosing bounds of two answers to one question.
    func narrowed(by other: CredalBounds) -> CredalBounds {
        let lower = other.attained.lowerBound < attained.lowerBound ? other : self
        let upper = other.attained.upperBound > attained.upperBound ? other : self
        let low = lower.attained.lowerBound
        let high = upper.attained.upperBound
        let least = min(low, max(enclosing.lowerBound, other.enclosing.lowerBound))
        let most = max(high, min(enclosing.upperBound, other.enclosing.upperBound))
        return CredalBounds(
            attained: low...high, enclosing: least...most, lowAt: lower.lowAt, highAt: upper.highAt)
    }

    /// The bounds of the opposite event.
    var complement: CredalBounds {
        CredalBounds(
            attained: 1 - attained.upperBound...1 - attained.lowerBound,
            enclosing: 1 - enclosing.upperBound...1 - enclosing.lowerBound, lowAt: highAt, highAt: lowAt)
    }
}
