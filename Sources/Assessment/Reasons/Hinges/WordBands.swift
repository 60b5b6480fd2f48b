import Cases

/// The words of a scale as the bands in which a single probability gets them.
///
/// The narrowest term that holds it, as for a range (``VerbalRange``), but by the scale's own borders: where a word ends must not hang on how ranges are
/// rounded. In a gap of the scale it is the nearest term.
struct WordBands {
    /// Adjacent, from 0 to 1.
    let bands: [(range: ClosedRange<Double>, word: String)]

    init(_ scale: VerbalScale) {
        // Between two of these numbers no comparison can turn out differently.
        let numbers = scale.terms.flatMap { [$0.low, $0.high] }
        var edges: Set<Double> = [0, 1]
        for number in numbers { for other in numbers { edges.insert((number + other) / 2) } }
        let borders = edges.filter { (0...1).contains($0) }.sorted()
        var bands: [(range: ClosedRange<Double>, word: String)] = []
        for (low, high) in zip(borders, borders.dropFirst()) {
            guard let word = Self.word((low + high) / 2, scale) else { continue }
            if let last = bands.last, last.word == word {
                bands[bands.count - 1].range = last.range.lowerBound...high
            } else {
                bands.append((low...high, word))
            }
        }
        self.bands = bands
    }

    /// The band that holds a probability; one on a border is in the upper band.
    func index(of probability: Double) -> Int? {
        bands.lastIndex { $0.range.lowerBound <= probability } ?? bands.indices.first
    }

    func word(of probability: Double) -> String? { index(of: probability).map { bands[$0].word } }

    /// The borders of the band that holds a probability, and the words beyond them.
    func neighbours(of probability: Double) -> [(border: Double, word: String)] {
        guard let index = index(of: probability) else { return [] }
        var found: [(border: Double, word: String)] = []
        if index > 0 { found.append((bands[index].range.lowerBound, bands[index - 1].word)) }
        if index + 1 < bands.count { found.append((bands[index].range.upperBound, bands[index + 1].word)) }
        return found
    }

    private static func word(_ probability: Double, _ scale: VerbalScale) -> String? {
        func distance(_ term: VerbalScale.Term) -> Double { max(0, term.low - probability, probability - term.high) }
        return scale.terms.min {
            (distance($0), $0.high - $0.low, $0.name) < (distance($1), $1.high - $1.low, $1.name)
        }?.name
    }
}
