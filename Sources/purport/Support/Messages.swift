import Reading
import SourceText

/// Shows diagnostics to the user, on standard error.
enum Messages {
    /// Prints all of them in reading order, with excerpts from the sources; coloured on a terminal.
    static func show(_ diagnostics: [Diagnostic], sources: [SourceFile]) {
        guard !diagnostics.isEmpty else { return }
        let renderer = DiagnosticRenderer(sources: sources, colour: Terminal.error.colour)
        Output.writeError(renderer.render(diagnostics))
    }

    /// An answer that was asked for, with whatever is to be said of it printed.
    ///
    /// - Throws: ``ExitStatus/rejected`` when there is none.
    static func answer<Answer>(_ asked: (Answer?, [Diagnostic]), sources: [SourceFile]) throws -> Answer {
        show(asked.1, sources: sources)
        guard let answer = asked.0 else { throw ExitStatus.rejected }
        return answer
    }

    /// Prints what is wrong in the lexicons that a reader has used: a broken one changes what is read.
    ///
    /// - Throws: ``ExitStatus/rejected`` when there are errors among it.
    static func showLexicons(_ reader: Reader) throws {
        let (diagnostics, sources) = reader.lexiconProblems
        show(diagnostics, sources: sources)
        if rejects(diagnostics) { throw ExitStatus.rejected }
    }

    /// Whether the diagnostics call for ``ExitStatus/rejected``.
    ///
    /// - Parameter strict: whether warnings count as errors.
    static func rejects(_ diagnostics: [Diagnostic], strict: Bool = false) -> Bool {
        diagnostics.contains { $0.severity >= (strict ? .warning : .error) }
    }
}
