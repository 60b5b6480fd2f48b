import Reading
import SourceText

extension CaseGatherer {
    /// Observations, and what parties did because of what is reported, each tied to its article's headline claim.
    mutating func gatherEvidence() {
        var index = GistIndex()
        for (number, article) in articles.enumerated() {
            guard let headline = groups.headlines[number] else { continue }
            for statement in article.statements where statement.role == .evidence && !statement.content.isEmpty {
                let item = evidence(statement, number, claim: headline)
                guard !item.text.isEmpty else { continue }
                let gist = article.gist(statement.content)
                if let same = index.same(as: gist, proposition: statement.proposition, article: number) {
                    merge(item, into: same, fromOtherArticle: index.article(same) != number)
                    continue
                }
                index.add(gist, proposition: statement.proposition, article: number)
                let fallback = GuideWords.of(article.language).evidence
                var named = item
                named.name = names.name(for: item.text, language: article.language, fallback: fallback)
                evidence.append(named)
            }
        }
    }

    private mutating func evidence(_ statement: Statement, _ number: Int, claim: Int) -> DraftEvidence {
        let article = articles[number]
        let content = article.shown(statement) ?? article.withLeadIn(statement)
        let bare = article.sentence(content, likelihood: statement.likelihood)
        let words = article.likelihoodWords(
            statement.likelihood, keptInText: bare.kept, of: statement.content,
            in: article.sentences(around: statement.content))
        var item = DraftEvidence(
            name: "", text: bare.text, claim: claim, toldBy: [], on: article.date,
            quotes: [Excerpt(article: number, spans: article.passage(statement.source + statement.cue + content))],
            wordings: [])
        var wordings = words.wordings
        if words.word != nil, let cues = statement.likelihood?.cues { wordings.insert(cues, at: 0) }
        item.wordings = wordings.map { Excerpt(article: number, spans: $0) }
        let announcement = statement.isReaction ? article.announcement(of: statement) : nil
        if case .named(let speakers) = article.speaker(of: announcement ?? statement) {
            if statement.isReaction, let party = speakers.first {
                item.reactionOf = sources.name(of: party, language: article.language, names: &names)
                item.text = reactionText(item.text, by: party, statement, announcement, article)
                if let announcement {
                    item.quotes = [Excerpt(article: number, spans: article.reaction(statement, announcement))]
                }
            } else if !statement.resolved.isEmpty {
                item.toldBy = speakers
            }
        }
        return item
    }

    /// Where the content leaves it to a pronoun who reacts, the words that say so stand before it: `Khemed announced that it …`.
    private func reactionText(
        _ text: String, by party: String, _ statement: Statement, _ announcement: Statement?, _ article: ArticleContext
    ) -> String {
        if article.leadingName(statement.content) != nil { return text }
        let saying = announcement.map { article.reaction(statement, $0) } ?? article.saying(statement)
        if saying.count == 1, saying != article.passage(statement.content) { return article.bareSentence(saying).text }
        return article.gist(statement.content).names.contains(party)
            ? text : "\(Tidying.upperFirst(Tidying.line(party))): \(text)"
    }

    private mutating func merge(_ item: DraftEvidence, into same: Int, fromOtherArticle: Bool) {
        guard evidence.indices.contains(same) else { return }
        if fromOtherArticle { evidence[same].isMerged = true }
        if let new = item.on, let old = evidence[same].on { evidence[same].on = min(new, old) }
        if evidence[same].reactionOf == nil { evidence[same].reactionOf = item.reactionOf }
        evidence[same].toldBy += item.toldBy.filter { !evidence[same].toldBy.contains($0) }
        evidence[same].quotes.add(item.quotes)
    }
}

extension ArticleContext {
    /// What a paper or a picture shows is told with the words that say so, where it is no clause: `Photos show a dark line`.
    func shown(_ statement: Statement) -> [TextSpan]? {
        guard statement.kind == .document, statement.speech == .none, let source = statement.source.first,
            let end = statement.content.last?.end, source.start < end
        else { return nil }
        return [TextSpan(source.start, end)]
    }

    /// The statement in which a party announces its reaction, where the reaction itself speaks of that party as `it`.
    func announcement(of reaction: Statement) -> Statement? {
        guard let place = reaction.content.first, let index = byID[reaction.id], startsWithPronoun(reaction) else {
            return nil
        }
        // Statements are in the order of the text: what holds this one is a neighbour.
        return statements[max(0, index - 6)..<min(statements.count, index + 7)].first { other in
            other.id != reaction.id && !other.source.isEmpty && !other.cue.isEmpty
                && other.content.contains { $0.contains(place) }
        }
    }

    private func startsWithPronoun(_ statement: Statement) -> Bool {
        let spans = statement.source.isEmpty ? statement.content : statement.source
        let first = spans.first.flatMap { Words.of(input.text.text($0)).first { $0 != "dat" && $0 != "that" } } ?? ""
        return ["het", "hij", "zij", "ze", "it", "he", "she", "they", "we", "wij"].contains(first)
    }

    /// From the party's name up to the end of what it does.
    func reaction(_ reaction: Statement, _ announcement: Statement) -> [TextSpan] {
        passage(announcement.source + announcement.cue + reaction.content)
    }

    /// An observation with the clause that says how it was seen, where it hangs on one: `satellite images show that …`.
    func withLeadIn(_ statement: Statement) -> [TextSpan] {
        guard !statement.isReaction else { return statement.content }
        let saying = saying(statement)
        // `On the pictures it can be seen that …` is told from its beginning.
        let isShown = statement.kind == .document && isSubordinate(statement.content)
        if !statement.source.isEmpty, saying.count == 1, !isShown { return saying }
        guard statement.source.isEmpty || isShown, isSubordinate(statement.content),
            let first = statement.content.first, first.start <= input.text.bytes.count,
            let sentence = sentence(at: first.start), sentence.start < first.start
        else { return statement.content }
        let before = input.text.bytes[sentence.start..<first.start]
        let marks: [UInt8] = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":")]
        let start = before.lastIndex(where: marks.contains).map { $0 + 1 } ?? sentence.start
        let lead = Words.of(input.text.text(TextSpan(start, first.start)))
        guard first.start - start <= 200, lead.count >= 3 else { return statement.content }
        return merged([TextSpan(start, first.start)] + statement.content)
    }

    /// The content with the words of its own sentence just before it, where the verb that hedges it stands (`seem to show that`).
    func sentences(around content: [TextSpan]) -> [TextSpan] {
        content.map { span in
            guard let sentence = sentence(at: span.start) else { return span }
            return TextSpan(max(sentence.start, span.start - 80), span.end)
        }
    }
}
