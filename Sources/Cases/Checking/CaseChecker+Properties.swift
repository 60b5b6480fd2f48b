import SourceText

/// Properties: which stand where, and those that any statement may carry.
extension CaseChecker {
    /// The lines of each property, in order, without those that belong elsewhere or stand twice.
    typealias Properties = [PropertyKeyword: [Int]]

    /// Sorts the properties of a statement, and reports those that are out of place.
    @discardableResult
    mutating func checkProperties(_ placed: PlacedStatement) -> Properties {
        var properties: Properties = [:]
        for line in placed.statement.properties {
            guard case .property(let keyword) = placed.tree.lines[line].kind else { continue }
            let cursor = LineCursor(placed.tree, line: line)
            let span = cursor.peek?.span ?? cursor.lineSpan
            guard keyword.owners.contains(placed.keyword) else {
                report(.misplacedProperty(keyword, under: placed.keyword), cursor, span)
                continue
            }
            if !keyword.mayRepeat, let first = properties[keyword]?.first {
                let earlier = LineCursor(placed.tree, line: first)
                let related = Self.related(earlier.location(earlier.lineSpan), "here")
                if keyword == .not {
                    report(.mixedObservation(cursor.restText()), cursor.location(span), related: [related])
                } else {
                    report(.duplicateProperty(keyword.rawValue), cursor.location(span), related: [related])
                }
                continue
            }
            properties[keyword, default: []].append(line)
        }
        return properties
    }

    /// Dates, quotes, wordings, reasons and notes.
    mutating func details(_ placed: PlacedStatement, _ properties: Properties) -> Details {
        var details = Details()
        details.on = date(placed, properties[.on]?.first)
        details.happened = date(placed, properties[.happened]?.first)
        details.by = date(placed, properties[.by]?.first)
        if let on = details.on, let happened = details.happened, on < happened, let line = properties[.happened]?.first
        {
            let cursor = LineCursor(placed.tree, line: line)
            report(.knownBeforeItHappened(on.description, happened.description), cursor, cursor.lineSpan)
        }
        for line in properties[.quote] ?? [] { append(placed, line, to: &details.quotes) }
        for line in properties[.variant] ?? [] { append(placed, line, to: &details.variants) }
        for line in properties[.wording] ?? [] { append(placed, line, to: &details.wordings) }
        for line in properties[.because] ?? [] {
            let cursor = cursor(placed, line: line)
            if !cursor.next(is: "of") {
                append(placed, line, to: &details.reasons)
            } else if placed.keyword.role == nil {
                report(.becauseOf(under: placed.keyword), cursor, cursor.lineSpan)
            }
        }
        for line in properties[.note] ?? [] { details.notes.append(cursor(placed, line: line).restText()) }
        if let line = properties[.confidence]?.first { details.confidence = confidence(placed, line) }
        return details
    }

    private mutating func date(_ placed: PlacedStatement, _ line: Int?) -> CalendarDate? {
        guard let line else { return nil }
        var cursor = cursor(placed, line: line)
        let date = date(&cursor)
        if date != nil { expectEnd(cursor, form: "on 2022-09-24") }
        return date
    }

    mutating func date(_ cursor: inout LineCursor) -> CalendarDate? {
        guard let word = cursor.takeWord() else {
            report(.missingPart("the date", form: "on 2022-09-24"), cursor, cursor.endSpan)
            return nil
        }
        guard let date = CalendarDate(word.text) else {
            report(.badDate(word.text), cursor, word.span)
            return nil
        }
        return date
    }

    /// `on DATE` at the end of a statement's own line, in place of the property.
    mutating func inlineDate(_ cursor: inout LineCursor, _ details: inout Details) {
        guard cursor.next(is: "on") else { return }
        let span = cursor.endSpan
        cursor.skipKeyword()
        guard let date = date(&cursor) else { return }
        if details.on != nil { report(.duplicateProperty("on"), cursor, span) }
        details.on = details.on ?? date
    }

    private mutating func confidence(_ placed: PlacedStatement, _ line: Int) -> Confidence? {
        var cursor = cursor(placed, line: line)
        let choices = Confidence.allCases.map(\.rawValue)
        guard let word = cursor.takeWord() else {
            report(.missingPart("the confidence", form: "confidence moderate"), cursor, cursor.endSpan)
            return nil
        }
        guard let confidence = Confidence(rawValue: word.text) else {
            let meant = Suggestion.closest(to: word.text, among: choices)
            report(.badChoice(word.text, "degree of confidence", choices: choices, meant: meant), cursor, word.span)
            return nil
        }
        expectEnd(cursor, form: "confidence \(word.text)")
        return confidence
    }

    /// Likelihood and confidence are separate axes: a statement that gives both is warned of.
    mutating func checkConfidence(_ placed: PlacedStatement, _ properties: Properties, states isStated: Bool) {
        guard isStated, let line = properties[.confidence]?.first else { return }
        let cursor = LineCursor(placed.tree, line: line)
        report(.likelihoodAndConfidence, cursor, cursor.lineSpan)
    }

    // MARK: Quotes

    private mutating func append(_ placed: PlacedStatement, _ line: Int, to list: inout [Quote]) {
        if let quote = quote(placed, line) { list.append(quote) }
    }

    /// `"…" from PATH#char=a,b;c,d`.
    private mutating func quote(_ placed: PlacedStatement, _ line: Int) -> Quote? {
        let keyword =
            LineCursor(placed.tree, line: line).restText().split(separator: " ").first.map(String.init) ?? "quote"
        let form = "\(keyword) \"words\" from PATH#char=START,END"
        var cursor = cursor(placed, line: line)
        guard let token = cursor.peek, token.kind == .string || token.kind == .unterminatedString else {
            if let token = cursor.peek, ["“", "”", "„", "«", "»", "‘", "’", "'"].contains(cursor.text(token).prefix(1))
            {
                report(.curlyQuotes, cursor, token.span)
                return nil
            }
            report(.missingPart("the quoted text", form: form), cursor, cursor.endSpan)
            return nil
        }
        _ = cursor.advance()
        guard token.kind == .string else { return nil }
        guard let text = StringLiteral.content(placed.tree.source.bytes[token.span.range]) else {
            report(.badEscape, cursor, token.span)
            return nil
        }
        let location = cursor.location(token.span)
        guard cursor.take(word: "from") else {
            expectEnd(cursor, form: form)
            return Quote(text: text, path: nil, ranges: [], location: location)
        }
        guard let place = cursor.peek, let reference = PlaceReference(cursor.text(place)) else {
            let problem = cursor.isAtEnd ? Problem.missingPart("the path", form: form) : .badPlace(cursor.restText())
            report(problem, cursor, cursor.restSpan)
            return nil
        }
        let quote = Quote(text: text, path: reference.path, ranges: reference.ranges, location: location)
        quotes.append(PlacedQuote(quote: quote, place: cursor.location(place.span)))
        return quote
    }
}
