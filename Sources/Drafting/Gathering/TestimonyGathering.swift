import Cases
import Reading
import SourceText

extension CaseGatherer {
    /// Reports of named sources and estimates about every claim, in order of the articles and their text.
    ///
    /// The same source saying the same of the same claim is one report with several quotes.
    mutating func gatherTestimony() {
        for (index, group) in groups.groups.enumerated() {
            let lead = articles[group.lead.article].statements[group.lead.statement]
            let opponents = opponents(group)
            for mention in group.mentions {
                let statement = articles[mention.article].statements[mention.statement]
                if let claimant = articles[mention.article].claimant(statement) {
                    claimed(by: claimant, mention, index)
                }
                guard statement.role != .condition || !statement.source.isEmpty else { continue }
                let isOpposite = statement.polarity != lead.polarity
                if statement.stance == .asserts, !statement.source.isEmpty,
                    isOpposite
                        ? !answers(statement, mention, group, opponents) : !affirms(statement, mention, group, lead)
                {
                    unclear(statement, articles[mention.article])
                    continue
                }
                report(statement, mention, claim: index, isOpposite: isOpposite)
                estimate(statement, mention, claim: index)
            }
        }
    }

    /// Who denies a claim, doubts it or leaves it open in so many words.
    private func opponents(_ group: ClaimGroup) -> Set<String> {
        var names: Set<String> = []
        for mention in group.mentions {
            let article = articles[mention.article]
            let statement = article.statements[mention.statement]
            if statement.stance != .asserts, case .named(let speakers) = article.speaker(of: statement) {
                names.formUnion(speakers)
            }
        }
        return names
    }

    /// Whether words that say that something is *not* so deny the claim: they take up its words, or come from somebody who denies it or whom
    /// it is about. `The figure is no longer defensible`, which a warning says, denies nothing.
    private func answers(
        _ statement: Statement, _ mention: Mention, _ group: ClaimGroup, _ opponents: Set<String>
    ) -> Bool {
        let article = articles[mention.article]
        if article.gist(of: statement).sharedWords(group.gist) > 0 { return true }
        if !article.gist(statement.source).names.isDisjoint(with: group.gist.names) { return true }
        guard case .named(let speakers) = article.speaker(of: statement) else { return true }
        return speakers.contains(where: opponents.contains)
    }

    /// Whether words that are read as about the claim affirm it: they take up its words or names, point back at it, say how likely it is, or come
    /// from whoever reported it. `The drought alone explains the low water`, which the accused says next, affirms nothing.
    func affirms(
        _ statement: Statement, _ mention: Mention, _ group: ClaimGroup, _ lead: Statement
    ) -> Bool {
        if mention == group.lead || statement.kind == .hearsay || statement.likelihood != nil { return true }
        let article = articles[mention.article]
        let gist = article.gist(of: statement)
        if gist.pointsBack || gist.pointsWithin || gist.sharedWords(group.gist) > 0 { return true }
        if !gist.names.isDisjoint(with: group.gist.names) { return true }
        guard case .named(let speakers) = article.speaker(of: statement),
            case .named(let reporters) = articles[group.lead.article].speaker(of: lead)
        else { return false }
        return !Set(speakers).isDisjoint(with: reporters)
    }

    /// `If the claims of Khemed are true` says that Khemed claims it.
    private mutating func claimed(by claimant: String, _ mention: Mention, _ claim: Int) {
        let article = articles[mention.article]
        let source = sources.name(of: claimant, language: article.language, names: &names)
        let content = article.statements[mention.statement].content
        add(
            DraftReport(
                source: source, stance: .asserts, claim: claim, on: article.date,
                quotes: [Excerpt(article: mention.article, spans: article.wording(content))]))
    }

    private mutating func report(_ statement: Statement, _ mention: Mention, claim: Int, isOpposite: Bool) {
        let article = articles[mention.article]
        guard !statement.isQuestion else { return }
        switch article.speaker(of: statement) {
        case .nobody: return
        case .unresolved(let span):
            unresolved(span, article)
        case .named(let speakers):
            let stance = Self.stance(statement.stance, isOpposite: isOpposite)
            for speaker in speakers {
                let source = sources.name(of: speaker, language: article.language, names: &names)
                add(
                    DraftReport(
                        source: source, stance: stance, claim: claim,
                        relays: relayed(statement, article, besides: source),
                        on: article.date, isEarlier: article.isEarlier(statement),
                        quotes: [Excerpt(article: mention.article, spans: article.saying(statement))]))
            }
        }
    }

    /// Somebody within whose words another is quoted passes that other's word on.
    private mutating func relayed(_ statement: Statement, _ article: ArticleContext, besides source: String) -> String?
    {
        for other in article.said(within: statement) where other.proposition == statement.proposition {
            if case .named(let speakers) = article.speaker(of: other), let origin = speakers.first {
                let name = sources.name(of: origin, language: article.language, names: &names)
                if name != source { return name }
            }
        }
        return nil
    }

