import SourceText

/// Reads `scale`, `grades`, `survey` and `translation` blocks.
struct ConventionReader {
    let tree: SyntaxTree
    var conventions = Conventions()
    var diagnostics: [Diagnostic] = []

    /// Whether the statement was one of the four that declare a convention. `scale NAME` without a colon selects one.
    mutating func read(_ statement: SyntaxTree.Statement) -> Bool {
        guard case .statement(let keyword) = tree.lines[statement.header].kind else { return false }
        var cursor = LineCursor(tree, line: statement.header)
        cursor.skipKeyword()
        guard [.scale, .grades, .survey, .translation].contains(keyword), let name = cursor.takeWord(),
            cursor.take(.colon) != nil
        else { return false }
        let title = cursor.restText()
        let lines = statement.properties.filter { tree.lines[$0].kind != .property(.note) }
        if lines.isEmpty { report(.scaleWithoutTerms(keyword, name.text), name.span) }
        switch keyword {
        case .grades:
            conventions.grades.append(.init(name: name.text, title: title, grades: lines.compactMap { grade($0) }))
        case .translation:
            conventions.translations.append(
                Translation(name: name.text, title: title, entries: lines.compactMap { translation($0) }))
        default:
            let terms = lines.compactMap { term($0) }.sorted { ($0.low, $0.high) < ($1.low, $1.high) }
            let scale = VerbalScale(name: name.text, title: title, terms: terms)
            if keyword == .scale { conventions.scales.append(scale) } else { conventions.surveys.append(scale) }
        }
        return true
    }

    private mutating func report(_ problem: Problem, _ span: TextSpan) {
        diagnostics.append(problem.diagnostic(file: tree.source.name, span: span))
    }

    /// `term very likely, highly probable: 80% to 95%`.
    private mutating func term(_ line: Int) -> VerbalScale.Term? {
        guard let (names, cursor) = words(line, form: "term very likely: 80% to 95%") else { return nil }
        let reading = LikelihoodReader.number(cursor.restPieces())
        switch reading {
        case .success(let range): return VerbalScale.Term(names: names, low: range.low, high: range.high)
        case .failure(let problem):
            report(problem, cursor.restSpan)
            return nil
        case nil:
            report(.badNumber(cursor.restText(), remedy: "write a range such as 80% to 95%"), cursor.restSpan)
            return nil
        }
    }

    /// `term hoogstwaarschijnlijk: very likely, highly likely`.
    private mutating func translation(_ line: Int) -> Translation.Entry? {
        guard let (names, cursor) = words(line, form: "term waarschijnlijk: likely") else { return nil }
        return Translation.Entry(words: names, english: Self.separated(cursor.restPieces()))
    }

    /// `A completely reliable: between 10 to 1 and 50 to 1`.
    private mutating func grade(_ line: Int) -> GradeTable.Grade? {
        var cursor = LineCursor(tree, line: line)
        let form = "A completely reliable: between 10 to 1 and 50 to 1"
        guard let letter = cursor.takeWord() else {
            report(.missingPart("the letter of the grade", form: form), cursor.lineSpan)
            return nil
        }
        guard letter.text.utf8.count == 1, let byte = letter.text.utf8.first, (65...69).contains(byte) else {
            report(.badChoice(letter.text, "grade", choices: ["A", "B", "C", "D", "E"], meant: nil), letter.span)
            return nil
        }
        let text = cursor.pieces(before: .colon)
        guard cursor.take(.colon) != nil else {
            report(.missingPart("the colon", form: form), cursor.lineSpan)
            return nil
        }
        switch LikelihoodReader.ratio(cursor.restPieces(), location: cursor.location(cursor.restSpan)) {
        case .success(let ratio):
            return GradeTable.Grade(letter: letter.text, text: text.joined(separator: " "), ratio: ratio)
        case .failure(let problem):
            report(problem, cursor.restSpan)
            return nil
        }
    }

    private mutating func words(_ line: Int, form: String) -> ([String], LineCursor)? {
        var cursor = LineCursor(tree, line: line)
        guard tree.lines[line].kind == .property(.term) else {
            if case .property(let keyword) = tree.lines[line].kind {
                report(.unexpectedWords(keyword.rawValue, form: form), cursor.lineSpan)
            }
            return nil
        }
        cursor.skipKeyword()
        let names = Self.separated(cursor.pieces(before: .colon))
        guard cursor.take(.colon) != nil else {
            report(.missingPart("the colon", form: form), cursor.lineSpan)
            return nil
        }
        guard !names.isEmpty, cursor.peek != nil else {
            report(.missingPart("the term or its meaning", form: form), cursor.lineSpan)
            return nil
        }
        return (names, cursor)
    }

    private static func separated(_ pieces: [String]) -> [String] {
        pieces.split(separator: ",").map { $0.joined(separator: " ") }
    }
}
