import Assessment
import Cases
import Figures
import Ledger
import SourceText
import Wording

/// The three views of a case, and the plots below them.
struct CaseViews: Sendable {
    let findings: CaseFindings
    let fragments: AssessmentHTML
    let address: CaseAddress
    let store: CaseStore
    let sources: [SourceFile]
    let ledger: LedgerReading?
    let language: Language

    private var assessment: Assessment { fragments.assessment }

    private func pick(_ english: @autoclosure () -> String, _ dutch: @autoclosure () -> String) -> String {
        language.pick(english(), dutch())
    }

    // MARK: One model, three views

    /// The way from one view to another, and the view itself.
    var html: HTML {
        let tabs = CaseAddress.View.allCases.map { view -> HTML in
            let current: HTML = view == address.view ? " aria-current=\"page\"" : HTML()
            return "<li><a href=\"\(address.showing(view))\"\(current)>\(name(view))</a></li>"
        }
        let view =
            switch address.view {
            case .map: map + fragments.consequences
            case .matrix: matrix + fragments.consequences
            case .list: list
            }
        return """
            <nav class="views" id="views" aria-label="\(pick("Views of the case", "Weergaven van de zaak"))"><ul>\(tabs)</ul></nav>
            <div class="view">
            \(view)</div>

            """
    }

    private func name(_ view: CaseAddress.View) -> String {
        switch view {
        case .map: pick("Map", "Kaart")
        case .matrix: pick("Matrix", "Matrix")
        case .list: pick("List", "Lijst")
        }
    }

    private var map: HTML {
        let names = StatementNames(model: assessment.model, language: language)
        let graph = MapGraph(assessment.model, names: names).folded(unfolded: address.unfoldedNames)
        let figure = MapFigure(
            store.layout(graph), assessment: assessment, before: fragments.before, language: language,
            actions: address.mapActions)
        return """
            <section class="map-view" aria-labelledby="map-view-title">
            <h2 class="visually-hidden" id="map-view-title">\(pick("Map", "Kaart"))</h2>
            \(figure.html)</section>

            """
    }

    private var matrix: HTML {
        let figures = findings.matrices.map { MatrixFigure($0, fragments).html }
        if figures.isEmpty {
            return
                "<p class=\"why\">\(pick("There is no claim and no set of hypotheses to set evidence beside.", "Er is geen bewering en geen stel hypothesen om bewijs naast te zetten."))</p>\n"
        }
        return HTML(figures)
    }

    private var list: HTML {
        let beside = assessment.headline == nil ? HTML() : fragments.hypotheses
        return fragments.consequences + fragments.evidence + beside + fragments.otherClaims + fragments.doubts
            + fragments.setAside
    }

    // MARK: Below them

    /// What moved it, what it hangs on, what to watch and how it came about.
    var plots: HTML {
        let reasons = findings.reasons.map {
            ReasonsFigures($0, fragments, places: StatementPlaces(sources))
        }
        return (reasons.map { $0.movers + $0.hinges + $0.watch } ?? HTML()) + history
    }

    private var history: HTML {
        Self.history(findings.histories(ledger), of: assessment.model, language: language)
    }

    /// How it came about: of a case that has become contradictory, too.
    static func history(_ histories: [RecordedHistory], of model: Case, language: Language) -> HTML {
        let figures = HistoryFigure.all(histories, model: model, language: language)
        if figures.isEmpty { return HTML() }
        return """
            <section class="history-section" aria-labelledby="history-title">
            <h2 id="history-title">\(language.pick("How it came about", "Hoe het zover kwam"))</h2>
            \(figures)</section>

            """
    }
}
