import SourceText

/// A case that was read: the model when there is no error in it, and all that was found on the way.
public struct LoadedCase: Sendable {
    /// Given whenever the case can be assessed: there is no diagnostic of severity error.
    public var model: Case?
    /// In reading order, of all files of the case.
    public var diagnostics: [Diagnostic]
    /// The files of the case: the top one first, then its includes, then conventions of a `share` folder with something wrong.
    public var sources: [SourceFile]
    /// Their syntax trees, in the same order.
    public var syntax: [SyntaxTree]
    /// What the words of this case stand for, to read further likelihoods the same way.
    public var vocabulary: Vocabulary
    /// Every quote that names a document.
    var quotes: [PlacedQuote] = []
    /// The statements of all files, those of an included file in the place of the line that includes it.
    var placedStatements: [PlacedStatement] = []
}

/// Reads a case with the files that it includes and quotes, and checks it.
///
///     let loaded = CaseLoader.load(path: "drones.purport")
///     if let model = loaded.model { … } else { print(DiagnosticRenderer(sources: loaded.sources).render(loaded.diagnostics)) }
public enum CaseLoader {
    /// A case file larger than this is refused.
    public static let largestFile = 16 << 20
    /// Problems past this many are counted only.
    static let mostDiagnostics = 500

    /// Reads and checks the case at a path.
    ///
    /// - Parameters:
    ///   - files: how files are read; what the case names must lie in the case's own folder.
    ///   - share: a folder that overrides built-in scales and conventions (see ``Conventions``).
    public static func load(path: String, files: CaseFiles = .disk, share: String? = nil) -> LoadedCase {
        switch files.read(path, nil) {
        case .success(let bytes): return load(bytes: bytes, name: path, files: files, share: share)
        case .failure(let failure):
            let problem = failure.problem(path)
            return LoadedCase(
                model: nil, diagnostics: [problem.diagnostic(file: path, span: nil)], sources: [], syntax: [],
                vocabulary: .builtIn)
        }
    }

    /// Checks a case given as text; `name` is what messages call it, and its folder is where included files are looked for.
    public static func load(text: String, name: String, files: CaseFiles = .disk, share: String? = nil) -> LoadedCase {
        load(bytes: Array(text.utf8), name: name, files: files, share: share)
    }

    public static func load(bytes: [UInt8], name: String, files: CaseFiles = .disk, share: String? = nil) -> LoadedCase
    {
        let (conventions, problems, shared) =
            share == nil ? (Conventions.builtIn, [], []) : Conventions.load(share: share)
        var collector = FileCollector(top: name, files: files)
        collector.add(bytes, name: name, from: nil)
        var checker = CaseChecker(statements: collector.statements, conventions: conventions)
        checker.diagnostics = problems + collector.diagnostics
        if !collector.isUnreadable { checker.check() }
        if collector.isIncomplete {
            // The missing file most likely declares them.
            checker.diagnostics.removeAll { $0.code == Problem.Code.unknownName.rawValue }
        }
        let quotes = QuoteChecker.check(checker.quotes, top: collector.folder, files: files)
        let diagnostics = limited((checker.diagnostics + quotes).inReadingOrder())
        return LoadedCase(
            model: diagnostics.hasErrors ? nil : checker.model, diagnostics: diagnostics,
            sources: collector.trees.map(\.source) + (problems.isEmpty ? [] : shared), syntax: collector.trees,
            vocabulary: checker.likelihoods.vocabulary,
            quotes: checker.quotes, placedStatements: collector.statements)
    }

    private static func limited(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
        guard diagnostics.count > mostDiagnostics, let first = diagnostics.first else { return diagnostics }
        // Errors are kept before warnings and notes, so that a case with an error never passes for one without.
        let kept = diagnostics.sorted { $0.severity > $1.severity }.prefix(mostDiagnostics)
        let rest = Problem.tooManyProblems(diagnostics.count - mostDiagnostics)
        return Array(kept).inReadingOrder() + [rest.diagnostic(file: first.file, span: nil)]
    }
}

extension CaseFiles.Failure {
    func problem(_ path: String) -> Problem {
        switch self {
        case .outside: .outsideFolder(path)
        case .unreadable(let reason): .unreadableFile(path, reason)
        case .tooLarge: .fileTooLarge(path, limit: CaseFiles.limit)
        }
    }
}
