extension Evidence {
    /// A minimal set of variables whose findings exclude each other, ascending: with any one of them left out, the rest is
    /// possible.
    ///
    /// Findings are dropped in halves, quarters and so on down to single ones as long as what is left stays impossible:
    /// as minimal as trying each alone, with fewer propagations when few of many clash (delta debugging; Zeller &
    /// Hildebrandt 2002).
    ///
    /// - Parameter isPossible: whether evidence has any probability
    func clash(isPossible: (Evidence) throws(InferenceError) -> Bool) throws(InferenceError) -> [Int] {
        var kept = Set(findings.map(\.variable)).sorted()
        func isImpossible(_ variables: [Int]) throws(InferenceError) -> Bool {
            let wanted = Set(variables)
            let dropped = findings.indices.filter { !wanted.contains(findings[$0].variable) }
            return try !isPossible(removing(positions: Set(dropped)))
        }
        var chunk = max(1, kept.count / 2)
        while true {
            var start = 0
            while start < kept.count {
                let end = min(start + chunk, kept.count)
                let rest = Array(kept[..<start] + kept[end...])
                if try isImpossible(rest) { kept = rest } else { start = end }
            }
            if chunk == 1 { return kept }
            chunk = max(1, chunk / 2)
        }
    }
}

extension ExactEngine {
    /// A minimal set of variables whose findings exclude each other.
    func clash(in evidence: Evidence) throws(InferenceError) -> [Int] {
        try evidence.clash { part throws(InferenceError) in try logEvidence(part) != nil }
    }
}
