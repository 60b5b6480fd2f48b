/// How far a conditional clause reaches, and what only looks like one: comparisons, indirect questions, nouns after `als`.
extension Analysis {
    /// The clause that a conjunction or a verb opens, with it; nil where it opens none.
    func conditionRange(_ hit: Hit, _ sentence: Range<Int>) -> Range<Int>? {
        let attributes = trigger(hit).attributes
        let previous = token(hit.start - 1)
        if attributes.contains(.complete) {
            let next = token(hit.end)
            if !next.isWord || next.has([.coordinator]) || isFinite(hit.end) || hit.end >= sentence.upperBound {
                return hit.start..<hit.end
            }
            if next.has(.infinitiveMarker) || next.has(.complementiser) {
                return almost(.completeCondition, hit.tokens, .goesOn, by: hit)
            }
        }
        // `In the event of a sale, the crews would leave`
        if attributes.contains(.object) {
            guard let phrase = nounPhrase(startingAt: hit.end, ceiling: sentence.upperBound), phrase.count <= 8 else {
                return nil
            }
            let opens = hit.start == sentence.lowerBound
            if opens, let comma = firstComma(hit.end, sentence), comma - hit.end <= 10 { return hit.start..<comma }
            return opens ? nil : hit.start..<phrase.upperBound
        }
        if attributes.contains(.verbFirst) {
            guard opensMainClause(hit.start, sentence) else { return nil }
            if endsAsQuestion(sentence) { return almost(.invertedCondition, hit.tokens, .inQuestion, by: hit) }
            if !lexicon.isVerbSecond {
                let next = token(hit.end)
                guard
                    next.has([.determiner, .subjectPronoun, .possessive, .speaker]) || next.isCapitalised
                        || next.has(.plural)
                        || next.isWord
                            && next.features.isDisjoint(
                                with: WordFeatures.anyVerb.union([
                                    .auxiliary, .finiteAuxiliary, .preposition, .adverb, .subordinator, .negative,
                                ]))
                else { return almost(.invertedCondition, hit.tokens, .lacksSubject, by: hit) }
                guard let comma = firstComma(hit.end, sentence), comma - hit.end >= 2 else {
                    return almost(.invertedCondition, hit.tokens, .lacksMainClause, by: hit)
                }
                return hit.start..<comma
            }
            return hit.start..<conditionEnd(hit.end, sentence, hasVerb: true)
        }
        // `found it hard to imagine that`: no supposition.
        if previous.has(.infinitiveMarker), !attributes.contains(.verbFirst) { return nil }
        // `asked if`, `as if`: an indirect question or a comparison.
        if previous.has(.subordinator), !previous.has(.coordinator) {
            return almost(.conditionClause, hit.tokens, .comparison, by: hit)
        }
        if self.hit(.verb, at: hit.start - 1) != nil, !previous.has(.noun),
            // `What to expect if the number holds up`
            !(token(hit.start - 2).has(.infinitiveMarker) && token(hit.start - 3).has(.question))
        {
            return almost(.conditionClause, hit.tokens, .isQuestionWord, by: hit)
        }
        if !lexicon.isVerbSecond, isAsked(before: hit.start, sentence) {
            return almost(.conditionClause, hit.tokens, .isQuestionWord, by: hit)
        }
        // `Provided the council agrees`, not `the council provided`.
        if attributes.contains(.joined), previous.isWord, !previous.has(.coordinator), hit.start > sentence.lowerBound {
            return almost(.conditionClause, hit.tokens, .insideClause, by: hit)
        }
        if attributes.contains(.opening), (sentence.lowerBound..<hit.start).contains(where: { token($0).isWord }) {
            return almost(.conditionClause, hit.tokens, .insideSentence, by: hit)
        }
        if let comma = openingEnd(hit, sentence) { return named(.openingCondition, .condition, hit.start..<comma) }
        let opensSentence = (sentence.lowerBound..<hit.start).allSatisfy {
            !token($0).isWord || token($0).has(.coordinator)
        }
        // German `Angenommen, das Abkommen besteht, …`: the comma opens the clause.
        let isBare = attributes.contains(.bare) && token(hit.end).kind == .comma
        let start = isBare ? hit.end + 1 : parenthesisEnd(hit.end, sentence.upperBound)
        let end = conditionEnd(start, sentence, opensSentence: opensSentence)
        if attributes.contains(.clause) { return end - hit.end >= 2 ? hit.start..<end : nil }
        // Between the conjunction and the main clause stands a clause, whether its verb is known or not.
        if opensSentence, end - hit.end >= 2, token(end).kind == .comma, lexicon.isVerbSecond,
            self.hit(.then, at: end + 1) != nil || token(end + 1).has(.question)
                || mayBeOpeningVerb(end + 1)
                    && self.hit(.verb, at: end + 1).map({ trigger($0).attributes.contains(.speech) }) != true
        {
            return hit.start..<end
        }
        let subject = token(hit.end)
        if lexicon.isVerbSecond, end - hit.end >= 2, subject.has(.subjectPronoun),
            !subject.has([.determiner, .objectPronoun])
        {
            return hit.start..<end
        }
        guard end - hit.end >= 2,
            (hit.end..<end).contains(where: {
                isFinite($0) || token($0).has(.finiteAuxiliary) || self.hit(.truth, at: $0) != nil
            }) || hasUnknownVerb(hit.end..<end),
            hasUnknownVerb(hit.end..<end)
                || hasOwnVerb((token(start).has(.complementiser) ? min(start + 1, end) : hit.end)..<end)
        else { return almost(.conditionClause, hit.tokens, .lacksFiniteVerb, by: hit) }
        if lexicon.isVerbSecond, !isVerbLast(hit.end..<end) {
            return almost(.conditionClause, hit.tokens, .verbNotLast, by: hit)
        }
        if lexicon.isVerbSecond, comparesBefore(hit.start, sentence) {
            return almost(.conditionClause, hit.tokens, .comparison, by: hit)
        }
        return hit.start..<end
    }

