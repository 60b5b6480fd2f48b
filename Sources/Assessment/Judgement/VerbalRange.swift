import Cases

/// The words of a verbal scale that a range of probability falls under.
public enum VerbalRange: Sendable, Hashable {
    /// One band of the scale holds it: `likely`.
    case band(String)
    /// It spans two or three bands: `unlikely to likely`.
    case span(String, String)
    /// It spans more: `cannot say`.
    case cannotSay

    /// - Parameter bounds: from 0 to 1.
    public init(_ bounds: ClosedRange<Double>, on scale: VerbalScale) {
        // Half a point on either side is what the terminal rounds away.
        let slack = 0.005
        let terms = scale.terms.filter { $0.low <= $0.high }.sorted {
            ($0.low + $0.high, $0.name) < ($1.low + $1.high, $1.name)
        }
        let holding = terms.filter { term in
            let low = term.low <= lowest(terms) ? 0 : term.low
            let high = term.high >= highest(terms) ? 1 : term.high
            return bounds.lowerBound >= low - slack && bounds.upperBound <= high + slack
        }
        if let narrowest = holding.min(by: { ($0.high - $0.low, $0.name) < ($1.high - $1.low, $1.name) }) {
            self = .band(narrowest.name)
            return
        }
        guard let first = nearest(terms, to: bounds.lowerBound + slack),
            let last = nearest(terms, to: bounds.upperBound - slack),
            first < last, last - first <= 2
        else {
            self = .cannotSay
            return
        }
        self = .span(terms[first].name, terms[last].name)
    }
}

private func lowest(_ terms: [VerbalScale.Term]) -> Double { terms.map(\.low).min() ?? 0 }
private func highest(_ terms: [VerbalScale.Term]) -> Double { terms.map(\.high).max() ?? 1 }

/// Index of the narrowest term that holds a probability; of the nearest where the scale leaves a gap.
private func nearest(_ terms: [VerbalScale.Term], to probability: Double) -> Int? {
    func distance(_ term: VerbalScale.Term) -> Double {
        max(0, term.low - probability, probability - term.high)
    }
    return terms.indices.min {
        (distance(terms[$0]), terms[$0].high - terms[$0].low, $0) < (
            distance(terms[$1]), terms[$1].high - terms[$1].low, $1
        )
    }
}
