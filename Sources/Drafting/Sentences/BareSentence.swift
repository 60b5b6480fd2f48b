import Reading
import SourceText

/// The proposition that words of an article state, without the words that say how sure anybody is of it.
struct BareSentence {
    var text: String
    /// Words of likelihood that grammar does not let go of: they still stand in `text`.
    var kept: [TextSpan]
}

extension ArticleContext {
    /// Leaves out adverbs of likelihood and hearsay (`waarschijnlijk`, `reportedly`): without them the sentence stands. Modal
    /// verbs (`may`, `kunnen`) stay, as does what negates.
    func bareSentence(_ content: [TextSpan], likelihood: StatedLikelihood? = nil) -> BareSentence {
        let spans = merged(content)
        var dropped: [TextSpan] = []
        for span in spans {
            for hedge in hedges(in: span) where ["adverb", "hearsay"].contains(hedge.kind) {
                let cues = hedge.cue.filter { span.contains($0) && isDroppable($0) }
                dropped += cues
            }
        }
        let cues = likelihood?.cues.filter { cue in spans.contains { $0.contains(cue) } } ?? []
        dropped += cues.filter { isDroppable($0) && looksLikeAdverb($0) }
        let kept = cues.filter { cue in !dropped.contains { $0.overlaps(cue) } }
        var text = ""
        for span in spans {
            var at = span.start
            for drop in dropped.sorted() where drop.start >= at && drop.end <= span.end {
                text += input.text.text(TextSpan(at, drop.start)) + " "
                at = drop.end
            }
            text += input.text.text(TextSpan(at, span.end)) + " "
        }
        let line = withoutComplementiser(Tidying.line(text))
        let stated = withoutItIsLikely(line, cues: kept)
        return willInsteadOfLikely(withoutResult(stated ?? line), kept: stated == nil ? kept : [])
    }

    /// Whether the sentence stands without it: no predicate (`is likely to`, `is het waarschijnlijk dat`), nothing that negates.
    private func isDroppable(_ cue: TextSpan) -> Bool {
        let words = Words.of(input.text.text(cue))
        let negations: Set<String> = [
            "unlikely", "impossible", "improbable", "onwaarschijnlijk", "nauwelijks", "hardly", "barely", "not", "niet",
            "no", "geen",
        ]
        guard !words.isEmpty, !words.contains(where: negations.contains) else { return false }
        let next = wordAfter(cue)
        if ["dat", "that", "to"].contains(next) { return false }
        let adjectives: Set<String> = ["likely", "possible", "probable"]
        return !words.contains(where: adjectives.contains) || !Self.linking.contains(wordBefore(cue))
    }

    /// Verbs behind which an adjective is the predicate, and words that compare.
    private static let linking: Set<String> = [
        "is", "are", "was", "were", "be", "been", "seem", "seems", "becomes", "become", "became", "remains", "remain",
        "looks", "look",
        "more", "less", "appears", "appear",
    ]

    private func wordAfter(_ cue: TextSpan) -> String {
        Words.of(input.text.text(TextSpan(cue.end, min(cue.end + 16, input.text.bytes.count)))).first ?? ""
    }

    func wordBefore(_ cue: TextSpan) -> String {
        Words.of(input.text.text(TextSpan(max(0, cue.start - 16), cue.start))).last ?? ""
    }

    private func looksLikeAdverb(_ cue: TextSpan) -> Bool {
        let words = Words.of(input.text.text(cue))
        guard let last = words.last else { return false }
        return last.hasSuffix("ly") || last.hasSuffix("lijk")
            || ["perhaps", "maybe", "misschien", "wellicht"].contains(last)
    }

    /// `are very likely to fall` states `will fall`, with a likelihood; the likelihood goes on a line of its own.
    private func willInsteadOfLikely(_ text: String, kept: [TextSpan]) -> BareSentence {
        guard language == "en", !kept.isEmpty else { return BareSentence(text: Tidying.sentence(text), kept: kept) }
        var words = text.split(separator: " ").map(String.init)
        guard let at = words.firstIndex(where: { $0 == "likely" || $0 == "unlikely" }), at > 0, at + 1 < words.count,
            words[at + 1] == "to"
        else { return BareSentence(text: Tidying.sentence(text), kept: kept) }
        let intensifiers: Set<String> = ["very", "highly", "extremely", "most", "quite", "more", "less", "rather"]
        var verb = at - 1
        while verb > 0, intensifiers.contains(words[verb]) { verb -= 1 }
        guard ["is", "are", "was", "were", "be"].contains(words[verb]), words[verb...at].allSatisfy({ $0 != "not" })
        else {
            return BareSentence(text: Tidying.sentence(text), kept: kept)
        }
        words.replaceSubrange(verb...(at + 1), with: words[verb] == "be" ? [] : ["will"])
        return BareSentence(text: Tidying.sentence(words.joined(separator: " ")), kept: [])
    }

