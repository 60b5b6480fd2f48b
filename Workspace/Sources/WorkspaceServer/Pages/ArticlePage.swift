import Articles
import Cases
import Drafting
import Reading
import SourceText
import Wording

/// An article as text, with what was read in it marked, and the same as a list.
struct ArticlePage: Sendable {
    /// Longer texts are shown without marks: reading them would keep everybody waiting.
    static let largestRead = 1 << 20
    /// Longer files are not shown.
    static let largestShown = 16 << 20

    let frame: PageFrame
    let site: Site
    let path: String

    private func pick(_ english: @autoclosure () -> String, _ dutch: @autoclosure () -> String) -> String {
        frame.pick(english(), dutch())
    }

    func page() -> PageResponse {
        let bytes: [UInt8]
        do throws(WorkspaceFolder.Refusal) {
            bytes = try site.folder.read(path)
            if bytes.count > Self.largestShown { throw .tooLarge }
        } catch {
            return MessagePage(frame: frame).refusal(error)
        }
        let (article, diagnostics) = ArticleReader.read(bytes: bytes, name: path)
        guard let article else { return unreadable(diagnostics) }
        let isRead = article.text.bytes.count <= Self.largestRead
        let document =
            isRead
            ? site.reader.read(article.text, language: article.language, date: article.date)
            : Document(text: article.text, language: article.language ?? "")
        let found = ArticleMarks(document: document, language: frame.language)
        let places = QuotedPlaces(
            article: path, cases: FolderListing(site.folder).cases, library: site.library
        ) { StatementNames(model: $0, language: frame.language).describe($1) }
        let marks = shown(article.text) + quoted(places, article.text) + found.all
        let text = MarkedText(document: document, marks: marks, language: frame.language)
        let title = article.title ?? path
        let lang: HTML = document.language.isEmpty ? HTML() : " lang=\"\(document.language)\""
        // Words can be quoted where the text shown is the file itself.
        let isQuotable = frame.canWrite && article.text.bytes == bytes && isRead
        let content: HTML = """
            <header class="article"><h1\(lang)>\(title)</h1>
            <p class="subtitle">\(origin(article))</p></header>
            \(isRead ? legend : unread)\(isQuotable ? howToQuote : HTML())<div class="article-columns">
            <article class="text reading-column"\(lang)>
            <h2 class="visually-hidden" lang="\(frame.language.rawValue)">\(pick("The text", "De tekst"))</h2>
            \(text.html)</article>
            <div class="beside-text">\(frame.canWrite && isRead ? drafting : HTML())\(resting(places))\(ReadStatements(marks: found).html)</div>
            </div>
            \(isQuotable ? quoting(places) : HTML())
            """
        let parts = PageFrame.Parts(styles: ["article.css"], scripts: ["article.js"])
        return .html(frame.document(title: title, trail: [(title, nil)], parts: parts, content), frame.language)
    }

    private func origin(_ article: ArticleText) -> String {
        [article.author, article.origin, article.date, path].compactMap { $0 }.joined(separator: " · ")
    }

    // MARK: Marks

    /// The places that the address asks to show: `show=45,96;120,130`, code points.
    private func shown(_ text: SourceFile) -> [ArticleMark] {
        let index = CodePointIndex(text.bytes)
        let places = (frame.request.query.first("show") ?? "").split(separator: ";").prefix(64)
        let note = pick("the words that the case rests on", "de woorden waarop de zaak rust")
        return places.compactMap { place in
            let ends = place.split(separator: ",").compactMap { Int($0) }
            guard ends.count == 2, ends[0] < ends[1], let span = index.span(codePoints: ends[0], ends[1]) else {
                return nil
            }
            return ArticleMark(kind: .shown, span: span, note: note)
        }
    }

    /// Words that a case rests on, each with the way to the statement.
    private func quoted(_ places: QuotedPlaces, _ text: SourceFile) -> [ArticleMark] {
        let index = CodePointIndex(text.bytes)
        return places.all.flatMap { place in
            place.ranges.compactMap { range in
                index.span(codePoints: range.lowerBound, range.upperBound).flatMap {
                    $0.isEmpty
                        ? nil : ArticleMark(kind: .quoted, span: $0, note: place.text, address: address(of: place))
                }
            }
        }
    }

