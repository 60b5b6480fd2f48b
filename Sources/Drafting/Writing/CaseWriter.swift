import Cases
import SourceText

/// Writes what was gathered as text in the case notation.
struct CaseWriter {
    let gathered: CaseGatherer
    let options: DraftOptions
    private let guide: GuideWords
    private var lines: [String] = []

    init(_ gathered: CaseGatherer, options: DraftOptions) {
        self.gathered = gathered
        self.options = options
        guide = GuideWords.of(gathered.articles.first?.language ?? "en")
    }

    mutating func write() -> String {
        heading()
        for article in gathered.articles { write(article) }
        writeSources()
        writeClaims()
        writeEstimates()
        writeReports()
        writeEvidence()
        writeConsequences()
        return lines.joined(separator: "\n") + "\n"
    }

    // MARK: Lines

    private mutating func blank() { if lines.last != "" { lines.append("") } }
    private mutating func comment(_ text: String) { lines.append("# " + text) }
    private mutating func property(_ text: String) { lines.append("    " + text) }

    private mutating func statement(_ line: String) {
        if lines.last?.hasPrefix("#") != true { blank() }
        lines.append(line)
    }

    private mutating func section(_ comments: [String]) {
        blank()
        for text in comments { comment(text) }
    }

    private mutating func quotes(_ keyword: String, _ excerpts: [Excerpt]) {
        for excerpt in excerpts where gathered.articles.indices.contains(excerpt.article) {
            if let line = gathered.articles[excerpt.article].quoteLine(keyword, excerpt.spans) { property(line) }
        }
    }

    private mutating func date(_ date: CalendarDate?) {
        if let date { property("on \(date)") }
    }

    // MARK: Statements

    private mutating func heading() {
        let first = gathered.articles.first
        let claim = gathered.claims.first
        let title = first?.input.title.map { Tidying.shortened(Tidying.line($0), to: 120) }
        let named = [title, claim?.text, first?.fileName].compactMap { $0 }.first {
            !$0.isEmpty
        }
        lines.append("case \(named ?? Tidying.upperFirst(guide.article))")
        if let claim { lines.append("question " + question(claim)) }
        lines.append("scale icd-203")
        blank()
        comment(guide.draftedFrom)
    }

    private func question(_ claim: DraftClaim) -> String {
        // Words of another language than the question's keep their order and their capitals.
        if let language = gathered.articles.first?.language, !GuideWords.speaks(language) {
            return guide.questionWhether("“\(claim.text)”")
        }
        if let subordinate = claim.subordinate { return guide.questionThat(lowerFirst(subordinate, of: claim)) }
        if let question = claim.question { return question + "?" }
        return guide.questionWhether(lowerFirst(claim.text, of: claim))
    }

    /// The first letter in lower case, unless the claim begins with a name or an abbreviation.
    private func lowerFirst(_ text: String, of claim: DraftClaim) -> String {
        let scalars = Array(text.unicodeScalars.prefix(2))
        guard !claim.beginsWithName, let first = scalars.first, scalars.count == 2,
            scalars[1].properties.isLowercase || scalars[1] == " "
        else { return text }
        return first.properties.lowercaseMapping + String(String.UnicodeScalarView(text.unicodeScalars.dropFirst()))
    }

    private mutating func write(_ article: ArticleContext) {
        let input = article.input
        let titles = [input.title, article.fileName].map { Tidying.shortened(Tidying.line($0 ?? ""), to: 200) }
        statement("article \(article.name): " + (titles.first { !$0.isEmpty } ?? Tidying.upperFirst(guide.article)))
        property("text \(article.path)")
        property("original " + article.fileName)
        if let sum = input.sha256 { property("sha256 " + sum) }
        if let author = input.author.map(Tidying.line), !author.isEmpty { property("author " + author) }
        if let date = article.date { property("on \(date)") } else { property("# " + guide.noDate) }
        if let origin = input.origin.map(Tidying.line), !origin.isEmpty { property("note " + origin) }
    }

