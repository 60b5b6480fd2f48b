import Figures
import Ledger
import SourceText
import Wording

/// How well the judgements of all cases of the folder stood up to reality.
struct RecordPage: Sendable {
    let frame: PageFrame
    let workspace: WorkspaceFolder
    let library: CaseLibrary

    func page() -> PageResponse {
        let listing = FolderListing(workspace)
        let entries = listing.cases.map { ($0, library.entry($0)) }
        // A file that others include is a part of them, and no case.
        let included = Set(entries.flatMap { $0.1.loaded.sources.dropFirst().map(\.name) })
        let cases = entries.compactMap { path, entry -> LedgerCase? in
            guard !included.contains(path), let model = entry.loaded.model else { return nil }
            return LedgerCase(name: path, model: model, ledger: entry.ledger)
        }
        let record = TrackRecord(cases, today: .today)
        let fragments = TrackRecordHTML(
            record, language: frame.language, caseAddress: { frame.request.links.caseFile($0) })
        let title = frame.pick("Track record", "Staat van dienst")
        let content: HTML = """
            <header class="case"><h1>\(title)</h1>
            <p class="subtitle">\(fragments.summary)</p></header>
            \(fragments.scores)\(calibration(fragments))\(fragments.open)\(fragments.witnesses)\(fragments.leftOut)\(problems(entries.map(\.1)))
            """
        return .html(
            frame.document(
                title: title, trail: [(title, nil)], parts: PageFrame.Parts(styles: ["figures.css"]), content),
            frame.language)
    }

    private func calibration(_ fragments: TrackRecordHTML) -> HTML {
        fragments.calibration { forecaster in
            forecaster.points.map { CalibrationFigure($0.calibration, language: frame.language).html } ?? HTML()
        }
    }

    /// Ledgers that were changed after they were written.
    private func problems(_ entries: [CaseLibrary.Entry]) -> HTML {
        let ledgers = entries.compactMap(\.ledger).filter { !$0.diagnostics.isEmpty }
        if ledgers.isEmpty { return HTML() }
        let list = DiagnosticHTML(sources: ledgers.map(\.source), language: frame.language).list(
            ledgers.flatMap(\.diagnostics))
        return """
            <section aria-labelledby="ledger-title"><h2 id="ledger-title">\(frame.pick("Problems with what was recorded", "Problemen met wat is vastgelegd"))</h2>
            \(list)</section>

            """
    }
}
