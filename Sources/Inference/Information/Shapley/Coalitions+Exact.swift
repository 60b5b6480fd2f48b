extension Coalitions {
    /// Shapley values from all subsets, by the order of ``everyone``.
    ///
    /// A subset of s findings stands in the formula of each member with the weight (s − 1)! (n − s)! / n!, and of each other
    /// finding with −s! (n − s − 1)! / n!. Subsets are gone through in the order of the reflected Gray code, in which one
    /// finding comes or goes at a time.
    func exactValues() throws(InferenceError) -> [Double] {
        let positions = everyone
        let count = positions.count
        // 1 / (n · C(n − 1, s)) for s other findings.
        var weights: [Double] = []
        for others in 0..<count {
            weights.append(
                weights.last.map { $0 * Double(others) / Double(count - others) } ?? 1 / Double(count))
        }
        var values = [Double](repeating: 0, count: count)
        for step in 0..<(1 << count) {
            let code = step ^ (step >> 1)
            let members = positions.indices.filter { code >> $0 & 1 == 1 }
            let value = try value(of: members.map { positions[$0] })
            for player in positions.indices {
                if code >> player & 1 == 1 {
                    values[player] += weights[members.count - 1] * value
                } else {
                    values[player] -= weights[members.count] * value
                }
            }
        }
        return values
    }
}
