/// A text in which words are found whatever their case, by its code points.
struct FoldedText: Sendable {
    private let scalars: [UInt32]
    private let folded: [UInt32]

    init(_ text: String) {
        scalars = text.unicodeScalars.map(\.value)
        folded = text.unicodeScalars.map(Self.fold)
    }

    /// One code point for one, so that places in the folded text are places in the text itself.
    private static func fold(_ scalar: Unicode.Scalar) -> UInt32 {
        if scalar.value < 0x80 { return scalar.value | ((0x41...0x5A).contains(scalar.value) ? 0x20 : 0) }
        let lower = scalar.properties.lowercaseMapping.unicodeScalars
        return lower.count == 1 ? lower.first?.value ?? scalar.value : scalar.value
    }

    /// The first places of a word, no two on one line.
    func places(of word: FoldedText, most: Int) -> [Range<Int>] {
        let pattern = word.folded
        guard let first = pattern.first, pattern.count <= folded.count else { return [] }
        var places: [Range<Int>] = []
        var index = 0
        while index + pattern.count <= folded.count, places.count < most {
            if folded[index] == first, folded[index..<(index + pattern.count)].elementsEqual(pattern) {
                places.append(index..<(index + pattern.count))
                while index < folded.count, folded[index] != 0x0A { index += 1 }
            }
            index += 1
        }
        return places
    }

    /// A piece of the text; line ends are spaces in it.
    func text(_ range: Range<Int>) -> String {
        var view = String.UnicodeScalarView()
        for value in scalars[range.clamped(to: scalars.indices)] {
            if let scalar = Unicode.Scalar(value < 0x20 ? 0x20 : value) { view.append(scalar) }
        }
        return String(view)
    }

    func startsLine(_ index: Int) -> Bool { index <= 0 || scalars[index - 1] == 0x0A }
    func endsLine(_ index: Int) -> Bool { index >= scalars.count || scalars[index] == 0x0A }

    /// The line around a place, no further than `most` code points to either side, and cut between words.
    func line(around place: Range<Int>, most: Int) -> Range<Int> {
        var (start, end) = (place.lowerBound, place.upperBound)
        while !startsLine(start), place.lowerBound - start < most { start -= 1 }
        while !endsLine(end), end - place.upperBound < most { end += 1 }
        if !startsLine(start), let space = scalars[start..<place.lowerBound].firstIndex(of: 0x20) { start = space + 1 }
        if !endsLine(end), let space = scalars[place.upperBound..<end].lastIndex(of: 0x20) { end = space }
        return start..<end
    }
}