    /// `if, as they say, …`: where the clause goes on after a parenthesis right behind its conjunction.
    func parenthesisEnd(_ index: Int, _ limit: Int) -> Int {
        guard token(index).kind == .comma else { return index }
        for close in index + 1..<max(index + 1, min(index + 8, limit)) where token(close).kind == .comma {
            return close + 1
        }
        return index
    }

    /// `Asked by reporters on Thursday if she planned to go`: what was asked.
    private func isAsked(before index: Int, _ sentence: Range<Int>) -> Bool {
        for back in stride(from: index - 1, through: max(sentence.lowerBound, index - 9), by: -1) {
            let token = token(back)
            guard token.isWord, !isFinite(back) else { return false }
            if token.has(.participle), hit(.verb, at: back) != nil {
                return back == sentence.lowerBound || self.token(back - 1).kind == .comma
                    || self.token(back - 1).has(.subordinator)
            }
        }
        return false
    }

    /// Where the main clause begins after a comma, or after what stands between it and the next: `, on the other hand, the guard …`.
    private func parenthesisEnd(_ comma: Int, _ limit: Int, opening kind: Trigger.Kind) -> Int {
        guard let hit = hit(kind, at: comma + 1), token(hit.end).kind == .comma else { return comma + 1 }
        return hit.end + 1
    }

    /// English: the comma after a condition that opens the sentence with a verb that may be a noun (`Unless the payments resume,
    /// the authority is …`): a main clause begins there.
    private func openingEnd(_ hit: Hit, _ sentence: Range<Int>) -> Int? {
        guard !lexicon.isVerbSecond, hit.start == sentence.lowerBound,
            let comma = firstComma(hit.end, sentence), comma - hit.end >= 3,
            case let main = parenthesisEnd(comma, sentence.upperBound, opening: .contrast),
            !(hit.end..<comma).contains(where: { isFinite($0) }),
            (hit.end + 1..<comma).contains(where: { token($0).has([.present, .past, .infinitive]) }),
            token(main).has([.determiner, .possessive, .subjectPronoun]) || token(main).isCapitalised
        else { return nil }
        for index in main..<max(main, sentence.upperBound) {
            if token(index).has(.coordinator) || !token(index).isWord { return nil }
            if isFinite(index) { return comma }
        }
        return nil
    }

    /// Whether a finite verb belongs to the clause itself and not to one inside it: `naar aanleiding van het feit dat …` has none.
    private func hasOwnVerb(_ range: Range<Int>) -> Bool {
        var inner = 0
        for index in range {
            if index > range.lowerBound, token(index).has([.complementiser, .relative, .subordinator]),
                hit(.truth, at: index) == nil, clause(of: index).lowerBound == index
            {
                inner += 1
            }
            if isFinite(index) || token(index).has(.finiteAuxiliary) && !token(index).has(.possessive)
                || hit(.truth, at: index) != nil
            {
                if inner == 0 { return true }
                inner -= 1
            }
        }
        return false
    }

