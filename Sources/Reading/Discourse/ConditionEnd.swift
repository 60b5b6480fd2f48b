/// Where a conditional clause ends and its main clause begins.
extension Analysis {
    /// `if, as they say, …`: where the clause goes on after a parenthesis right behind its conjunction.
    func parenthesisEnd(_ index: Int, _ limit: Int) -> Int {
        guard token(index).kind == .comma else { return index }
        for close in index + 1..<max(index + 1, min(index + 8, limit)) where token(close).kind == .comma {
            return close + 1
        }
        return index
    }

    /// Where the main clause begins after a comma, or after what stands between it and the next: `, on the other hand, the guard …`.
    func parenthesisEnd(_ comma: Int, _ limit: Int, opening kind: Trigger.Kind) -> Int {
        guard let hit = hit(kind, at: comma + 1), token(hit.end).kind == .comma else { return comma + 1 }
        return hit.end + 1
    }

    /// English: the comma after a condition that opens the sentence with a verb that may be a noun (`Unless the payments resume,
    /// the authority is …`): a main clause begins there.
    func openingEnd(_ hit: Hit, _ sentence: Range<Int>) -> Int? {
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

    /// English: the comma before a main clause that says what would be, whether the verb of the condition is known or not.
    func projectedEnd(_ hit: Hit, _ sentence: Range<Int>) -> Int? {
        guard !lexicon.isVerbSecond, hit.start == sentence.lowerBound, let comma = firstComma(hit.end, sentence),
            comma - hit.end >= 3, !(hit.end..<comma).contains(where: { isFinite($0) }),
            quotation(of: comma) == nil || quotation(of: hit.start) != nil
        else { return nil }
        for index in comma + 1..<sentence.upperBound {
            if token(index).has([.conditional, .future]) || token(index).has(.modal) {
                return index > comma + 1 ? comma : nil
            }
            if isFinite(index) || !token(index).isWord { return nil }
        }
        return nil
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
    func conditionEnd(
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
                if hasVerb, opensSentence, index > start + 2, startsMainWithoutComma(index, start, sentence) {
                    return index
                }
            default: break
            }
            index += 1
        }
        var end = sentence.upperBound
        while end > start, !token(end - 1).isWord, token(end - 1).kind != .closeBracket { end -= 1 }
        return end
    }

    /// English `If the wall gave way [the wave would reach …]`: no comma before the main clause, and none after it that could be meant.
    private func startsMainWithoutComma(_ index: Int, _ start: Int, _ sentence: Range<Int>) -> Bool {
        guard !lexicon.isVerbSecond, token(index).has([.determiner, .possessive, .subjectPronoun]),
            !token(index - 1).has([.preposition, .coordinator, .determiner, .complementiser, .relative, .question]),
            !isFinite(index - 1) || token(index).has(.subjectPronoun),
            !(index..<sentence.upperBound).prefix(20).contains(where: { token($0).kind == .comma }),
            // `if he says the bank would fail`
            !(start..<index).contains(where: { hit(.verb, at: $0) != nil && isFinite($0) })
        else { return false }
        for ahead in index + 1..<min(index + 6, sentence.upperBound) {
            guard token(ahead).isWord,
                !token(ahead).has([.relative, .complementiser, .coordinator, .subjectPronoun, .determiner])
            else {
                return false
            }
            if token(ahead).has([.conditional, .future]) || token(ahead).has(.modal) { return true }
            if isFinite(ahead) { return false }
        }
        return false
    }

    private func startsMain(_ index: Int, _ sentence: Range<Int>) -> Bool {
        for ahead in index..<min(index + 5, sentence.upperBound) {
            if !token(ahead).isWord { return false }
            if token(ahead).has([.conditional, .modal]), ahead > index || lexicon.isVerbSecond { return true }
        }
        return false
    }
}
