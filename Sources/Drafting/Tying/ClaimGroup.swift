import Reading
import SourceText

/// A statement of one of the articles.
struct Mention: Hashable {
    var article: Int
    /// Index among the article's statements.
    var statement: Int
}

/// One proposition that articles report, with every place that states it in whatever words.
struct ClaimGroup {
    /// The mention whose words become the claim's text.
    var lead: Mention
    /// In order of the articles and their text; holds the lead.
    var mentions: [Mention]
    var gist: Gist
    /// Whether mentions of different propositions were tied because their words say much the same: somebody must check that.
    var isMerged = false
}

/// One proposition of one article with the statements that share it and may state a claim.
struct Candidate {
    var article: Int
    var proposition: String
    var mentions: [Mention]
    var lead: Mention
    var gist: Gist
    /// Consequences that hang on it.
    var consequences = 0
    /// Consequences that hang on a condition which calls right whoever says this one (`if the crew is right`).
    var vouched = 0
    /// Statements of it that are attributed, hearsay, denied, or carry a likelihood.
    var reported = 0
    /// Whether one of them stands among the first sentences of the article.
    var isEarly = false
    var isStated = false
    /// Whether it is said beside the claims: tied to one that it says the same as, and otherwise left out, unless there is no other.
    var isAside = false
}

extension Candidate {
    /// Whether a proposition that is only supposed is about the parties or the matter of one that is reported: the draft runs them together,
    /// and says that somebody must check it.
    ///
    /// A name alone is enough only where nothing else is supposed: `if Hora leaves` and `if Hora stays` cannot both be the report.
    func takesUp(_ reported: Candidate, among candidates: [Candidate]) -> Bool {
        guard !isStated, consequences > 0, reported.isStated, reported.reported > 0 else { return false }
        // The first that is supposed; what is supposed after it is another matter.
        let first = candidates.first { !$0.isStated && $0.consequences > 0 && !$0.gist.pointsBack }
        guard first?.proposition == proposition else { return false }
        if gist.sharedWords(reported.gist) > 0 { return true }
        return !gist.names.isDisjoint(with: reported.gist.names)
            && candidates.count {
                !$0.isStated && $0.consequences > 0 && !$0.gist.names.isDisjoint(with: reported.gist.names)
            } == 1
    }
}

extension ArticleContext {
    /// The propositions of this article that may be claims: those reported, and those that consequences hang on.
    func candidates(article: Int) -> [Candidate] {
        var order: [String] = []
        var mentions: [String: [Mention]] = [:]
        var consequences: [String: Int] = [:]
        for (index, statement) in statements.enumerated() {
            if statement.role == .consequence {
                if let condition = self.statement(statement.condition) {
                    consequences[condition.proposition, default: 0] += 1
                }
                continue
            }
            guard statement.role == .claim || statement.role == .condition, !statement.content.isEmpty else { continue }
            // A heading is short of words: who seems to say something in it says so in the text as well.
            if !statement.source.isEmpty, statement.content.contains(where: { isHeading($0) }) { continue }
            if mentions[statement.proposition] == nil { order.append(statement.proposition) }
            mentions[statement.proposition, default: []].append(Mention(article: article, statement: index))
        }
        let vouched = addVouched(article, consequences, &order, &mentions)
        var aside = addHearsay(article, &order, &mentions)
        if vouched.isEmpty, !order.contains(where: { isStated(mentions[$0] ?? []) }) {
            aside.formUnion(addAttributed(article, &order, &mentions))
        }
        return order.compactMap { proposition in
            var candidate = candidate(proposition, mentions[proposition] ?? [], consequences[proposition] ?? 0)
            candidate?.isAside = aside.contains(proposition)
            candidate?.vouched = vouched[proposition] ?? 0
            return candidate
        }
    }

    /// `If the crew is right` points at what the crew says: those propositions become candidates, with the consequences that hang on the
    /// condition as their votes.
    private func addVouched(
        _ article: Int, _ consequences: [String: Int], _ order: inout [String], _ mentions: inout [String: [Mention]]
    ) -> [String: Int] {
        var vouched: [String: Int] = [:]
        let explanations = explanations
        // The first few such conditions are looked into: an article says early whom it believes.
        var looked = 0
        for condition in statements where condition.role == .condition && looked < 4 {
            guard let votes = consequences[condition.proposition], votes > 0, gist(of: condition).pointsBack else {
                continue
            }
            let subject = gist(condition.content)
            guard !subject.words.isEmpty else { continue }
            looked += 1
            let sayings = statements.enumerated().filter { _, statement in
                guard statement.role == .context || statement.role == .claim, !statement.source.isEmpty,
                    let first = statement.content.first, !lies(first, in: explanations), statement.stance == .asserts
                else { return false }
                return gist(statement.source).sharedWords(subject) > 0
            }
            guard let (index, saying) = sayings.first else { continue }
            vouched[saying.proposition] = votes
            if mentions[saying.proposition] == nil {
                order.append(saying.proposition)
                mentions[saying.proposition] = [Mention(article: article, statement: index)]
            }
            break
        }
        return vouched
    }

