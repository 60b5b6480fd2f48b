import Reading
import SourceText

/// Reads the annotation of an article. One statement a block, what is known of it indented below:
///
///     language en
///     kind business
///     date 2026-03-02
///
///     claim sale: "has sold the old ferry"
///         source "two skippers"
///         cue "said"
///     condition sold: "the ferry is gone"
///         same sale
///     consequence walk: "people would " + "walk"
///         if sold
///         likelihood "probably"
///         because far
///     reason far: "the bridge is far" #2
///
/// Words in quotation marks stand in the article to the letter, white space apart; `+` parts pieces, `\"` is a quotation mark. `#2` means the
/// second place where they stand; without it a content is where they stand first, and what belongs to it where they stand nearest. Roles are those of ``Statement/Role``, and `reason` for what is only given as a reason.
public struct AnnotationParser {
    private let file: SourceFile
    private let finder: QuotationFinder
    private var annotation = Annotation()
    private var diagnostics: [Diagnostic] = []
    private var numbers: [String: Int] = [:]
    private var references: [Reference] = []

    private struct Reference {
        var statement: Int
        var field: WritableKeyPath<AnnotatedStatement, Int?>
        var name: String
        var span: TextSpan
    }

    private static let roles: [String: Statement.Role] = [
        "claim": .claim, "evidence": .evidence, "condition": .condition, "consequence": .consequence,
        "reason": .context, "context": .context,
    ]
    private static let properties = ["source", "cue", "stance", "likelihood", "same", "if", "because"]

    /// - Parameters:
    ///   - file: the annotation
    ///   - article: the text that it is about
    /// - Returns: what could be read, and everything that is wrong with it
    public static func parse(_ file: SourceFile, of article: SourceFile) -> (Annotation, [Diagnostic]) {
        var parser = AnnotationParser(file: file, finder: QuotationFinder(article))
        for line in file.lineStarts.indices { parser.line(AnnotationLine(file, file.lineSpan(line))) }
        parser.resolve()
        return (parser.annotation, parser.diagnostics)
    }

    private init(file: SourceFile, finder: QuotationFinder) {
        self.file = file
        self.finder = finder
    }

    private mutating func line(_ line: AnnotationLine) {
        guard let word = line.word else { return }
        switch (line.isIndented, word) {
        case (true, _): property(word, line)
        case (false, "language"): annotation.language = line.rest
        case (false, "kind"): annotation.kind = line.rest
        case (false, "date"): annotation.date = line.rest
        default: statement(word, line)
        }
    }

    private mutating func statement(_ word: String, _ line: AnnotationLine) {
        guard let role = Self.roles[word] else {
            return problem(
                "unknown-role", "\"\(word)\" is no role", line.span,
                guess(word, Self.roles.keys.sorted() + ["language", "kind", "date"]))
        }
        guard let name = line.name else {
            return problem("no-name", "a statement has no name", line.span, "write \(word) NAME: \"its words\"")
        }
        if numbers[name] != nil {
            problem("name-twice", "two statements are called \"\(name)\"", line.span, "give one another name")
        }
        numbers[name] = annotation.statements.count
        annotation.statements.append(AnnotatedStatement(name: name, role: role, content: quotations(line, near: nil)))
    }

    private mutating func property(_ word: String, _ line: AnnotationLine) {
        let last = annotation.statements.count - 1
        guard last >= 0 else {
            return problem(
                "no-statement", "\"\(word)\" belongs to no statement", line.span, "begin one: claim NAME: \"its words\""
            )
        }
        switch word {
        case "source": annotation.statements[last].source = quotations(line, near: last)
        case "cue": annotation.statements[last].cue = quotations(line, near: last)
        case "likelihood": annotation.statements[last].likelihood = quotations(line, near: last)
        case "stance":
            guard let stance = Statement.Stance(rawValue: line.rest) else {
                return problem(
                    "unknown-stance", "\"\(line.rest)\" is no stance", line.span,
                    guess(line.rest, ["asserts", "denies", "doubts", "open"]))
            }
            annotation.statements[last].stance = stance
        case "same": refer(\.same, last, line)
        case "if": refer(\.condition, last, line)
        case "because": refer(\.reason, last, line)
        default:
            problem(
                "unknown-property", "a statement has no \"\(word)\"", line.span, guess(word, Self.properties))
        }
    }

    private mutating func refer(
        _ field: WritableKeyPath<AnnotatedStatement, Int?>, _ statement: Int, _ line: AnnotationLine
    ) {
        references.append(Reference(statement: statement, field: field, name: line.rest, span: line.span))
    }

    private mutating func resolve() {
        for reference in references {
            guard let number = numbers[reference.name], number != reference.statement else {
                problem(
                    "unknown-name", "no other statement is called \"\(reference.name)\"", reference.span,
                    guess(reference.name, numbers.keys.filter { numbers[$0] != reference.statement }.sorted()))
                continue
            }
            annotation.statements[reference.statement][keyPath: reference.field] = number
        }
    }

    /// - Parameter statement: the one that the words belong to; nil when they are a content
    private mutating func quotations(_ line: AnnotationLine, near statement: Int?) -> [TextSpan] {
        var spans: [TextSpan] = []
        for quotation in line.quotations {
            if let span = place(of: quotation, near: statement) {
                spans.append(span)
            } else {
                let times = quotation.occurrence.map { $0 > 1 ? " \($0) times" : "" } ?? ""
                problem(
                    "not-in-article", "these words do not stand\(times) in the article", quotation.span,
                    "copy them from the article to the letter")
            }
        }
        if line.quotations.isEmpty {
            problem("no-quotation", "no words in quotation marks", line.span, "write them as in the article: \"…\"")
        }
        return spans.sorted { $0.start < $1.start }
    }

    private func place(of quotation: AnnotationLine.Quotation, near statement: Int?) -> TextSpan? {
        let content = statement.flatMap { annotation.statements[$0].content.first }
        if quotation.occurrence == nil, let content { return finder.nearest(quotation.words, to: content) }
        return finder.places(of: quotation.words).dropFirst((quotation.occurrence ?? 1) - 1).first
    }

    private func guess(_ word: String, _ known: [String]) -> String {
        Suggestion.closest(to: word, among: known).map { "did you mean \"\($0)\"?" }
            ?? "use one of: \(known.joined(separator: ", "))"
    }

    private mutating func problem(_ code: String, _ message: String, _ span: TextSpan, _ remedy: String) {
        diagnostics.append(Diagnostic(.error, code, message, file: file.name, span: span, remedy: remedy))
    }
}
