/// What can be looked at, and what it shows: pictures, wreckage, documents.
extension Analysis {
    /// `satellite images show that …`, `the wreckage bears …`.
    func findEvidence(_ headline: Int?) {
        guard headline != nil else { return }
        var lastSentence = -1
        for hit in evidenceHits() {
            guard let sentence = sentence(of: hit.start), sentence.tokens.lowerBound != lastSentence else { continue }
            let kind = blocks[sentence.block].kind
            if kind == .heading || kind == .item || kind == .byline || isListed(sentence.tokens) { continue }
            guard let shows = showing(hit, sentence.tokens), hit.start < shows.start || lexicon.isVerbSecond else {
                if addSeen(hit, sentence.tokens) {
                    lastSentence = sentence.tokens.lowerBound
                    continue
                }
                missed(.shownByEvidence, hit.tokens, .lacksShowing, by: hit)
                continue
            }
            let isSupposed = units(near: shows.start).contains {
                units[$0].role == .condition && units[$0].extent.contains(shows.start)
            }
            if isSupposed || isHypothetical(shows.start) {
                missed(.shownByEvidence, hit.start..<max(hit.end, shows.end), .notYetDone, by: hit)
                continue
            }
            lastSentence = sentence.tokens.lowerBound
            if let index = attribution(by: shows, of: hit) {
                makeEvidence(index, of: hit)
                note(.shownByEvidence, on: .unit(index, .role), by: [hit, shows])
            } else if let content = shown(hit, shows, sentence.tokens), !isEvidence(content, near: hit.start) {
                let whole = min(hit.start, content.lowerBound)..<content.upperBound
                if let told = units(near: hit.start).first(where: {
                    tells(units[$0], content) || tells(units[$0], whole)
                }) {
                    units[told].role = .evidence
                    note(.shownByEvidence, on: .unit(told, .role), by: [hit, shows])
                    units[told].kind = .document
                } else {
                    addEvidence(content, hit, shows)
                }
            }
        }
        findDisclosed()
    }

    /// What was read as said by a document, wherever the document stands in its sentence: `began with a slide, which shows …`.
    private func findDisclosed() {
        for index in units.indices where units[index].role == .context {
            let unit = units[index]
            guard unit.attribution?.trigger == .disclosure, unit.stance == .asserts, let cue = unit.cue.first,
                let sentence = sentence(of: cue.lowerBound), blocks[sentence.block].kind == .paragraph,
                !isListed(sentence.tokens), !isHypothetical(cue.lowerBound), let source = unit.source,
                let evidence = first(.evidence, in: source)
            else { continue }
            // `Tests had found no trace, she added`: all of it is what she tells.
            let whole = min(source.lowerBound, unit.extent.lowerBound)..<unit.extent.upperBound
            let teller = units(near: cue.lowerBound).first { $0 != index && tells(units[$0], whole) }
            let evident = teller ?? index
            if teller != nil { units[index].content = [] }
            units[evident].role = .evidence
            units[evident].kind = .document
            note(.shownByEvidence, on: .unit(evident, .role), by: [evidence])
        }
    }

    /// Dutch `Op een foto van maandag schudden beide mannen elkaar de hand`: what is seen there, whatever its verb is.
    private func addSeen(_ evidence: Hit, _ sentence: Range<Int>) -> Bool {
        guard lexicon.isVerbSecond, sentence.upperBound <= projection, isLocated(evidence, sentence),
            token(sentence.lowerBound).has(.locative),
            let start = phrase(of: evidence).map({ $0.upperBound }),
            let verb = (start..<max(start, min(sentence.upperBound, start + 8))).first(where: { isFinite($0) }),
            clause(of: evidence.start).contains(verb), !isHypothetical(verb), !endsAsQuestion(sentence),
            !sentence.contains(where: { isYear($0) })
        else { return false }
        let content = trimmed(verb..<withoutStop(sentence).upperBound)
        guard content.count >= 4, !units(near: evidence.start).contains(where: { units[$0].touches(content) }) else {
            return false
        }
        let index = addUnit([content], role: .evidence, .shownByEvidence, by: evidence)
        units[index].kind = .document
        units[index].source = named(.phraseOfEvidence, .source, phrase(of: evidence))
        return true
    }