    /// Consequences and the paragraphs that explain them.
    private var explanations: [TextSpan] {
        merged(statements.filter { $0.role == .consequence }.flatMap { $0.elaboration + $0.content })
    }

    /// Whether a span meets one of a list in order.
    private func lies(_ span: TextSpan, in spans: [TextSpan]) -> Bool {
        let next = spans.partitioningIndex { $0.start > span.start }
        return (next > 0 && spans[next - 1].overlaps(span)) || (next < spans.count && spans[next].overlaps(span))
    }

    /// What is passed on as hearsay, or denied, outside the explanations of consequences may be another wording of a claim.
    private func addHearsay(
        _ article: Int, _ order: inout [String], _ mentions: inout [String: [Mention]]
    ) -> Set<String> {
        let explanations = explanations
        let stated = merged(mentions.values.flatMap { $0 }.flatMap { statements[$0.statement].content }.sorted())
        var aside: Set<String> = []
        for (index, statement) in statements.enumerated()
        where statement.role == .context && isAside(statement) && mentions[statement.proposition] == nil {
            guard let first = statement.content.first, !lies(first, in: explanations), !lies(first, in: stated) else {
                continue
            }
            aside.insert(statement.proposition)
            order.append(statement.proposition)
            mentions[statement.proposition] = [Mention(article: article, statement: index)]
        }
        return aside
    }

    /// Hearsay, and what somebody denies.
    private func isAside(_ statement: Statement) -> Bool {
        statement.kind == .hearsay
            || statement.stance == .denies && !statement.source.isEmpty && !gist(of: statement).pointsBack
    }

    private func isStated(_ mentions: [Mention]) -> Bool {
        mentions.contains { statements[$0.statement].role == .claim }
    }

    /// Where nothing was read as a claim, whatever somebody is said to say may be one.
    private func addAttributed(
        _ article: Int, _ order: inout [String], _ mentions: inout [String: [Mention]]
    ) -> Set<String> {
        var added: Set<String> = []
        let explanations = explanations
        for (index, statement) in statements.enumerated()
        where statement.role == .context && isReported(statement) && !statement.isQuestion && !statement.content.isEmpty
        {
            if let first = statement.content.first, lies(first, in: explanations) { continue }
            if mentions[statement.proposition] == nil {
                order.append(statement.proposition)
                added.insert(statement.proposition)
            }
            mentions[statement.proposition, default: []].append(Mention(article: article, statement: index))
        }
        return added
    }

    /// Where the title and the first sentence of the text proper end, past bylines and datelines.
    private var openingEnd: Int {
        let paragraphs = input.document.blocks.filter { $0.kind == .paragraph }.map(\.span)
        let first = input.document.sentences.first { sentence in
            sentence.length >= 30 && paragraphs.contains { $0.overlaps(sentence) }
        }
        return first?.end ?? input.document.sentences.first?.end ?? 0
    }

    func isReported(_ statement: Statement) -> Bool {
        !statement.source.isEmpty || !statement.resolved.isEmpty || statement.kind == .hearsay
            || statement.likelihood != nil
            || statement.stance != .asserts
    }

    private func candidate(_ proposition: String, _ mentions: [Mention], _ consequences: Int) -> Candidate? {
        guard let first = mentions.first else { return nil }
        let gists = mentions.map { gist(of: statements[$0.statement]) }
        let ranked = zip(mentions, gists).enumerated().sorted { left, right in
            let (a, b) = (rank(left.element.0, left.element.1), rank(right.element.0, right.element.1))
            return (a, left.offset) < (b, right.offset)
        }
        guard let (lead, gist) = ranked.first?.element else { return nil }
        var candidate = Candidate(
            article: first.article, proposition: proposition, mentions: mentions, lead: lead, gist: gist)
        candidate.consequences = consequences
        candidate.reported = mentions.count { isReported(statements[$0.statement]) }
        candidate.isStated = mentions.contains { statements[$0.statement].role != .condition }
        let opening = openingEnd
        candidate.isEarly = mentions.contains { (statements[$0.statement].content.first?.start ?? .max) < opening }
        return candidate
    }

    /// The gist of what a statement says; a condition that only calls a report true points back at it.
    func gist(of statement: Statement) -> Gist {
        var gist = gist(beforeThen(statement))
        if statement.role == .condition, !gist.pointsBack, gist.words.count <= 3, let span = statement.content.first {
            let clause = input.text.text(span).prefix { $0 != "," && $0 != "(" }
            gist.pointsBack = Words.of(String(clause)).suffix(4).contains(where: FunctionWords.truth.contains)
        }
        return gist
    }

    /// How well a mention's words stand for the proposition; lower is better.
    private func rank(_ mention: Mention, _ gist: Gist) -> Int {
        let statement = statements[mention.statement]
        var rank = 0
        if gist.pointsBack { rank += 16 }
        if statement.role == .condition { rank += 8 }
        if statement.isQuestion { rank += 8 }
        if gist.names.isEmpty { rank += 4 }
        if statement.stance == .denies || statement.polarity == .negative { rank += 2 }
        // `individual products`, which nobody would be drawn on: what an answer is about, not what was reported.
        if statement.stance != .asserts, statement.speech == .indirect { rank += 3 }
        return rank
    }
}
