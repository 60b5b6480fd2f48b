import Reading
import SourceText

extension CaseGatherer {
    /// Everything that would follow, in the order of the articles and their text.
    mutating func gatherConsequences() {
        var index = GistIndex()
        var byProposition: [[String: Int]] = articles.map { _ in [:] }
        for (number, article) in articles.enumerated() {
            guard let headline = groups.headlines[number] else { continue }
            for statement in article.statements where statement.role == .consequence && !statement.content.isEmpty {
                let condition = condition(statement, number, headline, byProposition[number])
                let item = consequence(statement, number, condition)
                guard !item.text.isEmpty else { continue }
                let gist = article.gist(statement.content)
                if let same = index.same(as: gist, proposition: statement.proposition, article: number) {
                    merge(item, into: same, fromOtherArticle: index.article(same) != number)
                    byProposition[number][statement.proposition] = same
                    continue
                }
                index.add(gist, proposition: statement.proposition, article: number)
                byProposition[number][statement.proposition] = consequences.count
                var named = item
                named.name = names.name(
                    for: item.text, language: article.language, fallback: GuideWords.of(article.language).consequence)
                consequences.append(named)
            }
        }
    }

    /// What it hangs on: the claim its condition belongs to, an earlier consequence, or else the article's headline.
    private func condition(
        _ statement: Statement, _ number: Int, _ headline: Int, _ earlier: [String: Int]
    ) -> DraftConsequence.Condition {
        guard let condition = articles[number].statement(statement.condition) else { return .claim(headline) }
        if let group = groups.group(article: number, proposition: condition.proposition) { return .claim(group) }
        if let consequence = earlier[condition.proposition], condition.proposition != statement.proposition {
            return .consequence(consequence)
        }
        return .claim(headline)
    }

    private mutating func consequence(
        _ statement: Statement, _ number: Int, _ condition: DraftConsequence.Condition
    ) -> DraftConsequence {
        let article = articles[number]
        let reason = article.statement(statement.reason).flatMap {
            $0.id == statement.id || $0.content.isEmpty ? nil : $0
        }
        let content = article.content(of: statement, without: reason)
        let bare = article.sentence(content, likelihood: statement.likelihood)
        let words = article.likelihoodWords(
            statement.likelihood, keptInText: bare.kept, of: statement.content,
            in: statement.content + statement.elaboration)
        var item = DraftConsequence(
            name: "", text: bare.text, condition: condition, word: words.word,
            wordPlace: (statement.likelihood?.cues).map { Excerpt(article: number, spans: $0) }, toldBy: [],
            quotes: [Excerpt(article: number, spans: article.wording(statement.content))],
            wordings: words.wordings.map { Excerpt(article: number, spans: $0) }, reasons: [])
        if let reason {
            item.reasons = [Excerpt(article: number, spans: article.wording(reason.content))]
        } else if let explanation = article.explanation(of: statement) {
            item.reasons = [Excerpt(article: number, spans: article.wording([explanation]))]
        }
        if case .named(let speakers) = article.speaker(of: statement) {
            item.toldBy = speakers
        }
        return item
    }

    private mutating func merge(_ item: DraftConsequence, into same: Int, fromOtherArticle: Bool) {
        guard consequences.indices.contains(same) else { return }
        if fromOtherArticle { consequences[same].isMerged = true }
        var item = item
        if consequences[same].word == nil {
            consequences[same].word = item.word
        } else if item.word != consequences[same].word, item.word != nil, let place = item.wordPlace {
            item.wordings.insert(place, at: 0)
        }
        let known = Set(consequences[same].wordings.map { text($0).lowercased() })
        consequences[same].wordings.add(item.wordings.filter { !known.contains(text($0).lowercased()) })
        consequences[same].quotes.add(item.quotes)
        consequences[same].reasons.add(item.reasons)
        consequences[same].toldBy += item.toldBy.filter { !consequences[same].toldBy.contains($0) }
    }
}

extension ArticleContext {
    /// The first sentence that explains a listed point: what a reader takes for its reason where none is given in so many words.
    func explanation(of consequence: Statement) -> TextSpan? {
        for span in consequence.elaboration {
            let sentences = input.document.sentences
            guard let sentence = sentences.first(where: { $0.start < span.end && span.start < $0.end }) else {
                continue
            }
            let start = max(sentence.start, span.start)
            var end = min(sentence.end, span.end)
            while end > start, input.text.bytes[end - 1] == UInt8(ascii: ".") { end -= 1 }
            if end - start >= 16 { return TextSpan(start, end) }
        }
        return nil
    }

    /// What follows, without the clause inside it that says why: `, because …` is a reason of its own.
    func content(of consequence: Statement, without reason: Statement?) -> [TextSpan] {
        guard let start = reason?.content.first?.start,
            let index = consequence.content.firstIndex(where: { $0.contains(start) })
        else { return consequence.content }
        let home = consequence.content[index].clamped(to: TextSpan(0, input.text.bytes.count))
        guard home.contains(start), let comma = input.text.bytes[home.start..<start].lastIndex(of: UInt8(ascii: ",")),
            start - comma < 40, comma - home.start > 12
        else { return consequence.content }
        return consequence.content[..<index] + [TextSpan(home.start, comma)]
    }
}
