/// The main clauses of a conditional sentence: what they say would follow, unless they only judge, ask or tell what was.
extension Analysis {
    /// Words of a main clause that a condition follows, at most.
    private static var longestMain: Int { 40 }

    /// The main clause of a conditional sentence; nil where it has none that foresees anything.
    func apodosis(_ sentence: Range<Int>, _ conditions: [Condition]) -> Range<Int>? {
        guard !endsAsQuestion(sentence) else { return nil }
        let end = withoutEnd(sentence)
        var pieces: [Range<Int>] = []
        var start = sentence.lowerBound
        for condition in conditions.sorted(by: { $0.range.lowerBound < $1.range.lowerBound })
        where condition.range.lowerBound >= start {
            pieces.append(start..<condition.range.lowerBound)
            start = condition.range.upperBound
        }
        pieces.append(start..<max(start, end))
        let clean = pieces.map { withoutThen(trimmed($0)) }.filter { $0.count >= 3 && !saysOnlyWho($0) }
        // The piece that holds the conditional or future verb is the main clause.
        let mains = clean.filter {
            !token($0.lowerBound).has([.relative, .subordinator]) || token($0.lowerBound).has(.demonstrative)
        }
        // What follows a condition that opens the sentence is the main clause, whether its verb is known or not.
        let opening = conditions.first.map { $0.range.lowerBound - sentence.lowerBound <= 2 } == true
        guard
            let main = mains.first(where: { isProjected($0) }) ?? mains.last(where: { hasFinite($0) })
                ?? (opening ? mains.last : nil)
        else { return nil }
        // Before a condition that ends a long sentence most is about something else.
        if main.count > Self.longestMain, !opening { return nil }
        // `If the find is confirmed, baking began in the hills`: what would then be known of the past.
        let isLearnt =
            opening
            && conditions.allSatisfy { condition in
                condition.range.contains { isFinite($0) && token($0).has([.present, .be]) && !token($0).has(.past) }
                    && !condition.range.contains { token($0).has([.past, .pastAuxiliary]) && isFinite($0) }
            }
        return tellsPast(main) && !isLearnt ? nil : explained(main)
    }

    /// `The outlook is bleak: the bank would …`: what would follow stands after the colon.
    private func explained(_ main: Range<Int>) -> Range<Int> {
        for index in main where token(index).kind == .colon && main.upperBound - index > 4 {
            let rest = trimmed(index..<main.upperBound)
            return isProjected(rest) && !isProjected(main.lowerBound..<index) ? rest : main
        }
        return main
    }

    /// `“I believe it only if …”, says Smith`: words that only say who said the rest foresee nothing.
    private func saysOnlyWho(_ piece: Range<Int>) -> Bool {
        units(near: piece.lowerBound).contains { index in
            let unit = units[index]
            guard unit.attribution != nil, let source = unit.source, piece.contains(source.lowerBound) else {
                return false
            }
            return source.upperBound + 1 >= piece.upperBound
                && unit.cue.contains { $0.lowerBound == piece.lowerBound }
                && !unit.content.contains { $0.overlaps(piece) }
        }
    }

    /// Without the marks that end it.
    func withoutEnd(_ sentence: Range<Int>) -> Int {
        var end = sentence.upperBound
        while end > sentence.lowerBound, token(end - 1).endsSentence || token(end - 1).kind == .quote { end -= 1 }
        return end
    }

    /// `then`, `dan`, and a coordinator at the start say nothing.
    func withoutThen(_ range: Range<Int>) -> Range<Int> {
        var start = range.lowerBound
        while start < range.upperBound {
            if let hit = hit(.then, at: start), hit.end <= range.upperBound,
                !trigger(hit).attributes.contains(.further)
            {
                start = hit.end
            } else if start > range.lowerBound || token(start - 1).kind == .comma, let hit = hit(.contrast, at: start),
                token(hit.end).kind == .comma, hit.end < range.upperBound
            {
                start = hit.end + 1
            } else if token(start).has(.coordinator)
                || !token(start).isWord && token(start).kind != .number && token(start).kind != .quote
            {
                start += 1
            } else {
                break
            }
        }
        return trimmed(start..<max(start, range.upperBound))
    }

    func hasFinite(_ range: Range<Int>) -> Bool { range.contains { isFinite($0) } }

    /// Would, will, may: said of what has not been seen.
    func isProjected(_ range: Range<Int>) -> Bool {
        range.contains { token($0).has([.conditional, .future]) || token($0).has(.modal) }
            || range.contains { index in
                hits(at: index).contains {
                    trigger($0).kind == .consequence && !trigger($0).attributes.contains(.heading)
                }
            }
    }

