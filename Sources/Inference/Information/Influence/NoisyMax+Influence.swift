extension NoisyMax {
    /// The Euclidean strength of one cause of a graded effect with two grades, from the factors.
    ///
    /// P(absent) is a product of one factor for each cause and the leak, so that the difference between two states of one
    /// cause is the difference of their factors times all others: its mean is the product of the means, and its maximum of
    /// the maxima.
    func strengthOfInfluence(ofParentAt place: Int) -> InfluenceStrength {
        let absent = contributions.map { rows in stride(from: 0, to: rows.count, by: 2).map { rows[$0] } }
        var average = leak[0]
        var maximum = leak[0]
        for (index, factors) in absent.enumerated() where index != place {
            average *= factors.reduce(0, +) / Double(factors.count)
            maximum *= factors.max() ?? 1
        }
        var tally = InfluenceTally()
        for (index, first) in absent[place].enumerated() {
            for second in absent[place].dropFirst(index + 1) { tally.add((first - second).magnitude) }
        }
        return InfluenceStrength(
            average: average * tally.strength.average, maximum: maximum * tally.strength.maximum)
    }
}
