/// What parties did because of the report, which speaks for it: they expelled an ambassador, closed a border.
extension Analysis {
    /// `Kyiv announces that it expels the ambassador`: an act of a party because of the report.
    func findReactions(_ headline: Int?) {
        guard let headline else { return }
        for hit in hits where trigger(hit).kind == .reaction {
            guard isReactionVerb(hit), let sentence = sentence(of: hit.start),
                !trigger(hit).attributes.contains(.explicit) || provocation(in: sentence.tokens) != nil
            else { continue }
            if blocks[sentence.block].kind == .heading || blocks[sentence.block].kind == .item { continue }
            if let index = Array(units(near: hit.start)).last(where: { announces(units[$0], hit) }) {
                guard isProvoked(sentence.tokens, headline) else {
                    missed(.announcedReaction, hit.tokens, .notProvoked, by: hit)
                    continue
                }
                guard units[index].role != .condition, index != headline, !units[index].isReaction else { continue }
                // Those who only report it did not do it.
                if let actor = actor(of: hit, sentence.tokens), let source = units[index].source,
                    !isSameParty(actor, source)
                {
                    addReaction(actor, hit, sentence.tokens, within: units[index].extent)
                    continue
                }
                units[index].role = .evidence
                note(
                    .announcedReaction, on: .unit(index, .role),
                    by: [hit, first(.provocation, in: sentence.tokens)].compactMap(\.self))
                units[index].isReaction = true
                if units[index].proposition == headline { units[index].proposition = index }
                cutReason(index)
            } else if let actor = actor(of: hit, sentence.tokens) {
                if !isProvoked(sentence.tokens, headline) {
                    missed(.toldReaction, hit.tokens, .notProvoked, by: hit)
                } else if isHypothetical(hit.start) {
                    missed(.toldReaction, hit.tokens, .notYetDone, by: hit)
                } else {
                    addReaction(actor, hit, sentence.tokens, within: sentence.tokens)
                }
            }
        }
        findAnnouncedReactions(headline)
        if !lexicon.isVerbSecond { findOrders(headline) }
    }

    /// `announced that it was leaving the commission in response to …`: whatever a party does, it says itself what provoked it.
    private func findAnnouncedReactions(_ headline: Int) {
        for index in units.indices where !units[index].isReaction && units[index].role != .condition {
            let unit = units[index]
            guard unit.attribution?.trigger == .verb, unit.attribution?.attributes.contains(.clause) == true,
                unit.source != nil, unit.kind == .speech, unit.stance == .asserts, unit.proposition != headline,
                !isListed(unit.extent),
                respondsIn(unit)
            else { continue }
            units[index].role = .evidence
            note(.provokedAnnouncement, on: .unit(index, .role))
            units[index].isReaction = true
            cutReason(index)
        }
    }

    /// `Two universities have told their staff to delete it`: an order or a request, between the claim and what would follow.
    private func findOrders(_ headline: Int) {
        for index in units.indices where units[index].role == .context && index != headline {
            let unit = units[index]
            guard unit.attribution?.pattern == .infinitiveAfterAddressee, unit.kind == .speech, unit.stance == .asserts,
                let source = unit.source, source.upperBound <= unit.extent.lowerBound,
                let sentence = sentence(of: unit.extent.lowerBound), isNews(sentence.tokens, headline),
                blocks[sentence.block].kind == .paragraph, !isHypothetical(unit.extent.lowerBound),
                unit.cue.contains(where: { $0.contains { token($0).has([.past, .have]) } }),
                !units(near: source.lowerBound).contains(where: {
                    $0 != index && units[$0].extent.contains(source.lowerBound) && units[$0].attribution != nil
                })
            else { continue }
            units[index].content = [source.lowerBound..<unit.extent.upperBound]
            units[index].cue = []
            units[index].role = .evidence
            units[index].isReaction = true
            note(.toldReaction, on: .unit(index, .role))
        }
    }

