import Cases
import SourceText
import Testing

@testable import Ledger

private let answered = """
    case A
    question Is it so?
    article talk: Talk
        author Ines Keller
    source keller: Ines Keller
    source gazette: The Gazette
    source norland: Norland
    claim a: A
        prior 50%
    claim b: B
        prior 50%
    claim overdue: O
        prior 50%
        by 2025-03-01
    claim later: L
        prior 50%
        by 2026-03-01
    claim vague: V
        prior 50%
    claim unforeseen: U
        prior 50%
    hypotheses origin: Where from?
        here (Here): 50%
        there (There): 50%
    report gazette asserts a
        on 2025-01-02
    report gazette asserts b
        on 2025-01-02
    report norland denies a
        on 2025-01-02
    report norland denies b
        on 2025-06-02
    report norland asserts overdue
    estimate keller a: 80%
        on 2025-01-05
    estimate keller b: 20% to 40%
        on 2025-01-05
    estimate gazette a: 60%
    estimate gazette b: 60%
        on 2025-06-01
    outcome a: true on 2025-06-01
    outcome b: false on 2025-06-01
    outcome vague: ambiguous on 2025-06-01
    outcome unforeseen: true on 2025-06-01
    outcome origin: there on 2025-06-01

    """

@Suite struct TrackRecordTests {
    private func track(_ records: [LedgerRecord], text: String = answered) throws -> TrackRecord {
        let one = LedgerCase(name: "a.purport", model: try load(text), ledger: reading(ledger(records)))
        return TrackRecord([one], today: try day("2025-07-01"))
    }

    @Test func onlyWhatCameBeforeTheOutcomeCounts() throws {
        let track = try track([
            try record("a", on: "2025-05-31", point: 0.9), try record("a", on: "2025-06-01", point: 1),
            try record("a", on: "2025-07-01", point: 1),
        ])
        let own = try #require(track.forecasters.first)
        #expect(own.kind == .purport)
        #expect(own.points?.forecasts == 1)
        #expect(abs((own.points?.brier ?? 0) - 0.01) < 1e-12)
        #expect(track.leftOut.contains(TrackRecord.LeftOut(reason: .afterOutcome, count: 3)))
    }

    @Test func theLastOfADayStandsForTheDay() throws {
        let track = try track([
            try record("a", on: "2025-01-01", point: 0.1), try record("a", on: "2025-01-01", point: 0.9),
            try record("a", on: "2025-01-02", point: 0.9),
        ])
        #expect(track.forecasters.first?.points?.forecasts == 2)
        #expect(abs((track.forecasters.first?.points?.brier ?? 0) - 0.01) < 1e-12)
        #expect(track.leftOut.contains(TrackRecord.LeftOut(reason: .replaced, count: 1)))
    }

    /// No point, no middle: the range is scored by its ends.
    @Test func aRangeIsNeverScoredByItsMiddle() throws {
        let track = try track([try record("b", on: "2025-01-01", range: 0.2...0.6)])
        let own = try #require(track.forecasters.first)
        #expect(own.points == nil)
        let ranges = try #require(own.ranges)
        #expect(abs(ranges.brier.lowerBound - 0.04) < 1e-12 && abs(ranges.brier.upperBound - 0.36) < 1e-12)
    }

    @Test func whatSaidNothingIsCountedAndNotScored() throws {
        let track = try track([try record("a", on: "2025-01-01", range: 0...1)])
        #expect(!track.forecasters.contains { $0.kind == .purport })
        #expect(track.leftOut.contains(TrackRecord.LeftOut(reason: .vacuous, count: 1)))
    }

    @Test func estimatesAreScoredForTheirSources() throws {
        let track = try track([try record("a", on: "2025-01-01", point: 0.7)])
        #expect(track.forecasters.map(\.kind) == [.purport, .author])
        let keller = try #require(track.forecasters.last)
        #expect(keller.name == "Ines Keller")
        #expect(abs((keller.points?.brier ?? 0) - 0.04) < 1e-12)
        #expect(keller.ranges?.claims == 1)
        #expect(abs((keller.purportOnSameClaims?.brier ?? 0) - 0.09) < 1e-12)
        #expect(track.leftOut.contains(TrackRecord.LeftOut(reason: .undated, count: 1)))
    }

