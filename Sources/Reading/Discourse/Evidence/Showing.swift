/// The verb by which evidence shows something, and what it shows.
extension Analysis {
    /// The verb by which evidence shows something, in the same clause or a neighbouring one.
    func showing(_ hit: Hit, _ sentence: Range<Int>) -> Hit? {
        let to = min(sentence.upperBound, hit.end + 22)
        if isLocated(hit, sentence) {
            // `Op de beelden is te zien dat`: what is seen there.
            return hits(in: hit.end..<to).first {
                trigger($0).kind == .shows && trigger($0).attributes.contains(.whole) && $0.end <= to
                    && ($0.end - $0.start > 1 || isFinite($0.start) || $0.start == hit.end
                        || !token($0.start).has([.present, .past]))
            }
        }
        // The subject of the clause, or next to its head: no preposition before it that makes it an adverbial.
        let clause = clause(of: hit.start)
        let start = phraseStart(hit)
        let before = token(start - 1)
        if before.has(.preposition), !before.has(.evidential) {
            // `two of the samples`: the phrase goes on to the left.
            guard before.has(.nominalPreposition), clause.lowerBound < start,
                !(clause.lowerBound..<start).contains(where: { isFinite($0) })
            else { return nil }
        }
        if self.hit(.reason, at: clause.lowerBound) != nil || self.hit(.reason, at: clause.lowerBound - 1) != nil {
            return nil
        }
        for other in hits(in: hit.end..<to)
        where trigger(other).kind == .shows && other.end <= to && !trigger(other).attributes.contains(.whole) {
            if isShowing(other) { return other }
        }
        guard lexicon.isVerbSecond else { return nil }
        for other in hits(in: clause.lowerBound..<hit.start) where trigger(other).kind == .shows && isShowing(other) {
            return other
        }
        return nil
    }

    /// `Op de beelden van zondag`, `in een uitgelekt rapport`, `on the pictures` at the start of a main clause.
    func isLocated(_ hit: Hit, _ sentence: Range<Int>) -> Bool {
        var start = hit.start
        while start > sentence.lowerBound, hit.start - start < 5, token(start - 1).isWord,
            !token(start - 1).has(.preposition), !isFinite(start - 1)
        { start -= 1 }
        guard start > sentence.lowerBound, token(start - 1).has(.preposition) else { return false }
        let isFirst = start - 1 == sentence.lowerBound || token(start - 2).has(.coordinator) || !token(start - 2).isWord
        return isFirst && token(start - 1).has(.locative)
    }

    private func isShowing(_ hit: Hit) -> Bool {
        guard isWhole(hit, before: clause(of: hit.start).upperBound + 1),
            self.hit(.reason, at: hit.start) == nil || trigger(hit).form.contains(.present)
        else { return false }
        if isDisclosed(hit) { return true }
        // `a slide shown to investors gives`: which slide.
        if !lexicon.isVerbSecond, token(hit.start).has(.participle), !isFinite(hit.start),
            token(hit.end).has(.preposition), !follows(hit.start, [.auxiliary]), goesOn(after: hit.end)
        {
            return false
        }
        // `An extract, however, names`: the verb after a parenthesis.
        if token(hit.start - 1).kind == .comma, self.hit(.contrast, at: hit.start - 2) != nil,
            trigger(hit).form.contains(.present)
        {
            return true
        }
        if isNoun(hit.start), !token(hit.start).has(.finiteAuxiliary) { return false }
        // `200 records posted on Saturday`, but `taken at Station 44 show`
        if token(hit.start - 1).kind == .number, token(hit.end).has(.participle) { return false }
        return isFinite(hit.start)
            || token(hit.start).has([.infinitive, .participle, .present, .past]) && !token(hit.start).has(.noun)
            || token(hit.start).has([.infinitive]) && token(hit.start - 1).has([.infinitiveMarker, .plural])
    }

    /// Whether another verb follows in the sentence before any mark: what stands before it only says which.
    private func goesOn(after start: Int) -> Bool {
        for index in start..<start + 16 {
            guard token(index).isWord || token(index).kind == .number else { return false }
            if isFinite(index) || hit(.shows, at: index) != nil && !token(index).has(.preposition) { return true }
        }
        return false
    }

    /// Whether what a document says was read by this verb.
    private func isDisclosed(_ hit: Hit) -> Bool {
        units(near: hit.start).contains {
            units[$0].attribution?.trigger == .disclosure && units[$0].cue.contains { $0.contains(hit.start) }
        }
    }

    /// The clause that says what is seen; the whole main clause where there is none.
    func shown(_ evidence: Hit, _ shows: Hit, _ sentence: Range<Int>) -> Range<Int>? {
        var end = sentence.upperBound
        while end > sentence.lowerBound, token(end - 1).endsSentence || token(end - 1).kind == .quote { end -= 1 }
        let from = max(shows.end, evidence.end)
        for index in from..<min(end, from + 8)
        where token(index).has(.complementiser) && clause(of: index).lowerBound == index {
            let stop = contentEnd(from: index, end)
            if stop - index >= 4 { return trimmed(index..<stop) }
        }
        if trigger(shows).attributes.contains(.object), evidence.start < shows.start, shows.end < end {
            let object = trimmed(shows.end..<contentEnd(from: shows.end, end))
            return object.count >= 2 ? object : nil
        }
        let start = clause(of: min(evidence.start, shows.start)).lowerBound
        let whole = trimmed(withoutOpener(start..<contentEnd(from: from, end)))
        return whole.count >= 4 ? whole : nil
    }
}