    private func addReaction(_ actor: Range<Int>, _ hit: Hit, _ sentence: Range<Int>, within: Range<Int>) {
        // What a document shows is evidence already.
        guard
            !units(near: hit.start).contains(where: {
                (units[$0].isReaction || units[$0].role == .evidence) && units[$0].extent.contains(hit.start)
                    || units[$0].attribution != nil && units[$0].cue.contains { $0.contains(hit.start) }
                    || units[$0].trigger == .disclosure && units[$0].extent.contains(hit.start)
            })
        else { return }
        let start = min(actor.lowerBound, hit.start)
        let known = provocation(in: hit.end..<within.upperBound).flatMap { self.hit(.provocation, at: $0)?.end }
        var end = max(contentEnd(from: lexicon.isVerbSecond ? known ?? hit.end : hit.end, within.upperBound), hit.end)
        // `, after the police had called`: when, not what.
        for index in hit.end..<end
        where token(index).kind == .comma && token(index + 1).has(.subordinator)
            && !token(index + 1).has([.complementiser, .relative, .coordinator])
        {
            end = index
            break
        }
        // `stopped a payment because of the rumours`: what was done ends where its reason begins, unless more of it follows.
        if let reason = provocation(in: hit.end..<end), reason - start >= 4, isLast(reason, end) { end = reason }
        let content = start..<max(end, hit.end)
        guard
            !units(near: hit.start).contains(where: {
                units[$0].role == .claim && units[$0].extent.overlaps(content)
                    // `recalled that …`: said, not done.
                    || units[$0].attribution?.trigger == .verb && units[$0].attribution?.pattern != .objectOfVerb
                        && units[$0].cue.contains { $0.contains(hit.start) }
            })
        else { return }
        // `recalled its consul`: done, not said.
        for other in units(near: hit.start)
        where units[other].attribution?.pattern == .objectOfVerb && units[other].role == .context
            && units[other].cue.contains(where: { $0.contains(hit.start) })
        {
            units[other].content = []
        }
        let index = addUnit([content], role: .evidence, .toldReaction)
        note(
            .toldReaction, on: .unit(index, .role), by: [hit, first(.provocation, in: sentence)].compactMap(\.self))
        units[index].isReaction = true
        units[index].source = named(.subjectBeforeVerb, .source, actor)
    }

    /// Whether nothing follows a reason but the noun phrase or the clause that it opens.
    private func isLast(_ reason: Int, _ end: Int) -> Bool {
        guard let hit = hit(.provocation, at: reason) else { return false }
        if !lexicon.isVerbSecond { return true }
        // `weigert sinds het bericht behandelde partijen`: a phrase that ends with its noun is whole.
        if !token(hit.end - 1).has(.preposition), hit.end - hit.start > 2 { return hit.end >= end - 1 }
        let phrase = nounPhrase(startingAt: hit.end, ceiling: end)
        return (phrase?.upperBound ?? hit.end) >= end - 1
    }

    private func announces(_ unit: Unit, _ hit: Hit) -> Bool {
        guard unit.attribution != nil, unit.source != nil, unit.kind == .speech, unit.stance == .asserts else {
            return false
        }
        return unit.content.contains { $0.lowerBound <= hit.start && hit.end <= $0.upperBound }
    }

    private func isReactionVerb(_ hit: Hit) -> Bool {
        let trigger = trigger(hit)
        if isNoun(hit.start) { return almost(.toldReaction, hit.tokens, .isNoun, by: hit) }
        if trigger.particle >= 0 {
            guard let sentence = sentence(of: hit.start) else { return false }
            let end = max(clause(of: hit.start).upperBound, hit.end) + 1
            return isWhole(hit, before: min(end, sentence.tokens.upperBound, hit.end + 20))
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
    func isHypothetical(_ index: Int) -> Bool {
        let clause = clause(of: index)
        return clause.contains {
            token($0).has([.conditional, .future]) || supposes($0, clause)
                || token($0).has(.modal) && $0 < index
        }
    }

    /// Whether a token opens a condition: `were` and `had` do where they open their clause.
    private func supposes(_ index: Int, _ clause: Range<Int>) -> Bool {
        guard let hit = hit(.condition, at: index) else { return false }
        // `haalde een veiling zonder opgaaf van redenen naar voren`: in its place such a preposition supposes nothing.
        return trigger(hit).attributes.isDisjoint(with: [.verbFirst, .nominal]) || index == clause.lowerBound
    }
}
