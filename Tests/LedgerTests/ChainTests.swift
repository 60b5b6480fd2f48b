import Assessment
import SourceText
import Testing

@testable import Ledger

/// What a ledger that was tampered with, or torn, is found to be.
@Suite struct ChainTests {
    private static func fourRecords() throws -> [UInt8] {
        ledger([
            try record("a", on: "2025-01-01", point: 0.25), try record("b", on: "2025-01-01"),
            try record("a", on: "2025-01-02", point: 0.5), try record("b", on: "2025-01-03", range: 0...1),
        ])
    }

    private static func lines(_ bytes: [UInt8]) -> [String] {
        String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
    }

    private static func reading(_ lines: [String]) -> LedgerReading {
        LedgerTests.reading(Array(lines.map { $0 + "\n" }.joined().utf8))
    }

    /// Diagnostics as `line: code`.
    private static func found(_ reading: LedgerReading) -> [String] {
        reading.diagnostics.map { diagnostic in
            let line = diagnostic.span.map { reading.source.position(at: $0.start).line } ?? 0
            return "\(line): \(diagnostic.code)"
        }
    }

    @Test func recordsReadBackAsTheyWereWritten() throws {
        var first = try record("origin is licensed", on: "2025-01-01", point: 0.1 + 0.2)
        first.text = "\"Quoted\", a\\slash, é and \u{1F600}"
        var second = try record("b", on: "2025-02-28", range: 0.1...(1 / 3))
        second.words = []
        let reading = LedgerTests.reading(ledger([first, second]))
        #expect(reading.diagnostics.isEmpty)
        #expect(reading.entries.map(\.line) == [1, 2])
        let (one, two) = (reading.entries[0].record, reading.entries[1].record)
        #expect((one.claim, one.text, one.point) == (first.claim, first.text, first.point))
        #expect(two.bounds == second.bounds)
        #expect(two.point == nil)
        #expect(two.words.isEmpty)
        #expect(one.previous == LedgerRecord.noPrevious)
        #expect(two.previous == one.hash)
        #expect(reading.lastHash == two.hash)
    }

    /// Whatever is changed in a record, its own line is named, and the others are still used.
    @Test(arguments: 0..<4) func anEditedRecordIsNamed(line: Int) throws {
        var lines = Self.lines(try Self.fourRecords())
        lines[line] = lines[line].replacing("\"text\":\"", with: "\"text\":\"not ")
        let reading = Self.reading(lines)
        #expect(Self.found(reading) == ["\(line + 1): edited-record"])
        #expect(reading.entries.map(\.line) == [1, 2, 3, 4].filter { $0 != line + 1 })
    }

