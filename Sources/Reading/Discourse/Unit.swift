import SourceText

/// A statement in the making, in token positions.
struct Unit {
    var content: [Range<Int>] { didSet { extent = Self.extent(of: content) } }
    /// From the first to the last token of the content.
    private(set) var extent: Range<Int>
    /// The content with the condition or the reason that was cut out of it.
    var uncut: [Range<Int>]?
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
    /// A sentence after it that says how likely it is: `That is almost certain, because …`.
    var estimate: [Range<Int>] = []
    var isReaction = false
    /// Whether it is there for the statement that it supports.
    var isReason = false
    /// Whether it only points at what was said before: `if true`, `these reports`.
    var pointsBack = false
    var gist = Gist()

    init(content: [Range<Int>], proposition: Int) {
        self.content = content
        self.proposition = proposition
        extent = Self.extent(of: content)
    }

    private static func extent(of content: [Range<Int>]) -> Range<Int> {
        guard let first = content.map(\.lowerBound).min(), let last = content.map(\.upperBound).max() else {
            return 0..<0
        }
        return first..<last
    }
}

/// What a stretch of text is about: names, and stems of its content words.
struct Gist {
    var names = NumberSet<Int32>()
    var stems = NumberSet<UInt32>()

    /// Whether two stretches speak of the same event: the same two parties and something more, or most of the words of the shorter.
    func isSame(as other: Gist) -> Bool {
        let stems = stems.sharedCount(with: other.stems)
        guard stems >= 1 else { return false }
        let names = names.sharedCount(with: other.names)
        if names >= 2 { return true }
        let smaller = min(self.names.count + self.stems.count, other.names.count + other.stems.count)
        return names + stems >= 3 && (names + stems) * 2 >= smaller
    }

    var size: Int { names.count + stems.count }

    mutating func formUnion(_ other: Gist) {
        names.formUnion(other.names)
        stems.formUnion(other.stems)
    }

    func shares(with other: Gist) -> Int {
        names.sharedCount(with: other.names) + stems.sharedCount(with: other.stems)
    }
}

extension Analysis {
    /// Which name each token is part of.
    func indexNames() {
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
                } else if isContentWord(index) {
                    addStems(index, &gist)
                }
            }
        }
        return gist
    }

    /// Words that report or estimate: what is reported is not in them.
    private static var reportingKinds: UInt64 {
        Trigger.Kind.noun.bit | Trigger.Kind.truth.bit | Trigger.Kind.hearsay.bit | Trigger.Kind.hedge.bit
            | Trigger.Kind.anaphor.bit
    }

    private func isContentWord(_ index: Int) -> Bool {
        let token = tokens[index]
        guard token.isWord, token.end - token.start >= 4 else { return false }
        if token.has(.adverb), !token.has([.noun, .adjective]) { return false }
        if token.has([.stop, .auxiliary, .finiteAuxiliary, .preposition, .time, .month, .number]) { return false }
        return !has(Self.reportingKinds, at: index)
    }

    /// The first five letters of each part of a word: `drone`, `dronedeal` and `drone-technologie` meet.
    private func addStems(_ index: Int, _ gist: inout Gist) {
        // FNV-1a, 32 bits.
        var hash: UInt32 = 2_166_136_261
        var length = 0
        for byte in text.form(index).bytes {
            if byte == UInt8(ascii: "-") {
                if length >= 4 { gist.stems.insert(hash) }
                hash = 2_166_136_261
                length = 0
            } else {
                if length < 5 { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
                length += 1
            }
        }
        if length >= 4 { gist.stems.insert(hash) }
    }

    @discardableResult
    func addUnit(_ content: [Range<Int>], role: Statement.Role, _ pattern: Pattern, by hit: Hit? = nil) -> Int {
        note(pattern, on: .unit(units.count, .role), by: hit.map { [$0] } ?? [])
        let content = content.map { trimmed($0) }.filter { !$0.isEmpty }
        var unit = Unit(content: content, proposition: units.count)
        unit.role = role
        unit.gist = gist(content)
        append(unit)
        return units.count - 1
    }

    func append(_ unit: Unit) {
        let number = Int32(truncatingIfNeeded: units.count)
        units.append(unit)
        unitsInText.append(
            number, sentence: sentenceOf.has(unit.extent.lowerBound) ? sentenceOf[unit.extent.lowerBound] : -1,
            of: sentences.count)
    }

    /// Units whose content begins in the sentence of a token or in a neighbouring one, as far as there are any when it is asked.
    func units(near token: Int) -> NearUnits {
        guard sentenceOf.has(token) else { return NearUnits(unitsInText, sentences: 0..<0) }
        let place = Int(sentenceOf[token]) + 1
        return NearUnits(unitsInText, sentences: place - 1..<place + 2)
    }
}
