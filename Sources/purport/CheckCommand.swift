import ArgumentParser
import Assessment
import Cases
import SourceText

/// `purport check CASE…`: silent when all is well.
struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Says what is wrong with a case, all of it at once; silent when nothing is.",
        discussion: """
            Names, numbers, dates, conditions and quotes are checked. Every message says where, what and what to do about it.

            Example:
                purport check drones.purport
            """)

    @Argument(help: "Cases to check; - reads standard input.")
    var cases: [String]

    @Flag(help: "Warnings fail as well, and notes are shown.")
    var strict = false

    @Flag(help: "Write what was found as JSON on standard output.")
    var json = false

    func run() throws {
        let loaded = try cases.map(Self.check)
        let shown = loaded.map { one in one.diagnostics.filter { strict || $0.severity > .note } }
        if json {
            try Output.write(report(loaded))
        } else {
            for (one, diagnostics) in zip(loaded, shown) { Messages.show(diagnostics, sources: one.sources) }
        }
        if shown.contains(where: { Messages.rejects($0, strict: strict) }) { throw ExitStatus.rejected }
    }

    /// The case with what its `expect` lines find, and whether anything in it is possible at all.
    private static func check(_ path: String) throws -> LoadedCase {
        var loaded = try CaseFile.load(path)
        guard let model = loaded.model else { return loaded }
        if model.expectations.isEmpty {
            loaded.diagnostics += Assessor.checkPossible(model)
            return loaded
        }
        let (assessment, problems) = Assessor.assess(model, options: .likelihoodsOnly)
        loaded.diagnostics += problems + (assessment.map(Expectations.check) ?? [])
        return loaded
    }

    /// One object a case; offsets are code points.
    private func report(_ loaded: [LoadedCase]) -> String {
        var json = JSONWriter(pretty: true)
        json.object { writer in
            writer.field("v", 1)
            writer.key("cases")
            writer.array(zip(cases, loaded)) { writer, one in
                writer.object { writer in
                    writer.field("case", one.0)
                    writer.field("ok", !Messages.rejects(one.1.diagnostics, strict: strict))
                    writer.key("diagnostics")
                    let files = Dictionary(one.1.sources.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
                    writer.array(one.1.diagnostics) { $0.diagnostic($1, files) }
                }
            }
        }
        return json.text + "\n"
    }
}

extension JSONWriter {
    /// A diagnostic with its place as line and column, and as code-point offsets.
    fileprivate mutating func diagnostic(_ diagnostic: Diagnostic, _ files: [String: SourceFile]) {
        object { writer in
            writer.field("severity", diagnostic.severity.rawValue)
            writer.field("code", diagnostic.code)
            writer.field("message", diagnostic.message)
            writer.field("remedy", diagnostic.remedy)
            writer.field("file", diagnostic.file)
            if let span = diagnostic.span, let file = files[diagnostic.file] { writer.place(span, file) }
            guard !diagnostic.related.isEmpty else { return }
            writer.key("related")
            writer.array(diagnostic.related) { writer, related in
                writer.object {
                    $0.field("message", related.message)
                    $0.field("file", related.file)
                    if let file = files[related.file] { $0.place(related.span, file) }
                }
            }
        }
    }

    private mutating func place(_ span: TextSpan, _ file: SourceFile) {
        let start = file.position(at: span.start)
        let end = file.position(at: span.end)
        field("line", start.line)
        field("column", start.column)
        field("endLine", end.line)
        field("endColumn", end.column)
    }
}