    /// Of a ledger that threads share out among them the lines are told in the order of the file.
    @Test func longLedgersAreReadInOrder() throws {
        let records = try (0..<2_500).map { try record("c\($0 % 7)", on: "2025-01-01", point: 0.5) }
        var lines = Self.lines(ledger(records))
        for line in [999, 1_000, 2_400] { lines[line] = lines[line].replacing("\"point\":0.5", with: "\"point\":0.6") }
        lines[1_500] = "{"
        let reading = Self.reading(lines)
        #expect(
            Self.found(reading) == [
                "1000: edited-record", "1001: edited-record", "1501: torn-record", "1502: broken-chain",
                "2401: edited-record",
            ])
        #expect(reading.entries.map(\.line) == (1...2_500).filter { ![1_000, 1_001, 1_501, 2_401].contains($0) })
        #expect(reading.entries.allSatisfy { $0.record.claim == "c\(($0.line - 1) % 7)" })
    }

    /// Whoever changes a record and its hash breaks the link of the one behind it.
    @Test func anEditWithANewHashBreaksTheChain() throws {
        var forged = try record("b", on: "2025-01-01", point: 0.9)
        var lines = Self.lines(try Self.fourRecords())
        let previous = Self.reading([lines[0]]).lastHash
        lines[1] = String(decoding: forged.line(after: previous), as: UTF8.self)
        #expect(Self.found(Self.reading(lines)) == ["3: broken-chain"])
    }

    @Test func aRemovedRecordBreaksTheChain() throws {
        var lines = Self.lines(try Self.fourRecords())
        lines.remove(at: 1)
        #expect(Self.found(Self.reading(lines)) == ["2: broken-chain"])
    }

    @Test func movedRecordsBreakTheChain() throws {
        var lines = Self.lines(try Self.fourRecords())
        lines.swapAt(1, 2)
        let found = Self.found(Self.reading(lines))
        #expect(found.contains("2: broken-chain") && found.contains("3: broken-chain"))
    }

    /// Cut anywhere, a last line is torn or whole, and never anything else; what stands before it is all there.
    @Test func aTornLastLineIsToldApartAtEveryByte() throws {
        let bytes = try Self.fourRecords()
        let whole = bytes.dropLast()
        let start = try #require(whole.lastIndex(of: UInt8(ascii: "\n"))) + 1
        for end in (start + 1)..<whole.count {
            let reading = LedgerTests.reading(Array(bytes[..<end]))
            #expect(Self.found(reading) == ["4: torn-record"], "cut at byte \(end)")
            #expect(reading.entries.count == 3)
            #expect(reading.endsWithinLine)
        }
        // Only the line feed is missing: the record is whole.
        let reading = LedgerTests.reading(Array(whole))
        #expect(reading.diagnostics.isEmpty)
        #expect(reading.entries.count == 4)
        #expect(reading.endsWithinLine)
    }

    /// After a torn line the chain goes on from the record before it.
    @Test func aTornLineIsNoBreakInTheChain() throws {
        let lines = Self.lines(try Self.fourRecords())
        var next = try record("a", on: "2025-01-04")
        let torn = String(lines[3].prefix(100))
        let last = Self.reading(Array(lines[..<3])).lastHash
        let reading = Self.reading(
            Array(lines[..<3]) + [torn, String(decoding: next.line(after: last), as: UTF8.self)])
        #expect(Self.found(reading) == ["4: torn-record"])
        #expect(reading.entries.map(\.line) == [1, 2, 3, 5])
        #expect(reading.diagnostics.allSatisfy { $0.severity == .warning && $0.remedy != nil })
    }

    @Test func zerosThatACrashLeftAreATornLine() throws {
        let bytes = try Self.fourRecords() + [UInt8](repeating: 0, count: 300)
        #expect(Self.found(LedgerTests.reading(bytes)) == ["5: torn-record"])
    }

    @Test func aClockThatWentBackIsSaid() throws {
        let bytes = ledger([try record("a", on: "2025-03-01"), try record("a", on: "2025-02-01")])
        let reading = LedgerTests.reading(bytes)
        #expect(Self.found(reading) == ["2: clock-went-back"])
        #expect(reading.entries.count == 2)
        #expect(reading.diagnostics.allSatisfy { $0.remedy != nil })
    }

    @Test(
        arguments: [
            ("{}", "it is no record of a ledger"),
            (#"{"v":2}"#, "it is of a version that this program does not know"),
            ("hello", "a JSON object was expected"),
            (#"{"v":1,"day":"2025-02-30"}"#, "\"day\" is not a date"),
            (#"{"v":1,"point":1.5}"#, "a probability lies between 0 and 1"),
            (#"{"v":1,"attained":[0.5,0.2]}"#, "a range has two ends, the lower first"),
            (#"{"v":1,"attained":[0,1,1]}"#, "a range has two ends"),
            (#"{"v":1,"day":"2025-02-03"}"#, "the range is missing"),
        ] as [(String, String)])
    func aLineThatIsNoRecordIsNamed(line: String, message: String) throws {
        let reading = Self.reading([line])
        #expect(Self.found(reading) == ["1: unreadable-record"])
        #expect(reading.diagnostics.map(\.message) == ["the line is no record: \(message)"])
    }

    @Test func manyProblemsAreCounted() {
        let reading = Self.reading([String](repeating: "x", count: 500))
        #expect(reading.diagnostics.count == 101)
        #expect(reading.diagnostics.last?.message == "400 more problems are not shown")
    }

    @Test func anEmptyLedgerIsOne() {
        let reading = LedgerTests.reading([])
        #expect(reading.entries.isEmpty && reading.diagnostics.isEmpty && !reading.endsWithinLine)
        #expect(reading.lastHash == LedgerRecord.noPrevious)
    }
}