    /// `unless the fault predates the contract`: a word that no table knows, formed like a verb, between a subject and an object.
    private func hasUnknownVerb(_ range: Range<Int>) -> Bool {
        guard !lexicon.isVerbSecond, token(range.lowerBound).has([.determiner, .possessive]),
            !range.contains(where: { isFinite($0) })
        else { return false }
        return range.dropFirst(2).dropLast(1).contains { index in
            let token = token(index)
            return token.isWord && token.word < 0 && !token.isCapitalised && token.end - token.start >= 5
                && source.bytes[token.end - 1] == UInt8(ascii: "s") && source.bytes[token.end - 2] != UInt8(ascii: "s")
                && self.token(index + 1).has([.determiner, .possessive])
        }
    }

    /// `zowel … als`, `even … als`.
    private func comparesBefore(_ index: Int, _ sentence: Range<Int>) -> Bool {
        for back in stride(from: index - 1, through: max(sentence.lowerBound, index - 25), by: -1) {
            if token(back).has(.correlative) || index - back <= 4 && token(back).has(.equative) { return true }
        }
        return false
    }

    /// In Dutch `als` with a clause has its finite verb at the end, `als reactie` has none.
    private func isVerbLast(_ range: Range<Int>) -> Bool {
        var last = range.upperBound - 1
        while last > range.lowerBound, !token(last).isWord || token(last).kind == .closeBracket { last -= 1 }
        for index in stride(from: last, to: max(range.lowerBound - 1, last - 6), by: -1)
        where isFinite(index) || token(index).has(.finiteAuxiliary) || hit(.truth, at: index) != nil { return true }
        return range.contains { token($0).has(.finiteAuxiliary) && $0 > range.lowerBound }
    }

    private func opensMainClause(_ index: Int, _ sentence: Range<Int>) -> Bool {
        var before = index - 1
        while before >= sentence.lowerBound, token(before).kind == .quote || token(before).has(.coordinator) {
            before -= 1
        }
        return before < sentence.lowerBound || token(before).kind == .dash
            || (token(before).kind == .comma && lexicon.isVerbSecond)
            || token(before).kind == .semicolon || token(before).kind == .colon
    }

    func endsAsQuestion(_ sentence: Range<Int>) -> Bool {
        sentence.suffix(3).contains { token($0).kind == .question }
    }

    func firstComma(_ start: Int, _ sentence: Range<Int>) -> Int? {
        var depth = 0
        for index in start..<sentence.upperBound {
            switch token(index).kind {
            case .openBracket: depth += 1
            case .closeBracket: depth -= 1
            case .comma where depth <= 0: return index
            default: break
            }
        }
        return nil
    }

    /// The comma before the main clause, `then`, or the end of the sentence.
    private func conditionEnd(
        _ start: Int, _ sentence: Range<Int>, hasVerb: Bool = false, opensSentence: Bool = false
    ) -> Int {
        var depth = 0
        var hasVerb = hasVerb
        var index = start
        while index < sentence.upperBound {
            let token = token(index)
            switch token.kind {
            case .openBracket: depth += 1
            case .closeBracket: depth -= 1
            case .semicolon, .colon: return index
            case .dash where hasVerb && depth <= 0: return index
            case .comma
            where depth <= 0
                && (hasVerb
                    || lexicon.isVerbSecond && index > start + 1
                        && (isFinite(index + 1) || hit(.then, at: index + 1) != nil
                            || opensSentence && mayBeOpeningVerb(index + 1)
                            || self.token(index + 1).has(.question) && endsAsQuestion(sentence))):
                let next = self.token(index + 1)
                // `if the licence lapses, what will growers notice?`
                if next.has(.question), endsAsQuestion(sentence) { return index }
                // `if A, B and C happen` goes on; a relative clause does, too.
                if !next.has(.relative) || next.has(.determiner) && !lexicon.isVerbSecond
                    || hit(.then, at: index + 1) != nil || isFinite(index + 1)
                {
                    return index
                }
            case .word where depth <= 0:
                if isFinite(index) || token.has(.finiteAuxiliary) { hasVerb = true }
                if hasVerb, index > start, hit(.then, at: index) != nil, self.token(index - 1).kind != .comma,
                    !lexicon.isVerbSecond
                {
                    return index
                }
                if hasVerb, index > start + 1, token.has(.coordinator), startsMain(index + 1, sentence) { return index }
            default: break
            }
            index += 1
        }
        var end = sentence.upperBound
        while end > start, !token(end - 1).isWord, token(end - 1).kind != .closeBracket { end -= 1 }
        return end
    }

    private func startsMain(_ index: Int, _ sentence: Range<Int>) -> Bool {
        for ahead in index..<min(index + 5, sentence.upperBound) {
            if !token(ahead).isWord { return false }
            if token(ahead).has([.conditional, .modal]), ahead > index || lexicon.isVerbSecond { return true }
        }
        return false
    }
}
