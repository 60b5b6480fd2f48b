/// What a main clause says would follow: all of it, or what it says a condition means; nothing where it only judges.
extension Analysis {
    /// What a main clause says would follow: the complement of `mean`, else the clause, without its reason; each of two joined clauses by itself, and nothing
    /// where it only judges.
    func meant(_ main: Range<Int>) -> [Range<Int>] {
        // `the truce would be dead; traffic would halt; and …`: each by itself, with its own reason.
        var clauses: [Range<Int>] = []
        var start = main.lowerBound
        for index in main where token(index).kind == .semicolon && quotation(of: index) == nil && index - start >= 3 {
            clauses.append(start..<index)
            start = index + 1
        }
        clauses.append(start..<main.upperBound)
        return clauses.count == 1 ? meantByClause(main) : clauses.flatMap { meantByClause(withoutThen(trimmed($0))) }
    }

    private func meantByClause(_ clause: Range<Int>) -> [Range<Int>] {
        let stop = reasonStart(clause) ?? clause.upperBound
        var clause = trimmed(clause.lowerBound..<max(clause.lowerBound, stop))
        if let framing = framingStart(clause) { clause = trimmed(clause.lowerBound..<max(clause.lowerBound, framing)) }
        if let complement = complement(ofMeaning: clause) {
            let meant = joinedClauses(complement)
            for words in meant {
                note(
                    .meantByCondition, on: .words(.content, words),
                    by: [first(.consequence, in: clause)].compactMap(\.self))
            }
            return meant
        }
        // `the consequences would be far-reaching: fares would rise`
        if let colon = clause.first(where: { token($0).kind == .colon }), judges(clause.lowerBound..<colon) {
            let rest = trimmed(colon + 1..<clause.upperBound)
            return rest.count >= 3 && isProjected(rest) ? joinedClauses(rest) : []
        }
        if judges(clause) {
            missed(.mainClauseOfCondition, clause, .judges)
            return []
        }
        return clause.count >= 3 ? joinedClauses(clause) : []
    }

    /// `That would mean that …`, `it would lead to …`: what is meant.
    func complement(ofMeaning clause: Range<Int>) -> Range<Int>? {
        for hit in hits(in: clause)
        where trigger(hit).kind == .consequence && !trigger(hit).attributes.contains(.heading) {
            guard isImpersonal(hit, clause) else { continue }
            var index = hit.end
            while index < clause.upperBound,
                token(index).has(.adverb) || token(index).kind == .colon || token(index).kind == .comma
            { index += 1 }
            if token(index).has(.complementiser) { index += 1 }
            let rest = trimmed(index..<max(index, clause.upperBound))
            if rest.count >= 3, hasFinite(rest) { return rest }
            // Dutch `Dat zou het einde betekenen`: the object stands before the verb.
            if rest.count >= 2, trigger(hit).attributes.contains(.object), !lexicon.isVerbSecond || isFinite(hit.start)
            {
                return rest
            }
        }
        return nil
    }

    /// Where the clause begins in which the article says what is worth asking, or what its readers should do.
    private func framingStart(_ clause: Range<Int>) -> Int? {
        guard let hit = first(.framing, in: clause) else { return nil }
        var start = self.clause(of: hit.start).clamped(to: clause).lowerBound
        // `…, so it makes sense to`: the comma parts it from what is said.
        for index in stride(from: hit.start, through: start, by: -1) where token(index).kind == .comma {
            start = index
            break
        }
        return start
    }

    /// `that would mean`, `it would suggest`: the subject is the condition itself.
    private func isImpersonal(_ hit: Hit, _ clause: Range<Int>) -> Bool {
        if isNoun(hit.start) { return false }
        let head = clause.lowerBound..<max(clause.lowerBound, hit.start)
        if head.count > 9 { return false }
        if head.contains(where: { token($0).has([.subjectPronoun, .demonstrative]) }) { return true }
        return first(.anaphor, in: head) != nil || head.allSatisfy { token($0).has([.stop, .auxiliary]) }
    }

    /// `would be a very big deal`: says nothing that could come true.
    private func judges(_ clause: Range<Int>) -> Bool {
        guard let copula = clause.first(where: { token($0).has(.be) && (!token($0).has(.possessive) || isFinite($0)) })
        else { return false }
        // What is judged stands before the verb in Dutch `zou een ramp zijn`.
        let predicate = lexicon.isVerbSecond ? clause : copula..<max(copula, min(clause.upperBound, copula + 8))
        guard first(.evaluation, in: predicate) != nil else { return false }
        let gist = gist([clause])
        var words = 0
        for index in clause
        where token(index).isWord && !token(index).has([.stop, .auxiliary, .finiteAuxiliary, .adverb]) {
            if hit(.evaluation, at: index) == nil { words += 1 }
        }
        let startsImpersonally = token(clause.lowerBound).has([.demonstrative, .subjectPronoun, .conditional])
        return words <= 3 && (startsImpersonally || gist.names.isEmpty)
            || startsImpersonally && gist.names.isEmpty && words <= 5
    }
}
