import Cases
import Wording

/// Every case of the folder with its judgement, those that need somebody first, and every article.
struct CasesPage: Sendable {
    /// More cases than this are listed by name, without their judgement, so that the page stays quick.
    static let mostJudged = 200
    /// Fewer entries than this are found at a glance.
    private static let fewestFiltered = 8

    let frame: PageFrame
    let workspace: WorkspaceFolder
    let library: CaseLibrary
    let heads: ArticleHeads

    func page() -> PageResponse {
        let listing = FolderListing(workspace)
        var budget = HistoryBudget()
        let judged = listing.cases.prefix(Self.mostJudged).map { path in
            CaseRow(path, library.entry(path), frame: frame, budget: &budget)
        }
        let sections = CaseRow.Standing.allCases.map { standing in
            section(standing, judged.filter { $0.standing == standing }.sorted { $0.comes(before: $1) })
        }
        let articles = ArticleRows(listing.articles, heads: heads, cases: judged, frame: frame)
        let title = frame.pick("Cases", "Zaken")
        let isLong = listing.cases.count + listing.articles.count >= Self.fewestFiltered
        let content: HTML = """
            <h1>\(title)</h1>
            \(adding)\(isLong || filter.asked != nil ? filter.html : HTML())\(listing.cases.isEmpty ? noCases : HTML(sections))\
            \(others(listing))\(cut(listing))\(articles.html(filter))
            """
        let parts = PageFrame.Parts(
            styles: ["cases.css", "figures.css"],
            scripts: (isLong ? ["cases.js"] : []) + (frame.canWrite ? ["drop.js"] : [])
        )
        return .html(frame.document(title: title, parts: parts, content), frame.language)
    }

    private var links: Links { frame.request.links }
    private var filter: ListFilter { ListFilter(frame: frame) }

    // MARK: Cases

    private func section(_ standing: CaseRow.Standing, _ rows: [CaseRow]) -> HTML {
        if rows.isEmpty { return HTML() }
        let shown = rows.map { filter.row($0.findable, " class=\"case\"", $0.html) }
        let isEmpty = !rows.contains { filter.lets($0.findable) }
        return """
            <section class="case-list" aria-labelledby="\(standing.rawValue)-title"\(isEmpty ? " hidden" : HTML())>
            <h2 id="\(standing.rawValue)-title">\(standing.title(frame.language)) <span class="count">\(rows.count)</span></h2>
            <ul class="cases">
            \(shown)</ul></section>

            """
    }

    /// Beyond those that are judged.
    private func others(_ listing: FolderListing) -> HTML {
        let rows = listing.cases.dropFirst(Self.mostJudged).map { path in
            filter.row(ListFilter.findable(path), "", "<a href=\"\(links.caseFile(path))\">\(path)</a>")
        }
        if rows.isEmpty { return HTML() }
        return """
            <section aria-labelledby="others-title">
            <h2 id="others-title">\(frame.pick("More cases, by name", "Meer zaken, op naam")) <span class="count">\(rows.count)</span></h2>
            <ul class="plain">
            \(rows)</ul></section>

            """
    }

    private var noCases: HTML {
        """
        <p>\(frame.pick("There is no case in this folder yet.", "Er is nog geen zaak in deze map."))
        \(frame.pick("Make one of an article:", "Maak er een van een artikel:"))
        <code>purport analyze article.txt -o case.purport</code></p>

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

    // MARK: A new one

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
}
