/// Which statements are about the claim: those that say it again, deny it, doubt it or leave it open.
///
/// An article about an unconfirmed report tells it, then who confirms, denies or will not comment, then what would follow. So a
/// denial or a silence is about the claim unless it shows another subject of its own; an assertion is when it shares words with
/// what has been told of the claim, points back at it, or comes from the same source right after it.
extension Analysis {
    func tieClaims(to headline: Int, _ conditions: [Condition], title: Gist) {
        units[headline].role = .claim
        if units[headline].attribution != nil { note(.reportedHeadline, on: .unit(headline, .role)) }
        var chain = ClaimChain(
            headline: headline, units[headline], title: title, sentence: sentenceNumber(units[headline]),
            sourceGist: units[headline].source.map { gist([$0]) } ?? Gist())
        for index in inTextOrder() where index != headline && units[index].role != .condition {
            guard let pattern = tie(index, chain) else { continue }
            units[index].proposition = headline
            units[index].role = .claim
            note(pattern, on: .unit(index, .role))
            note(
                pattern, on: .unit(index, .tie),
                by: pattern == .pointsBackToClaim || pattern == .answerToClaim
                    ? [pointer(in: units[index].extent)].compactMap(\.self) : [])
            chain.add(units[index], sentence: sentenceNumber(units[index]))
        }
        claimGist = chain.gist
        var isFirst = true
        for condition in conditions {
            if supposesClaim(condition, chain, isFirst: isFirst) { tie(condition, to: headline) }
            if blocks[blockOf(condition.sentence)].kind != .heading { isFirst = false }
        }
    }

    private func tie(_ condition: Condition, to headline: Int) {
        units[condition.unit].proposition = headline
        note(
            .supposesClaim, on: .unit(condition.unit, .tie),
            by: [pointer(in: condition.range), first(.truth, in: condition.range)].compactMap(\.self))
    }

    /// What an article supposes first, and says what would follow of it, is what it is about, in whatever words: other cases come later.
    func tieFirstCondition(to headline: Int?, _ conditions: [Condition], _ lists: [ConsequenceList]) {
        guard let headline,
            let first = conditions.first(where: { condition in
                units[condition.unit].role == .condition && !units[condition.unit].content.isEmpty
                    && blocks[blockOf(condition.sentence)].kind != .heading
            }),
            lists.first.map({ first.sentence.lowerBound <= $0.intro.lowerBound }) ?? true,
            !units.contains(where: { $0.role == .condition && $0.proposition == headline && !$0.content.isEmpty }),
            !hits(in: first.range).contains(where: {
                trigger($0).kind == .condition && trigger($0).attributes.contains(.denies)
            })
        else { return }
        tie(first, to: headline)
    }

    func sentenceNumber(_ unit: Unit) -> Int {
        sentenceOf.has(unit.extent.lowerBound) ? Int(sentenceOf[unit.extent.lowerBound]) : -1
    }

    /// How a unit is about the claim; nil when it is not.
    private func tie(_ index: Int, _ chain: ClaimChain) -> Pattern? {
        let unit = units[index]
        guard let attribution = unit.attribution, !evidenceSource(attribution), !isHeading(unit) else { return nil }
        if isListed(unit.extent) || unit.stance == .asserts && respondsIn(unit) { return nil }
        // `could be quashed by the courts`: nobody has done so.
        if unit.trigger == .verb, unit.stance != .asserts, unit.attribution?.isPassive == true,
            unit.cue.contains(where: { isProjected($0) })
        {
            return nil
        }
        if unit.kind == .attitude, unit.stance == .asserts, !isEstimate(unit, chain) {
            if explainsAway(unit, chain) { return .contradictedByParty }
            return believes(unit, chain) ? .sameClaim : nil
        }
        let stems = unit.gist.stems.sharedCount(with: chain.gist.stems)
        let shared = stems + unit.gist.names.sharedCount(with: chain.gist.names)
        if unit.stance != .asserts { return answersClaim(unit, shared, chain) ? .answerToClaim : nil }
        if units[chain.headline].gist.isSame(as: unit.gist) { return .sameClaim }
        // Once an article has turned to what would follow, it says again what it is about in so many words.
        if unit.extent.lowerBound >= projection {
            if isEstimate(unit, chain) { return .pointsBackToClaim }
            return stems >= 1 && isNegative(unit) && isAnswerersOwn(unit, chain) ? .contradictedByParty : nil
        }
        if pointsBackOnly(unit) {
            return judges(unit) || unit.trigger == .verb && follows(unit, chain, 2) ? .pointsBackToClaim : nil
        }
        if unit.kind == .hearsay, unit.source == nil {
            return shared >= 1 || follows(unit, chain, 2) ? .hearsayOfClaim : nil
        }
        if unit.speech == .direct, isAnswerersOwn(unit, chain), saysInstead(unit) { return .contradictedByParty }
        if isPerceived(unit) || foreseesOnly(unit) { return nil }
        if tellsOn(unit, chain) { return .moreOfClaim }
        if unit.speech != .direct && opensWithEvidence(unit) || isWitnessed(unit, stems, chain) { return nil }
        if contradicts(unit, stems, chain) { return .contradictedByParty }
        if tellsMore(unit, shared, chain) { return .moreOfClaim }
        if stems >= 1, shared * 2 >= unit.gist.size, unit.gist.size <= 4 { return .relatedClaim }
        if stems >= 1, shared >= 3 || shared >= 2 && follows(unit, chain, 4) { return .relatedClaim }
        return almost(.relatedClaim, unit.extent, .tooFewShared(names: shared - stems, words: stems))
    }

