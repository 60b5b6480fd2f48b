/// What is said before the cue: `…, he said`.
extension Analysis {
    /// What stands before a cue that follows it: `…, he said`; whole quotations with the marks.
    func leftContent(
        _ group: VerbGroup, _ source: Range<Int>?, _ isInverted: Bool, _ sentence: Range<Int>, _ mark: Token,
        _ interrupts: Bool
    ) -> (range: Range<Int>, isQuoted: Bool)? {
        // `…, sie habe ihm die Entscheidung mitgeteilt`: a clause of its own; what follows what was said begins with its verb.
        if lexicon.isVerbSecond, !isInverted, group.finite < group.verb.lowerBound, let source,
            source.upperBound <= group.finite
        {
            return nil
        }
        var end = group.group.lowerBound
        if lexicon.isVerbSecond { end = min(end, group.finite) }
        if !isInverted, let source, source.upperBound <= end { end = min(end, source.lowerBound) }
        while end > sentence.lowerBound,
            hit(.reason, at: end - 1) == nil && hit(.condition, at: end - 1) == nil,
            token(end - 1).has([.adverb, .coordinator])
                || (token(end - 1).has(.subordinator) && !token(end - 1).has(.comment) && !lexicon.isVerbSecond
                    && end == (source?.lowerBound ?? end))
        { end -= 1 }
        let before = token(end - 1)
        if end == sentence.lowerBound, isInverted || source != nil {
            // The quotation ended the sentence before: `“…!” he said.`
            guard token(end - 1).kind != .outside, self.sentence(of: end - 1)?.block == self.sentence(of: end)?.block
            else { return nil }
            return quotationBefore(end)
        }
        guard end > sentence.lowerBound else { return nil }
        if before.kind == .quote { return quotationBefore(end) }
        guard before.kind == .comma || before.kind == .dash || before.endsSentence else { return nil }
        var close = end - 1
        if token(close - 1).kind == .quote, let quoted = quotationBefore(close) { return quoted }
        // The sentence so far, from the end of an attribution that it follows.
        var start = sentence.lowerBound
        if let last = attributions.last, let cue = last.cue.last, cue.lowerBound >= start,
            last.extent.upperBound < close, cue.upperBound <= close
        {
            start = max(last.extent.upperBound, last.source?.upperBound ?? 0, cue.upperBound)
            while start < close, !token(start).isWord || token(start).has(.coordinator) { start += 1 }
            // `The minister has offered to resign, the broadcaster reported`: all of it is what was reported.
            if start >= close, last.pattern == .infinitiveAfterVerb, last.source != nil {
                start = withoutDateline(sentence)
            }
        }
        while close > start, !token(close - 1).isWord, token(close - 1).kind == .comma { close -= 1 }
        if interrupts, close > start { return (start..<close, false) }
        // `Software die beide teksten vergeleek, vond …`: the subject is not what was said.
        if lexicon.isVerbSecond, !isInverted, subjectWithRelative(before: end, start) != nil { return nil }
        if !lexicon.isVerbSecond, isAdverbial(start..<close) { return nil }
        guard close - start >= 3,
            (start..<close).contains(where: {
                isFinite($0) || isInverted && token($0).has(.present) && token($0).has(.infinitive)
            })
                || !(lexicon.isVerbSecond && token(start).has(.preposition)) && group.attributes.contains(.speech)
                    && close - start >= 4
        else { return nil }
        guard let reach = group.verb.upperBound as Int?, !continuesAfter(reach, source, sentence) else { return nil }
        return (start..<close, false)
    }

    /// `At Monday's debate, X cited …`, `When the vote failed, X said …`: when or where it was said is no part of it.
    private func isAdverbial(_ range: Range<Int>) -> Bool {
        var start = range.lowerBound
        while start < range.upperBound - 1,
            token(start).has(.coordinator)
                // `Ever since a newsletter reported it, diplomats have argued`
                || token(start).has(.adverb) && token(start + 1).has(.subordinator)
        { start += 1 }
        let first = token(start)
        let rest = (start..<range.upperBound).prefix(120)
        if first.has(.subordinator) { return !rest.contains { token($0).kind == .comma } }
        return first.has([.preposition, .gerund]) && !rest.contains { isFinite($0) }
    }

    /// Whether the cue goes on as an ordinary main clause, so that what stands before it is no content.
    func continuesAfter(_ end: Int, _ source: Range<Int>?, _ sentence: Range<Int>) -> Bool {
        var index = max(end, source.map { $0.lowerBound >= end ? $0.upperBound : end } ?? end)
        while index < sentence.upperBound,
            token(index).has([.adverb, .time, .preposition]) || token(index).isCapitalised
                || token(index).kind == .number
        { index += 1 }
        var steps = 0
        while index < sentence.upperBound, token(index).isWord, steps < 8, !isFinite(index) {
            index += 1
            steps += 1
        }
        return steps >= 8
    }

    /// A quotation whose last mark stands right before `end`.
    func quotationBefore(_ end: Int) -> (range: Range<Int>, isQuoted: Bool)? {
        var index = end - 1
        while index > 0, end - index < 3, token(index).kind == .comma || token(index).endsSentence { index -= 1 }
        guard token(index).kind == .quote, let quotation = quotation(of: index), quotation.isClosed,
            quotation.tokens.upperBound == index + 1,
            quotation.words >= 2 || first(.untrue, in: quotation.tokens) != nil
        else {
            return nil
        }
        // What another sentence says of its own words.
        if let sentence = sentence(of: quotation.tokens.lowerBound), sentence.tokens.upperBound <= end,
            sentence.tokens.lowerBound < quotation.tokens.lowerBound,
            attributions.suffix(8).contains(where: { $0.content.contains { $0.overlaps(quotation.tokens) } })
        {
            return nil
        }
        // A sentence that ends in a short quotation is content as a whole.
        if let sentence = sentence(of: quotation.tokens.lowerBound),
            sentence.tokens.lowerBound < quotation.tokens.lowerBound - 1,
            sentence.tokens.upperBound >= end, quotation.words < 12
        {
            let start = sentence.tokens.lowerBound
            if token(quotation.tokens.lowerBound - 1).isWord { return (start..<quotation.tokens.upperBound, false) }
        }
        return (quotation.tokens, true)
    }
}