    private mutating func writeSources() {
        guard !gathered.sources.entries.isEmpty else { return }
        section(guide.grading)
        for (index, source) in gathered.sources.entries.enumerated() {
            let line = "source \(source.name): \(source.text)"
            if index == 0 { statement(line) } else { lines.append(line) }
            if let grade = options.grades[source.name] ?? options.grades[source.text] {
                property("reliability \(grade)")
            }
        }
    }

    private mutating func writeClaims() {
        if gathered.claims.isEmpty { section(guide.noClaim) }
        for (index, claim) in gathered.claims.enumerated() {
            section(index == 0 ? (options.prior == nil ? guide.headline : []) : [guide.otherClaim])
            statement("claim \(claim.name): \(claim.text)")
            property("prior " + (index == 0 ? options.prior ?? "unknown" : "unknown"))
            quotes("quote", claim.quotes)
            quotes("variant", claim.variants)
            if claim.isMerged || !claim.variants.isEmpty { property("note merged: check") }
        }
    }

    private func name(ofClaim index: Int) -> String {
        gathered.claims.indices.contains(index) ? gathered.claims[index].name : guide.claim
    }

    private mutating func writeEstimates() {
        guard !gathered.estimates.isEmpty else { return }
        section([guide.estimate])
        for estimate in gathered.estimates {
            statement("estimate \(estimate.source) \(name(ofClaim: estimate.claim)): \(estimate.word ?? "unknown")")
            date(estimate.on)
            quotes("wording", estimate.wordings)
            quotes("quote", estimate.quotes)
        }
    }

    private mutating func writeReports() {
        guard !gathered.reports.isEmpty else { return }
        section([guide.report])
        for report in gathered.reports {
            statement("report \(report.source) \(report.stance.rawValue) \(name(ofClaim: report.claim))")
            if let origin = report.relays { property("relays \(origin)") }
            if report.isEarlier { property("note \(guide.earlierNote)") } else { date(report.on) }
            quotes("quote", report.quotes)
        }
    }

    private mutating func writeEvidence() {
        guard !gathered.evidence.isEmpty else { return }
        section(guide.evidenceHint)
        for item in gathered.evidence {
            statement("evidence \(item.name): \(item.text)")
            date(item.on)
            if let party = item.reactionOf {
                property("# " + guide.reactionHint)
                property("reaction of \(party) to \(name(ofClaim: item.claim))")
            } else {
                property("if \(name(ofClaim: item.claim)): unknown")
                property("otherwise: unknown")
            }
            quotes("wording", item.wordings)
            quotes("quote", item.quotes)
            notes(toldBy: item.toldBy, isMerged: item.isMerged)
        }
    }

    private mutating func writeConsequences() {
        if gathered.consequences.isEmpty {
            if !gathered.claims.isEmpty { section([guide.noConsequences]) }
            return
        }
        section(guide.consequenceHint)
        for item in gathered.consequences {
            statement("consequence \(item.name): \(item.text)")
            property("if \(condition(item.condition)): \(item.word ?? "unknown")")
            property("otherwise: unknown")
            quotes("wording", item.wordings)
            quotes("because", item.reasons)
            quotes("quote", item.quotes)
            notes(toldBy: item.toldBy, isMerged: item.isMerged)
        }
    }

    private func condition(_ condition: DraftConsequence.Condition) -> String {
        switch condition {
        case .claim(let index): name(ofClaim: index)
        case .consequence(let index):
            gathered.consequences.indices.contains(index) ? gathered.consequences[index].name : name(ofClaim: 0)
        }
    }

    private mutating func notes(toldBy: [String], isMerged: Bool) {
        if !toldBy.isEmpty { property("note \(guide.toldBy) " + toldBy.map(Tidying.line).joined(separator: ", ")) }
        if isMerged { property("note merged: check") }
    }
}
