/// Where what somebody says ends.
extension Analysis {
    /// Where content that begins at `start` ends: the sentence's end, a bracket that closes around it, the main clause that goes
    /// on after it, or a coordinated clause with its own attributing verb.
    func contentEnd(from start: Int, _ limit: Int, isObject: Bool = false) -> Int {
        var depth = 0
        var verbs = 0
        var expected = 1
        var index = start
        let isSubject = isInsideSubject(start)
        while index < limit {
            let token = self.token(index)
            switch token.kind {
            case .openBracket: depth += 1
            case .closeBracket:
                if depth == 0 { return index }
                depth -= 1
            case .semicolon: return index
            case .dash where isObject: return index
            case .quote where token.flags.contains(.closes):
                if let quotation = quotation(of: index), quotation.tokens.lowerBound < start { return index }
            case .comma where isQuotedWithin(index, start): break
            case .comma:
                if endsAtComma(index, start, limit, isObject) { return index }
            case .word:
                if token.has([.subordinator, .relative, .question]), index > start { expected += 1 }
                if token.has(.complementiser), index > start, !token.has(.relative) || !token.has([.subordinator]) {
                    expected += 1
                }
                if token.has(.coordinator), index > start {
                    // `called it a farce and left`: a verb of the clause around an object.
                    if isObject, !lexicon.isVerbSecond, verbs == 0, !isQuotedWithin(index, start),
                        isPredicate(index + 1)
                    {
                        return index
                    }
                    // `dat er iets mis is en heeft een lab ingeschakeld`: the main clause goes on.
                    if lexicon.isVerbSecond, self.token(start).has([.complementiser, .question]), index > start + 2,
                        isFinite(index - 1), isFinite(index + 1), self.token(index + 2).isWord
                    {
                        return index
                    }
                    // `noemt de beschuldiging ernstig maar wil er niet op ingaan`
                    if isObject, lexicon.isVerbSecond, index > start + 1, isFinite(index + 1),
                        self.token(index + 1).has(.finiteAuxiliary), !isQuotedWithin(index, start)
                    {
                        return index
                    }
                    expected += 1
                    if !isQuotedWithin(index, start), startsOtherAttribution(index + 1, limit) { return index }
                }
                if isFinite(index) {
                    verbs += self.token(index - 1).has(.subjectPronoun) && index - 1 > start ? 0 : 1
                    if isSubject, verbs > expected { return index }
                }
            default: break
            }
            index += 1
        }
        return trimmed(start..<limit).upperBound
    }

    /// Whether a finite verb follows a coordinator; one that may be a participle does not after an adjective or a participle
    /// (`used and discarded needles`).
    private func isPredicate(_ index: Int) -> Bool {
        if isFinite(index) { return true }
        return token(index).has(.past) && !token(index).has([.noun, .adjective])
            && !token(index - 2).has([.participle, .adjective])
    }

    /// Whether a token stands in a quotation that begins after `start`: `said it was “lies and insults”` goes on to its end.
    private func isQuotedWithin(_ index: Int, _ start: Int) -> Bool {
        guard let quotation = quotation(of: index), quotation.isClosed else { return false }
        return quotation.tokens.lowerBound >= start
    }

    /// Whether content stands inside the subject of a main clause whose verb is still to come.
    private func isInsideSubject(_ start: Int) -> Bool {
        guard let sentence = sentence(of: start) else { return false }
        var index = start - 1
        while index >= sentence.tokens.lowerBound, start - index < 30 {
            if isFinite(index) {
                guard let pronoun = relative(of: index) else { return false }
                index = pronoun
            }
            if token(index).kind == .semicolon || token(index).kind == .colon { return true }
            index -= 1
        }
        return true
    }

    /// `The engineer who had said that …`: the pronoun that is the subject of a finite verb.
    private func relative(of verb: Int) -> Int? {
        guard !lexicon.isVerbSecond else { return nil }
        var index = verb - 1
        while index > verb - 4, token(index).has([.adverb, .auxiliary]) { index -= 1 }
        return token(index).has(.relative) && !token(index).has(.determiner) ? index : nil
    }

