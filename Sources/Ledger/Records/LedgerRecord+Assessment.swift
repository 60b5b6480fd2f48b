import Assessment
import Cases
import Checksums
import SourceText

extension LedgerRecord {
    /// The judgements of an assessment that are worth writing down: of every claim, consequence, indicator and hypothesis that
    /// reality has not answered. Evidence is seen, not judged.
    ///
    /// - Parameters:
    ///   - sources: the files of the case, as ``LoadedCase/sources`` gives them.
    ///   - day: the day that the judgements are of.
    ///   - written: the time by the clock, in UTC: `2025-03-01T09:30:00Z`.
    public static func records(
        of assessment: Assessment, sources: [SourceFile], day: CalendarDate, written: String
    ) -> [LedgerRecord] {
        let caseHash = hash(of: sources)
        return assessment.judgements.filter { $0.role != .evidence && $0.outcome == nil }.map { judgement in
            LedgerRecord(
                written: written, day: day, claim: judgement.proposition.written, text: judgement.text,
                point: judgement.midRange, bounds: judgement.bounds, words: judgement.words.terms, caseHash: caseHash)
        }
    }

    /// SHA-256 of the files of a case one after another, each followed by a zero byte, which none can hold.
    public static func hash(of sources: [SourceFile]) -> String {
        Checksum.sha256(sources.flatMap { $0.bytes + [0] })
    }
}

extension VerbalRange {
    /// The terms of the scale: none where nothing can be said.
    var terms: [String] {
        switch self {
        case .band(let term): [term]
        case .span(let low, let high): [low, high]
        case .cannotSay: []
        }
    }
}
