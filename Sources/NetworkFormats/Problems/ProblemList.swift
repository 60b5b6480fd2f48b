import SourceText

/// Collects what is said about one file; past a limit problems are only counted.
struct ProblemList {
    /// So many that a person reads none of the others.
    static let most = 100

    let fileName: String
    private var shown: [Diagnostic] = []
    private var hidden = 0
    private(set) var hasErrors = false

    init(fileName: String) {
        self.fileName = fileName
    }

    mutating func add(
        _ problem: NetworkProblem, _ span: TextSpan?, related: [(span: TextSpan, message: String)] = []
    ) {
        hasErrors = hasErrors || problem.severity == .error
        guard shown.count < Self.most else {
            hidden += 1
            return
        }
        shown.append(
            problem.diagnostic(
                file: fileName, span: span,
                related: related.map { .init(file: fileName, span: $0.span, message: $0.message) }))
    }

    var diagnostics: [Diagnostic] {
        if hidden == 0 { return shown }
        return shown + [NetworkProblem.tooManyProblems(hidden).diagnostic(file: fileName, span: nil)]
    }
}
