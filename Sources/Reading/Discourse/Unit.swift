import SourceText

/// A statement in the making, in token positions.
struct Unit {
    var content: [Range<Int>]
    var source: Range<Int>?
    var cue: [Range<Int>] = []
    var attribution: Attribution?
    var role = Statement.Role.context
    var stance = Statement.Stance.asserts
    var kind = Statement.Kind.speech
    var speech = Statement.Speech.none
    var isQuestion = false
    /// Units that say the same share a number.
    var proposition: Int
    /// Numbers of other units.
    var condition: Int?
    var reason: Int?
    var elaboration: [Range<Int>] = []
    var isReaction = false
    /// Whether it only points at what was said before: `if true`, `these reports`.
    var pointsBack = false
    var gist = Gist()

    var extent: Range<Int> {
        guard let first = content.map(\.lowerBound).min(), let last = content.map(\.upperBound).max() else {
            return 0..<0
        }
        return first..<last
    }
}

/// What a stretch of text is about: names, and stems of its content words.
struct Gist {
    var names: Set<Int32> = []
    var stems: Set<UInt32> = []

    /// Whether two stretches speak of the same event: the same two parties and something more, or most of the words of the shorter.
    func isSame(as other: Gist) -> Bool {
        let names = names.intersection(other.names).count
        let stems = stems.intersection(other.stems).count
        if names >= 2, stems >= 1 { return true }
        let smaller = min(self.names.count + self.stems.count, other.names.count + other.stems.count)
        return names + stems >= 3 && stems >= 1 && (names + stems) * 2 >= smaller
    }

    func shares(with other: Gist) -> Int {
        names.intersection(other.names).count + stems.intersection(other.stems).count
    }
}

extension Analysis {
    /// Which name each token is part of.
    func indexNames() {
        nameAt = [Int32](repeating: -1, count: tokens.count)
        var numbers: [String: Int32] = [:]
        var index = 0
        for name in document.names {
            let number: Int32
            if let known = numbers[name.canonical] {
                number = known
            } else {
                number = Int32(canonicalNames.count)
                numbers[name.canonical] = number
                canonicalNames.append(name.canonical)
            }
            while index < tokens.count, tokens[index].start < name.span.start { index += 1 }
            var next = index
            while next < tokens.count, tokens[next].start < name.span.end {
                nameAt[next] = number
                next += 1
            }
        }
    }

    func gist(_ ranges: [Range<Int>]) -> Gist {
        var gist = Gist()
        for range in ranges {
            for index in range.clamped(to: 0..<tokens.count).prefix(200) {
                if nameAt[index] >= 0 {
                    gist.names.insert(nameAt[index])
                } else if let token = contentWord(index) {
                    addStems(token, &gist)
                }
            }
        }
        return gist
    }

    private func contentWord(_ index: Int) -> Token? {
        let token = tokens[index]
        guard token.isWord, token.end - token.start >= 4 else { return nil }
        if token.has([.stop, .auxiliary, .finiteAuxiliary, .preposition, .time, .month, .number]) { return nil }
        for hit in hits(at: index) {
            switch trigger(hit).kind {
            case .noun, .truth, .hearsay, .hedge, .anaphor: return nil
            default: break
            }
        }
        return token
    }

    /// The first five letters of each part of a word: `drone`, `dronedeal` and `drone-technologie` meet.
    private func addStems(_ token: Token, _ gist: inout Gist) {
        var folded: [UInt8] = []
        source.bytes.withUnsafeBufferPointer { Folding.fold($0, token.span.range, into: &folded) }
        for part in folded.split(separator: UInt8(ascii: "-")) where part.count >= 4 {
            var hash: UInt32 = 2_166_136_261
            for byte in part.prefix(5) { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
            gist.stems.insert(hash)
        }
    }

    @discardableResult
    func addUnit(_ content: [Range<Int>], role: Statement.Role) -> Int {
        let content = content.map { trimmed($0) }.filter { !$0.isEmpty }
        var unit = Unit(content: content, proposition: units.count)
        unit.role = role
        unit.gist = gist(content)
        append(unit)
        return units.count - 1
    }

    func append(_ unit: Unit) {
        let place = unit.extent.lowerBound
        if sentenceOf.indices.contains(place) { unitsOfSentence[sentenceOf[place], default: []].append(units.count) }
        units.append(unit)
    }

    /// Units whose content begins in the sentence of a token or in a neighbouring one.
    func units(near token: Int) -> [Int] {
        guard sentenceOf.indices.contains(token) else { return [] }
        let sentence = sentenceOf[token]
        return (sentence - 1...sentence + 1).flatMap { unitsOfSentence[$0] ?? [] }
    }
}
