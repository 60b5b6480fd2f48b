/// Subjects after their verb, and those of clauses that end in their verb.
extension Analysis {
    /// Dutch: whether a finite verb closes a clause that a conjunction opened.
    func isSubordinate(_ verb: Int, _ floor: Int) -> Bool {
        let clause = clause(of: verb)
        var start = clause.lowerBound
        while start < clause.upperBound, token(start).kind == .comma || token(start).has(.coordinator) { start += 1 }
        return start < verb - 1 && token(start).has([.subordinator, .complementiser, .relative]) && start >= floor
    }

    func subordinateSubject(_ verb: Int, _ floor: Int) -> Range<Int>? {
        var start = clause(of: verb).lowerBound
        while start < verb, token(start).kind == .comma || token(start).has(.coordinator) { start += 1 }
        if token(start).has(.relative),
            !token(start).has(.complementiser) || !token(start + 1).has([.determiner, .subjectPronoun])
        {
            if token(start).has(.subjectPronoun), isFinite(verb) {
                var end = start
                if token(end - 1).kind == .comma { end -= 1 }
                if let head = nounPhrase(endingAt: end, floor: max(floor - 20, 0)), verb - start <= 6 { return head }
            }
        }
        return nounPhrase(startingAt: start + 1, ceiling: verb)
    }

    /// A subject after the finite verb: `said Smith`, `zei Jansen`.
    func invertedSubject(_ group: VerbGroup, _ left: Range<Int>?, _ limit: Int) -> Range<Int>? {
        let before = token(group.finite - 1)
        let start = lexicon.isVerbSecond ? group.finite + 1 : group.verb.upperBound
        let next = token(start)
        guard start < limit, next.isWord, !group.isNonFinite else { return nil }
        if !lexicon.isVerbSecond {
            guard before.kind == .comma || before.kind == .quote || before.kind == .dash || before.endsSentence,
                !next.has([.complementiser, .preposition]) || next.has(.determiner)
            else { return nil }
            return nounPhrase(startingAt: start, ceiling: limit)
        }
        let isSetOff = before.kind == .comma || before.kind == .quote
        if next.has(.complementiser), !isSetOff || !isFinite(start + 1) { return nil }
        guard let found = nounPhrase(startingAt: start, ceiling: limit) else { return nil }
        if isSubordinate(group.finite, 0) { return nil }
        // A constituent before the verb that cannot be a subject puts the subject after it.
        guard let left else { return found }
        let sentenceStart = sentence(of: group.finite)?.tokens.lowerBound ?? 0
        let clauseStart = clause(of: group.finite).lowerBound
        if before.kind == .comma || before.kind == .quote, left.upperBound == group.finite - 1 || before.kind == .quote
        {
            return left.lowerBound == clauseStart
                || before.kind == .comma && token(left.lowerBound - 1).kind != .quote
                    && left.lowerBound <= sentenceStart
                ? nil : found
        }
        if token(left.lowerBound - 1).has(.preposition) || token(left.upperBound - 1).has([.time, .weekday])
            || token(group.finite - 1).has([.time, .weekday])
        {
            return found
        }
        // `Directeur Haveman wilde niets zeggen`: what is not said is no second subject.
        if next.has(.subjectPronoun), !next.has([.determiner, .objectPronoun, .negative]) {
            return found
        }
        return nil
    }
}
