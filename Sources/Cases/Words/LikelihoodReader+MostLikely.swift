/// A range with the value in it that its author finds most likely: `20% to 40%, most likely 25%`.
extension LikelihoodReader {
    /// The pieces of the range, and those of the value behind `, most likely`; nil where that is not written.
    ///
    /// "most likely" without a comma in front is a word of likelihood of its own.
    static func split(_ pieces: [String]) -> (range: [String], mostLikely: [String])? {
        guard pieces.count > 3,
            let comma = (1..<pieces.count - 2).first(where: {
                pieces[$0] == "," && pieces[$0 + 1] == "most" && pieces[$0 + 2] == "likely"
            })
        else { return nil }
        return (Array(pieces[..<comma]), Array(pieces[(comma + 3)...]))
    }

    func read(
        _ range: [String], mostLikely peak: [String], location: Location?
    ) -> (likelihood: Likelihood, problems: [Problem]) {
        var (likelihood, problems) = read(range, location: location)
        let written = Self.joined(peak)
        likelihood.written += ", most likely " + written
        // What is wrong with the range was said; what stands in for it has no shape.
        if problems.contains(where: { $0.severity == .error }) { return (likelihood, problems) }
        if likelihood.isUnknown { return (likelihood, problems + [.mostLikelyOfUnknown(written)]) }
        switch Self.number(peak) {
        case .success(let value) where value.low == value.high:
            guard likelihood.low < likelihood.high, likelihood.low <= value.low, value.low <= likelihood.high else {
                return (likelihood, problems + [.mostLikelyOutside(written, Self.joined(range))])
            }
            likelihood.mostLikely = value.low
            return (likelihood, problems)
        case .failure(let problem): return (likelihood, problems + [problem])
        case .success, nil: return (likelihood, problems + [.mostLikelyIsNoNumber(written)])
        }
    }

    static func withMostLikely(
        _ range: LikelihoodRatio, _ peak: [String], _ text: String
    ) -> Result<LikelihoodRatio, Problem> {
        ratio(peak, location: range.location).flatMap { value in
            guard value.low == value.high else { return .failure(.mostLikelyIsNoNumber(value.written)) }
            guard range.low < range.high, range.low <= value.low, value.low <= range.high else {
                return .failure(.mostLikelyOutside(value.written, range.written))
            }
            var shaped = range
            shaped.mostLikely = value.low
            shaped.written = text
            return .success(shaped)
        }
    }
}
