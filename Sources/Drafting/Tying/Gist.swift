import Reading
import SourceText

/// What a stretch of text is about: the names in it, and its content words. Two texts are compared by what these share.
struct Gist: Sendable {
    /// Canonical names, so that a capital and its country are one.
    var names: Set<String> = []
    /// Stems of content words that are no part of a name.
    var words: Set<String> = []
    /// Whether it points back at what was said before instead of saying it: `such an agreement`, `deze berichten`.
    var pointsBack = false
    /// Whether a part of it points back: `would use these systems`.
    var pointsWithin = false

    var isEmpty: Bool { names.isEmpty && words.isEmpty }

    /// Names and words in one sorted list; names are marked, so that a name is not taken for a word.
    var terms: [String] { names.sorted().map { "@" + $0 } + words.sorted() }

    /// Words they share, counting those with a long beginning in common (`tanker`, `tankers`).
    func sharedWords(_ other: Gist) -> Int {
        let (few, many) = words.count <= other.words.count ? (words, other.words) : (other.words, words)
        return few.reduce(0) { count, word in
            count + (many.contains(word) || many.contains { Self.shareBeginning(word, $0) } ? 1 : 0)
        }
    }

    /// Shared names and words as a part of those of the smaller of the two.
    func overlap(_ other: Gist) -> Double {
        let size = min(names.count + words.count, other.names.count + other.words.count)
        guard size > 0 else { return 0 }
        return Double(names.intersection(other.names).count + sharedWords(other)) / Double(size)
    }

    private static func shareBeginning(_ left: String, _ right: String) -> Bool {
        let shorter = min(left.utf8.count, right.utf8.count)
        guard shorter >= 5 else { return false }
        return zip(left.utf8, right.utf8).prefix { $0 == $1 }.count >= max(5, shorter - 1)
    }

    /// The word without the commonest endings of Dutch and English, so that `tanks` meets `tank`.
    static func stem(_ word: String) -> String {
        for ending in ["ing", "en", "ed", "es", "s", "e"]
        where word.hasSuffix(ending) && word.utf8.count - ending.utf8.count >= 4 {
            return String(word.dropLast(ending.count))
        }
        return word
    }
}

extension ArticleContext {
    /// Gists are taken of the first bytes of a stretch: what it is about shows there.
    private static let gistLimit = 1500

    func gist(_ spans: [TextSpan]) -> Gist {
        var gist = Gist()
        var room = Self.gistLimit
        var text = ""
        for span in spans where room > 0 {
            let part = TextSpan(span.start, min(span.end, span.start + room))
            room -= part.length
            for name in names(in: part) { gist.names.insert(name.canonical) }
            text += " " + withoutNames(part)
        }
        let reporting = FunctionWords.reporting(language)
        let content = Words.content(of: text, language: language)
        gist.words = Set(content.filter { !reporting.contains($0) }.map(Gist.stem))
        let pointing = FunctionWords.pointing(language)
        // A complementiser is a demonstrative as well, but not at the start of a clause.
        var all = Words.of(text)
        if let first = all.first, ["dat", "that"].contains(first), all.count > 2 { all.removeFirst() }
        let refersBack = all.prefix(4).contains { pointing.contains($0) || reporting.contains($0) }
        gist.pointsWithin =
            all.prefix(12).contains(where: FunctionWords.demonstratives.contains)
            || all.first.map(FunctionWords.relatives.contains) ?? false
        gist.pointsBack = gist.names.isEmpty && gist.words.count <= 2 && (refersBack || gist.words.isEmpty)
        return gist
    }

    /// The text of a span with a space for each name.
    func withoutNames(_ span: TextSpan) -> String {
        var text = ""
        var at = span.start
        for name in names(in: span) where name.span.start >= at {
            text += input.text.text(TextSpan(at, name.span.start)) + " "
            at = min(name.span.end, span.end)
        }
        return text + input.text.text(TextSpan(at, span.end))
    }
}
