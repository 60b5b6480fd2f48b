import SourceText

/// Conditions: `not` binds closest, then `and`, then `or`.
extension CaseChecker {
    /// A condition may have this many propositions and signs.
    static let longestCondition = 64

    /// Reads a condition up to a colon or what does not belong in one; reports what is wrong and gives nil then, with the
    /// cursor moved to the colon, so that the likelihood behind it is still read.
    mutating func condition(_ cursor: inout LineCursor) -> Condition? {
        var parts = 0
        let condition = disjunction(&cursor, &parts)
        if condition == nil { _ = cursor.pieces(before: .colon) }
        return condition
    }

    private mutating func disjunction(_ cursor: inout LineCursor, _ parts: inout Int) -> Condition? {
        guard var left = conjunction(&cursor, &parts) else { return nil }
        while cursor.take(word: "or") {
            guard let right = conjunction(&cursor, &parts) else { return nil }
            left = .or(left, right)
        }
        return left
    }

    private mutating func conjunction(_ cursor: inout LineCursor, _ parts: inout Int) -> Condition? {
        guard var left = negation(&cursor, &parts) else { return nil }
        while cursor.take(word: "and") {
            guard let right = negation(&cursor, &parts) else { return nil }
            left = .and(left, right)
        }
        return left
    }

    private mutating func negation(_ cursor: inout LineCursor, _ parts: inout Int) -> Condition? {
        parts += 1
        guard parts <= Self.longestCondition else {
            report(.longCondition(limit: Self.longestCondition), cursor, cursor.lineSpan)
            return nil
        }
        if cursor.take(word: "not") { return negation(&cursor, &parts).map { .not($0) } }
        if cursor.take(.openParenthesis) != nil {
            guard let inner = disjunction(&cursor, &parts) else { return nil }
            guard cursor.take(.closeParenthesis) != nil else {
                report(
                    .badCondition(cursor.peek.map(cursor.text), expected: "a closing parenthesis"), cursor,
                    cursor.endSpan)
                return nil
            }
            return inner
        }
        guard let token = cursor.peek, token.kind == .word, !["and", "or", "is"].contains(cursor.text(token)) else {
            let found = cursor.peek.flatMap { $0.kind == .colon ? nil : cursor.text($0) }
            report(.badCondition(found, expected: "the name of a claim"), cursor, cursor.endSpan)
            return nil
        }
        return proposition(&cursor, form: "if CLAIM: LIKELIHOOD").map { .holds($0) }
    }
}
