import Cases
import Ledger
import SourceText

/// Times what happens over months: writing judgements down, scoring them, and working a case out again on every save.
struct LedgerBenchmark {
    var program: String
    private let samples = LedgerSamples(claims: 100, days: 100, seed: 1)
    private let watchedClaims = 1_000

    init(program: String) { self.program = program }

    func run() throws {
        let scratch = try Scratch()
        let file = scratch.file("answered.purport")
        let ledger = scratch.file("answered.ledger.jsonl")
        try WholeFile.write(Array(samples.caseText.utf8), to: file)
        let records = samples.ledgerRecords()
        _ = try LedgerFile.append(records, to: ledger)
        let bytes = try WholeFile.read(ledger)
        print("A ledger of \(records.count) records has \(bytes.count >> 10) KB.\n")
        Table.header()
        let model = CaseLoader.load(bytes: try WholeFile.read(file), name: file).model
        guard let model else { throw BenchmarkFailure("the sample case has errors") }
        let source = SourceFile(name: ledger, bytes: bytes)
        let read = LedgerReading(source)
        Table.row(
            "read, and check the chain", Measurement.of(runs: 10) { _ = LedgerReading(source) }, goal: "-", peer: nil)
        Table.row(
            "score what was read",
            Measurement.of(runs: 10) { _ = TrackRecord([LedgerCase(name: file, model: model, ledger: read)]) },
            goal: "-", peer: nil)
        Table.row(
            "purport score", try ProcessTimer.measure([program, "score", file], runs: 10), goal: "100 ms", peer: nil)
        Table.row(
            "add 100 records",
            try Measurement.of(runs: 10) {
                _ = try LedgerFile.append(Array(records.prefix(samples.claims)), to: ledger)
            },
            goal: "-", peer: nil)
        try watch(scratch)
    }

    private func watch(_ scratch: Scratch) throws {
        let file = scratch.file("watched.purport")
        let text = CaseGenerator.make(claims: watchedClaims, seed: 1)
        let saves = try WatchTimer(program: program, file: file, staging: scratch.file("watched.new")).measure(
            versions: [30, 60].map { prior in Array(Self.withPrior(prior, text).utf8) }, saves: 12)
        Table.row("save to print, \(watchedClaims) claims", saves, goal: "100 ms", peer: nil)
    }

    /// The case with another prior of its first claim, on which most others hang.
    private static func withPrior(_ percent: Int, _ text: String) -> String {
        guard let start = text.firstRange(of: "    prior "),
            let end = text[start.upperBound...].firstIndex(of: "\n")
        else { return text }
        return text[..<start.upperBound] + "\(percent)%" + text[end...]
    }
}
