import Reading
import SourceText

extension CaseGatherer {
    /// Names and words of every claim, headline first.
    mutating func gatherClaims() {
        for group in groups.groups { claims.append(claim(group)) }
    }

    private mutating func claim(_ group: ClaimGroup) -> DraftClaim {
        let article = articles[group.lead.article]
        let lead = article.statements[group.lead.statement]
        let bare = article.bareSentence(article.beforeThen(lead), likelihood: lead.likelihood)
        var text =
            article.withoutHearsayConditional(lead) ?? article.saidOfOneself(lead) ?? article.finite(bare.text, lead)
        var subordinate: String?
        let leading = article.leadingName(lead.content)
        if article.isSubordinate(lead.content) {
            subordinate = text
            text =
                MainClause.of(text, startingWith: leading, language: article.language) ?? text
        }
        let fallback = GuideWords.of(article.language).claim
        let name = names.name(for: text.isEmpty ? fallback : text, language: article.language, fallback: fallback)
        return DraftClaim(
            name: name, text: text.isEmpty ? Tidying.upperFirst(fallback) : text, subordinate: subordinate,
            beginsWithName: article.nameTexts.contains { text.hasPrefix($0) },
            question: MainClause.question(text, startingWith: leading, language: article.language),
            quotes: [Excerpt(article: group.lead.article, spans: article.wording(lead.content))],
            variants: variants(group), isMerged: group.isMerged)
    }

    /// The other wordings, each once; those that only point back (`these reports`) or say the opposite are none.
    private func variants(_ group: ClaimGroup) -> [Excerpt] {
        let lead = articles[group.lead.article].statements[group.lead.statement]
        var seen: Set<String> = [folded(articles[group.lead.article].wording(lead.content), group.lead.article)]
        var variants: [Excerpt] = []
        for mention in group.mentions where mention != group.lead && variants.count < [Excerpt].mostPlaces {
            let article = articles[mention.article]
            let statement = article.statements[mention.statement]
            guard statement.role != .condition, !statement.isQuestion, statement.polarity == lead.polarity else {
                continue
            }
            let isPart =
                mention.article == group.lead.article
                && statement.content.contains { span in lead.content.contains { $0.overlaps(span) } }
            guard !isPart,
                statement.stance != .asserts || statement.source.isEmpty
                    || affirms(statement, mention, group, lead),
                !article.isReference(statement.content),
                seen.insert(folded(article.wording(statement.content), mention.article)).inserted
            else {
                continue
            }
            variants.append(Excerpt(article: mention.article, spans: article.wording(statement.content)))
        }
        return variants
    }

    private func folded(_ spans: [TextSpan], _ article: Int) -> String {
        spans.flatMap { Words.of(articles[article].input.text.text($0)) }.joined(separator: " ")
    }
}

extension ArticleContext {
    /// Whether words only name a report (`the allegations on Tuesday`) without saying what it tells.
    func isReference(_ content: [TextSpan]) -> Bool {
        if gist(content).words.isEmpty { return true }
        let words = content.flatMap { Words.of(input.text.text($0)) }
        return words.count < 7 && words.prefix(3).contains(where: FunctionWords.reporting(language).contains)
    }

    /// A condition's content ends where its main clause begins.
    func beforeThen(_ statement: Statement) -> [TextSpan] {
        guard statement.role == .condition, let span = statement.content.first else { return statement.content }
        let text = input.text.text(span)
        for opening in [", dan ", ", then "] {
            guard let bytes = Array(text.utf8).firstRange(of: Array(opening.utf8)) else { continue }
            return [TextSpan(span.start, span.start + bytes.lowerBound)]
        }
        return statement.content
    }
}

extension Array<UInt8> {
    /// Where a sequence of bytes first stands.
    fileprivate func firstRange(of wanted: [UInt8]) -> Range<Int>? {
        guard let first = wanted.first, wanted.count <= count else { return nil }
        return (0...(count - wanted.count)).first {
            self[$0] == first && self[$0..<($0 + wanted.count)].elementsEqual(wanted)
        }
        .map { $0..<($0 + wanted.count) }
    }
}
