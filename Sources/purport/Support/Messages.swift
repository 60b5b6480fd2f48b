import SourceText

/// Shows diagnostics to the user, on standard error.
enum Messages {
    /// Prints all of them in reading order, with excerpts from the sources; coloured on a terminal.
    static func show(_ diagnostics: [Diagnostic], sources: [SourceFile]) {
        guard !diagnostics.isEmpty else { return }
        let renderer = DiagnosticRenderer(sources: sources, colour: Terminal.error.colour)
        Output.writeError(renderer.render(diagnostics))
    }

    /// Whether the diagnostics call for ``ExitStatus/rejected``.
    ///
    /// - Parameter strict: whether warnings count as errors.
    static func rejects(_ diagnostics: [Diagnostic], strict: Bool = false) -> Bool {
        diagnostics.contains { $0.severity >= (strict ? .warning : .error) }
    }
}
