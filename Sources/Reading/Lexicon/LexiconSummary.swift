import SourceText

/// How much the reader knows of a language.
public struct LexiconSummary: Sendable {
    public let language: String
    /// Words that are told apart.
    public let words: Int
    /// Phrases that mean something to the reader, every form counted.
    public let phrases: Int
    /// Whether `lexicon/languages.txt` says how its texts are recognised.
    public let isRecognised: Bool
}

extension Reader {
    /// Every language that can be read, in alphabetical order.
    public var lexicons: [LexiconSummary] {
        let recognised = store.recognised()
        return languages.map { language in
            let lexicon = store.lexicon(language)
            return LexiconSummary(
                language: language, words: lexicon.vocabulary.count, phrases: lexicon.triggers.count,
                isRecognised: recognised.languages.contains(language))
        }
    }

    /// What is wrong in any lexicon, and in the list of common words by which languages are recognised.
    ///
    ///     let (diagnostics, sources) = Reader(share: "esperanto").checkLexicons()
    ///     print(DiagnosticRenderer(sources: sources).render(diagnostics))
    public func checkLexicons() -> (diagnostics: [Diagnostic], sources: [SourceFile]) {
        for language in languages { _ = store.lexicon(language) }
        let recognised = store.recognised()
        let (diagnostics, sources) = store.problems
        return (diagnostics + recognised.diagnostics, sources + recognised.sources)
    }
}

extension LexiconStore {
    /// The languages that `lexicon/languages.txt` has a line for, and what is wrong with it.
    func recognised() -> (languages: Set<String>, diagnostics: [Diagnostic], sources: [SourceFile]) {
        guard let list = file("lexicon/languages.txt") else { return ([], [], []) }
        var found: Set<String> = []
        var diagnostics: [Diagnostic] = []
        for line in list.lineStarts.indices {
            let span = list.lineSpan(line)
            let text = list.text(span)
            guard text.contains(where: { $0 != " " && $0 != "\r" }), !text.hasPrefix("#") else { continue }
            guard let colon = text.firstIndex(of: ":") else {
                diagnostics.append(
                    Diagnostic(
                        .error, "no-colon", "a line of common words has no colon", file: list.name, span: span,
                        remedy: "write the language, a colon and its commonest words: en: the of and"))
                continue
            }
            let language = String(text[..<colon])
            found.insert(language)
            guard !languages.contains(language) else { continue }
            diagnostics.append(
                Diagnostic(
                    .warning, "no-lexicon", "there is no lexicon for \"\(language)\"", file: list.name,
                    span: TextSpan(span.start, span.start + language.utf8.count),
                    remedy: "make the folder lexicon/\(language) with its words, or remove the line"))
        }
        for language in languages where !found.contains(language) {
            diagnostics.append(
                Diagnostic(
                    .warning, "not-recognised",
                    "no line says by which words \"\(language)\" is recognised: it is read only when asked for",
                    file: list.name, span: nil, remedy: "add a line with its commonest words: \(language): …"))
        }
        return (found, diagnostics, [list])
    }
}
