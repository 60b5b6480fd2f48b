/// What speaks for or against the claim besides words: what parties did because of it, and what can be looked at.
extension Analysis {
    /// `Kyiv announces that it expels the ambassador`: an act of a party because of the report.
    func findReactions(_ headline: Int?) {
        guard let headline else { return }
        for hit in hits where trigger(hit).kind == .reaction {
            guard isReactionVerb(hit), let sentence = sentence(of: hit.start) else { continue }
            if blocks[sentence.block].kind == .heading || blocks[sentence.block].kind == .item { continue }
            if let index = units(near: hit.start).last(where: { announces(units[$0], hit) }) {
                guard isProvoked(sentence.tokens, headline), units[index].role != .condition, !units[index].isReaction
                else { continue }
                // Those who only report it did not do it.
                if let actor = actor(of: hit, sentence.tokens), let source = units[index].source,
                    !isSameParty(actor, source)
                {
                    addReaction(actor, hit, sentence.tokens, within: units[index].extent)
                    continue
                }
                units[index].role = .evidence
                units[index].isReaction = true
                if units[index].proposition == headline { units[index].proposition = index }
                cutReason(index)
            } else if let actor = actor(of: hit, sentence.tokens), isProvoked(sentence.tokens, headline),
                !isHypothetical(hit.start)
            {
                addReaction(actor, hit, sentence.tokens, within: sentence.tokens)
            }
        }
        findAnnouncedReactions(headline)
    }

    /// `announced that it was leaving the commission in response to …`: whatever a party does, it says itself what provoked it.
    private func findAnnouncedReactions(_ headline: Int) {
        for index in units.indices where !units[index].isReaction && units[index].role != .condition {
            let unit = units[index]
            guard unit.attribution?.trigger == .verb, unit.attribution?.attributes.contains(.clause) == true,
                unit.source != nil, unit.kind == .speech, unit.stance == .asserts, unit.proposition != headline,
                !listed.contains(where: { $0.overlaps(unit.extent) }),
                respondsIn(unit)
            else { continue }
            units[index].role = .evidence
            units[index].isReaction = true
            cutReason(index)
        }
    }

    /// Whether what is said says itself what provoked it: `in response to`, `uit protest tegen`.
    func respondsIn(_ unit: Unit) -> Bool {
        unit.content.contains { range in
            hits(in: range).contains {
                trigger($0).kind == .provocation && trigger($0).attributes.contains(.whole)
                    && $0.start - range.lowerBound >= 4 && $0.end < range.upperBound
            }
        }
    }

    private func addReaction(_ actor: Range<Int>, _ hit: Hit, _ sentence: Range<Int>, within: Range<Int>) {
        guard !units(near: hit.start).contains(where: { units[$0].isReaction && units[$0].extent.contains(hit.start) })
        else { return }
        let end = provocation(in: hit.end..<within.upperBound) ?? within.upperBound
        let start = min(actor.lowerBound, hit.start)
        let index = addUnit([start..<max(end, hit.end)], role: .evidence)
        units[index].isReaction = true
        units[index].source = actor
    }

    private func announces(_ unit: Unit, _ hit: Hit) -> Bool {
        guard unit.attribution != nil, unit.source != nil, unit.kind == .speech, unit.stance == .asserts else {
            return false
        }
        return unit.content.contains { $0.lowerBound <= hit.start && hit.end <= $0.upperBound }
    }

    private func isReactionVerb(_ hit: Hit) -> Bool {
        let trigger = trigger(hit)
        if isNoun(hit.start) { return false }
        if trigger.particle >= 0 {
            guard let sentence = sentence(of: hit.start) else { return false }
            return (hit.end..<min(sentence.tokens.upperBound, hit.end + 20)).contains {
                token($0).word == trigger.particle
            }
        }
        if lexicon.isVerbSecond {
            return isFinite(hit.start) || token(hit.start).has([.participle, .infinitive, .past])
        }
        let verb = token(hit.start)
        if token(hit.start - 1).has(.participle) || token(hit.start + 1).has(.noun), !isFinite(hit.start) {
            return false
        }
        return isFinite(hit.start)
            || verb.has([.participle, .infinitive]) && follows(hit.start, [.auxiliary, .infinitiveMarker])
    }

