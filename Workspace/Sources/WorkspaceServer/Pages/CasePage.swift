import Assessment
import Cases
import HTTPTypes
import SourceText
import Wording

/// One case: the question and its answer first, then what it rests on, what would follow, and what is missing.
struct CasePage: Sendable {
    let frame: PageFrame
    let workspace: WorkspaceFolder
    let library: CaseLibrary
    let path: String

    func page() -> PageResponse {
        do throws(WorkspaceFolder.Refusal) {
            _ = try workspace.locate(path)
        } catch {
            return MessagePage(frame: frame).refusal(error)
        }
        let entry = library.entry(path)
        let loaded = entry.loaded
        guard let model = loaded.model, let plain = entry.assessment else { return broken(entry) }
        let assumptions = Assumptions(frame.request.query, vocabulary: loaded.vocabulary)
        if assumptions.isEmpty { return page(loaded, plain, nil, assumptions, []) }
        // Nothing is computed under half of what was asked.
        let (supposed, problems) =
            assumptions.problems.isEmpty ? Assessor.assess(model, options: assumptions.options) : (nil, [])
        return page(loaded, plain, supposed, assumptions, assumptions.problems + problems.map(\.aboutAddress))
    }

    private var links: Links { frame.request.links }
    private var parts: PageFrame.Parts { PageFrame.Parts(editAddress: links.edit(path)) }
    private func pick(_ english: @autoclosure () -> String, _ dutch: @autoclosure () -> String) -> String {
        frame.pick(english(), dutch())
    }

    // MARK: A case with a judgement

    private func page(
        _ loaded: LoadedCase, _ plain: Assessment, _ supposed: Assessment?, _ assumptions: Assumptions,
        _ problems: [Diagnostic]
    ) -> PageResponse {
        let fragments = AssessmentHTML(
            supposed ?? plain, before: supposed == nil ? nil : plain, language: frame.language,
            quoteAddress: quoteAddress)
        let form = AssumptionForm(
            model: plain.model, assumptions: assumptions, path: path, request: frame.request)
        let content: HTML = """
            <header class="case">
            <h1>\(fragments.question)</h1>
            <p class="subtitle">\(subtitle(plain.model))</p>
            <p class="jump"><a href="#what-if-title">\(pick("What if …", "Wat als …"))</a></p>
            </header>
            \(refused(problems, loaded))\(supposed == nil ? HTML() : form.active)<div class="columns">
            <div class="reading-column">
            \(fragments.answer)\(fragments.consequences)\(fragments.evidence)\(hypothesesBesideHeadline(fragments))\
            \(fragments.otherClaims)\(fragments.doubts)\(fragments.setAside)\(fragments.missing)\(remarks(loaded))</div>
            <aside class="what-if" aria-labelledby="what-if-title">
            \(form.html)</aside>
            </div>

            """
        let status: HTTPResponse.Status = problems.hasErrors ? .badRequest : .ok
        return .html(
            frame.document(title: fragments.question, trail: [(plain.model.title, nil)], parts: parts, content),
            frame.language,
            status: status)
    }

    /// The answer shows the hypotheses when there is no headline claim; else they have a section of their own.
    private func hypothesesBesideHeadline(_ fragments: AssessmentHTML) -> HTML {
        fragments.assessment.headline == nil ? HTML() : fragments.hypotheses
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
            \(list)
            """
        return .html(frame.document(title: title, trail: [(path, nil)], parts: parts, content), frame.language)
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
