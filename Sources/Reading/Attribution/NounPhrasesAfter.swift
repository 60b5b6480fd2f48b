/// Noun phrases by where they begin.
extension Analysis {
    /// The noun phrase that begins at `start`, an apposition after a comma included.
    func nounPhrase(startingAt start: Int, ceiling: Int) -> Range<Int>? {
        let first = token(start)
        if first.isWord, first.has(.subjectPronoun), !first.has(.determiner) || isFinite(start + 1) {
            return start..<start + 1
        }
        guard first.isWord || first.kind == .number, !first.has(.coordinator),
            !first.has(.preposition) || first.has([.title, .speaker])
        else { return nil }
        var end = start
        scan: while end < ceiling, end - start < 40 {
            let token = self.token(end)
            switch token.kind {
            case .word:
                if token.has(.time), end > start, !token.has(.noun) || token.has(.weekday) { break scan }
                if token.has(.subjectPronoun), !token.has([.determiner]) { break scan }
                if end > start, breaksPhrase(end) || followsNoun(end) || countsAnew(end) { break scan }
                if end > start, token.has(.infinitiveMarker), !self.token(end + 1).has(.determiner) { break scan }
                if token.has(.coordinator) {
                    let next = self.token(end + 1)
                    guard end > start, next.isCapitalised || next.has([.determiner, .speaker]),
                        !phraseThenVerb(end + 1, ceiling)
                    else { break scan }
                } else if token.has(.preposition) {
                    guard end > start, extends(end, ceiling) else { break scan }
                } else if token.has(.adverb), !token.has([.adjective, .noun, .determiner]), end > start {
                    break scan
                } else if token.has([.determiner]), end > start, !isGenitive(end), !isPartOfName(end),
                    !self.token(end - 1).has([.preposition, .coordinator, .determiner])
                {
                    break scan
                } else if token.has(.gerund), !token.has([.noun]), end > start,
                    !self.token(end - 1).has([.preposition, .determiner, .possessive, .adjective])
                {
                    break scan
                }
                end += 1
            case .number: end += 1
            case .symbol, .slash: end += 1
            case .period where isAbbreviated(end - 1) && end + 1 < ceiling: end += 1
            case .openBracket:
                var close = end + 1
                while close < min(ceiling, end + 10), self.token(close).kind != .closeBracket { close += 1 }
                guard self.token(close).kind == .closeBracket, close < ceiling else { break scan }
                end = close + 1
            case .comma where end > start:
                if let first = apposition(end, ceiling) { end = first }
                // `Smith, a lawyer, who left the firm`: the second says more of the same person.
                if !lexicon.isVerbSecond, self.token(end).kind == .comma, self.token(end + 1).has(.relative),
                    let second = apposition(end, ceiling)
                {
                    end = second
                }
                break scan
            default: break scan
            }
        }
        while end > start, token(end - 1).has([.preposition, .coordinator, .determiner]),
            !token(end - 1).has(.subjectPronoun)
        { end -= 1 }
        guard start < end, (start..<end).contains(where: { isNominal($0) }) else { return nil }
        return start..<end
    }

    /// Dutch `volgens de bond [duizend banen]`, `volgens Vink [zes uur]`: a number in words after a noun begins another phrase.
    private func countsAnew(_ index: Int) -> Bool {
        guard lexicon.isVerbSecond, token(index).has(.number) && !token(index).isCapitalised else { return false }
        return !token(index - 1).has([.determiner, .possessive, .adjective, .preposition, .coordinator, .number])
            && token(index - 1).isWord
    }

    /// `museum De Vrijstaat`: a determiner with a capital inside a sentence.
    private func isPartOfName(_ index: Int) -> Bool {
        lexicon.isVerbSecond && token(index).isCapitalised && token(index - 1).isWord && token(index + 1).isCapitalised
    }

    private func phraseThenVerb(_ start: Int, _ ceiling: Int) -> Bool {
        for ahead in start..<min(ceiling, start + 6) {
            if !token(ahead).isWord { return false }
            if isFinite(ahead) { return true }
        }
        return false
    }

    /// Whether a preposition after a noun keeps a phrase going: `minister of finance`, `analyst at the bank`.
    private func extends(_ index: Int, _ ceiling: Int) -> Bool {
        let token = token(index)
        let next = self.token(index + 1)
        guard token.has(.nominalPreposition), index + 1 < ceiling, next.isWord else { return false }
        if next.has([.time, .month]) { return false }
        return token.has(.joining) || token.has(.joiningName) && next.isCapitalised
    }

    /// Whether a form that may be a participle is the verb of a clause: `had`, or `said` of what is said next.
    private func isSurelyFinite(_ index: Int) -> Bool {
        guard !lexicon.isVerbSecond else { return false }
        if token(index).has(.finiteAuxiliary) { return true }
        guard let verb = hit(.verb, at: index), !token(verb.end).has(.agent) else { return false }
        return trigger(verb).attributes.contains(.clause)
    }

    /// `, the party's leader` up to the next comma or the end.
    private func apposition(_ comma: Int, _ ceiling: Int) -> Int? {
        let next = token(comma + 1)
        guard
            next.has([.determiner, .title, .speaker, .relative, .adjective, .possessive, .noun])
                || (next.isCapitalised && !next.has(.stop))
                // `Smith, hoofdingenieur bij de haven`: a trade that no list knows, after a name.
                || next.isWord && next.features.isEmpty && token(comma - 1).isCapitalised,
            !next.has([.coordinator]),
            !next.has(.subjectPronoun) || next.has([.determiner, .relative])
        else { return nil }
        let isRelative = next.has(.relative) && (lexicon.isVerbSecond || !next.has(.determiner))
        var index = comma + 1
        while index < min(ceiling, comma + 30) {
            let token = self.token(index)
            if token.kind == .comma || token.endsSentence { return index }
            if token.kind == .quote || token.kind == .colon { return token.kind == .colon ? index : nil }
            if !isRelative, isFinite(index), !token.has(.participle) || isSurelyFinite(index) { return nil }
            // `Smith, who said that …`: an attribution of its own.
            if isRelative, !lexicon.isVerbSecond, let verb = hit(.verb, at: index),
                trigger(verb).attributes.contains(.clause)
            {
                return nil
            }
            index += 1
        }
        return index >= ceiling ? ceiling : nil
    }
}
