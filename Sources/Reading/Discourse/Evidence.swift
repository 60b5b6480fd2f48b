/// What can be looked at, and what it shows: pictures, wreckage, documents.
extension Analysis {
    /// `satellite images show that …`, `the wreckage bears …`.
    func findEvidence(_ headline: Int?) {
        guard headline != nil else { return }
        var lastSentence = -1
        for hit in evidenceHits() {
            guard let sentence = sentence(of: hit.start), sentence.tokens.lowerBound != lastSentence else { continue }
            let kind = blocks[sentence.block].kind
            if kind == .heading || kind == .item || kind == .byline { continue }
            guard let shows = showing(hit, sentence.tokens), !isHypothetical(shows.start),
                hit.start < shows.start || lexicon.isVerbSecond
            else { continue }
            guard let content = shown(hit, shows, sentence.tokens) else { continue }
            lastSentence = sentence.tokens.lowerBound
            if let index = units(near: hit.start).first(where: {
                units[$0].attribution != nil && units[$0].extent == content
            }) {
                units[index].role = .evidence
                units[index].kind = .document
                units[index].proposition = index
            } else if !units(near: hit.start).contains(where: {
                units[$0].role == .evidence && units[$0].extent.overlaps(content)
            }) {
                let index = addUnit([content], role: .evidence)
                units[index].kind = .document
            }
        }
    }

    /// Words for what can be looked at; where nouns are written together also as the last part of a compound: `warmtebeelden`.
    private func evidenceHits() -> [Hit] {
        guard lexicon.joinsCompounds else { return hits.filter { trigger($0).kind == .evidence } }
        var found: [Hit] = []
        for index in tokens.indices where tokens[index].isWord {
            if let hit = hit(.evidence, at: index) {
                found.append(hit)
                continue
            }
            guard tokens[index].end - tokens[index].start >= 8, tokens[index].word < 0 else { continue }
            if let head = lexicon.evidenceHead(of: text.form(index).bytes) {
                found.append(Hit(trigger: head, start: index, end: index + 1))
            }
        }
        return found
    }

    /// The verb by which evidence shows something, in the same clause or a neighbouring one.
    private func showing(_ hit: Hit, _ sentence: Range<Int>) -> Hit? {
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
        let before = token(hit.start - 1)
        if before.has(.preposition), !before.has(.evidential) { return nil }
        let clause = clause(of: hit.start)
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
    private func isLocated(_ hit: Hit, _ sentence: Range<Int>) -> Bool {
        var start = hit.start
        while start > sentence.lowerBound, hit.start - start < 5, token(start - 1).isWord,
            !token(start - 1).has(.preposition), !isFinite(start - 1)
        { start -= 1 }
        guard start > sentence.lowerBound, token(start - 1).has(.preposition) else { return false }
        let isFirst = start - 1 == sentence.lowerBound || token(start - 2).has(.coordinator) || !token(start - 2).isWord
        return isFirst && token(start - 1).has(.locative)
    }

    private func isShowing(_ hit: Hit) -> Bool {
        // `An extract, however, names`: the verb after a parenthesis.
        if token(hit.start - 1).kind == .comma, self.hit(.contrast, at: hit.start - 2) != nil,
            trigger(hit).form.contains(.present)
        {
            return true
        }
        if isNoun(hit.start), !token(hit.start).has(.finiteAuxiliary) { return false }
        return isFinite(hit.start)
            || token(hit.start).has([.infinitive, .participle, .present, .past]) && !token(hit.start).has(.noun)
            || token(hit.start).has([.infinitive]) && token(hit.start - 1).has([.infinitiveMarker, .plural])
    }

    /// The clause that says what is seen; the whole main clause where there is none.
    private func shown(_ evidence: Hit, _ shows: Hit, _ sentence: Range<Int>) -> Range<Int>? {
        var end = sentence.upperBound
        while end > sentence.lowerBound, token(end - 1).endsSentence || token(end - 1).kind == .quote { end -= 1 }
        let from = max(shows.end, evidence.end)
        for index in from..<min(end, from + 8)
        where token(index).has(.complementiser) && clause(of: index).lowerBound == index {
            let stop = contentEnd(from: index, end)
            if stop - index >= 4 { return trimmed(index..<stop) }
        }
        let start = clause(of: min(evidence.start, shows.start)).lowerBound
        let whole = trimmed(withoutOpener(start..<contentEnd(from: from, end)))
        return whole.count >= 4 ? whole : nil
    }
}
