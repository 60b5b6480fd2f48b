import SourceText

extension Vocabulary {
    /// Reads a likelihood as the notation writes one: `65%`, `20% to 40%`, `20%..40%`, `3 to 1`, `1 in 20`, words, `unknown`.
    ///
    /// - Parameter name: what diagnostics call the place it comes from, such as `--prior`.
    /// - Returns: the likelihood, nil when it is none, and what is to be said about it (a word without a number gets a note).
    public func likelihood(_ text: String, name: String) -> (likelihood: Likelihood?, diagnostics: [Diagnostic]) {
        let source = SourceFile(name: name, text: text)
        let pieces = source.bytes.withUnsafeBufferPointer { buffer -> [String] in
            var lexer = Lexer(buffer)
            lexer.words(0, 0, buffer.count)
            return lexer.tokens.filter { !$0.isTrivia }.map { source.text($0.span) }
        }
        guard !pieces.isEmpty else {
            return (nil, [Problem.missingLikelihood.diagnostic(file: name, span: nil)])
        }
        let (likelihood, problems) = LikelihoodReader(vocabulary: self).read(pieces, location: nil)
        let diagnostics = problems.map { $0.diagnostic(file: name, span: nil) }
        return (diagnostics.hasErrors ? nil : likelihood, diagnostics)
    }
}
