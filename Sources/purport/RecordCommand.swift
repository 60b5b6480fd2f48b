import ArgumentParser
import Assessment
import Cases
import Glibc
import Ledger
import SourceText
import Wording

/// `purport record CASE`: writes today's judgements down.
struct RecordCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "record",
        abstract: "Writes down how likely the claims of a case are today, to be scored when reality answers.",
        discussion: """
            Adds a line for each claim to NAME.ledger.jsonl beside the case. Lines are only ever added, and each carries the \
            hash of the one before, so that a later change is seen. Keep the file under version control with the case.

            Example:
              purport record drones.purport
            """)

    @Argument(help: "The case, a .purport file.")
    var path: String

    @OptionGroup var today: TodayArguments
    @OptionGroup var languageArguments: LanguageArguments

    func validate() throws {
        if path == "-" { throw ValidationError("a ledger stands beside its case, so that standard input has none") }
    }

    func run() throws {
        // Beyond a limit on the size of files the system would end the program instead of refusing the write.
        signal(SIGXFSZ, SIG_IGN)
        let (given, day) = (try today.given, try today.day)
        let (loaded, model) = try CaseFile.checked(path)
        try checkHindsight(model, on: day, isGiven: given != nil)
        let assessment = try Messages.answer(
            Assessor.assess(model, options: .likelihoodsOnly), sources: loaded.sources)
        let records = LedgerRecord.records(of: assessment, sources: loaded.sources, day: day, written: Clock.now)
        let resolved = assessment.judgements.filter { $0.role != .evidence && $0.outcome != nil }.count
        let words = LedgerWords(language: languageArguments.spoken)
        let ledger = LedgerFile.path(ofCase: path)
        guard !records.isEmpty else { return try Output.write(words.nothingToRecord(resolved: resolved) + "\n") }
        let done = try append(records, to: ledger, day: day, mayGoBack: given != nil)
        Messages.show(done.before.diagnostics, sources: [done.before.source])
        if done.before.endsWithinLine { Output.writeError("purport: \(words.newLine(after: ledger))\n") }
        try Output.write(
            words.recorded(records.count, of: day, in: ledger, before: done.before.entries.count, resolved: resolved)
                + "\n")
        if done.before.diagnostics.hasErrors { throw ExitStatus.rejected }
    }

    /// A judgement of a day must not know what became known later.
    private func checkHindsight(_ model: Case, on day: CalendarDate, isGiven: Bool) throws(CommandFailure) {
        let later = model.statements(after: day)
        guard let first = later.first else { return }
        let message =
            "the case holds \(later.count == 1 ? "a statement" : "\(later.count) statements") of a day after \(day): "
            + later.prefix(3).joined(separator: ", ") + (later.count > 3 ? ", …" : "")
        if isGiven {
            throw CommandFailure(
                message, remedy: "record the version of the case of that day, or leave \(first) out of the case",
                status: ExitStatus.rejected)
        }
        throw CommandFailure(
            message, remedy: "correct the date, or the clock of this machine", status: ExitStatus.rejected)
    }

    private func append(
        _ records: [LedgerRecord], to ledger: String, day: CalendarDate, mayGoBack: Bool
    ) throws(CommandFailure) -> LedgerFile.Appended {
        var latest: LedgerReading.Entry?
        let done: LedgerFile.Appended?
        do {
            done = try LedgerFile.append(records, to: ledger) { before in
                latest = before.entries.last
                return mayGoBack || (latest?.record.day ?? day) <= day
            }
        } catch {
            throw error.failure(ledger)
        }
        if let done { return done }
        throw CommandFailure(
            "nothing was recorded: the clock says \(day), and line \(latest?.line ?? 0) of \"\(ledger)\" is of "
                + "\(latest?.record.day.description ?? "a later day"): the clock went back, or was ahead then",
            remedy: "set the clock; if it is right now, record with --today \(day)")
    }
}

extension Case {
    /// Names of the statements that became known after a day.
    fileprivate func statements(after day: CalendarDate) -> [String] {
        var dated = reports.map { ($0.name, $0.details.on) } + estimates.map { ($0.name, $0.details.on) }
        dated += claims.filter { $0.role == .evidence }.map { ($0.name, $0.details.on) }
        dated += doubts.map { ($0.name, $0.details.on) } + outcomes.map { ($0.name, $0.details.on) }
        return dated.filter { $0.1.map { $0 > day } ?? false }.map(\.0)
    }
}
