import SourceText

/// Articles, sources and reports.
extension CaseChecker {
    mutating func readArticle(_ placed: PlacedStatement) {
        let properties = checkProperties(placed)
        guard let (name, title) = nameAndText(placed, what: "the title") else { return }
        func text(_ keyword: PropertyKeyword) -> String? {
            properties[keyword]?.first.map { cursor(placed, line: $0).restText() }
        }
        if let line = properties[.sha256]?.first {
            let cursor = cursor(placed, line: line)
            let digits = cursor.restText().utf8
            let isHex = digits.allSatisfy { (48...57).contains($0) || (97...102).contains($0 | 32) }
            if digits.count != 64 || !isHex { report(.badDigest, cursor, cursor.restSpan) }
        }
        for keyword in [PropertyKeyword.text, .original, .author] where text(keyword) == "" {
            report(.missingPart("the \(keyword.rawValue)", form: "\(keyword.rawValue) …"), location(placed))
        }
        let details = details(placed, properties)
        model.articles.append(
            Article(
                name: name, title: title, path: text(.text), original: text(.original),
                sha256: text(.sha256)?.lowercased(), author: text(.author), details: details, location: location(placed)
            ))
    }

    mutating func readSource(_ placed: PlacedStatement) {
        let properties = checkProperties(placed)
        guard let (name, text) = nameAndText(placed, what: "the full name") else { return }
        let reliability = properties[.reliability]?.first.map { self.reliability(placed, $0) } ?? .ungraded
        let interests = (properties[.interest] ?? []).compactMap { self.interest(placed, $0) }
        let details = details(placed, properties)
        model.sources.append(
            Source(
                name: name, text: text, reliability: reliability, interests: interests, details: details,
                location: location(placed)))
    }

    private mutating func reliability(_ placed: PlacedStatement, _ line: Int) -> Source.Reliability {
        let cursor = cursor(placed, line: line)
        let pieces = cursor.restPieces()
        let letters = model.grades.grades.map(\.letter) + ["F"]
        if pieces.count > 1 {
            switch LikelihoodReader.ratio(pieces, location: cursor.location(cursor.restSpan)) {
            case .success(let ratio): return .ratio(ratio)
            case .failure(let problem):
                report(problem, cursor, cursor.restSpan)
                return .ungraded
            }
        }
        guard let letter = pieces.first else {
            report(.missingPart("the grade", form: "reliability C"), cursor, cursor.endSpan)
            return .ungraded
        }
        if letter == "F" { return .cannotBeJudged }
        if let grade = model.grades.grades.first(where: { $0.letter == letter }) { return .grade(letter, grade.ratio) }
        let meant = letters.first { $0 == letter.uppercased() }
        report(.badChoice(letter, "grade of reliability", choices: letters, meant: meant), cursor, cursor.restSpan)
        return .ungraded
    }

    private mutating func interest(_ placed: PlacedStatement, _ line: Int) -> Source.Interest? {
        let form = "interest for CLAIM"
        var cursor = cursor(placed, line: line)
        guard let word = cursor.takeWord(), ["for", "against"].contains(word.text) else {
            report(.missingPart("\"for\" or \"against\"", form: form), cursor, cursor.lineSpan)
            return nil
        }
        guard let proposition = proposition(&cursor, form: form) else { return nil }
        expectEnd(cursor, form: form)
        return .init(
            proposition: proposition, isFor: word.text == "for", location: cursor.location(cursor.lineSpan))
    }

    // MARK: Reports

    mutating func readReport(_ placed: PlacedStatement) {
        let form = "report SOURCE asserts CLAIM"
        let properties = checkProperties(placed)
        var cursor = cursor(placed)
        if cursor.peekSecond?.kind == .colon {
            cursor.skipKeyword()
            cursor.skipKeyword()
        }
        var details = details(placed, properties)
        let source = reference(.source, &cursor, form: form)
        let stance = stance(&cursor, form: form)
        let target = stance == nil ? nil : proposition(&cursor, form: form)
        if target != nil {
            inlineDate(&cursor, &details)
            expectEnd(cursor, form: form)
        }
        let relays = relays(placed, properties, by: source)
        let credibility = credibility(placed, properties)
        guard let source, let stance, let target else { return }
        let base = "\(source) \(stance.rawValue) \(target.written)".split(separator: " ").joined(separator: "-")
        model.reports.append(
            Report(
                name: name(placed, base, .report), source: source, stance: stance, proposition: target, relays: relays,
                credibility: credibility, details: details, location: location(placed)))
    }

    private mutating func stance(_ cursor: inout LineCursor, form: String) -> Stance? {
        let choices = Stance.allCases.map(\.rawValue)
        guard let word = cursor.takeWord() else {
            report(.missingPart("what the source does", form: form), cursor, cursor.endSpan)
            return nil
        }
        if word.text == "leaves", cursor.take(word: "open") { return .leavesOpen }
        if let stance = Stance(rawValue: word.text) { return stance }
        let meant = Suggestion.closest(to: word.text, among: choices)
        report(.badChoice(word.text, "stance", choices: choices, meant: meant), cursor, word.span)
        return meant.flatMap { Stance(rawValue: $0) }
    }

    private mutating func relays(_ placed: PlacedStatement, _ properties: Properties, by source: String?) -> String? {
        guard let line = properties[.relays]?.first else { return nil }
        var cursor = cursor(placed, line: line)
        let span = cursor.restSpan
        guard let origin = reference(.source, &cursor, form: "relays SOURCE") else { return nil }
        if origin == source { report(.selfRelay(origin), cursor, span) }
        expectEnd(cursor, form: "relays SOURCE")
        return origin
    }

    private mutating func credibility(_ placed: PlacedStatement, _ properties: Properties) -> Int? {
        guard let line = properties[.credibility]?.first else { return nil }
        let cursor = cursor(placed, line: line)
        let text = cursor.restText()
        if let number = Int(text), (1...6).contains(number) { return number }
        let choices = (1...6).map(String.init)
        report(.badChoice(text, "credibility", choices: choices, meant: nil), cursor, cursor.restSpan)
        return nil
    }
}