    /// Whether the first finite verb tells what was: `If he was worried, he did not show it`.
    func tellsPast(_ range: Range<Int>) -> Bool {
        guard let first = range.first(where: { isFinite($0) }) else { return false }
        let verb = token(first)
        if verb.has([.conditional, .future]) || verb.has(.modal) || verb.has(.present) { return false }
        // `the firm that insured them could go under`: the past is that of a clause inside the subject.
        return verb.has([.past, .pastAuxiliary])
            && !range.contains { token($0).has([.conditional, .future]) || token($0).has(.modal) }
    }

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

    /// Main clauses that are joined by a coordinator, each with a subject and a verb of its own.
    func joinedClauses(_ range: Range<Int>) -> [Range<Int>] {
        var found: [Range<Int>] = []
        var start = range.lowerBound
        var commas: [Int] = []
        // Dutch `dan daalt de koers, sluit de winkel en vertrekt de directeur`: clauses that begin with their verbs.
        let isInverted = lexicon.isVerbSecond && mayBeOpeningVerb(range.lowerBound)
        func hasVerb(_ range: Range<Int>) -> Bool { hasFinite(range) || isInverted }
        for index in range where quotation(of: index) == nil {
            if token(index).kind == .comma {
                if let next = clauseStart(after: index, range.upperBound), hasVerb(min(start, index)..<index) {
                    commas.append(next)
                }
                if isInverted, isFinite(index + 1), opensNounPhrase(index + 2) { commas.append(index + 1) }
                continue
            }
            guard token(index).has(.coordinator), !token(index).has(.question) else { continue }
            let left = trimmed(min(start, index)..<index)
            guard left.count >= 3, hasVerb(left) else { continue }
            var next = clauseStart(after: index, range.upperBound)
            // `krijgt de keten respijt en komt er een bewindvoerder`: `er` stands for a subject of its own.
            let isIntroduced = hit(.placeholder, at: index + 2) != nil
            if next == nil, isInverted, isFinite(index + 1),
                isIntroduced || !commas.isEmpty && opensNounPhrase(index + 2)
            {
                next = index + 1
            }
            guard let next else { continue }
            // A series: what stands between commas are clauses, too.
            for comma in commas where comma > start && comma < index {
                found.append(trimmed(start..<comma))
                start = comma
            }
            found.append(trimmed(min(start, index)..<index))
            start = next
            commas.removeAll()
        }
        found.append(trimmed(min(start, range.upperBound)..<range.upperBound))
        return found.filter { $0.count >= 2 }
    }

    /// Where a clause with its own subject begins after a coordinator: past `that`; nil where none does.
    private func clauseStart(after coordinator: Int, _ limit: Int) -> Int? {
        var start = coordinator + 1
        if token(start).has(.complementiser), token(coordinator - 1).isWord || token(coordinator - 1).kind == .comma,
            !isFinite(start + 1)
        {
            start += 1
        }
        // `…, en dat kan jaren duren`
        if lexicon.isVerbSecond, token(start).has(.demonstrative), isFinite(start + 1), start + 3 < limit,
            token(coordinator - 1).kind == .comma
        {
            return start
        }
        guard start + 1 < limit, !isFinite(start), !token(start).has([.preposition, .infinitiveMarker, .relative])
        else { return nil }
        // `the firm that insured them could fail`: the verb of a relative clause is not that of the subject.
        var inner = 0
        var sawInner = false
        for ahead in start + 1..<max(start + 1, min(limit, start + 18)) {
            let token = token(ahead)
            if token.kind == .comma, inner > 0 || self.token(ahead + 1).has(.relative) { continue }
            // `…, en de stichting die haar naam draagt, zou …`
            if token.kind == .comma, lexicon.isVerbSecond, sawInner, isFinite(ahead + 1) { return start }
            guard token.isWord || token.kind == .number || token.kind == .quote || token.kind == .symbol,
                !token.has([.subordinator, .coordinator, .infinitiveMarker]) || token.has(.preposition)
            else { return nil }
            if token.has([.relative, .complementiser]) {
                inner += 1
                sawInner = true
                continue
            }
            if isFinite(ahead) {
                if inner == 0 { return start }
                inner -= 1
            }
            // `en huurders betalen het gelag`: a form that may be an infinitive, before an object.
            if lexicon.isVerbSecond, inner == 0, token.has(.present), token.has(.infinitive),
                opensNounPhrase(ahead + 1),
                !self.token(ahead - 1).has([.preposition, .determiner])
            {
                return start
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
