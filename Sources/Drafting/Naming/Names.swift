/// Gives statements their names: short, lower-case ASCII, made of content words, unique in the case, never a keyword.
///
/// The same input gives the same names, since they are handed out in the order of the draft.
struct Names {
    private var taken: Set<String> = []
    /// The last number given to a name that was wanted more than once.
    private var last: [String: Int] = [:]

    /// Words of the notation, which a name may not be.
    private static let keywords: Set<String> = [
        "case", "question", "scale", "term", "grades", "include", "article", "text", "original", "author", "on",
        "happened",
        "by", "quote", "from", "note", "source", "reliability", "interest", "for", "against", "claim", "evidence",
        "consequence", "indicator", "prior", "if", "otherwise", "because", "favours", "variant", "wording", "not",
        "and",
        "or", "is", "found", "observed", "reaction", "to", "of", "hypotheses", "report", "asserts", "denies", "doubts",
        "leaves", "open", "relays", "credibility", "estimate", "doubt", "outcome", "expect", "point", "unknown", "true",
        "false", "ambiguous", "between", "in", "sha256", "other",
    ]

    static func isKeyword(_ word: String) -> Bool { keywords.contains(word) }

    /// A name of up to three content words of a text.
    ///
    /// - Parameters:
    ///   - text: what the statement says, or who the source is.
    ///   - language: whose function words to leave out.
    ///   - fallback: the name when the text has no word that can be written in ASCII.
    mutating func name(for text: String, language: String, fallback: String) -> String {
        var words = Words.content(of: text, language: language)
        if words.isEmpty { words = Words.of(text) }
        var unique: [String] = []
        for word in words where !unique.contains(word) && unique.count < 5 { unique.append(word) }
        // A name that is taken gets a further word before it gets a number.
        let candidates = (3...5).map { Self.joined(Array(unique.prefix($0)), fallback: fallback) }
        return claimed(candidates.first { !taken.contains($0) } ?? candidates[0])
    }

    /// The name itself when it is free and none of the notation's words, with a number behind it otherwise.
    mutating func claimed(_ wanted: String) -> String {
        var name = Self.keywords.contains(wanted) ? wanted + "-1" : wanted
        var number = last[wanted] ?? 1
        while taken.contains(name) {
            number += 1
            name = "\(wanted)-\(number)"
        }
        last[wanted] = number
        taken.insert(name)
        return name
    }

    /// Words with hyphens between them, at most 40 letters, beginning with a letter.
    private static func joined(_ words: [String], fallback: String) -> String {
        var name = ""
        for word in words {
            let longer = name.isEmpty ? String(word.prefix(40)) : name + "-" + word
            if longer.utf8.count > 40 { break }
            name = longer
        }
        guard let first = name.utf8.first else { return fallback }
        return (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(first) ? name : fallback + "-" + name
    }
}
