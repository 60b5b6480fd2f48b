import ArgumentParser
import Assessment
import Cases
import Ledger
import SourceText
import Wording

/// `purport history CASE`: how a judgement moved as things became known.
struct HistoryCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "history",
        abstract: "Shows how a judgement moved from day to day, and what moved it.",
        discussion: """
            Reconstructed with today's numbers: each day takes what has `on` up to it. What was thought on those days \
            stands in the ledger; --recorded draws it beside.

            Example:
              purport history drones.purport --recorded
            """)

    @Argument(help: "The case, a .purport file; - for standard input.")
    var path: String

    @Option(
        name: .customLong("claim"),
        help: ArgumentHelp(
            "The claim to follow, or a hypothesis as \"origin is licensed\"; may be given again. What the question is about when not given.",
            valueName: "claim"))
    var claims: [String] = []

    @Flag(help: "Show what was recorded on those days as well.")
    var recorded = false

    @OptionGroup var assumptions: AssessmentArguments

    @Flag(help: "Print the history as JSON.")
    var json = false

    @OptionGroup var languageArguments: LanguageArguments

    func run() throws {
        let (loaded, model) = try CaseFile.checked(path)
        let options = try assumptions.options(loaded.vocabulary)
        let propositions = try propositions(of: model)
        let (histories, diagnostics) = Assessor.history(of: model, propositions: propositions, options: options)
        guard let histories else {
            Messages.show(diagnostics, sources: loaded.sources)
            throw ExitStatus.rejected
        }
        let ledger = recorded ? try LedgerInput.beside(path) : nil
        if recorded, ledger == nil {
            Output.writeError("purport: nothing was recorded yet: purport record \(path)\n")
        }
        let shown = histories.map { RecordedHistory($0, ledger: ledger, until: options.asOf) }
        try Output.show(asJSON: json) {
            write(shown, to: &$0)
        } screen: { style, width in
            HistoryScreen.render(
                shown, of: model, language: languageArguments.spoken, style: style,
                isUnicode: LanguageArguments.isUnicode, width: width)
        }
        // Days on which nothing is possible stand in the history; why, and what to do about it, stands here.
        Messages.show(diagnostics, sources: loaded.sources)
        if Messages.rejects(diagnostics) || ledger?.diagnostics.hasErrors == true { throw ExitStatus.rejected }
    }

    private func propositions(of model: Case) throws(CommandFailure) -> [Proposition] {
        guard !claims.isEmpty else {
            guard !model.questioned.isEmpty else {
                throw CommandFailure(
                    "the case has no claim that its question is about", remedy: "add a claim, or name one with --claim",
                    status: ExitStatus.rejected)
            }
            return model.questioned
        }
        return try claims.map { written throws(CommandFailure) in
            if let found = model.proposition(written) { return found }
            let names = model.propositions.map(\.written)
            throw CommandFailure(
                "there is no claim called \"\(written)\"",
                remedy: Suggestion.closest(to: written, among: names).map { "did you mean \"\($0)\"?" }
                    ?? "the case has \(names.prefix(12).joined(separator: ", "))",
                status: ExitStatus.usage)
        }
    }

    private func write(_ histories: [RecordedHistory], to json: inout JSONWriter) {
        json.object { json in
            json.field("v", 1)
            json.field("note", "reconstructed with today's numbers")
            json.key("histories")
            json.array(histories) { $1.write(to: &$0) }
        }
    }
}
