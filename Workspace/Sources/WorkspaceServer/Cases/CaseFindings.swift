import Assessment
import Cases
import Figures
import Ledger
import SourceText
import Synchronization
import Wording

/// What was worked out of one case under one set of assumptions, each part when it is first asked for.
final class CaseFindings: Sendable {
    private struct Parts {
        var judged: (assessment: Assessment?, diagnostics: [Diagnostic])?
        var reasons: Reasons??
        var matrices: [EvidenceMatrix]?
        var histories: [RecordedHistory]?
    }

    private let model: Case
    private let options: AssessmentOptions
    private let parts = Mutex(Parts())

    init(model: Case, options: AssessmentOptions) {
        self.model = model
        self.options = options
    }

    /// Of a case that was judged already.
    init(of assessment: Assessment) {
        model = assessment.model
        options = assessment.options
        parts.withLock { $0.judged = (assessment, []) }
    }

    /// The assessment, or nil with diagnostics.
    var judged: (assessment: Assessment?, diagnostics: [Diagnostic]) {
        part(\.judged) { Assessor.assess(model, options: options) }
    }

    /// Of the headline claim; nil where there is none, and where they cannot be worked out.
    var reasons: Reasons? {
        part(\.reasons) {
            guard let assessment = judged.assessment, let headline = assessment.headline else { return nil }
            return Reasoner.reasons(for: .claim(headline), in: assessment).reasons
        }
    }

    /// Of every set of hypotheses, then of the headline claim.
    var matrices: [EvidenceMatrix] {
        part(\.matrices) {
            guard let assessment = judged.assessment else { return [] }
            let subjects = model.hypotheses.map(\.name) + (assessment.headline.map { [$0] } ?? [])
            return subjects.compactMap { Reasoner.matrix(of: $0, in: assessment).matrix }
        }
    }

    /// Of what the question is about.
    func histories(_ ledger: LedgerReading?) -> [RecordedHistory] {
        part(\.histories) {
            let (found, _) = Assessor.history(of: model, propositions: model.questioned, options: options)
            return (found ?? []).map { RecordedHistory($0, ledger: ledger, until: options.asOf) }
        }
    }

    /// Two requests may work the same out at once; nobody waits for anybody.
    private func part<Part: Sendable>(
        _ key: WritableKeyPath<Parts, Part?> & Sendable, _ make: () -> Part
    ) -> Part {
        if let known = parts.withLock({ $0[keyPath: key] }) { return known }
        let made = make()
        parts.withLock { $0[keyPath: key] = made }
        return made
    }
}

/// What was found under the suppositions that were made last, and the layouts of the maps that were looked at last: what is worked out once
/// is not worked out again for the next view, and a map keeps its layout while only numbers change.
final class CaseStore: Sendable {
    private struct Shelf<Key: Hashable & Sendable, Value: Sendable>: Sendable {
        var kept: [Key: (value: Value, lastUse: Int)] = [:]
        var uses = 0
        let most: Int

        mutating func known(_ key: Key) -> Value? {
            guard let value = kept[key]?.value else { return nil }
            uses += 1
            kept[key]?.lastUse = uses
            return value
        }

        mutating func keep(_ value: Value, _ key: Key) {
            uses += 1
            kept[key] = (value, uses)
            if kept.count > most, let oldest = kept.min(by: { $0.value.lastUse < $1.value.lastUse }) {
                kept[oldest.key] = nil
            }
        }
    }

    private struct Asked: Hashable {
        /// The files of the case, to the letter.
        var files: [SourceFile.Content]
        var assumptions: [Query.Part]
    }

    private struct Drawn: Hashable {
        var graph: MapGraph
        var isInteractive: Bool
    }

    private let findings = Mutex(Shelf<Asked, CaseFindings>(most: 48))
    private let layouts = Mutex(Shelf<Drawn, MapLayout>(most: 48))

    /// What is found of a case under assumptions, given by the parts of the address that they were read from.
    func findings(
        _ model: Case, _ sources: [SourceFile], _ assumptions: [Query.Part], _ options: AssessmentOptions
    ) -> CaseFindings {
        let asked = Asked(files: sources.map(SourceFile.Content.init), assumptions: assumptions)
        return findings.withLock { shelf in
            if let known = shelf.known(asked) { return known }
            let made = CaseFindings(model: model, options: options)
            shelf.keep(made, asked)
            return made
        }
    }

    func layout(_ graph: MapGraph) -> MapLayout {
        let drawn = Drawn(graph: graph, isInteractive: true)
        if let known = layouts.withLock({ $0.known(drawn) }) { return known }
        let made = MapLayout(graph, isInteractive: true)
        layouts.withLock { $0.keep(made, drawn) }
        return made
    }
}

extension SourceFile {
    /// A file by its name and its bytes.
    struct Content: Hashable {
        var name: String
        var bytes: [UInt8]

        init(_ file: SourceFile) {
            name = file.name
            bytes = file.bytes
        }
    }
}
