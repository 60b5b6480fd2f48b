import Assessment
import Cases
import SourceText
import Testing

@testable import Ledger

/// A day as the notation writes it.
func day(_ text: String) throws -> CalendarDate { try #require(CalendarDate(text)) }

/// A record of a claim: a number, or a range where there is none.
func record(
    _ claim: String, on text: String, point: Double? = nil, range: ClosedRange<Double> = 0.2...0.6,
    written: String? = nil
) throws -> LedgerRecord {
    let range = point.map { $0...$0 } ?? range
    return LedgerRecord(
        written: written ?? "\(text)T12:00:00Z", day: try day(text), claim: claim, text: claim.uppercased(),
        point: point, bounds: Bounds(exactly: range), words: ["likely"], caseHash: String(repeating: "c", count: 64))
}

/// A ledger of records, one after the other.
func ledger(_ records: [LedgerRecord]) -> [UInt8] {
    var previous = LedgerRecord.noPrevious
    var bytes: [UInt8] = []
    for var record in records {
        bytes += record.line(after: previous) + [UInt8(ascii: "\n")]
        previous = record.hash
    }
    return bytes
}

func reading(_ bytes: [UInt8]) -> LedgerReading {
    LedgerReading(SourceFile(name: "test.ledger.jsonl", bytes: bytes))
}

/// Loads a case from text; a case with errors fails the test with its messages.
func load(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) throws -> Case {
    let loaded = CaseLoader.load(text: text, name: "test.purport")
    let errors = loaded.diagnostics.filter { $0.severity == .error }
    #expect(
        errors.isEmpty, "\(DiagnosticRenderer(sources: loaded.sources).render(errors))", sourceLocation: sourceLocation)
    return try #require(loaded.model, sourceLocation: sourceLocation)
}
