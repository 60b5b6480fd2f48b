import Reading
import SourceText

/// Collects what goes into a draft case, and what to tell the user about it.
struct CaseGatherer {
    let articles: [ArticleContext]
    let groups: ClaimGroups
    var names: Names
    var sources = SourceBook()
    var claims: [DraftClaim] = []
    var reports: [DraftReport] = []
    var estimates: [DraftEstimate] = []
    var evidence: [DraftEvidence] = []
    var consequences: [DraftConsequence] = []
    var notes: [Diagnostic] = []
    /// Where the report of a source, stance and claim is, and the estimates of a source and claim.
    var reportIndex: [String: Int] = [:]
    var estimateIndex: [String: [Int]] = [:]
    private var authors: [Int: String] = [:]
    private var notedUnresolved: Set<String> = []

    init(articles: [ArticleContext], names: Names) {
        self.articles = articles
        self.names = names
        groups = ClaimGroups(articles)
    }

    mutating func gather() {
        gatherClaims()
        gatherTestimony()
        gatherEvidence()
        gatherConsequences()
        for (index, article) in articles.enumerated() { summarise(article, index) }
    }

    /// The source statement of an article's author; one without a name is called after what it wrote.
    mutating func author(_ index: Int) -> String {
        if let name = authors[index] { return name }
        let article = articles[index]
        let guide = GuideWords.of(article.language)
        let name: String
        if let author = article.input.author, !Tidying.line(author).isEmpty {
            name = sources.name(of: author, language: article.language, names: &names)
        } else {
            let title = article.input.title.map { Tidying.shortened(Tidying.line($0), to: 60) } ?? article.name
            name = sources.name(of: "\(guide.authorOf) \(title)", language: article.language, names: &names)
        }
        authors[index] = name
        return name
    }

    func text(_ excerpt: Excerpt) -> String {
        guard articles.indices.contains(excerpt.article) else { return "" }
        return excerpt.spans.map { articles[excerpt.article].input.text.text($0) }.joined(separator: " ")
    }

    mutating func unresolved(_ span: TextSpan, _ article: ArticleContext) {
        let word = article.input.text.text(span)
        guard notedUnresolved.insert(word.lowercased()).inserted else { return }
        notes.append(
            Diagnostic(
                .note, "unresolved-source", "it is not clear who “\(Tidying.line(word))” is: what they say is left out",
                file: article.input.text.name, span: span,
                remedy: "add a source and a report to the case when you know who it is"))
    }

    /// Words that say that something is not so, of which nothing shows that they are about the claim.
    mutating func unclear(_ statement: Statement, _ article: ArticleContext) {
        guard let span = statement.content.first, let source = statement.source.first else { return }
        let word = Tidying.line(article.input.text.text(source))
        notes.append(
            Diagnostic(
                .note, "unclear-answer",
                "it is not clear whether what “\(word)” says here affirms the claim or denies it: it is left out",
                file: article.input.text.name, span: span,
                remedy: "add a report to the case when you know which"))
    }

    private mutating func summarise(_ article: ArticleContext, _ index: Int) {
        let file = article.input.text.name
        if groups.headlines[index] == nil {
            notes.append(
                Diagnostic(
                    .note, "no-claim", "no reported claim was found in this text", file: file,
                    remedy: "write the claim that you are after as a `claim` in the case"))
        }
        if article.hasOpeningClaim {
            notes.append(
                Diagnostic(
                    .note, "claim-from-opening",
                    "nobody was found to report the claim: it is the article's own first likely sentence",
                    file: file, remedy: "check that the case is about this claim"))
        }
        if let headline = groups.headlines[index], groups.groups[headline].gist.pointsBack {
            notes.append(
                Diagnostic(
                    .note, "claim-unclear", "what is claimed was not found in words, only that something may be true",
                    file: file,
                    remedy: "write the claim's text in the case"))
        }
        if !article.statements.contains(where: { $0.role == .consequence }) {
            notes.append(
                Diagnostic(
                    .note, "no-consequences", "no consequences were found in this text", file: file,
                    remedy: "add what would follow as `consequence` statements"))
        }
        if let date = article.input.date, article.date == nil {
            notes.append(
                Diagnostic(
                    .note, "date-left-out", "“\(Tidying.line(date))” is not a day: the draft has no date for this text",
                    file: file,
                    remedy: "add `on` with the day of publication"))
        }
    }
}
