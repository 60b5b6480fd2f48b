import Reading
import SourceText

extension ArticleContext {
    /// `Researchers claimed to have found the bread`, where what is said has no subject and no finite verb of its own: `Researchers have found
    /// the bread`. Nil where the words have another form.
    func saidOfOneself(_ statement: Statement) -> String? {
        guard language == "en", statement.content.count == 1, let content = statement.content.first,
            let source = statement.source.first, source.end <= content.start
        else { return nil }
        let words = Tidying.line(input.text.text(content)).split(separator: " ").map(String.init)
        guard words.count > 3, words[0].lowercased() == "to" else { return nil }
        let subject = Tidying.line(input.text.text(source))
        let head = Words.of(subject).prefix { !Self.headEnds.contains($0) }.last ?? ""
        let isPlural = head.hasSuffix("s") && !head.hasSuffix("ss") || Self.plurals.contains(head)
        let finite: String
        switch words[1] {
        case "have": finite = isPlural ? "have" : "has"
        case "be": finite = isPlural ? "are" : "is"
        default: return Tidying.sentence(([subject, "will"] + words.dropFirst()).joined(separator: " "))
        }
        return Tidying.sentence(([subject, finite] + words.dropFirst(2)).joined(separator: " "))
    }

    /// Where the head of a noun phrase has passed: `researchers in Leipzig`.
    private static let headEnds: Set<String> = [
        "in", "of", "at", "from", "for", "with", "by", "on", "near", "who", "which", "that", "and", "to",
    ]

    private static let plurals: Set<String> = [
        "people", "police", "they", "we", "two", "three", "some", "men", "women",
    ]
}
