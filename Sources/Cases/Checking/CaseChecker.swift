import SourceText

/// Turns the statements of a case into the checked model: names, numbers, types, and what must hold between statements.
///
/// Three passes: what is declared (conventions, names), each statement by itself, and what spans statements.
struct CaseChecker {
    /// A block may depend on at most this many claims: its table doubles with each.
    static let mostSubjects = 12

    let statements: [PlacedStatement]
    var conventions: Conventions
    var diagnostics: [Diagnostic] = []
    var model: Case
    var names = Names()
    var likelihoods: LikelihoodReader
    /// All quotes with a place, to be looked up in their documents.
    var quotes: [PlacedQuote] = []
    var usedSources: Set<String> = []
    /// `prior from SOURCE`, to be checked once all estimates are known.
    var adoptions: [(claim: String, source: String, location: Location)] = []
    /// Name of a statement by the offset of its header, as declared in the first pass.
    var declaredNames: [Location: String] = [:]

    init(statements: [PlacedStatement], conventions: Conventions) {
        self.statements = statements
        self.conventions = conventions
        self.model = Case(title: "", scale: conventions.defaultScale, grades: conventions.defaultGrades)
        self.likelihoods = LikelihoodReader(vocabulary: conventions.vocabulary(scale: conventions.defaultScale))
    }

    mutating func check() {
        checkTitle()
        readConventions()
        for placed in statements { declare(placed) }
        for placed in statements { read(placed) }
        checkAdoptions()
        checkDoubts()
        checkOutcomes()
        checkCycles()
        noteUnusedSources()
    }

    // MARK: Reporting

    mutating func report(_ problem: Problem, _ location: Location, related: [Diagnostic.Related] = []) {
        diagnostics.append(problem.diagnostic(file: location.file, span: location.span, related: related))
    }

    mutating func report(_ problem: Problem, _ cursor: LineCursor, _ span: TextSpan) {
        report(problem, cursor.location(span))
    }

    static func related(_ location: Location, _ message: String) -> Diagnostic.Related {
        Diagnostic.Related(file: location.file, span: location.span, message: message)
    }

    func location(_ placed: PlacedStatement) -> Location {
        let cursor = LineCursor(placed.tree, line: placed.statement.header)
        return cursor.location(cursor.lineSpan)
    }

    /// A cursor behind the keyword of a line.
    func cursor(_ placed: PlacedStatement, line: Int? = nil) -> LineCursor {
        var cursor = LineCursor(placed.tree, line: line ?? placed.statement.header)
        cursor.skipKeyword()
        return cursor
    }

    /// Reports what is left on a line that should have ended.
    mutating func expectEnd(_ cursor: LineCursor, form: String) {
        if !cursor.isAtEnd { report(.unexpectedWords(cursor.restText(), form: form), cursor, cursor.restSpan) }
    }

    // MARK: Statements

    private mutating func read(_ placed: PlacedStatement) {
        switch placed.keyword {
        case .caseTitle, .scale, .grades, .survey, .translation, .include: checkProperties(placed)
        case .question:
            checkProperties(placed)
            let cursor = cursor(placed)
            if model.question != nil { report(.duplicateStatement(.question), location(placed)) }
            if cursor.isAtEnd {
                report(.missingPart("the question", form: "question Has it happened?"), location(placed))
            }
            model.question = model.question ?? cursor.restText()
        case .article: readArticle(placed)
        case .source: readSource(placed)
        case .claim, .evidence, .consequence, .indicator: readClaim(placed)
        case .hypotheses: readHypotheses(placed)
        case .report: readReport(placed)
        case .estimate: readEstimate(placed)
        case .doubt: readDoubt(placed)
        case .outcome: readOutcome(placed)
        case .expect: readExpectation(placed)
        }
    }

    private mutating func checkTitle() {
        guard let first = statements.first else { return }
        if let title = statements.first(where: { $0.keyword == .caseTitle && $0.isTop }) {
            let cursor = cursor(title)
            model.title = cursor.restText()
            if cursor.isAtEnd { report(.missingPart("the title", form: "case TITLE"), location(title)) }
            if first.keyword != .caseTitle { report(.caseNotFirst, location(title)) }
        } else {
            report(.missingCase, location(first))
        }
        var seen = false
        for placed in statements where placed.keyword == .caseTitle {
            if !placed.isTop { report(.caseNotFirst, location(placed)) }
            if placed.isTop, seen { report(.duplicateStatement(.caseTitle), location(placed)) }
            seen = seen || placed.isTop
        }
    }

    private mutating func noteUnusedSources() {
        for source in model.sources where !usedSources.contains(source.name) {
            report(.unusedSource(source.name), source.location)
        }
    }
}
