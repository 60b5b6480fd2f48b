import Checksums
import SourceText
import Threads

/// A ledger that was read: its records, and all that is wrong with the file.
///
/// Reading cannot fail. A line that is no record, or that was changed after it was written, becomes a diagnostic that names it, and
/// everything after it is still read.
public struct LedgerReading: Sendable {
    /// A record with the line that it stands on, counted from 1.
    public struct Entry: Sendable, Hashable {
        public var line: Int
        public var record: LedgerRecord
    }

    public let source: SourceFile
    /// The records whose hash is the one of their content, in the order of the file.
    public private(set) var entries: [Entry] = []
    public private(set) var diagnostics: [Diagnostic] = []
    /// Whether the file ends within a line, so that the next record must begin a new one.
    public var endsWithinLine: Bool { source.bytes.last.map { $0 != UInt8(ascii: "\n") } ?? false }
    /// What the next record carries as the hash of the one before.
    public private(set) var lastHash = LedgerRecord.noPrevious

    /// Problems past this many are counted only.
    private static let mostDiagnostics = 100
    private var uncounted = 0

    public init(_ source: SourceFile) {
        self.source = source
        let lines = source.lineStarts.indices.compactMap { line in
            let span = source.lineSpan(line)
            return span.isEmpty ? nil : (line: line, span: span)
        }
        // What stands on a line hangs on no other, so that threads share the lines out; the chain is followed in order.
        let parts = stride(from: 0, to: lines.count, by: Self.linesAtOnce).map { start in
            lines[start..<min(start + Self.linesAtOnce, lines.count)]
        }
        let read = together(parts.map { part in { part.map { Line(source.bytes[$0.span.range]) } } })
        for (place, content) in zip(lines, read.joined()) { add(content, place.span, line: place.line) }
        if uncounted > 0 {
            diagnostics.append(
                Diagnostic(
                    .error, "too-many-problems", "\(uncounted) more problems are not shown", file: source.name,
                    remedy: "put back the version under version control"))
        }
    }

    // MARK: Lines

    private static let linesAtOnce = 1_000

    /// What stands on one line.
    private enum Line: Sendable {
        case record(LedgerRecord, isIntact: Bool)
        case unreadable([UInt8], JSONReader.Failure)

        init(_ bytes: ArraySlice<UInt8>) {
            let bytes = Array(bytes)
            do {
                self = .record(try LedgerRecord(line: bytes), isIntact: LedgerReading.isIntact(bytes))
            } catch {
                self = .unreadable(bytes, error)
            }
        }
    }

    private mutating func add(_ content: Line, _ span: TextSpan, line: Int) {
        let record: LedgerRecord
        let isIntact: Bool
        switch content {
        case .unreadable(let bytes, let failure): return reportUnreadable(bytes, span, failure)
        case .record(let found, let good): (record, isIntact) = (found, good)
        }
        checkLink(record, span)
        // An edited record keeps its place in the chain, so that the ones behind it stay good.
        lastHash = record.hash
        guard isIntact else {
            return report(
                .error, "edited-record", "the record was changed after it was written, and is not used", span,
                remedy: "put back the line as it was, from version control or a backup")
        }
        checkOrder(record, span)
        entries.append(Entry(line: line + 1, record: record))
    }

    /// Whether a line ends in the hash of what stands before it.
    fileprivate static func isIntact(_ line: [UInt8]) -> Bool {
        let (mark, end, length) = (LedgerRecord.hashMark, LedgerRecord.hashEnd, LedgerRecord.hashLength)
        let content = line.count - mark.count - length - end.count
        guard content > 0, line[content...].starts(with: mark), line.suffix(end.count).elementsEqual(end) else {
            return false
        }
        return line[(content + mark.count)...].prefix(length).elementsEqual(Checksum.hexadecimal(line[..<content]))
    }

    private mutating func checkLink(_ record: LedgerRecord, _ span: TextSpan) {
        guard record.previous != lastHash else { return }
        report(
            .error, "broken-chain",
            "the record does not follow the one before it: a record was removed, moved or put in between", span,
            remedy: "put back the lines as they were, from version control or a backup")
    }

    private mutating func checkOrder(_ record: LedgerRecord, _ span: TextSpan) {
        guard let before = entries.last, record.day < before.record.day else { return }
        report(
            .warning, "clock-went-back",
            "the record is of \(record.day), and the one on line \(before.line) before it is of \(before.record.day): a clock was wrong",
            span,
            remedy: "find out which day is right before you rely on its score: \"written\" is the time of the machine")
    }

    /// A line that begins as a record and breaks off was torn by a crash; nothing else was written by this program.
    private mutating func reportUnreadable(_ line: [UInt8], _ span: TextSpan, _ failure: JSONReader.Failure) {
        let isTorn = line.last != UInt8(ascii: "}") && Self.beginsAsRecord(line)
        let place = TextSpan(min(span.start + failure.offset, max(span.start, span.end - 1)), span.end)
        if isTorn {
            return report(
                .warning, "torn-record", "the record breaks off: it was being written when the machine stopped", place,
                remedy: "leave it; purport record writes that day's judgements again on a new line")
        }
        report(
            .error, "unreadable-record", "the line is no record: \(failure.message)", place,
            remedy: "put back the line as it was, from version control or a backup")
    }

    private static func beginsAsRecord(_ line: [UInt8]) -> Bool {
        let start = Array(#"{"v":1,"#.utf8)
        // Some file systems leave zeros where a file had grown and its content was not yet there.
        if line.allSatisfy({ $0 == 0 }) { return true }
        return line.starts(with: start) || start.starts(with: line)
    }

    private mutating func report(
        _ severity: Diagnostic.Severity, _ code: String, _ message: String, _ span: TextSpan, remedy: String
    ) {
        guard diagnostics.count < Self.mostDiagnostics else {
            uncounted += 1
            return
        }
        diagnostics.append(
            Diagnostic(
                severity, code, message, file: source.name, span: TextSpan(span.start, min(span.end, span.start + 1)),
                remedy: remedy))
    }
}