    private func address(of place: QuotedPlaces.Place) -> String {
        frame.request.links.statement(place.statement, of: place.path)
    }

    /// The same as a list.
    private func resting(_ places: QuotedPlaces) -> HTML {
        if places.all.isEmpty { return HTML() }
        let rows = places.all.map { place -> HTML in
            let words = frame.request.links.article(path, showing: place.ranges)
            return
                "<li><a href=\"\(address(of: place))\">\(place.text)</a> <small>\(place.path) · <a href=\"\(words)\">\(pick("the words", "de woorden"))</a></small></li>\n"
        }
        return """
            <section class="resting" aria-labelledby="resting-title">
            <h2 id="resting-title">\(pick("What rests on it", "Wat erop rust"))</h2>
            <ul class="plain">
            \(rows)</ul></section>

            """
    }

    // MARK: Into a case

    private var howToQuote: HTML {
        "<p class=\"note how-to-quote\" hidden>\(pick("Select words to put them into a case.", "Selecteer woorden om ze in een zaak te zetten."))</p>\n"
    }

    /// What can be made of words that are selected; the script shows it beside them.
    private func quoting(_ places: QuotedPlaces) -> HTML {
        // First those that rest on the article already, then those that lie nearest to it.
        let resting = Set(places.all.map(\.path))
        func distance(_ path: String) -> Int {
            resting.contains(path)
                ? -1 : self.path.split(separator: "/").count - CasePath.folder(of: path).split(separator: "/").count
        }
        let ordered = places.cases.enumerated().sorted {
            (distance($0.element.path), $0.offset) < (distance($1.element.path), $1.offset)
        }
        let cases = ordered.map { _, place -> HTML in
            "<option value=\"\(frame.request.links.edit(place.path))\">\(place.title) · \(place.path)</option>"
        }
        let kinds = QuotedStatement.Kind.allCases.map { kind -> HTML in
            "<button type=\"button\" name=\"as\" value=\"\(kind.rawValue)\">\(label(kind))</button>"
        }
        return """
            <form class="quoting" id="quoting" role="dialog" aria-labelledby="quoting-title" data-article="\(path)" hidden>
            <p id="quoting-title">\(pick("Put these words into a case as", "Zet deze woorden in een zaak als"))</p>
            <p class="kinds">\(kinds)</p>
            <p><label for="quoting-case">\(pick("Case", "Zaak"))</label> <select id="quoting-case">\(cases)<option value="\(frame.request.links.newCase())">\(pick("a new case", "een nieuwe zaak"))</option></select></p>
            </form>

            """
    }

    private func label(_ kind: QuotedStatement.Kind) -> String {
        switch kind {
        case .report: pick("report", "bericht")
        case .claim: pick("claim", "bewering")
        case .evidence: pick("evidence", "bewijs")
        case .consequence: pick("consequence", "gevolg")
        case .indicator: pick("sign to watch", "teken om op te letten")
        }
    }

    private var drafting: HTML {
        """
        <form method="post" action="\(frame.request.links.articleForm)" class="drafting">
        \(frame.tokenField)<input type="hidden" name="from" value="\(path)">
        <button type="submit">\(pick("Draft a case from this article", "Ontwerp een zaak bij dit artikel"))</button></form>

        """
    }

    private var legend: HTML {
        let items = ArticleMark.Kind.explained.map {
            "<li><mark class=\"\($0.name)\">\($0.label(frame.language))</mark></li>" as HTML
        }
        return """
            <section class="legend" aria-labelledby="legend-title">
            <h2 id="legend-title">\(pick("What the marks mean", "Wat de markeringen betekenen"))</h2>
            <ul>\(items)</ul></section>

            """
    }

    private var unread: HTML {
        "<p class=\"note\">\(pick("This text is too long to be read here; it is shown without marks.", "Deze tekst is te lang om hier te lezen; ze staat er zonder markeringen."))</p>\n"
    }

    private func unreadable(_ diagnostics: [Diagnostic]) -> PageResponse {
        let title = pick("This is not an article that can be read", "Dit is geen artikel dat te lezen is")
        let list = DiagnosticHTML(sources: [], language: frame.language).list(diagnostics)
        let content: HTML = "<h1>\(title)</h1>\n\(list)"
        return .html(frame.document(title: title, trail: [(path, nil)], content), frame.language)
    }
}
