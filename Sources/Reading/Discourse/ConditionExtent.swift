/// How far a conditional clause reaches, and what only looks like one: comparisons, indirect questions, nouns after `als`.
extension Analysis {
    /// The clause that a conjunction or a verb opens, with it; nil where it opens none.
    func conditionRange(_ hit: Hit, _ sentence: Range<Int>) -> Range<Int>? {
        let attributes = trigger(hit).attributes
        if attributes.contains(.complete) {
            let next = token(hit.end)
            if !next.isWord || next.has([.coordinator]) || isFinite(hit.end) || hit.end >= sentence.upperBound {
                return hit.start..<hit.end
            }
            if next.has(.infinitiveMarker) || next.has(.complementiser) {
                return almost(.completeCondition, hit.tokens, .goesOn, by: hit)
            }
        }
        if attributes.contains(.nominal) { return nominalCondition(hit, sentence) }
        if attributes.contains(.verbFirst) { return invertedCondition(hit, sentence) }
        return conditionClause(hit, sentence)
    }

    /// `Were the sale to go through, …`, Dutch `Mocht het waar zijn, …`: a verb that opens its clause.
    private func invertedCondition(_ hit: Hit, _ sentence: Range<Int>) -> Range<Int>? {
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

    /// The clause that a conjunction opens.
    private func conditionClause(_ hit: Hit, _ sentence: Range<Int>) -> Range<Int>? {
        let attributes = trigger(hit).attributes
        let previous = token(hit.start - 1)
        // `found it hard to imagine that`: no supposition.
        if previous.has(.infinitiveMarker) { return nil }
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
        // `Now imagine it is true.`
        let follows =
            previous.isWord && !previous.has(.coordinator)
            && !(previous.has(.adverb) && hit.start == sentence.lowerBound + 1)
        if attributes.contains(.joined), follows, hit.start > sentence.lowerBound {
            return almost(.conditionClause, hit.tokens, .insideClause, by: hit)
        }
        if attributes.contains(.opening), (sentence.lowerBound..<hit.start).contains(where: { token($0).isWord }) {
            return almost(.conditionClause, hit.tokens, .insideSentence, by: hit)
        }
        // `If completed, …`: all that is supposed is a participle.
        if token(hit.end).has(.participle), token(hit.end + 1).kind == .comma, !lexicon.isVerbSecond {
            return hit.start..<hit.end + 1
        }
        if let comma = openingEnd(hit, sentence) ?? projectedEnd(hit, sentence) {
            return named(.openingCondition, .condition, hit.start..<comma)
        }
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
        if lexicon.isVerbSecond, comparesBefore(hit.start, sentence) || lacksVerbBefore(hit.start..<end, sentence) {
            return almost(.conditionClause, hit.tokens, .comparison, by: hit)
        }
        return hit.start..<end
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
}