    /// `It is likely that X` states X, with a likelihood; nil where the words do not begin like that.
    private func withoutItIsLikely(_ text: String, cues: [TextSpan]) -> String? {
        let words = text.split(separator: " ")
        let openings: Set<String> = ["it is", "it seems", "it was", "het is", "het lijkt", "het was"]
        guard words.count > 6, openings.contains(words.prefix(2).joined(separator: " ").lowercased()),
            let that = words[2..<6].firstIndex(where: { $0 == "that" || $0 == "dat" })
        else { return nil }
        let between = Set(words[2..<that].map { $0.lowercased() })
        let said = cues.flatMap { Words.of(input.text.text($0)) }
        guard !said.isEmpty, said.allSatisfy({ between.contains($0) }) else { return nil }
        return words[(that + 1)...].joined(separator: " ")
    }

    /// Leaves out a clause at the end that says what comes of it (`, so that …`): the sentence states the matter itself, its quote has all.
    private func withoutResult(_ text: String) -> String {
        var cut = text.endIndex
        for opening in [", zodat ", ", waardoor ", ", opdat ", ", so that ", ", thereby ", ", thus "] {
            var from = text.startIndex
            while let comma = text[from..<cut].firstIndex(of: ",") {
                if text[comma...].hasPrefix(opening) { cut = comma }
                from = text.index(after: comma)
                if from >= cut { break }
            }
        }
        let kept = text[..<cut]
        return kept.utf8.count >= 12 ? String(kept) : text
    }

    private func withoutComplementiser(_ text: String) -> String {
        guard let space = text.firstIndex(of: " ") else { return text }
        let first = text[..<space].lowercased()
        return ["dat", "that", "whether"].contains(first) && text[space...].count > 12
            ? String(text[text.index(after: space)...]) : text
    }

    /// `The line is reported to have sold its terminal`, whose content has lost its finite verb with the cue: `The line has sold …`.
    func finite(_ text: String, _ statement: Statement) -> String {
        guard language == "en", statement.kind == .hearsay, statement.content.count == 2,
            let auxiliary = statement.cue.first.flatMap({ Words.of(input.text.text($0)).first }),
            let second = statement.content.max()
        else { return text }
        let forms: [String: [String: String]] = [
            "is": ["have": "has", "be": "is"], "was": ["have": "has", "be": "was"], "are": ["be": "are"],
            "were": ["be": "were"],
        ]
        let rest = Tidying.line(input.text.text(second))
        guard let first = rest.split(separator: " ").first, let form = forms[auxiliary]?[String(first)],
            text.hasSuffix(rest) || text.hasSuffix(rest + ".")
        else { return text }
        let tail = text.hasSuffix(rest) ? rest : rest + "."
        return text.dropLast(tail.count) + form + tail.dropFirst(first.count)
    }

    /// `X zou een contract hebben getekend`, a Dutch way to pass something on, as what is passed on: `X heeft een contract getekend`. Nil
    /// where the words have another form.
    func withoutHearsayConditional(_ statement: Statement) -> String? {
        let pieces = merged(statement.content)
        guard language == "nl", pieces.count == 2 else { return nil }
        let gap = Tidying.line(input.text.text(TextSpan(pieces[0].end, pieces[1].start))).lowercased()
        let forms = ["zou": ["hebben": "heeft", "zijn": "is"], "zouden": ["hebben": "hebben", "zijn": "zijn"]]
        guard let finite = forms[gap] else { return nil }
        var rest = Tidying.line(input.text.text(pieces[1])).split(separator: " ").map(String.init)
        guard let at = rest.lastIndex(where: { finite[$0] != nil }), let verb = finite[rest[at]], rest.count > 1 else {
            return Tidying.sentence(input.text.text(pieces[0].union(pieces[1])))
        }
        rest.remove(at: at)
        return Tidying.sentence(([Tidying.line(input.text.text(pieces[0])), verb] + rest).joined(separator: " "))
    }
}
