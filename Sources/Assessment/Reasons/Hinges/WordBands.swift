import Cases

/// The words of a scale as the bands in which a probability gets them.
///
/// A probability's word is that of ``VerbalRange``; the borders are found from the scale's own numbers, so that both always agree.
struct WordBands {
    /// Adjacent, from 0 to 1.
    let bands: [(range: ClosedRange<Double>, word: String)]

    init(_ scale: VerbalScale) {
        // Between two of these no comparison that VerbalRange makes can turn out differently.
        let slack = 0.005
        var edges: Set<Double> = [0, 1]
        let numbers = scale.terms.flatMap { [$0.low, $0.high] }
        for number in numbers {
            for other in numbers { edges.formUnion([(number + other) / 2 - slack, (number + other) / 2 + slack]) }
            edges.formUnion([number - slack, number, number + slack])
        }
        let borders = edges.filter { (0...1).contains($0) }.sorted()
        var bands: [(range: ClosedRange<Double>, word: String)] = []
        for (low, high) in zip(borders, borders.dropFirst()) {
            let middle = (low + high) / 2
            guard let word = Self.word(middle, scale) else { continue }
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
        switch VerbalRange(probability...probability, on: scale) {
        case .band(let word): word
        case .span(let word, _): word
        case .cannotSay: nil
        }
    }
}