    /// Each hypothesis is a claim of its own: the one that came true, and those that did not.
    @Test func hypothesesAreAnsweredByTheirSet() throws {
        let track = try track([
            try record("origin is here", on: "2025-01-01", point: 0.2),
            try record("origin is there", on: "2025-01-01", point: 0.8),
        ])
        #expect(track.forecasters.first?.points?.claims == 2)
        #expect(abs((track.forecasters.first?.points?.brier ?? 0) - 0.04) < 1e-12)
    }

    @Test func whatIsNotScoredIsListed() throws {
        let track = try track([
            try record("a", on: "2025-01-01", point: 0.5), try record("later", on: "2025-01-01", point: 0.5),
            try record("vague", on: "2025-01-01", point: 0.5), try record("dropped", on: "2025-01-01", point: 0.5),
            try record("origin is here", on: "2025-01-01", range: 0...1),
        ])
        let june = try day("2025-06-01")
        let found = Dictionary(uniqueKeysWithValues: track.open.map { ($0.claim, $0.reason) })
        #expect(
            found == [
                "overdue": .overdue(by: try day("2025-03-01")), "later": .unresolved(by: try day("2026-03-01")),
                "vague": .ambiguous(on: june), "unforeseen": .nothingBefore(outcome: june), "dropped": .gone,
                "origin is here": .nothingSaid, "origin is there": .nothingBefore(outcome: june),
            ])
    }

    @Test func reportsAreCountedNotScored() throws {
        let track = try track([])
        #expect(
            track.witnesses == [
                TrackRecord.Witness(name: "Norland", right: 0, wrong: 1, open: 1),
                TrackRecord.Witness(name: "The Gazette", right: 1, wrong: 1, open: 0),
            ])
    }

    @Test func anEditedRecordIsNotScored() throws {
        let bytes = ledger([
            try record("a", on: "2025-01-01", point: 0.5), try record("a", on: "2025-01-02", point: 0.5),
        ])
        let forged = String(decoding: bytes, as: UTF8.self).replacing(
            #""point":0.5,"attained":[0.5,0.5],"enclosing":[0.5,0.5]"#,
            with: #""point":1,"attained":[1,1],"enclosing":[1,1]"#, maxReplacements: 1)
        let one = LedgerCase(name: "a", model: try load(answered), ledger: reading(Array(forged.utf8)))
        let own = try #require(TrackRecord([one]).forecasters.first)
        #expect(own.points?.forecasts == 1)
        #expect(own.points?.brier == 0.25)
    }

    @Test func otherClocksAndOtherWordsAreSaid() throws {
        var reworded = try record("a", on: "2025-01-01", point: 0.5, written: "2025-06-05T10:00:00Z")
        reworded.text = "Another claim"
        let track = try track([reworded, try record("b", on: "2025-01-02", point: 0.5)])
        #expect(track.datedByHand == 1)
        #expect(track.reworded == ["a.purport: a"])
    }

    @Test func claimsOfDifferentCasesAreDifferent() throws {
        let model = try load(answered)
        let one = reading(ledger([try record("a", on: "2025-01-01", point: 0)]))
        let track = TrackRecord([
            LedgerCase(name: "one", model: model, ledger: one), LedgerCase(name: "two", model: model, ledger: one),
        ])
        #expect(track.forecasters.first?.points?.claims == 2)
        #expect(track.cases == 2 && track.records == 2)
    }

    @Test func dataIsWrittenTheSameEachTime() throws {
        func text() throws -> String {
            var json = JSONWriter()
            try track([try record("a", on: "2025-01-01", point: 0.5), try record("b", on: "2025-01-01")]).write(
                to: &json)
            return json.text
        }
        let first = try text()
        #expect(first.contains(#""brier":0.25"#) && first.contains(#""reason":"overdue""#))
        for _ in 0..<3 { #expect(try text() == first) }
    }
}
