/// The words of a text, folded to lower-case ASCII; a hyphen or an apostrophe ends a word.
enum Words {
    /// Longer texts are read up to this many code points: what two sentences share shows in their beginnings.
    private static let limit = 1200

    static func of(_ text: String) -> [String] {
        var words: [String] = []
        var current = ""
        for scalar in text.unicodeScalars.prefix(limit) {
            if Folding.isWord(scalar) {
                current += Folding.fold(scalar)
            } else if !current.isEmpty {
                words.append(current)
                current = ""
            }
        }
        if !current.isEmpty { words.append(current) }
        return words
    }

    /// The words that carry content: no function words of the language, none of one letter.
    static func content(of text: String, language: String) -> [String] {
        let functionWords = FunctionWords.of(language)
        return of(text).filter { $0.utf8.count > 1 && !functionWords.contains($0) }
    }
}
