import Cases
import Reading
import SourceText

/// Words of likelihood as they go into a draft: on the line when the notation has a number for them, as `wording` otherwise.
struct LikelihoodWords {
    /// The word as written that goes after the colon.
    var word: String?
    /// Words without a number, each where it stands.
    var wordings: [[TextSpan]]
}

extension ArticleContext {
    /// Words of likelihood of one statement.
    ///
    /// - Parameters:
    ///   - stated: the likelihood read for the statement.
    ///   - keptInText: cues that still stand in the text of the statement; a word below even odds among them is not put on the line, where it
    ///     would count twice.
    ///   - content: the words that the likelihood must stand among or beside to be theirs; one read from an explanation around them is kept
    ///     as a wording, since it may govern something else.
    ///   - spans: where further hedges are looked for: the words themselves, and the paragraphs that elaborate them.
    func likelihoodWords(
        _ stated: StatedLikelihood?, keptInText: [TextSpan], of content: [TextSpan], in spans: [TextSpan]
    ) -> LikelihoodWords {
        var words = LikelihoodWords(word: nil, wordings: [])
        var used: [TextSpan] = []
        if let stated {
            let written = writtenWord(stated)
            let countsTwice = !keptInText.isEmpty && (stated.high ?? 1) < 0.5
            if let written, Cases.Vocabulary.builtIn.meaning(of: written) != nil, !countsTwice,
                !isCompared(stated.cues), isOwn(stated.cues, of: content)
            {
                words.word = written
                used = stated.cues
            } else if !stated.cues.isEmpty {
                words.wordings.append(stated.cues)
                used = stated.cues
            }
        }
        var seen = Set(words.wordings.map { folded($0) })
        for span in merged(spans) {
            for hedge in hedges(in: span) where isLikelihoodWord(hedge) && !isSomebodys(hedge) {
                let cues = hedge.cue
                guard !cues.contains(where: { cue in used.contains { $0.overlaps(cue) } }) else { continue }
                if seen.insert(folded(cues)).inserted { words.wordings.append(cues) }
            }
        }
        return words
    }

    /// Words that say how likely somebody thinks a claim is: those in its words, and where the article's own voice reports it, those of the
    /// sentence that judge it (`the reports that … seem credible`).
    func estimateWords(_ statement: Statement, isAuthors: Bool) -> LikelihoodWords {
        let stated = statement.likelihood.flatMap {
            $0.cues.allSatisfy { isInMainClause($0, of: statement) } ? $0 : nil
        }
        var found = likelihoodWords(stated, keptInText: [], of: statement.content, in: [])
        let used = (statement.likelihood?.cues ?? []) + found.wordings.flatMap { $0 }
        let sentence = statement.content.first.flatMap { self.sentence(at: $0.start) }
        let spans = isAuthors ? sentence.map { [$0] } ?? statement.content : statement.content
        var seen = Set(found.wordings.map { folded($0) } + [found.word ?? ""])
        for hedge in spans.flatMap({ hedges(in: $0) }) where isLikelihoodWord(hedge) && judges(hedge, statement) {
            guard !hedge.cue.contains(where: { cue in used.contains { $0.overlaps(cue) } }) else { continue }
            if seen.insert(folded(hedge.cue)).inserted { found.wordings.append(hedge.cue) }
        }
        return found
    }

    /// Whether a cue stands in the content before its first comma, or outside it: what comes after (`so that they can build …`) is not
    /// about the whole.
    private func isInMainClause(_ cue: TextSpan, of statement: Statement) -> Bool {
        guard let home = statement.content.first(where: { $0.contains(cue) }) else { return true }
        return !input.text.text(TextSpan(home.start, cue.start)).contains(",")
    }

    /// Whether a hedge is about the content as a whole: it stands in its main clause, or outside it with the content in its scope, or is
    /// a predicate of the sentence that no other statement says.
    private func judges(_ hedge: Hedge, _ statement: Statement) -> Bool {
        guard let cue = hedge.cue.first else { return false }
        if statement.content.contains(where: { $0.contains(cue) }) { return isInMainClause(cue, of: statement) }
        if hedge.scope.contains(where: { scope in statement.content.contains { $0.overlaps(scope) } }) { return true }
        guard ["adjective", "adverb"].contains(hedge.kind), let end = statement.content.last?.end, cue.start >= end,
            let index = byID[statement.id]
        else { return false }
        // Statements are in the order of the text: those of one sentence are neighbours.
        return !statements[max(0, index - 8)..<min(statements.count, index + 9)].contains { other in
            other.id != statement.id && other.content.contains { $0.contains(cue) }
        }
    }

    /// Whether words of likelihood stand in a sentence of the content.
    private func isOwn(_ cues: [TextSpan], of content: [TextSpan]) -> Bool {
        let places = content + content.compactMap { sentence(at: $0.start) }
        return cues.allSatisfy { cue in places.contains { $0.contains(cue) } }
    }

    /// `More likely` says that it changes, not how likely it is.
    private func isCompared(_ cues: [TextSpan]) -> Bool {
        cues.contains { ["more", "less", "meer", "minder"].contains(wordBefore($0)) }
    }

    /// The cue as it stands in the article when it is one piece, the lexicon's term otherwise.
    private func writtenWord(_ stated: StatedLikelihood) -> String? {
        let cues = merged(stated.cues)
        let written = cues.count == 1 ? Tidying.line(cues.map { input.text.text($0) }.joined()) : stated.term
        let word = written.lowercased()
        let isPlain = word.unicodeScalars.allSatisfy { Folding.isWord($0) || $0 == " " || $0 == "-" || $0 == "'" }
        return isPlain && !word.isEmpty ? word : nil
    }

    /// Hearsay says where something comes from, and a weasel word whom: neither says how likely it is; nor does a bare conditional.
    private func isLikelihoodWord(_ hedge: Hedge) -> Bool {
        if ["hearsay", "weasel", "conditional", "question", "prospect"].contains(hedge.kind) {
            return false
        }
        let words = folded(hedge.cue)
        return !words.isEmpty && !FunctionWords.conditionals.contains(words) && !FunctionWords.hearsay.contains(words)
    }

    /// A verb with a subject of its own (`Khemed had expected`) says what somebody thought, not how likely this is; a passive
    /// (`it is expected`), a conditional or an impersonal one (`would suggest`, `seem`) is the author's hedge.
    private func isSomebodys(_ hedge: Hedge) -> Bool {
        guard ["verb", "verbal"].contains(hedge.kind), let first = hedge.cue.first, let last = hedge.cue.last else {
            return false
        }
        let around = TextSpan(max(0, first.start - 24), min(input.text.bytes.count, last.end + 16))
        return !Words.of(input.text.text(around)).contains(where: Self.impersonal.contains)
    }

    private static let impersonal: Set<String> = [
        "wordt", "worden", "werd", "werden", "er", "zou", "zouden", "lijken", "lijkt", "schijnt", "schijnen", "is",
        "are", "was",
        "were", "been", "would", "seem", "seems", "appear", "appears", "suggests", "suggest",
    ]

    private func folded(_ spans: [TextSpan]) -> String {
        spans.flatMap { Words.of(input.text.text($0)) }.joined(separator: " ")
    }
}
