import SourceText

/// Reads a text: who says what, how sure they are, under which conditions, and what would follow.
///
/// Everything it finds points at the words it was found in. It works by lexicons and patterns, without any model, so the
/// same text always reads the same.
///
///     let document = Reader().read(SourceFile(name: "article.txt", bytes: bytes))
///     for statement in document.statements { print(document.text(statement.content)) }
public struct Reader: Sendable {
    private let language: String?
    let store: LexiconStore

    /// - Parameters:
    ///   - language: one of ``languages``; nil recognises it anew for each text.
    ///   - share: path of a folder whose `lexicon/` replaces or adds to the built-in lexicons.
    public init(language: String? = nil, share: String? = nil) {
        self.language = language
        store = share.map { LexiconStore(share: $0) } ?? .builtIn
    }

    /// Languages that can be read.
    public var languages: [String] { store.languages }

    /// What is wrong in the lexicons used so far, and the files that it is said of.
    public var lexiconProblems: (diagnostics: [Diagnostic], sources: [SourceFile]) { store.problems }

    /// - Parameters:
    ///   - source: the text; bytes that are not UTF-8 are skipped over.
    ///   - language: overrides recognition; one without a lexicon falls back to it.
    ///   - date: the article's own date, ISO 8601, against which relative dates count.
    public func read(_ source: SourceFile, language: String? = nil, date: String? = nil) -> Document {
        let asked = [language, self.language].compactMap { $0.flatMap(base) }.first
        let text = Tokenizer.cut(source.bytes[...])
        let lexicon = store.lexicon(asked ?? store.recogniser.recognise(text, source.bytes))
        let analysis = Analysis(source: source, text: text, lexicon: lexicon, date: date)
        return analysis.run()
    }

    /// `nl` for `nl-BE`, when there is a lexicon for it.
    private func base(_ tag: String) -> String? {
        let name = tag.lowercased().split { $0 == "-" || $0 == "_" }.first.map(String.init)
        return name.flatMap { store.languages.contains($0) ? $0 : nil }
    }
}

extension Analysis {
    func run() -> Document {
        segment()
        readNounCapitals()
        narrowRelatives()
        findFiniteVerbs()
        segmentClauses()
        findNegations()
        findHedges()
        findNames()
        findDates()
        findAmounts()
        findAttributions()
        readDiscourse()
        document.blocks = blocks
        document.sentences = sentences.compactMap { span($0.tokens) }
        return document
    }
}
