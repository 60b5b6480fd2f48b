/// Which units begin in which sentence: a chain for each, so that a rule which looks at its neighbourhood allocates nothing.
struct UnitsInText {
    /// First and last unit of each sentence, and of what lies in none before them all; -1 where there is none.
    private(set) var first: [Int32] = []
    private var last: [Int32] = []
    /// The next unit of the same sentence; -1 where there is none.
    private(set) var next: [Int32] = []

    /// - Parameters:
    ///   - sentence: number of the sentence, or -1
    ///   - count: sentences of the text
    mutating func append(_ unit: Int32, sentence: Int32, of count: Int) {
        if first.isEmpty {
            first = [Int32](repeating: -1, count: count + 1)
            last = first
        }
        next.append(-1)
        let place = Int(sentence) + 1
        guard first.indices.contains(place) else { return }
        if last[place] >= 0 { next[Int(last[place])] = unit } else { first[place] = unit }
        last[place] = unit
    }
}

/// The numbers of the units of a few sentences in a row, in order of the sentences, and within one as they were found.
struct NearUnits: Sequence, IteratorProtocol {
    private let units: UnitsInText
    private var place: Int
    private let end: Int
    private var unit: Int32 = -1

    init(_ units: UnitsInText, sentences: Range<Int>) {
        self.units = units
        let sentences = sentences.clamped(to: 0..<units.first.count)
        place = sentences.lowerBound
        end = sentences.upperBound
        if place < end { unit = units.first[place] }
    }

    mutating func next() -> Int? {
        while unit < 0 {
            place += 1
            guard place < end else { return nil }
            unit = units.first[place]
        }
        let found = Int(unit)
        unit = units.next[found]
        return found
    }
}
