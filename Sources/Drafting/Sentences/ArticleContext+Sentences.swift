import Reading
import SourceText

extension ArticleContext {
    /// The bare sentence of some words, as a main clause where they stand as a subordinate one.
    func sentence(_ content: [TextSpan], likelihood: StatedLikelihood?) -> BareSentence {
        var bare = bareSentence(content, likelihood: likelihood)
        let name = leadingName(content)
        let isSubordinate = isSubordinate(content) || MainClause.looksSubordinate(bare.text, startingWith: name)
        if isSubordinate, let main = MainClause.of(bare.text, startingWith: name, language: language) {
            bare.text = main
        }
        let ordered = MainClause.subjectFirst(bare.text, language: language)
        if ordered != bare.text {
            bare.text = ordered
        } else if let main = verbFirst(content, bare.text).flatMap(MainClause.uninverted) {
            bare.text = main
        }
        return bare
    }

    /// The words from the finite verb on where content stands in Dutch behind a clause (`Als …, verdwijnen de bussen`), behind `dan`,
    /// or behind an adverb of its own that only joins it to what was said (`Ook zou de provincie …`).
    private func verbFirst(_ content: [TextSpan], _ text: String) -> String? {
        guard language == "nl", let start = content.min()?.start, let sentence = sentence(at: start) else { return nil }
        let joining: Set<String> = ["ook", "verder", "bovendien", "daarnaast", "tevens", "voorts", "tegelijk"]
        if let space = text.firstIndex(of: " "), joining.contains(text[..<space].lowercased()) {
            return String(text[text.index(after: space)...])
        }
        if opensWithLikelihood(content) || isListedBehindThen(start) { return text }
        guard sentence.start < start else { return nil }
        let before = Tidying.line(input.text.text(TextSpan(sentence.start, start)))
        return before.hasSuffix(",") || before.hasSuffix(" dan") ? text : nil
    }

    /// `Mogelijk grijpt de inspectie in`: the adverb that the verb follows has a line of its own.
    private func opensWithLikelihood(_ content: [TextSpan]) -> Bool {
        guard let start = content.min()?.start else { return false }
        return hedges(in: content.min() ?? TextSpan(start, start)).contains { hedge in
            hedge.kind == "adverb" && hedge.cue.contains { $0.start == start }
        }
    }

    /// An item under `Gaat het plan door, dan:` begins with its verb.
    private func isListedBehindThen(_ start: Int) -> Bool {
        let from = max(0, start - 2000)
        let before = Array(input.text.bytes[from..<start])
        guard
            let colon = before.indices.last(where: {
                before[$0] == 0x3A && $0 + 1 < before.count && before[$0 + 1] == 0x0A
            }),
            colon >= 4
        else { return false }
        return before[(colon - 4)..<colon].elementsEqual(Array(" dan".utf8))
            && input.document.blocks.contains { $0.kind == .item && $0.span.start <= start && start < $0.span.end }
    }

    /// Whether the content stands after `dat` or `that`, and so in the order of a subordinate clause.
    func isSubordinate(_ content: [TextSpan]) -> Bool {
        guard let first = content.min() else { return false }
        let complementisers: Set<String> = ["dat", "that", "of", "whether"]
        if let word = Words.of(input.text.text(TextSpan(first.start, min(first.start + 12, first.end)))).first,
            complementisers.contains(word)
        {
            return true
        }
        let before = TextSpan(max(0, first.start - 12), first.start)
        return Words.of(input.text.text(before)).last.map(complementisers.contains) ?? false
    }

    /// The name that content begins with, after a complementiser if there is one.
    func leadingName(_ content: [TextSpan]) -> String? {
        guard let first = content.min() else { return nil }
        guard let name = names(in: first).first, name.span.start - first.start < 8 else {
            // A name that is known from elsewhere in the text.
            let word = input.text.text(first).prefix { $0 != " " && $0 != "," }
            return nameTexts.contains(String(word)) ? String(word) : nil
        }
        let before = Words.of(input.text.text(TextSpan(first.start, name.span.start)))
        guard before.isEmpty || [["dat"], ["of"], ["that"], ["whether"]].contains(before) else { return nil }
        return Tidying.upperFirst(Tidying.line(input.text.text(name.span)))
    }
}
