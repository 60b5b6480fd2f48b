import SourceText

/// Tells languages apart by their commonest words (`lexicon/languages.txt`: `nl: de het een …`).
enum LanguageRecogniser {
    /// At most this many bytes are looked at.
    private static let limit = 1 << 14

    static func recognise(_ source: SourceFile, _ store: LexiconStore) -> String {
        let fallback = store.languages.contains("en") ? "en" : store.languages.first ?? "en"
        guard let words = store.recognitionWords() else { return fallback }
        var vocabulary = Vocabulary()
        var languagesOf: [[String]] = []
        for line in words.lineStarts.indices {
            let parts = words.text(words.lineSpan(line)).split(separator: ":", maxSplits: 1)
            guard parts.count == 2, store.languages.contains(String(parts[0])) else { continue }
            for word in parts[1].split(separator: " ") {
                let number = Int(vocabulary.intern(Array(word.utf8)))
                while languagesOf.count <= number { languagesOf.append([]) }
                languagesOf[number].append(String(parts[0]))
            }
        }
        var counts: [String: Int] = [:]
        let features = [WordFeatures](repeating: [], count: vocabulary.count)
        let tokenizer = Tokenizer(vocabulary: vocabulary, features: features, guess: { _ in [] })
        for token in tokenizer.tokens(Array(source.bytes.prefix(limit))) where token.word >= 0 {
            for language in languagesOf[Int(token.word)] { counts[language, default: 0] += 1 }
        }
        return store.languages.max {
            (counts[$0] ?? 0, $0 == fallback ? 1 : 0) < (counts[$1] ?? 0, $1 == fallback ? 1 : 0)
        }
            ?? fallback
    }
}
