import ArgumentParser
import Assessment
import Cases
import Exchange
import SourceText
import Wording

/// `purport report CASE`: everything that there is to say of a case, in one file.
struct ReportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report",
        abstract: "Writes a report of a case in one file: HTML, Markdown or PDF.",
        discussion: """
            The judgement with what it rests on, what moved it, what it hangs on, what to watch, how it came about, a map, \
            and the case itself. The HTML needs no script and no other file. A PDF is printed by Chromium, which must be \
            installed.

            Examples:
              purport report drones.purport -o drones.html
              purport report drones.purport -o drones.pdf --suppose deal=true
              purport report drones.purport --format markdown
            """)

    @Argument(help: "The case, a .purport file; - for standard input.")
    var path: String

    @Option(
        name: [.customShort("o"), .customLong("output")],
        help: ArgumentHelp("The file to write; its extension tells the format.", valueName: "file"))
    var output: String?

    @Option(help: "The format: html, markdown or pdf; told from the extension unless given, else html.")
    var format: ReportFormat?

    @Flag(help: "Short for --format pdf.")
    var pdf = false

    @Flag(help: "Replace the file to write when it is there already.")
    var force = false

    @OptionGroup var assumptions: AssessmentArguments
    @OptionGroup var languageArguments: LanguageArguments

    func validate() throws {
        if pdf, let format, format != .pdf {
            throw ValidationError("--pdf and --format \(format.rawValue) ask for two formats.")
        }
    }

    func run() throws {
        if let output {
            if path != "-", OutputFile.isSame(path, output) {
                throw CommandFailure(
                    "\"\(output)\" is the case itself", remedy: "name another file for the report",
                    status: ExitStatus.usage)
            }
        }
        let format = try chosenFormat()
        if let output { try OutputFile.checkWritable(output, replacing: force) }
        let loaded = try AssessedCase.load(path, assumptions, conditionals: .shown)
        let options = loaded.assessment.options
        let isSupposed = options.prior != nil || !options.suppositions.isEmpty || !options.without.isEmpty
        let before = isSupposed ? Assessor.assess(loaded.assessment.model, options: options.unsupposed).assessment : nil
        let ledger = path == "-" ? nil : try LedgerInput.beside(path)
        let (report, diagnostics) = CaseReport.make(
            of: loaded.sources, loaded.assessment, before: before, ledger: ledger, language: languageArguments.spoken)
        Messages.show(diagnostics, sources: loaded.sources)
        let bytes = try bytes(report, format)
        if let output { try OutputFile.write(bytes, to: output, replacing: force) } else { try Output.write(bytes) }
    }

    private func chosenFormat() throws(CommandFailure) -> ReportFormat {
        if let chosen = pdf ? .pdf : format {
            if chosen == .pdf, output == nil, Terminal.output.isTerminal {
                throw CommandFailure(
                    "a PDF cannot be shown on a terminal", remedy: "name a file: -o report.pdf",
                    status: ExitStatus.usage)
            }
            return chosen
        }
        guard let output else { return .html }
        if let told = ReportFormat(path: output) { return told }
        throw CommandFailure(
            "the extension of \"\(output)\" does not tell the format",
            remedy: "add --format with one of html, markdown, pdf", status: ExitStatus.usage)
    }

    private func bytes(_ report: CaseReport, _ format: ReportFormat) throws(CommandFailure) -> [UInt8] {
        switch format {
        case .html: Array(report.html.markup.utf8)
        case .markdown: Array(report.markdown.utf8)
        case .pdf: try PrintedPage.pdf(of: Array(report.html.markup.utf8))
        }
    }
}

enum ReportFormat: String, CaseIterable, ExpressibleByArgument {
    case html, markdown, pdf

    /// The format that a file's name tells.
    init?(path: String) {
        let name = path.lowercased()
        switch true {
        case name.hasSuffix(".html"), name.hasSuffix(".htm"): self = .html
        case name.hasSuffix(".md"), name.hasSuffix(".markdown"): self = .markdown
        case name.hasSuffix(".pdf"): self = .pdf
        default: return nil
        }
    }
}

extension AssessmentOptions {
    /// What was known on the same day, with nothing supposed: what a supposition is compared with.
    fileprivate var unsupposed: AssessmentOptions {
        var options = self
        options.prior = nil
        options.suppositions = []
        options.without = []
        return options
    }
}
