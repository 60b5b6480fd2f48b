/// Noun phrases by their edges: good enough to say who speaks, without a parse.
extension Analysis {
    /// The noun phrase that ends right before `end`, appositions included; nil where none stands there.
    func nounPhrase(endingAt end: Int, floor: Int) -> Range<Int>? {
        var end = end
        while end > floor, token(end - 1).has(.adverb), !token(end - 1).has([.noun, .speaker]),
            !token(end - 1).isCapitalised
        { end -= 1 }
        end = withoutDate(end, floor)
        if token(end - 1).kind == .comma { return apposed(endingAt: end - 1, floor: floor) }
        if token(end - 1).kind == .closeBracket || token(end - 1).kind == .dash, end - 1 > floor {
            if token(end - 1).kind == .dash { return apposed(endingAt: end - 1, floor: floor) }
        }
        return plainPhrase(endingAt: end, floor: floor)
    }

    /// `The ministry on Monday said`, `Prosecutors in April charged`: when it was said is no part of who said it.
    private func withoutDate(_ end: Int, _ floor: Int) -> Int {
        guard !lexicon.isVerbSecond, end - 3 >= floor else { return end }
        // `The ministry earlier this week`, `a panel in 2001`.
        if token(end - 1).has(.time), token(end - 2).has([.demonstrative, .adjective]),
            !token(end - 3).has([.determiner, .preposition])
        {
            return token(end - 3).has(.adverb) ? end - 3 : end - 2
        }
        if token(end - 1).kind == .number, token(end - 2).has(.preposition), !token(end - 2).has(.joining) {
            return end - 2
        }
        guard token(end - 1).has([.weekday, .month]) else { return end }
        if token(end - 2).has(.preposition) { return end - 2 }
        return token(end - 1).has(.weekday) && token(end - 2).isWord && !token(end - 2).has(.stop) ? end - 1 : end
    }

    /// `X, a former minister,`: from X up to the second comma.
    private func apposed(endingAt comma: Int, floor: Int) -> Range<Int>? {
        let mark = token(comma).kind
        var index = comma - 1
        let lowest = max(floor, comma - 40)
        while index > lowest, token(index).kind != mark {
            if token(index).kind == .quote || token(index).kind == .semicolon { return nil }
            index -= 1
        }
        guard index > lowest, index > floor else { return nil }
        let next = token(index + 1)
        let isApposition =
            next.has([.determiner, .relative, .title, .speaker, .possessive, .noun, .preposition, .adjective])
            || next.isCapitalised
            || next.kind == .number || next.has([.gerund, .participle])
            || next.isWord && !(index + 1..<comma).contains(where: { isFinite($0) }) && token(index - 1).isCapitalised
        guard isApposition, !next.has([.subordinator]) || next.has(.relative),
            let head = plainPhrase(endingAt: index, floor: floor)
        else { return nil }
        if lexicon.isVerbSecond { return head.lowerBound..<comma }
        // `X, in Geneva for the talks, said`: an adverbial is no part of the phrase.
        if next.has([.gerund, .preposition]), !next.has([.determiner, .relative, .title, .speaker]) { return head }
        // `X, a lawyer, who left the firm, said`: two appositions in a row.
        if mark == .comma, token(head.lowerBound).has([.determiner, .relative]),
            token(head.lowerBound - 1).kind == mark,
            token(head.lowerBound - 2).isCapitalised,
            let name = plainPhrase(endingAt: head.lowerBound - 1, floor: floor)
        {
            return name.lowerBound..<comma
        }
        return head.lowerBound..<comma
    }