    /// Would, will, may: not done yet.
    private func isHypothetical(_ index: Int) -> Bool {
        let clause = clause(of: index)
        return clause.contains {
            token($0).has([.conditional, .future]) || hit(.condition, at: $0) != nil
                || token($0).has(.modal) && $0 < index
        }
    }

    /// Who did it: the noun phrase before the verb, with a name or a body of state.
    private func actor(of hit: Hit, _ sentence: Range<Int>) -> Range<Int>? {
        var start = hit.start
        while start > sentence.lowerBound, token(start - 1).has([.auxiliary, .adverb]) { start -= 1 }
        var found = nounPhrase(endingAt: start, floor: sentence.lowerBound)
        if lexicon.isVerbSecond {
            let clause = clause(of: hit.start)
            if token(clause.lowerBound).has([.complementiser, .subordinator]) {
                return party(nounPhrase(startingAt: clause.lowerBound + 1, ceiling: clause.upperBound), sentence)
            }
            for index in clause where isFinite(index) {
                let left = nounPhrase(endingAt: index, floor: clause.lowerBound)
                let right = nounPhrase(startingAt: index + 1, ceiling: clause.upperBound)
                let isAdverbial =
                    left.map {
                        token($0.upperBound - 1).has([.time, .weekday, .adverb])
                            || token($0.lowerBound - 1).has(.preposition)
                    } ?? true
                found = isAdverbial ? right : left
                break
            }
        }
        return party(found, sentence)
    }

    /// Somebody known to act; or anybody, where the sentence says what they react to.
    private func party(_ found: Range<Int>?, _ sentence: Range<Int>) -> Range<Int>? {
        guard let found else { return nil }
        if hasParty(found) { return found }
        return provocation(in: sentence) != nil && first(.evidence, in: found) == nil ? found : nil
    }

    private func hasParty(_ range: Range<Int>?) -> Bool {
        guard let range else { return false }
        return range.contains {
            nameAt[$0] >= 0 || token($0).has(.speaker)
                || token($0).has(.subjectPronoun) && !token($0).has(.determiner) && range.count == 1
        }
    }

    private func isSameParty(_ left: Range<Int>, _ right: Range<Int>) -> Bool {
        if left.count == 1, token(left.lowerBound).has(.subjectPronoun) { return true }
        let names = Set(left.map { nameAt[$0] }.filter { $0 >= 0 })
        return right.contains { names.contains(nameAt[$0]) }
    }

    /// Whether it happened because of what is reported: a word that says so, or the report itself in the sentence.
    private func isProvoked(_ sentence: Range<Int>, _ headline: Int) -> Bool {
        if provocation(in: sentence) != nil { return true }
        for hit in hits(in: sentence) where trigger(hit).kind == .anaphor && hit.end - hit.start > 1 { return true }
        let shared = gist([sentence]).shares(with: units[headline].gist)
        guard let number = sentenceOf.indices.contains(sentence.lowerBound) ? Int(sentenceOf[sentence.lowerBound]) : nil
        else { return false }
        return shared >= 2 || number < 8 && shared >= 1
    }

    /// Where a phrase such as `in response to`, `als reactie op`, `over the reports` begins.
    private func provocation(in range: Range<Int>) -> Int? {
        for index in range {
            if let hit = hit(.provocation, at: index), hit.end <= range.upperBound { return index }
        }
        return nil
    }

    /// What was done ends where its reason begins.
    private func cutReason(_ index: Int) {
        units[index].content = units[index].content.compactMap { range in
            guard let cut = provocation(in: range), cut - range.lowerBound >= 4 else { return range }
            return trimmed(range.lowerBound..<cut)
        }
    }

