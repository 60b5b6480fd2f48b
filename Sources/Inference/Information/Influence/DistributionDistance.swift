/// How far two distributions over the same states lie apart, from 0 for equal ones to 1 for two different certainties.
public enum DistributionDistance: Sendable, Hashable, CaseIterable {
    /// The Euclidean distance divided by √2, which is that of two certainties; for two states it is the difference of their
    /// probabilities.
    case euclidean
    /// √(½ ∑ (√p − √q)²) (Hellinger 1909): weighs differences between small probabilities more.
    case hellinger
    /// The square root of the Jensen–Shannon divergence in bits (Lin, "Divergence measures based on the Shannon entropy",
    /// IEEE Transactions on Information Theory 37, 1991), which is a metric (Endres & Schindelin 2003).
    case jensenShannon

    /// The distance of two distributions, one probability a state.
    ///
    ///     DistributionDistance.euclidean.between([0.9, 0.1], [0.2, 0.8])     // 0.7
    public func between(_ p: some Collection<Double>, _ q: some Collection<Double>) -> Double {
        var sum = 0.0
        switch self {
        case .euclidean:
            for (p, q) in zip(p, q) { sum += (p - q) * (p - q) / 2 }
        case .hellinger:
            for (p, q) in zip(p, q) {
                let difference = p.squareRoot() - q.squareRoot()
                sum += difference * difference / 2
            }
        case .jensenShannon:
            for (p, q) in zip(p, q) {
                let middle = (p + q) / 2
                sum += (divergenceTerm(p, from: middle) + divergenceTerm(q, from: middle)) / 2
            }
        }
        return min(1, sum.squareRoot())
    }
}
