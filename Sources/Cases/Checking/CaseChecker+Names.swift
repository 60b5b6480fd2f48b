import SourceText

/// What is declared, and what names refer to.
extension CaseChecker {
    /// Enters the name that a statement declares.
    mutating func declare(_ placed: PlacedStatement) {
        var cursor = cursor(placed)
        let kind: Declaration.Kind
        switch placed.keyword {
        case .article: kind = .article
        case .source: kind = .source
        case .claim, .evidence, .consequence, .indicator: kind = .claim
        case .hypotheses: kind = .hypotheses
        case .report:
            guard cursor.peek?.kind == .word, cursor.peekSecond?.kind == .colon else { return }
            kind = .report
        case .estimate:
            // `estimate NAME: SOURCE CLAIM: …` has two colons, `estimate SOURCE: …` would be a slip.
            guard cursor.peek?.kind == .word, cursor.peekSecond?.kind == .colon, cursor.count(.colon) > 1 else {
                return
            }
            kind = .estimate
        default: return
        }
        guard let word = cursor.takeWord() else {
            let form = "\(placed.keyword.rawValue) NAME: …"
            return report(.missingPart("the name", form: form), cursor, cursor.endSpan)
        }
        var name = word.text
        if !StatementName.isValid(name) {
            let better = StatementName.made(of: name)
            report(
                StatementName.reserved.contains(name) ? .reservedName(name) : .badName(name, better: better), cursor,
                word.span)
            // Other statements most likely use the name as it was written, so that is what is declared.
        }
        let declaration = Declaration(kind: kind, role: placed.keyword.role, location: cursor.location(word.span))
        if let earlier = names.declare(name, declaration) {
            let related = Self.related(earlier.location, "here, as \(earlier.kind.rawValue)")
            report(.doubledName(name), cursor.location(word.span), related: [related])
            name = names.automatic(name, declaration)
        }
        declaredNames[location(placed)] = name
        if kind == .hypotheses { names.hypotheses[name] = hypothesisNames(placed) }
    }

    private func hypothesisNames(_ placed: PlacedStatement) -> [String] {
        placed.statement.properties.compactMap { line in
            guard placed.tree.lines[line].kind == .entry else { return nil }
            var cursor = LineCursor(placed.tree, line: line)
            return cursor.takeWord()?.text
        }
    }

    /// The name given, or one made of the statement's words.
    func givenName(_ placed: PlacedStatement) -> String? { declaredNames[location(placed)] }

    mutating func name(_ placed: PlacedStatement, _ base: String, _ kind: Declaration.Kind) -> String {
        if let given = givenName(placed) { return given }
        return names.automatic(base, Declaration(kind: kind, role: nil, location: location(placed)))
    }

    /// `NAME:` before the claim or set that a doubt or an outcome is about. A claim there is no name: `doubt deal: unlikely`.
    mutating func takeName(_ cursor: inout LineCursor, _ kind: Declaration.Kind) -> String? {
        let kinds: [Declaration.Kind] = [.claim, .hypotheses]
        var ahead = cursor
        guard let word = ahead.takeWord(), ahead.take(.colon) != nil,
            !(names.all[word.text].map { kinds.contains($0.kind) } ?? false), let next = ahead.peek, next.kind == .word,
            let subject = names.all[ahead.text(next)], kinds.contains(subject.kind)
        else { return nil }
        cursor = ahead
        let location = cursor.location(word.span)
        if !StatementName.isValid(word.text) {
            report(.badName(word.text, better: StatementName.made(of: word.text)), location)
        }
        if let earlier = names.declare(word.text, Declaration(kind: kind, role: nil, location: location)) {
            let related = Self.related(earlier.location, "here, as \(earlier.kind.rawValue)")
            report(.doubledName(word.text), location, related: [related])
        }
        return word.text
    }

    // MARK: References

    /// A name of this kind at the cursor; reports what is wrong and gives nil when there is none.
    mutating func reference(_ kind: Declaration.Kind, _ cursor: inout LineCursor, form: String) -> String? {
        guard let word = cursor.takeWord() else {
            report(.missingPart("the \(kind.rawValue)", form: form), cursor, cursor.endSpan)
            return nil
        }
        guard let found = names.all[word.text] else {
            let meant = names.closest(to: word.text) { $0 == kind }
            report(.unknownName(word.text, kind: kind.rawValue, meant: meant), cursor, word.span)
            return nil
        }
        guard found.kind == kind else {
            report(.wrongKindOfName(word.text, is: found.kind.rawValue, wanted: kind.rawValue), cursor, word.span)
            return nil
        }
        if kind == .source { usedSources.insert(word.text) }
        return word.text
    }

    /// `deal`, or `origin is licensed`.
    mutating func proposition(_ cursor: inout LineCursor, form: String) -> Proposition? {
        guard let word = cursor.takeWord() else {
            report(.missingPart("the claim", form: form), cursor, cursor.endSpan)
            return nil
        }
        let hasAnswer = cursor.take(word: "is")
        guard let found = names.all[word.text], found.kind == .claim || found.kind == .hypotheses else {
            if let found = names.all[word.text] {
                report(.wrongKindOfName(word.text, is: found.kind.rawValue, wanted: "claim"), cursor, word.span)
            } else {
                let kinds: [Declaration.Kind] = hasAnswer ? [.hypotheses] : [.claim, .hypotheses]
                let meant = names.closest(to: word.text) { kinds.contains($0) }
                let kind = hasAnswer ? "hypotheses" : "claim"
                report(.unknownName(word.text, kind: kind, meant: meant), cursor, word.span)
            }
            if hasAnswer { _ = cursor.takeWord() }
            return nil
        }
        guard found.kind == .hypotheses else {
            if hasAnswer {
                let answer = cursor.takeWord()?.span ?? word.span
                report(.claimIsNoSet(word.text), cursor, word.span.union(answer))
                return nil
            }
            return .claim(word.text)
        }
        guard hasAnswer, let answer = cursor.takeWord() else {
            let actual = Declaration.Kind.hypotheses.rawValue
            report(.wrongKindOfName(word.text, is: actual, wanted: "claim"), cursor, word.span)
            return nil
        }
        let known = names.hypotheses[word.text] ?? []
        guard known.contains(answer.text) else {
            let meant = Suggestion.closest(to: answer.text, among: known)
            report(.unknownHypothesis(answer.text, of: word.text, known: known, meant: meant), cursor, answer.span)
            return nil
        }
        return .hypothesis(set: word.text, name: answer.text)
    }
}
