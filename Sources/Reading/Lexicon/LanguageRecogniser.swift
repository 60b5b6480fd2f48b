import SourceText

/// Tells languages apart by their commonest words (`lexicon/languages.txt`: `nl: de het een …`).
struct LanguageRecogniser: Sendable {
    /// At most this many bytes are looked at.
    private static let limit = 1 << 14

    private let languages: [String]
    /// Place in `languages` of the one that wins when as many words speak for another.
    private let fallback: Int
    /// The common words of all languages.
    private var words = Vocabulary()
    /// For each word its languages, a bit for each of the first 64.
    private var memberships: [UInt64] = []

    /// - Parameters:
    ///   - list: the common words; nil when there are none, so that every text is taken to be in the fallback
    ///   - languages: those that can be read
    init(_ list: SourceFile?, languages: [String]) {
        self.languages = languages
        fallback = languages.firstIndex(of: "en") ?? 0
        guard let list else { return }
        for line in list.lineStarts.indices {
            let parts = list.text(list.lineSpan(line)).split(separator: ":", maxSplits: 1)
            guard parts.count == 2, let language = languages.firstIndex(of: String(parts[0])), language < 64
            else { continue }
            for word in parts[1].split(separator: " ") {
                var folded: [UInt8] = []
                Array(word.utf8).withUnsafeBufferPointer { Folding.fold($0, $0.indices, into: &folded) }
                let number = Int(words.intern(folded))
                while memberships.count <= number { memberships.append(0) }
                memberships[number] |= 1 << UInt64(language)
            }
        }
    }

    /// - Parameters:
    ///   - text: the whole text, cut
    ///   - bytes: the text
    func recognise(_ text: TokenizedText, _ bytes: [UInt8]) -> String {
        guard languages.indices.contains(fallback) else { return "en" }
        if bytes.count <= Self.limit { return languages[commonest(text)] }
        let start = Tokenizer.cut(bytes.prefix(Self.limit))
        defer { start.deallocate() }
        return languages[commonest(start)]
    }

    private func commonest(_ text: TokenizedText) -> Int {
        var counts = [Int](repeating: 0, count: languages.count)
        for index in text.tokens.indices where text.forms[index].length > 0 {
            let (bytes, hash) = text.form(index)
            let word = words.find(bytes, hash: hash)
            guard word >= 0 else { continue }
            var rest = memberships[Int(word)]
            while rest != 0 {
                counts[rest.trailingZeroBitCount] += 1
                rest &= rest - 1
            }
        }
        // Of several, the fallback if it is among them, else the first.
        var best = fallback
        for place in counts.indices
        where counts[place] > counts[best] || counts[place] == counts[best] && best != fallback && place < best {
            best = place
        }
        return best
    }
}