    // MARK: What can be looked at

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
        if before.has(.preposition), !(lexicon.isVerbSecond && source.text(before.span).lowercased() == "uit") {
            return nil
        }
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
        return isFirst && ["op", "in", "on"].contains(source.text(token(start - 1).span).lowercased())
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

    // MARK: Denials without a clause

    /// `Moscow has denied the reports`, `was denied by both`: what is denied is only pointed at.
    func findDenials(_ headline: Int?) {
        guard let headline else { return }
        for hit in hits
        where trigger(hit).kind == .verb && trigger(hit).attributes.contains(.denies)
            && trigger(hit).attributes.contains(.clause)
        {
            guard let sentence = sentence(of: hit.start), !isNoun(hit.start) else { continue }
            let particle = trigger(hit).particle
            if particle >= 0,
                !(hit.end..<min(sentence.tokens.upperBound, hit.end + 12)).contains(where: {
                    token($0).word == particle
                })
            {
                continue
            }
            if let index = units(near: hit.start).first(where: {
                $0 < attributions.count && units[$0].cue.contains { $0.contains(hit.start) }
            }) {
                if units[index].stance == .denies, units[index].proposition != headline,
                    pointsBack(units[index].extent, units[index].gist)
                        || units[index].gist.shares(with: units[headline].gist) >= 2
                {
                    units[index].proposition = headline
                    units[index].role = .claim
                }
                continue
            }
            guard let source = denier(hit, sentence.tokens) else { continue }
            guard let content = denied(hit, source, sentence.tokens) else { continue }
            let index = addUnit([content], role: .claim)
            answer(index, source, [hit.start..<hit.end], .denies, headline)
        }
    }

    /// Makes a unit a party's answer to the headline claim, about which it says nothing else.
    private func answer(
        _ unit: Int, _ source: Range<Int>, _ cue: [Range<Int>], _ stance: Statement.Stance, _ headline: Int
    ) {
        units[unit].source = source
        units[unit].cue = cue
        units[unit].stance = stance
        units[unit].speech = .indirect
        units[unit].proposition = headline
        units[unit].pointsBack = true
    }

    /// `The airline would not comment`: a party leaves it open.
    func findSilences(_ headline: Int?) {
        guard let headline else { return }
        for hit in hits where trigger(hit).kind == .silence {
            guard let sentence = sentence(of: hit.start), blocks[sentence.block].kind != .heading,
                !listed.contains(where: { $0.contains(hit.start) })
            else { continue }
            var from = hit.start
            if lexicon.isVerbSecond, !isFinite(from) {
                let clause = clause(of: hit.start)
                guard let verb = clause.first(where: { isFinite($0) && $0 < hit.start }) else { continue }
                from = verb
            }
            while from > sentence.tokens.lowerBound, token(from - 1).has([.auxiliary, .adverb]) { from -= 1 }
            var found = nounPhrase(endingAt: from, floor: sentence.tokens.lowerBound)
            // `Zu den Gesprächen wollte sie sich nicht äußern`: the subject stands behind the verb.
            if lexicon.isVerbSecond, found.map({ token($0.lowerBound - 1).has(.preposition) }) ?? true {
                let verb = clause(of: hit.start).first { isFinite($0) && $0 < hit.start }
                found = verb.flatMap { nounPhrase(startingAt: $0 + 1, ceiling: hit.start) } ?? found
            }
            guard let source = found else { continue }
            let index = addUnit([hit.start..<hit.end], role: .claim)
            answer(index, source, [hit.start..<hit.end], .open, headline)
        }
    }