    private func endsAtComma(_ comma: Int, _ start: Int, _ limit: Int, _ isObject: Bool) -> Bool {
        let next = token(comma + 1)
        // `The plant will close, according to two people`.
        if let source = hit(.source, at: comma + 1),
            !lexicon.isVerbSecond || trigger(source).attributes.contains(.after)
        {
            return true
        }
        // `a neighbour, who asked not to be named, told`: the main clause goes on.
        if !lexicon.isVerbSecond, isFinite(comma + 1), token(clause(of: start - 1).lowerBound).has(.relative) {
            return true
        }
        // Dutch: a finite verb right after a comma takes the main clause up again.
        if lexicon.isVerbSecond, isFinite(comma + 1), token(start).has([.complementiser, .question]) {
            return true
        }
        // What the speaker's words go on to explain is the writer's: `…, waardoor men denkt dat …`.
        if lexicon.isVerbSecond, token(start).has(.complementiser), next.has(.subordinator), next.has(.comment) {
            return true
        }
        if !lexicon.isVerbSecond, next.has(.comment), hasSubjectAndFinite(comma + 2, limit) { return true }
        // `cited the figure, further raising …`
        if isObject, next.has(.adverb), token(comma + 2).has(.gerund), !lexicon.isVerbSecond { return true }
        // Dutch: `vond dat ook, al dronk zij liever melk`.
        if isObject, lexicon.isVerbSecond, next.isWord, !next.has([.relative, .coordinator]) { return true }
        // `…, and last week a driver …`: a clause of its own.
        if isObject, !lexicon.isVerbSecond, next.has(.coordinator), token(comma + 2).has([.adjective, .demonstrative]),
            token(comma + 3).has(.time)
        {
            return true
        }
        if isObject, next.has([.gerund, .relative, .subordinator]) || next.has(.coordinator) {
            return next.has([.gerund, .coordinator])
                ? hasSubjectAndFinite(comma + 2, limit) || next.has(.gerund) : false
        }
        // `…, maar wil niet zeggen of …`: in a subordinate clause the verb would stand last.
        if lexicon.isVerbSecond, next.has(.coordinator), token(start).has([.complementiser, .question]),
            isFinite(comma + 2), token(comma + 2).has(.finiteAuxiliary) || token(comma + 3).isWord
        {
            return true
        }
        if next.has(.coordinator) { return startsOtherAttribution(comma + 2, limit) }
        // `Despite his support for the bill, the senator left`: the main clause begins.
        if isObject, !lexicon.isVerbSecond, isInsideSubject(start), hasSubjectAndFinite(comma + 1, limit) {
            return true
        }
        // `Ever since a paper reported that it was let, diplomats have argued`: the main clause begins.
        if !isObject, !lexicon.isVerbSecond, isInsideOpening(start), hasSubjectAndFinite(comma + 1, limit) {
            return true
        }
        if next.has(.gerund), hit(.verb, at: comma + 1) != nil { return true }
        // `…, he added`: what was said is over.
        if let verb = attributingVerb(from: comma + 1, within: 10, limit), verb.after {
            return true
        }
        return false
    }

    /// Whether a token stands in a subordinate clause that opens its sentence, before any comma.
    private func isInsideOpening(_ start: Int) -> Bool {
        guard let sentence = sentence(of: start)?.tokens, start - sentence.lowerBound <= 20 else { return false }
        var first = sentence.lowerBound
        if token(first).has(.adverb), token(first + 1).has(.subordinator) { first += 1 }
        return first < start && token(first).has(.subordinator) && !token(first).has([.complementiser, .determiner])
            && !(first..<start).contains { !token($0).isWord && token($0).kind != .number }
    }

    /// Whether a new subject with an attributing verb begins here.
    private func startsOtherAttribution(_ index: Int, _ limit: Int) -> Bool {
        guard let verb = attributingVerb(from: index, within: 8, limit) else { return false }
        return verb.start > index || token(index).has([.past, .present])
    }

    /// An attributing finite verb of speech soon after `index`, with only a noun phrase before it.
    private func attributingVerb(from index: Int, within: Int, _ limit: Int) -> (start: Int, after: Bool)? {
        var depth = 0
        for ahead in index..<min(limit, index + within) {
            // `Sen. Jane Smith (R-S.C.) told`
            if token(ahead).kind == .openBracket { depth += 1 }
            if token(ahead).kind == .closeBracket { depth -= 1 }
            if depth > 0 || token(ahead).kind == .closeBracket { continue }
            if token(ahead).kind == .period, ahead > index, isAbbreviated(ahead - 1) { continue }
            guard token(ahead).isWord || token(ahead).kind == .number else { return nil }
            if let hit = hit(.verb, at: ahead), trigger(hit).attributes.contains(.speech), isFinite(ahead) {
                if lexicon.isVerbSecond, ahead != index { return nil }
                let next = token(hit.end)
                let isEnd =
                    hit.end >= limit || !next.isWord || next.has(.weekday)
                    || next.has(.preposition) && !lexicon.isVerbSecond && isDate(from: hit.end, limit)
                    || (lexicon.isVerbSecond && (next.isCapitalised || next.has([.subjectPronoun, .determiner])))
                let opensClause = next.has([.complementiser]) || next.kind == .quote
                if isEnd || opensClause || next.has([.preposition]) { return (ahead, isEnd) }
                return hasSubjectAndFinite(hit.end, limit) ? (ahead, false) : nil
            }
            if isFinite(ahead)
                || token(ahead).has([.complementiser, .subordinator]) && !token(ahead).has(.demonstrative)
            {
                return nil
            }
        }
        return nil
    }
}
