import Assessment
import Cases
import Figures
import Ledger
import SourceText
import Wording

/// Every case of the folder with its judgement, and every article.
struct CasesPage: Sendable {
    /// More cases than this are listed by name, without their judgement, so that the page stays quick.
    static let mostJudged = 200
    /// Of a case with more claims, it takes more than a moment to judge every day of its history: its own page shows it.
    static let mostFollowed = 100

    let frame: PageFrame
    let workspace: WorkspaceFolder
    let library: CaseLibrary

    func page() -> PageResponse {
        let listing = FolderListing(workspace)
        let judged = listing.cases.prefix(Self.mostJudged).map(entry)
        let others = listing.cases.dropFirst(Self.mostJudged).map { path -> HTML in
            "<li><a href=\"\(links.caseFile(path))\">\(path)</a></li>\n"
        }
        let title = frame.pick("Cases", "Zaken")
        let content: HTML = """
            <h1>\(title)</h1>
            \(adding)\(listing.cases.isEmpty ? noCases : "<ul class=\"cases\">\n\(judged)</ul>\n")\
            \(others.isEmpty ? HTML() : "<ul class=\"plain\">\n\(others)</ul>\n")\(cut(listing))\(articles(listing))
            """
        let parts = PageFrame.Parts(styles: ["cases.css", "figures.css"], scripts: frame.canWrite ? ["drop.js"] : [])
        return .html(frame.document(title: title, parts: parts, content), frame.language)
    }

    private var links: Links { frame.request.links }

    private var noCases: HTML {
        """
        <p>\(frame.pick("There is no case in this folder yet.", "Er is nog geen zaak in deze map."))
        \(frame.pick("Make one of an article:", "Maak er een van een artikel:"))
        <code>purport analyze article.txt -o case.purport</code></p>

        """
    }

    // MARK: A case

    private func entry(_ path: String) -> HTML {
        let entry = library.entry(path)
        let name = entry.loaded.model.map { $0.question ?? $0.title } ?? title(entry.loaded) ?? path
        let result: HTML =
            entry.errors > 0 ? problems(entry.errors, path) : entry.assessment.map { judgement($0) } ?? HTML()
        let history = history(entry)
        let line: HTML = history.isEmpty ? HTML() : "<div class=\"history\">\(history)</div>\n"
        return """
            <li><h2><a href="\(links.caseFile(path))">\(name)</a></h2>
            \(result)\(line)<p class="path">\(path)\(latest(entry))\(overdue(entry, path))</p></li>

            """
    }

    /// How the judgement moved, as a small picture; nothing where there is none.
    private func history(_ entry: CaseLibrary.Entry) -> HTML {
        guard let findings = entry.findings, let model = entry.loaded.model, model.claims.count <= Self.mostFollowed,
            let recorded = findings.histories(entry.ledger).first
        else { return HTML() }
        return HistoryFigure(recorded, model: model, language: frame.language).sparkline
    }

    /// What became known last.
    private func latest(_ entry: CaseLibrary.Entry) -> HTML {
        guard let model = entry.loaded.model else { return HTML() }
        let dated: [(CalendarDate?, String)] =
            model.reports.map { ($0.details.on, $0.name) }
            + model.claims.filter { $0.role == .evidence }.map { ($0.details.on, $0.name) }
            + model.estimates.map { ($0.details.on, $0.name) } + model.outcomes.map { ($0.details.on, $0.name) }
        let known = dated.compactMap { day, name in day.map { (day: $0, name: name) } }
        guard let last = known.max(by: { $0.day < $1.day }) else { return HTML() }
        let words = StatementNames(model: model, language: frame.language).describe(last.name, shortened: true)
        return
            " · <span class=\"latest\"><time datetime=\"\(last.day.description)\">\(last.day.description)</time>: \(words)</span>"
    }

    /// Outcomes that are due, and that nobody has entered.
    private func overdue(_ entry: CaseLibrary.Entry, _ path: String) -> HTML {
        guard let model = entry.loaded.model else { return HTML() }
        let record = TrackRecord([LedgerCase(name: path, model: model, ledger: entry.ledger)], today: .today)
        let count = record.open.count { if case .overdue = $0.reason { true } else { false } }
        if count == 0 { return HTML() }
        let text = frame.pick(
            count == 1 ? "1 outcome overdue" : "\(count) outcomes overdue",
            count == 1 ? "1 uitkomst over tijd" : "\(count) uitkomsten over tijd")
        return " · <a class=\"overdue\" href=\"\(links.record)#open-title\">\(text)</a>"
    }

    /// What the first line calls a case that has errors.
    private func title(_ loaded: LoadedCase) -> String? {
        guard let source = loaded.sources.first else { return nil }
        let line = source.text(source.lineSpan(0))
        return line.hasPrefix("case ") ? String(line.dropFirst(5)) : nil
    }

    private func judgement(_ assessment: Assessment) -> HTML {
        AssessmentHTML(assessment, language: frame.language).summary
    }

    private func problems(_ count: Int, _ path: String) -> HTML {
        let text = frame.pick(
            count == 1 ? "1 error: it cannot be assessed yet" : "\(count) errors: it cannot be assessed yet",
            count == 1 ? "1 fout: nog niet te beoordelen" : "\(count) fouten: nog niet te beoordelen")
        return "<p class=\"errors\"><a href=\"\(links.caseFile(path))\">\(text)</a></p>\n"
    }

    // MARK: Articles

    /// A file, or a text that is pasted, of which a draft is made.
    private var adding: HTML {
        guard frame.canWrite else { return HTML() }
        return """
            <details class="adding"><summary>\(frame.pick("Begin with an article", "Begin met een artikel"))</summary>
            <form method="post" enctype="multipart/form-data" action="\(links.articleForm)" id="adding">
            \(frame.tokenField)<p><label for="file">\(frame.pick("A text or a saved web page", "Een tekst of een bewaarde webpagina"))</label>
            <input type="file" id="file" name="file" accept=".txt,.html,.htm,text/plain,text/html"></p>
            <p><label for="pasted">\(frame.pick("or the text itself", "of de tekst zelf"))</label>
            <textarea id="pasted" name="text" rows="6"></textarea></p>
            <p><button type="submit">\(frame.pick("Read it, and draft a case", "Lees het, en ontwerp een zaak"))</button>
            <small>\(frame.pick("The text is kept in articles/ of this folder. Nothing is sent anywhere.", "De tekst wordt bewaard in articles/ van deze map. Er wordt niets verstuurd."))</small></p>
            </form></details>
            <p class="drop-here" id="drop-here" hidden>\(frame.pick("Drop an article here to draft a case from it.", "Laat hier een artikel los om er een zaak bij te ontwerpen."))</p>

            """
    }

    private func articles(_ listing: FolderListing) -> HTML {
        if listing.articles.isEmpty { return HTML() }
        let rows = listing.articles.map { "<li><a href=\"\(links.article($0))\">\($0)</a></li>\n" as HTML }
        return """
            <section aria-labelledby="articles-title">
            <h2 id="articles-title">\(frame.pick("Articles", "Artikelen"))</h2>
            <ul class="plain">
            \(rows)</ul></section>

            """
    }

    private func cut(_ listing: FolderListing) -> HTML {
        guard listing.isCut else { return HTML() }
        let text = frame.pick(
            "The folder holds more than \(FolderListing.mostFiles) files; the rest is not listed. Serve a folder within it.",
            "De map bevat meer dan \(FolderListing.mostFiles) bestanden; de rest staat er niet bij. Open een map erbinnen."
        )
        return "<p class=\"note\">\(text)</p>\n"
    }
}