    /// `The board calls that nonsense`, `noemt dat onjuist`.
    func findRejections(_ headline: Int?) {
        guard let headline else { return }
        for hit in hits where trigger(hit).kind == .untrue {
            guard let sentence = sentence(of: hit.start), !listed.contains(where: { $0.contains(hit.start) }),
                let verb = hits(in: max(sentence.tokens.lowerBound, hit.start - 8)..<hit.start).last(where: {
                    trigger($0).kind == .verb && trigger($0).attributes.contains(.speech) && isFinite($0.start)
                }),
                let source = denier(verb, sentence.tokens),
                let content = denied(verb, source, verb.end..<hit.start), !isNegatedBetween(verb.end, hit.start),
                // `that idea absurd` is about another matter.
                content.count > 1 || (content.upperBound..<hit.start).allSatisfy({ token($0).has(.adverb) })
            else { continue }
            let known = units(near: hit.start).first {
                $0 < attributions.count && units[$0].cue.contains { $0.contains(verb.start) }
            }
            let index = known ?? addUnit([content], role: .claim)
            units[index].content = [content]
            units[index].role = .claim
            answer(index, source, [verb.start..<verb.end, hit.start..<hit.end], .denies, headline)
        }
    }

    private func isNegatedBetween(_ start: Int, _ end: Int) -> Bool {
        (start..<end).contains { token($0).has(.negative) }
    }

    /// Somebody outside the affair who tells something else that bears on it, in the paragraph that reports the claim.
    func findTestimony(_ headline: Int?) {
        guard let headline, let home = sentence(of: units[headline].extent.lowerBound) else { return }
        for index in units.indices where index != headline && units[index].role == .context {
            let unit = units[index]
            guard let attribution = unit.attribution, attribution.trigger == .verb || attribution.trigger == .source,
                attribution.attributes.contains(.speech),
                attribution.trigger == .source || attribution.attributes.contains(.clause),
                unit.kind == .speech, unit.stance == .asserts, !unit.isQuestion, let source = unit.source,
                let sentence = sentence(of: unit.extent.lowerBound), sentence.block == home.block,
                sentence.tokens.lowerBound > home.tokens.lowerBound,
                !listed.contains(where: { $0.overlaps(unit.extent) }), unit.extent.count >= 4,
                first(.anaphor, in: source) == nil, unit.speech != .direct,
                hits(in: sentence.tokens).allSatisfy({
                    trigger($0).kind != .condition || trigger($0).attributes.contains(.verbFirst)
                }),
                isClause(unit), !token(source.lowerBound).has([.demonstrative, .possessive]),
                !["the", "de", "het"].contains(self.source.text(token(source.lowerBound).span).lowercased()),
                !source.contains(where: { nameAt[$0] >= 0 && units[headline].gist.names.contains(nameAt[$0]) }),
                source.count > 1 || token(source.lowerBound).isCapitalised
            else { continue }
            units[index].role = .evidence
        }
    }

    private func isClause(_ unit: Unit) -> Bool {
        unit.content.contains { $0.contains { isFinite($0) || token($0).has(.finiteAuxiliary) } }
    }

    private func denier(_ hit: Hit, _ sentence: Range<Int>) -> Range<Int>? {
        let clause = clause(of: hit.start)
        for index in clause where source.text(token(index).span) == "by" || source.text(token(index).span) == "door" {
            if let agent = nounPhrase(startingAt: index + 1, ceiling: clause.upperBound), hasParty(agent) {
                return agent
            }
        }
        var start = hit.start
        while start > sentence.lowerBound, token(start - 1).has([.auxiliary, .adverb]) { start -= 1 }
        return nounPhrase(endingAt: start, floor: sentence.lowerBound)
    }

    /// The words that point at what is denied: nearest before or after the verb.
    private func denied(_ hit: Hit, _ source: Range<Int>, _ sentence: Range<Int>) -> Range<Int>? {
        var best: Range<Int>?
        for other in hits(in: sentence) where trigger(other).kind == .anaphor && other.end <= sentence.upperBound {
            let range = other.start..<other.end
            guard !range.overlaps(source) else { continue }
            if let current = best, current.count > 1 || range.count == 1 { continue }
            best = range
        }
        return best
    }
}