    /// What was read as said by the evidence, or by whoever stands in its phrase: `A notice lodged with the council shows that …`.
    private func attribution(by shows: Hit, of evidence: Hit) -> Int? {
        if units(near: evidence.start).contains(where: { index in
            units[index].attribution?.trigger == .verb && units[index].role == .context
                && units[index].content.contains { $0.contains(evidence.start) && $0.contains(shows.start) }
                && units[index].content.count == 1 && evidence.start - units[index].extent.lowerBound <= 3
        }) {
            return nil
        }
        return units(near: evidence.start).first { index in
            units[index].attribution != nil && units[index].role == .context && units[index].stance == .asserts
                && units[index].cue.contains { $0.contains(shows.start) }
                && !units[index].extent.contains(evidence.start)
        }
    }

    /// `The samples match, two banks said`: what is seen, and who tells of it.
    private func tells(_ unit: Unit, _ content: Range<Int>) -> Bool {
        guard unit.attribution != nil, unit.role == .context, unit.stance == .asserts else { return false }
        let shared = unit.extent.clamped(to: content).count
        return shared * 3 >= max(unit.extent.count, content.count) * 2
    }

    private func makeEvidence(_ index: Int, of evidence: Hit) {
        units[index].role = .evidence
        units[index].kind = .document
        units[index].proposition = index
        let isClear = units[index].source.map { $0.contains(evidence.start) && !$0.contains { isFinite($0) } } ?? false
        if let whole = units[index].cue.first.flatMap({ phrase(of: evidence, before: $0.lowerBound) }),
            let source = units[index].source, isClear, whole.lowerBound <= source.lowerBound,
            source.upperBound < whole.upperBound,
            whole.upperBound <= units[index].extent.lowerBound
        {
            units[index].source = named(.phraseOfEvidence, .source, whole)
        }
        if !isClear, let phrase = phrase(of: evidence) {
            units[index].source = named(.phraseOfEvidence, .source, phrase)
        }
    }

    private func isEvidence(_ content: Range<Int>, near token: Int) -> Bool {
        units(near: token).contains {
            units[$0].role == .evidence && units[$0].extent.overlaps(content)
                || units[$0].role == .claim && units[$0].touches(content)
        }
    }

    private func addEvidence(_ content: Range<Int>, _ evidence: Hit, _ shows: Hit) {
        let index = addUnit([content], role: .evidence, .shownByEvidence)
        note(.shownByEvidence, on: .unit(index, .role), by: [evidence, shows])
        units[index].kind = .document
        guard !content.contains(evidence.start) else { return }
        units[index].source = named(.phraseOfEvidence, .source, phrase(of: evidence, before: shows.start))
        note(.shownByEvidence, on: .unit(index, .cue), by: [shows])
        if token(content.lowerBound).has(.complementiser) { units[index].speech = .indirect }
        units[index].cue = [shows.start..<shows.end]
    }

    /// The noun phrase that a word for evidence heads, with what is joined to it: `a picture taken by a skier`.
    private func phrase(of evidence: Hit, before verb: Int? = nil) -> Range<Int>? {
        let start = phraseStart(evidence)
        // `photographs taken in June show`: up to the verb, where nothing but the phrase stands before it.
        if let verb, evidence.end <= verb, verb - start <= 16 {
            var end = verb
            while end > evidence.end, token(end - 1).has([.auxiliary, .adverb]) { end -= 1 }
            if !(start..<end).contains(where: {
                isFinite($0) && !token($0).has(.participle) || token($0).kind == .comma || token($0).kind == .dash
            }) {
                return start..<end
            }
        }
        guard let phrase = nounPhrase(startingAt: start, ceiling: clause(of: evidence.start).upperBound),
            phrase.contains(evidence.start)
        else { return start..<evidence.end }
        return phrase
    }

    /// Where the phrase around a noun begins: before its determiner and adjectives.
    private func phraseStart(_ hit: Hit) -> Int {
        var start = hit.start
        while hit.start - start < 6 {
            let before = token(start - 1)
            guard before.isWord || before.kind == .number, !before.has([.preposition, .coordinator, .adverb]),
                !isFinite(start - 1), !before.has([.subordinator, .complementiser])
            else { break }
            start -= 1
            if before.has([.determiner, .possessive, .demonstrative]) { break }
        }
        return start
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
    private func shown(_ evidence: Hit, _ shows: Hit, _ sentence: Range<Int>) -> Range<Int>? {
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