    /// What is reported right after the claim, before anybody answers it, is more of the same: the price, the date, who saw it.
    private func tellsMore(_ unit: Unit, _ shared: Int, _ chain: ClaimChain) -> Bool {
        guard let source = unit.source else { return false }
        // Whoever reported it says more of it in so many words.
        if unit.speech == .direct, follows(unit, chain, 3), gist([source]).shares(with: chain.sourceGist) >= 1 {
            return true
        }
        guard !chain.isDisputed, follows(unit, chain, 2) else { return false }
        if shared >= 1 || isSource(source, chain) || token(source.lowerBound).has([.possessive, .number]) {
            return true
        }
        // `According to radio Alpenwelle it had been out of use`: another who reports it.
        if unit.trigger == .source, follows(unit, chain, 1), !isOutsider(source) { return true }
        guard unit.speech == .direct else { return false }
        return follows(unit, chain, 2) || source.count == 1 && token(source.lowerBound).has(.subjectPronoun)
    }

    /// `warned that a sale might cost jobs`: what would come of it.
    private func foreseesOnly(_ unit: Unit) -> Bool {
        guard let content = unit.content.first, unit.content.count == 1, unit.speech != .direct else { return false }
        let own = trimmed(withoutOpener(content))
        return pointsAtClaim(own) && !judges(unit)
    }

    /// What is told in the sentence right after the claim, by those who told it or by one of them, before anybody answers it.
    private func tellsOn(_ unit: Unit, _ chain: ClaimChain) -> Bool {
        guard !chain.isDisputed, let source = unit.source, unit.trigger == .verb || unit.trigger == .source,
            unit.speech != .indirect || hasFinite(unit.extent)
                || unit.content.contains(where: { token($0.lowerBound).has(.infinitiveMarker) })
        else {
            return false
        }
        if follows(unit, chain, 2), token(source.lowerBound).has(.possessive) || isPartitive(source) { return true }
        if isOutsider(source) { return false }
        return sentenceNumber(unit) - sentenceNumber(units[chain.headline]) == 1
    }

    /// `two of five samples contain …`: what can be looked at is no repetition of the claim, whoever tells of it.
    private func opensWithEvidence(_ unit: Unit) -> Bool {
        guard let start = unit.content.first?.lowerBound, !judges(unit) else { return false }
        for index in start..<min(start + 7, unit.extent.upperBound) {
            if isFinite(index) { return false }
            if let hit = hit(.evidence, at: index), told(in: max(start, index - 2)..<hit.end) == nil { return true }
        }
        return false
    }

    /// `a neighbour tells that she saw`: a witness, unless what is told shows to be the claim.
    private func isWitnessed(_ unit: Unit, _ stems: Int, _ chain: ClaimChain) -> Bool {
        guard let source = unit.source, unit.speech == .indirect, unit.trigger == .verb else { return false }
        // Right after the claim somebody tells more of it: the price, the date.
        if !chain.isDisputed, sentenceNumber(unit) - sentenceNumber(units[chain.headline]) <= 1 { return false }
        // `Another source` is one more of those who told it.
        if !chain.isDisputed, gist([source]).stems.sharedCount(with: chain.sourceGist.stems) >= 1 { return false }
        return stems < 2 && isOutsider(source)
    }

    /// Within so many sentences after the last statement of the claim.
    func follows(_ unit: Unit, _ chain: ClaimChain, _ count: Int) -> Bool {
        let distance = sentenceNumber(unit) - chain.sentence
        return distance >= 0 && distance <= count
    }

    func isHeading(_ unit: Unit) -> Bool {
        guard let sentence = sentence(of: unit.extent.lowerBound) else { return false }
        return blocks[sentence.block].kind == .heading
    }

    func isSource(_ source: Range<Int>, _ chain: ClaimChain) -> Bool {
        chain.sources.contains { isSameParty($0, source) }
            || token(source.lowerBound).has(.definiteArticle) && gist([source]).shares(with: chain.sourceGist) >= 1
            || token(source.lowerBound).has([.determiner, .number])
                && gist([source]).stems.sharedCount(with: chain.sourceGist.stems) >= 1
    }
}

extension Unit {
    var trigger: Trigger.Kind? { attribution?.trigger }
}
