extension Coalitions {
    /// Shapley values estimated from orders of the findings, each followed by its reverse.
    ///
    /// What a finding adds early in an order it adds late in the reverse, so that the two errors tend to cancel. The two
    /// together are one sample; standard errors come from how much these differ.
    ///
    /// - Parameters:
    ///   - without: the value of no finding
    ///   - with: the value of all
    func sampledValues(
        _ options: ShapleyOptions, without: Double, with: Double
    ) throws(InferenceError) -> [(value: Double, standardError: Double?)] {
        let count = everyone.count
        var known = KnownCoalitions(self)
        var random = SeededGenerator(seed: options.seed)
        var order = Array(0..<count)
        var means = [Double](repeating: 0, count: count)
        var squares = means
        for pair in 1...options.pairs {
            shuffle(&order, &random)
            var gains = [Double](repeating: 0, count: count)
            for direction in [order, order.reversed()] {
                var isIn = [Bool](repeating: false, count: count)
                var before = without
                for (place, player) in direction.enumerated() {
                    isIn[player] = true
                    let after = place + 1 == count ? with : try known.value(of: isIn)
                    gains[player] += (after - before) / 2
                    before = after
                }
            }
            // Welford, "Note on a method for calculating corrected sums of squares and products", Technometrics 4, 1962.
            for player in 0..<count {
                let difference = gains[player] - means[player]
                means[player] += difference / Double(pair)
                squares[player] += difference * (gains[player] - means[player])
            }
        }
        let degrees = Double(options.pairs) * Double(options.pairs - 1)
        return zip(means, squares).map { ($0, ($1 / degrees).squareRoot()) }
    }

    /// Every order equally likely: Fisher and Yates's shuffle as in Durstenfeld, Communications of the ACM 7, 1964.
    private func shuffle(_ order: inout [Int], _ random: inout SeededGenerator) {
        for last in order.indices.dropFirst().reversed() {
            order.swapAt(last, Int(random.unit() * Double(last + 1)))
        }
    }
}

/// Remembers values, as subsets of few or of nearly all findings come up again and again.
private struct KnownCoalitions {
    private static let most = 1 << 16

    private let coalitions: Coalitions
    private let positions: [Int]
    private var values: [[Bool]: Double] = [:]

    init(_ coalitions: Coalitions) {
        self.coalitions = coalitions
        positions = coalitions.everyone
    }

    mutating func value(of isIn: [Bool]) throws(InferenceError) -> Double {
        if let value = values[isIn] { return value }
        let value = try coalitions.value(of: isIn.indices.filter { isIn[$0] }.map { positions[$0] })
        if values.count < Self.most { values[isIn] = value }
        return value
    }
}
