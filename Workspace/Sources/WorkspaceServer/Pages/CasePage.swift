import Assessment
import Cases
import HTTPTypes
import SourceText
import Wording

/// One case: the question and its answer first, then three views of it, what moved it, and what is missing.
///
/// A script asks for `part=first`: the page without its plots, which take longer to work out than the numbers of a supposition; it fetches
/// the whole page after that.
struct CasePage: Sendable {
    let frame: PageFrame
    let workspace: WorkspaceFolder
    let library: CaseLibrary
    let store: CaseStore
    let path: String

    func page() -> PageResponse {
        do throws(WorkspaceFolder.Refusal) {
            _ = try workspace.locate(path)
        } catch {
            return MessagePage(frame: frame).refusal(error)
        }
        let entry = library.entry(path)
        let loaded = entry.loaded
        guard let unsupposed = entry.findings, let plain = entry.assessment else {
            return broken(entry)
        }
        let assumptions = Assumptions(frame.request.query, vocabulary: loaded.vocabulary)
        if assumptions.isEmpty { return page(entry, plain, unsupposed, assumptions, []) }
        // Nothing is computed under half of what was asked.
        guard assumptions.problems.isEmpty else {
            return page(entry, plain, unsupposed, assumptions, assumptions.problems)
        }
        let supposed = supposed(unsupposed.session, loaded.sources, assumptions)
        let (assessment, problems) = supposed.judged
        let isRefused = assessment == nil
        return page(
            entry, plain, isRefused ? unsupposed : supposed, assumptions, problems.map(\.aboutAddress))
    }

    /// Cases with more claims take longer than a moment to narrow down.
    private static let mostAtOnce = 12

    private static func isGlancedAt(_ model: Case) -> Bool { model.claims.count > mostAtOnce }

    private var isFirstPart: Bool { frame.request.query.first("part") == "first" }
    private var links: Links { frame.request.links }
    /// Those of a case with errors too: when they are mended its page takes the place of this one.
    private var parts: PageFrame.Parts {
        PageFrame.Parts(styles: ["figures.css"], scripts: ["case.js"], editAddress: links.edit(path))
    }
    private func pick(_ english: @autoclosure () -> String, _ dutch: @autoclosure () -> String) -> String {
        frame.pick(english(), dutch())
    }

    /// Of all but a small case the first part has what a glance tells, which is never too narrow; the whole page, a moment later, has it
    /// narrowed down.
    private func supposed(
        _ session: CaseSession, _ sources: [SourceFile], _ assumptions: Assumptions
    ) -> CaseFindings {
        let effort: Effort = isFirstPart && Self.isGlancedAt(session.model) ? .glance : .standard
        return store.findings(session, sources, assumptions, effort: effort)
    }

    // MARK: A case with a judgement

    private func page(
        _ entry: CaseLibrary.Entry, _ plain: Assessment, _ findings: CaseFindings, _ assumptions: Assumptions,
        _ problems: [Diagnostic]
    ) -> PageResponse {
        let loaded = entry.loaded
        let isSupposed = !assumptions.isEmpty && !problems.hasErrors
        let assessment = findings.judged.assessment ?? plain
        let address = CaseAddress(links: links, path: path, query: frame.request.query)
        let controls = CaseControls(address: address, options: assessment.options, language: frame.language)
        let fragments = AssessmentHTML(
            assessment, before: isSupposed ? plain : nil, beforeOutcome: findings.beforeOutcome,
            language: frame.language, controls: controls.controls,
            quoteAddress: quoteAddress)
        let form = AssumptionForm(
            model: plain.model, assumptions: assumptions, address: address, request: frame.request)
        let views = CaseViews(
            findings: findings, fragments: fragments, address: address, store: store, sources: loaded.sources,
            ledger: entry.ledger, language: frame.language)
        let content: HTML = """
            <header class="case">
            <h1>\(fragments.question)</h1>
            <p class="subtitle">\(subtitle(plain.model))</p>
            </header>
            \(refused(problems, loaded))\(isSupposed ? form.active : HTML())\(fragments.answer)<details class="what-if"\(problems.isEmpty ? HTML() : " open")>
            \(form.html)</details>
            \(views.html)\(isFirstPart ? HTML() : PageResponse.laterPart)\(fragments.missing)\(remarks(loaded))

            """
        let status: HTTPResponse.Status = problems.hasErrors ? .badRequest : .ok
        return .html(
            frame.document(title: fragments.question, trail: [(plain.model.title, nil)], parts: parts, content),
            frame.language, status: status
        ) {
            // Whoever sees the page may suppose something next: what that takes is made ready.
            if !isSupposed, Self.isGlancedAt(plain.model) { findings.session.warm() }
            return "<div class=\"plots\" id=\"plots\">\n\(views.plots)</div>\n"
        }
    }

