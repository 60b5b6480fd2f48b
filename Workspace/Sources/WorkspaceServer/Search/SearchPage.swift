import Articles
import Cases
import SourceText
import Wording

/// What the cases, their statements and the articles of the folder say about something.
struct SearchPage: Sendable {
    /// So many results of each kind are shown.
    private static let mostResults = 50
    private static let mostPerArticle = 5
    /// Articles are looked through up to so many bytes, all together.
    private static let mostBytes = 16 << 20
    private static let longestWord = 200
    private static let around = 90

    let frame: PageFrame
    let workspace: WorkspaceFolder
    let library: CaseLibrary

    private func pick(_ english: @autoclosure () -> String, _ dutch: @autoclosure () -> String) -> String {
        frame.pick(english(), dutch())
    }

    func page() -> PageResponse {
        let asked = String((frame.request.query.first("q") ?? "").prefix(Self.longestWord))
        let title = asked.isEmpty ? pick("Search", "Zoeken") : pick("Search: ", "Gezocht: ") + asked
        let content: HTML = "<h1>\(title)</h1>\n\(asked.isEmpty ? help : results(FoldedText(asked)))"
        return .html(frame.document(title: title, trail: [(title, nil)], content), frame.language)
    }

    private var help: HTML {
        "<p>\(pick("Searches the questions, statements and sources of all cases, and the text of all articles.", "Zoekt in de vragen, uitspraken en bronnen van alle zaken, en in de tekst van alle artikelen."))</p>\n"
    }

    private func results(_ word: FoldedText) -> HTML {
        let listing = FolderListing(workspace)
        let cases = listing.cases.flatMap { path in
            statements(path, word).filter { !$0.text.places(of: word, most: 1).isEmpty }
        }
        let articles = articles(listing.articles, word)
        if cases.isEmpty, articles.isEmpty {
            return
                "<p>\(pick("Nothing in this folder has these words.", "Niets in deze map heeft deze woorden."))</p>\n"
        }
        let found = cases.prefix(Self.mostResults).compactMap { hit in
            hit.text.places(of: word, most: 1).first.map { item(hit, $0) }
        }
        return section("in-cases", pick("In cases", "In zaken"), found, of: cases.count)
            + section(
                "in-articles", pick("In articles", "In artikelen"), Array(articles.prefix(Self.mostResults)),
                of: articles.count)
    }

    private func section(_ name: String, _ title: String, _ items: [HTML], of count: Int) -> HTML {
        if items.isEmpty { return HTML() }
        let more: HTML =
            count > items.count
            ? "<p class=\"note\">\(pick("The first \(items.count) are shown.", "De eerste \(items.count) staan hier."))</p>\n"
            : HTML()
        return """
            <section aria-labelledby="\(name)"><h2 id="\(name)">\(title)</h2>
            <ul class="plain found">
            \(items)</ul>\(more)</section>

            """
    }

    // MARK: Cases

    private struct Hit {
        var path: String
        /// Name of the statement; empty for the case itself.
        var name: String
        var text: FoldedText
    }

    private func statements(_ path: String, _ word: FoldedText) -> [Hit] {
        let model = library.entry(path).loaded.model
        let heading = [model?.question, model?.title].compactMap { $0 }.joined(separator: " · ")
        // The path stands beside every hit: it is one where nothing else is.
        let isInHeading = !FoldedText(heading).places(of: word, most: 1).isEmpty
        let whole = heading.isEmpty ? path : "\(heading) · \(path)"
        var texts: [(String, String)] = [("", isInHeading ? heading : whole)]
        if let model {
            texts += model.claims.map { ($0.name, $0.text) } + model.sources.map { ($0.name, $0.text) }
            texts += model.hypotheses.map {
                ($0.name, ([$0.text] + $0.hypotheses.map(\.text)).joined(separator: " · "))
            }
        }
        return texts.map { Hit(path: path, name: $0.0, text: FoldedText($0.1)) }
    }

    private func item(_ hit: Hit, _ place: Range<Int>) -> HTML {
        let links = frame.request.links
        let address = hit.name.isEmpty ? links.caseFile(hit.path) : links.statement(hit.name, of: hit.path)
        return "<li><a href=\"\(address)\">\(excerpt(hit.text, place))</a> <small>\(hit.path)</small></li>\n"
    }

    // MARK: Articles

    private func articles(_ paths: [String], _ word: FoldedText) -> [HTML] {
        var items: [HTML] = []
        var bytes = 0
        for path in paths where bytes < Self.mostBytes && items.count <= Self.mostResults {
            guard let content = try? workspace.read(path), content.count <= ArticleReader.largestText,
                let article = ArticleReader.read(bytes: content, name: path).0
            else { continue }
            bytes += content.count
            let text = FoldedText(article.text.text(TextSpan(0, article.text.bytes.count)))
            items += text.places(of: word, most: Self.mostPerArticle).map { place in
                "<li><a href=\"\(frame.request.links.article(path, showing: [place]))\">\(excerpt(text, place))</a> <small>\(path)</small></li>\n"
            }
        }
        return items
    }

    private func excerpt(_ text: FoldedText, _ place: Range<Int>) -> HTML {
        let line = text.line(around: place, most: Self.around)
        let start = text.startsLine(line.lowerBound) ? "" : "… "
        let end = text.endsLine(line.upperBound) ? "" : " …"
        return
            "\(start)\(text.text(line.lowerBound..<place.lowerBound))<mark class=\"found\">\(text.text(place))</mark>\(text.text(place.upperBound..<line.upperBound))\(end)"
    }
}
