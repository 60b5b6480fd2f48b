import Assessment
import Cases
import SourceText
import Wording

/// Every case of the folder with its judgement, and every article.
struct CasesPage: Sendable {
    /// More cases than this are listed by name, without their judgement, so that the page stays quick.
    static let mostJudged = 200

    let frame: PageFrame
    let workspace: WorkspaceFolder

    func page() -> PageResponse {
        let listing = FolderListing(workspace)
        let judged = listing.cases.prefix(Self.mostJudged).map(entry)
        let others = listing.cases.dropFirst(Self.mostJudged).map { path -> HTML in
            "<li><a href=\"\(links.caseFile(path))\">\(path)</a></li>\n"
        }
        let title = frame.pick("Cases", "Zaken")
        let content: HTML = """
            <h1>\(title)</h1>
            \(listing.cases.isEmpty ? noCases : "<ul class=\"cases\">\n\(judged)</ul>\n")\
            \(others.isEmpty ? HTML() : "<ul class=\"plain\">\n\(others)</ul>\n")\(cut(listing))\(articles(listing))
            """
        return .html(frame.document(title: title, content), frame.language)
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
        let loaded = CaseLoader.load(path: path, files: workspace.caseFiles)
        let assessment = loaded.model.map { Assessor.assess($0) }
        let errors = (loaded.diagnostics + (assessment?.diagnostics ?? [])).count { $0.severity == .error }
        let name = loaded.model.map { $0.question ?? $0.title } ?? title(loaded) ?? path
        let result: HTML =
            errors > 0 ? problems(errors) : assessment?.assessment.map { judgement($0) } ?? HTML()
        return """
            <li><h2><a href="\(links.caseFile(path))">\(name)</a></h2>
            \(result)<p class="path">\(path)</p></li>

            """
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

    private func problems(_ count: Int) -> HTML {
        let text = frame.pick(
            count == 1 ? "1 error: it cannot be assessed yet" : "\(count) errors: it cannot be assessed yet",
            count == 1 ? "1 fout: nog niet te beoordelen" : "\(count) fouten: nog niet te beoordelen")
        return "<p class=\"errors\">\(text)</p>\n"
    }

    // MARK: Articles

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