    private func subtitle(_ model: Case) -> HTML {
        let title: HTML = model.question == nil ? HTML() : "\(model.title) · "
        let articles = model.articles.compactMap { article -> HTML? in
            article.path.flatMap { resolve($0, namedIn: article.location.file) }.map {
                " · <a href=\"\(links.article($0))\">\(article.title)</a>"
            }
        }
        return
            "\(title)<a href=\"\(links.source(path))\">\(pick("the case as text", "de zaak als tekst"))</a>\(articles)"
    }

    /// Warnings and notes; errors have a page of their own.
    private func remarks(_ loaded: LoadedCase) -> HTML {
        let list = DiagnosticHTML(sources: loaded.sources, language: frame.language).list(loaded.diagnostics)
        if list.isEmpty { return list }
        return """
            <section class="remarks" aria-labelledby="remarks-title">
            <h2 id="remarks-title">\(pick("Remarks on the case", "Opmerkingen bij de zaak"))</h2>
            \(list)</section>

            """
    }

    // MARK: What cannot be shown

    /// A supposition that cannot be followed: said at the top, over the case as it is without.
    private func refused(_ problems: [Diagnostic], _ loaded: LoadedCase) -> HTML {
        if problems.isEmpty { return HTML() }
        let list = DiagnosticHTML(sources: loaded.sources, language: frame.language).list(problems)
        let title = pick("That cannot be supposed", "Dat is niet aan te nemen")
        let below = pick(
            "Below stands the case without any supposition.", "Hieronder staat de zaak zonder enige aanname.")
        return """
            <section class="refused" role="alert" aria-labelledby="refused-title">
            <h2 id="refused-title">\(title)</h2>
            \(list)<p>\(below) <a href="\(links.caseFile(path))">\(pick("Start again", "Begin opnieuw"))</a></p></section>

            """
    }

    /// A case with errors: all of them, with their places.
    private func broken(_ entry: CaseLibrary.Entry) -> PageResponse {
        let (loaded, count) = (entry.loaded, entry.errors)
        let list = DiagnosticHTML(sources: loaded.sources, language: frame.language).list(entry.diagnostics)
        let title = pick(
            count == 1 ? "This case has an error" : "This case has \(count) errors",
            count == 1 ? "Deze zaak heeft een fout" : "Deze zaak heeft \(count) fouten")
        let source: HTML =
            loaded.sources.isEmpty
            ? HTML()
            : "<p class=\"subtitle\">\(path) · <a href=\"\(links.source(path))\">\(pick("the case as text", "de zaak als tekst"))</a></p>\n"
        let content: HTML = """
            <h1>\(title)</h1>
            \(source)<p>\(pick("Nothing is computed until they are put right.", "Er wordt niets berekend tot ze verholpen zijn."))</p>
            \(list)\(historyOfContradiction(entry))
            """
        return .html(frame.document(title: title, trail: [(path, nil)], parts: parts, content), frame.language)
    }

    /// Up to which day a case held together that does not any more.
    private func historyOfContradiction(_ entry: CaseLibrary.Entry) -> HTML {
        guard let model = entry.loaded.model else { return HTML() }
        let histories = CaseFindings(CaseSession(model)).histories(entry.ledger)
        return CaseViews.history(
            histories.filter { !$0.history.contradictions.isEmpty }, of: model, language: frame.language)
    }

    // MARK: Where words stand

    /// The page of the article that holds a quote, opened at its words.
    private var quoteAddress: @Sendable (Quote) -> String? {
        { quote in
            guard let written = quote.path, let file = resolve(written, namedIn: quote.location.file) else {
                return nil
            }
            return links.article(file, showing: quote.ranges)
        }
    }

    /// A path as a file of the case names it, relative to the workspace; nil when it leaves the case's folder.
    private func resolve(_ written: String, namedIn file: String) -> String? {
        CasePath.resolve(written, in: CasePath.folder(of: file), top: CasePath.folder(of: path))
    }
}
