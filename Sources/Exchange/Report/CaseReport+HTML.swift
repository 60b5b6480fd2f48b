import Assessment
import Cases
import Figures
import ReportAssets
import SourceText
import Wording

extension CaseReport {
    /// One file, with its style inside and no script: it opens anywhere, and prints.
    public var html: HTML {
        """
        <!DOCTYPE html>
        <html lang="\(language.rawValue)">
        <head>
        <meta charset="utf-8"/>
        <meta name="viewport" content="width=device-width, initial-scale=1"/>
        <meta name="color-scheme" content="light dark"/>
        <meta name="generator" content="Purport \(Version.current)"/>
        <title>\(question)</title>
        <style>
        \(Self.style)</style>
        </head>
        <body class="report">
        <main>
        <header class="case">
        <h1>\(question)</h1>
        <p class="subtitle">\(subtitle)</p>
        </header>
        \(parts)</main>
        <footer class="site"><p>Purport \(Version.current) · \(pick("What nobody said stays unknown.", "Wat niemand zei, blijft onbekend."))</p></footer>
        </body>
        </html>

        """
    }

    private var fragments: AssessmentHTML {
        let quotes = quotes
        return AssessmentHTML(assessment, before: before, beforeOutcome: beforeOutcome, language: language) { quote in
            quotes.number(quote).map { "#quote-\($0)" }
        }
    }

    private var subtitle: String {
        let title = assessment.model.question == nil ? [] : [assessment.model.title]
        return (title + [sources.first?.name ?? ""] + assumptions).filter { !$0.isEmpty }.joined(separator: " · ")
    }

    private var parts: HTML {
        let fragments = fragments
        let figures = reasons.map { ReasonsFigures($0, fragments, places: StatementPlaces(sources)) }
        let beside = assessment.headline == nil ? HTML() : fragments.hypotheses
        return HTML([
            fragments.answer, fragments.consequences, fragments.evidence, figures?.movers ?? HTML(),
            figures?.hinges ?? HTML(), figures?.watch ?? HTML(), history, beside,
            HTML(matrices.map { MatrixFigure($0, fragments).html }),
            map, figures?.story ?? HTML(), figures?.conflict ?? HTML(), fragments.otherClaims, fragments.doubts,
            fragments.setAside, fragments.missing, quoteSection, text,
        ])
    }

    // MARK: History and map

    private var history: HTML {
        let content = HistoryFigure.all(histories, model: assessment.model, language: language)
        return fragments.section("history", pick("How it came about", "Hoe het zover kwam"), content)
    }

    private var map: HTML {
        let names = StatementNames(model: assessment.model, language: language)
        let graph = MapGraph(assessment.model, names: names).folded()
        let figure = MapFigure(MapLayout(graph), assessment: assessment, before: before, language: language)
        return fragments.section("map", pick("Map of the case", "Kaart van de zaak"), figure.html)
    }

    // MARK: What it rests on

    private var quoteSection: HTML {
        let documents = quotes.documents.map { document -> HTML in
            let items = document.items.map { item -> HTML in
                "<li id=\"quote-\(item.number)\"><q>\(item.text)</q> <code class=\"place\">\(item.place)</code></li>\n"
            }
            return
                "<h3>\(document.article?.title ?? document.path)</h3>\n\(about(document))<ol class=\"quoted\">\n\(items)</ol>\n"
        }
        if documents.isEmpty { return HTML() }
        return fragments.section("quoted", pick("The words it rests on", "De woorden waarop het rust"), HTML(documents))
    }

    private func about(_ document: ReportQuotes.Document) -> HTML {
        let facts = document.facts
        return facts.isEmpty ? HTML() : "<p class=\"place\">\(facts.joined(separator: " · "))</p>\n"
    }

    /// The case itself, so that whoever reads the report can check it.
    private var text: HTML {
        let files = sources.map { source -> HTML in
            let name: HTML = sources.count > 1 ? "<h3>\(source.name)</h3>\n" : HTML()
            return "\(name)<pre class=\"case-text\"><code>\(source.wholeText)</code></pre>\n"
        }
        return fragments.section("case-text", pick("The case as text", "De zaak als tekst"), HTML(files))
    }

    // MARK: Style

    private static let style: HTML = {
        let asset = purport_report_style()
        let bytes = UnsafeBufferPointer(start: asset.bytes, count: asset.count)
        return HTML(styleSheet: String(decoding: bytes, as: UTF8.self))
    }()
}

extension ReportQuotes.Document {
    /// Author, date, original and checksum, as far as the case has them.
    var facts: [String] {
        guard let article else { return [] }
        let date = article.details.on?.description
        let sum = article.sha256.map { "sha256 \($0)" }
        return [article.author, date, article.original, sum].compactMap { $0 }
    }
}

extension SourceFile {
    var wholeText: String { String(decoding: bytes, as: UTF8.self) }
}