    private mutating func add(_ report: DraftReport) {
        let key = "\(report.claim) \(report.stance.rawValue) \(report.source)"
        guard let same = reportIndex[key], reports.indices.contains(same) else {
            reportIndex[key] = reports.count
            reports.append(report)
            return
        }
        // What was said before the article's day stays without a day; otherwise it was known from the first article on.
        if reports[same].isEarlier || report.isEarlier {
            reports[same].isEarlier = true
        } else if let new = report.on, let old = reports[same].on {
            reports[same].on = min(new, old)
        }
        if reports[same].relays == nil { reports[same].relays = report.relays }
        reports[same].quotes.add(report.quotes)
    }

    private mutating func estimate(_ statement: Statement, _ mention: Mention, claim: Int) {
        let article = articles[mention.article]
        guard statement.role != .condition else { return }
        let found = article.estimateWords(statement, isAuthors: isAuthors(statement, article))
        guard found.word != nil || !found.wordings.isEmpty else { return }
        let holder: String
        switch article.speaker(of: statement) {
        // Somebody who says that it is likely estimates it; a likelihood that comes with reports or documents is its writer's.
        case .named(let speakers) where !isAuthors(statement, article):
            holder = sources.name(of: speakers.first ?? "", language: article.language, names: &names)
        case .unresolved where !statement.source.isEmpty: return
        default: holder = author(mention.article)
        }
        let quote = Excerpt(
            article: mention.article, spans: article.wording(statement.content + (statement.likelihood?.cues ?? [])))
        let wordings = found.wordings.map { Excerpt(article: mention.article, spans: $0) }
        add(
            DraftEstimate(
                source: holder, claim: claim, word: found.word, on: article.date, quotes: [quote], wordings: wordings))
    }

    /// Whether the article's own voice says how likely it is: nobody is named, or what is named is hearsay, documents, or reports.
    private func isAuthors(_ statement: Statement, _ article: ArticleContext) -> Bool {
        if case .nobody = article.speaker(of: statement) { return true }
        if statement.kind == .hearsay || statement.kind == .document { return true }
        let source = statement.source.flatMap { Words.of(article.input.text.text($0)) }
        return source.prefix(2).contains(where: FunctionWords.reporting(article.language).contains)
    }

    /// One estimate a source and a word: what has no number joins the one that has.
    private mutating func add(_ estimate: DraftEstimate) {
        let key = "\(estimate.claim) \(estimate.source)"
        let same = estimateIndex[key]?.first { index in
            estimates[index].word == estimate.word || estimates[index].word == nil || estimate.word == nil
        }
        guard let same else {
            estimateIndex[key, default: []].append(estimates.count)
            estimates.append(estimate)
            return
        }
        if estimates[same].word == nil, estimate.word != nil {
            estimates[same].word = estimate.word
            estimates[same].quotes.insert(contentsOf: estimate.quotes, at: 0)
        } else if estimate.word != nil {
            estimates[same].quotes.add(estimate.quotes)
        }
        let known = Set(estimates[same].wordings.map { text($0).lowercased() })
        estimates[same].wordings.add(estimate.wordings.filter { !known.contains(text($0).lowercased()) })
    }

    private static func stance(_ stance: Statement.Stance, isOpposite: Bool) -> Cases.Stance {
        switch stance {
        case .asserts: isOpposite ? .denies : .asserts
        case .denies: isOpposite ? .asserts : .denies
        case .doubts: .doubts
        case .open: .leavesOpen
        }
    }
}

extension ArticleContext {
    /// The party whose claim a condition speaks of without saying what it is: `de beweringen van Khemed`, `Khemed's allegations`.
    func claimant(_ statement: Statement) -> String? {
        guard statement.role == .condition, statement.source.isEmpty, let span = statement.content.first else {
            return nil
        }
        let gist = gist(statement.content)
        guard gist.names.count == 1, gist.words.isEmpty, let name = names(in: span).first else { return nil }
        let before = Words.of(input.text.text(TextSpan(span.start, name.span.start))).suffix(3)
        let after = Words.of(input.text.text(TextSpan(name.span.end, span.end))).prefix(2)
        let links: Set<String> = ["van", "of", "by", "from", "uit"]
        let isOf = before.last.map(links.contains) ?? false && before.contains(where: FunctionWords.claims.contains)
        return isOf || after.contains(where: FunctionWords.claims.contains) ? name.canonical : nil
    }

    /// Who says what, as one passage of the article: source, cue and content.
    func saying(_ statement: Statement) -> [TextSpan] { passage(statement.source + statement.cue + statement.content) }

    /// Whether its own sentence places it before the article's day: `earlier denied`, `ontkenden eerder`.
    func isEarlier(_ statement: Statement) -> Bool {
        let words = FunctionWords.earlier(language)
        guard !words.isEmpty, let cue = statement.cue.first ?? statement.source.first else { return false }
        let sentence = sentence(at: cue.start) ?? cue
        let from = max(sentence.start, cue.start - 40)
        let to = min(sentence.end, (statement.cue.last ?? cue).end + 40)
        let contentStart = statement.content.first?.start ?? to
        let near = TextSpan(from, contentStart > cue.start ? min(to, contentStart) : to)
        return Words.of(input.text.text(near)).contains(where: words.contains)
    }
}