    private func plainPhrase(endingAt end: Int, floor: Int) -> Range<Int>? {
        var start = end
        // Where the phrase begins if what stands further left proves to be part of another.
        var fallback: Int?
        var sawVerb = false
        scan: while start > floor, end - start < 40 {
            let token = self.token(start - 1)
            switch token.kind {
            case .word:
                if token.has(.subjectPronoun), !token.has(.determiner) || start == end,
                    !(token.has(.number) && start < end)
                {
                    if start == end { return start - 1..<end }
                    // `nobody at the town hall`
                    if token.has(.quantifier), self.token(start).has(.nominalPreposition) { return start - 1..<end }
                    break scan
                }
                if breaksPhrase(start - 1) {
                    sawVerb = isFinite(start - 1) || token.has([.infinitive, .gerund, .participle, .present, .past])
                    break scan
                }
                if token.has(.coordinator) || token.has(.preposition) {
                    if start == end { break scan }
                    if token.has(.preposition), !token.has(.nominalPreposition) {
                        if isSubjectUpTo(start - 1, floor) { return floor..<end }
                        break scan
                    }
                    if fallback == nil { fallback = start }
                    start -= 1
                    continue
                }
                start -= 1
                if token.has([.determiner, .possessive]), !joinsLeft(start, floor), !isGenitive(start) {
                    let before = self.token(start - 1)
                    if before.has(.preposition), isSubjectUpTo(start - 1, floor) { return floor..<end }
                    break scan
                }
            case .number, .symbol, .slash: start -= 1
            case .closeBracket:
                var open = start - 2
                while open > floor, open > start - 10, self.token(open).kind != .openBracket { open -= 1 }
                guard self.token(open).kind == .openBracket else { break scan }
                start = open
            case .period where start - 1 > floor && isAbbreviated(start - 2): start -= 1
            case .comma where start < end && isListComma(start - 1, floor): start -= 1
            default: break scan
            }
        }
        if sawVerb, let fallback { start = fallback }
        // What opens the sentence is no part of the phrase: `But officials`, `In Kyiv officials`.
        while start < end, token(start).has([.coordinator, .preposition, .subordinator]), !token(start).has(.determiner)
        { start += 1 }
        while start < end, token(start).has(.adverb), !token(start).has([.determiner, .adjective, .noun]) { start += 1 }
        guard start < end, (start..<end).contains(where: { isNominal($0) }) else { return nil }
        return start..<end
    }

    /// `Farmers below the dam claim`: what opens a sentence before a preposition, without verb or mark, is the head of its subject.
    private func isSubjectUpTo(_ preposition: Int, _ floor: Int) -> Bool {
        guard !lexicon.isVerbSecond, let sentence = sentence(of: preposition)?.tokens, sentence.lowerBound == floor,
            preposition > floor,
            preposition - floor <= 5
        else { return false }
        return (floor..<preposition).allSatisfy {
            token($0).isWord && !isFinite($0)
                && !token($0).has([
                    .preposition, .coordinator, .subordinator, .time, .weekday, .month, .subjectPronoun, .gerund,
                    .infinitiveMarker, .auxiliary,
                ]) && (!token($0).has(.adverb) || token($0).has(.adjective))
        } && !token(preposition - 1).has([.stop, .participle, .past, .adverb])
    }

    func isAbbreviated(_ index: Int) -> Bool {
        token(index).has(.abbreviation) || token(index).end - token(index).start == 1
    }

    func isNominal(_ index: Int) -> Bool {
        let token = token(index)
        guard token.isWord || token.kind == .number else { return false }
        if !token.isCapitalised, !token.has([.noun, .speaker, .adjective, .gerund]),
            token.has([.past, .present, .participle, .adverb]), !token.has(.stop)
        {
            return false
        }
        return !token.has(.stop) || token.isCapitalised
            || token.has([.subjectPronoun, .possessive, .demonstrative, .determiner])
    }

    /// `Merkel, Macron and Rutte`.
    private func isListComma(_ comma: Int, _ floor: Int) -> Bool {
        guard comma - 1 > floor, token(comma - 1).isCapitalised, token(comma + 1).isCapitalised else { return false }
        for ahead in comma + 1..<comma + 8 where token(ahead).has(.coordinator) { return true }
        return false
    }

    /// Whether a phrase goes on to the left of its determiner: `a spokesman for the ministry`.
    private func joinsLeft(_ start: Int, _ floor: Int) -> Bool {
        guard start > floor else { return false }
        let token = token(start - 1)
        // `my neighbour the plumber`: who somebody is, without a comma.
        if !lexicon.isVerbSecond, self.token(start).has(.definiteArticle), token.isWord, !token.has(.stop),
            start - 2 >= floor,
            self.token(start - 2).has(.possessive), !isFinite(start - 1)
        {
            return true
        }
        // `museum De Vrijstaat`: a determiner with a capital is part of a name.
        if lexicon.isVerbSecond, self.token(start).isCapitalised, token.isWord, !token.has(.stop), !isFinite(start - 1),
            !token.has([.time, .weekday])
        {
            return true
        }
        return token.has([.nominalPreposition]) || token.has(.coordinator) || token.has([.determiner])
    }

    func breaksPhrase(_ index: Int) -> Bool {
        let token = token(index)
        if token.has([.subordinator, .relative, .complementiser, .question]), !token.has([.preposition]) {
            // `that Moscow`, `that officials`: no demonstrative stands before a name or a plural.
            if token.has(.complementiser), !lexicon.isVerbSecond,
                self.token(index + 1).isCapitalised || self.token(index + 1).has(.plural)
            {
                return true
            }
            return
                !(token.has(.demonstrative) && !isFinite(index + 1)
                && !self.token(index + 1).has([.determiner, .subjectPronoun]))
        }
        if token.has(.infinitiveMarker), self.token(index + 1).has(.infinitive), !self.token(index + 1).has(.noun) {
            return true
        }
        return isFinite(index)
    }
}
