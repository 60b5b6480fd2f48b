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

    private func supposesClaim(_ condition: Condition, _ chain: ClaimChain, isFirst: Bool) -> Bool {
        let gist = units[condition.unit].gist
        if condition.pointsBack || units[chain.headline].gist.isSame(as: gist) { return true }
        // A later one supposes another case, unless it says the claim again.
        guard isFirst else { return false }
        if told(in: condition.range) != nil, gist.stems.count <= 2 { return true }
        // `if the crew members are right`: those who said so.
        if first(.truth, in: condition.range) != nil, gist.shares(with: chain.sourceGist) >= 1 { return true }
        return gist.stems.sharedCount(with: chain.gist.stems) >= 1 && gist.shares(with: chain.gist) * 2 >= gist.size
    }

    /// How a unit is about the claim; nil when it is not.
    private func tie(_ index: Int, _ chain: ClaimChain) -> Pattern? {
        let unit = units[index]
        guard let attribution = unit.attribution, !evidenceSource(attribution), !isHeading(unit) else { return nil }
        if unit.stance == .asserts, isListed(unit.extent) || respondsIn(unit) {
            return nil
        }
        if unit.kind == .attitude, unit.stance == .asserts, !isEstimate(unit) { return nil }
        let stems = unit.gist.stems.sharedCount(with: chain.gist.stems)
        let shared = stems + unit.gist.names.sharedCount(with: chain.gist.names)
        if unit.stance != .asserts { return answersClaim(unit, shared, chain) ? .answerToClaim : nil }
        if units[chain.headline].gist.isSame(as: unit.gist) { return .sameClaim }
        // Once an article has turned to what would follow, it says again what it is about in so many words.
        if unit.extent.lowerBound >= projection { return isEstimate(unit) ? .pointsBackToClaim : nil }
        if pointsBackOnly(unit) {
            return judges(unit) || unit.trigger == .verb && follows(unit, chain, 2) ? .pointsBackToClaim : nil
        }
        if unit.kind == .hearsay, unit.source == nil {
            return shared >= 1 || follows(unit, chain, 2) ? .hearsayOfClaim : nil
        }
        if opensWithEvidence(unit) || isWitnessed(unit, stems, chain) { return nil }
        if contradicts(unit, stems, chain) { return .contradictedByParty }
        if tellsMore(unit, shared, chain) { return .moreOfClaim }
        if stems >= 1, shared * 2 >= unit.gist.size, unit.gist.size <= 4 { return .relatedClaim }
        if stems >= 1, shared >= 3 || shared >= 2 && follows(unit, chain, 4) { return .relatedClaim }
        return almost(.relatedClaim, unit.extent, .tooFewShared(names: shared - stems, words: stems))
    }

    /// What those say who denied the claim, or whom it is about: that it is not so, or how it is instead.
    private func contradicts(_ unit: Unit, _ stems: Int, _ chain: ClaimChain) -> Bool {
        guard let source = unit.source else { return false }
        // `volgens hem`, right after he has answered: the same speaker.
        let isParty = isOpponent(source, chain) || chain.isDisputed && isPronoun(source) && follows(unit, chain, 1)
        let isDenial =
            isNegative(unit) || first(.untrue, in: unit.extent) != nil
            || containsQuote(unit.extent) && first(.negation, in: unit.extent.prefixTokens(6)) != nil
        if isDenial {
            // `Van een overname is geen sprake`, `Daar is niets van waar`.
            let judges = first(.told, in: unit.extent) != nil || first(.truth, in: unit.extent) != nil
            if judges, unit.extent.count <= 12, follows(unit, chain, 6) { return true }
            if isParty || stems >= 1 && follows(unit, chain, 6) { return true }
            return follows(unit, chain, 2) && (chain.isDisputed || unit.speech == .direct)
        }
        return stems >= 1 && (isParty || chain.isDisputed && follows(unit, chain, 1))
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
        guard unit.speech == .direct else { return false }
        return follows(unit, chain, 2) || source.count == 1 && token(source.lowerBound).has(.subjectPronoun)
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
        return stems < 2 && isOutsider(source)
    }

    /// A denial, a doubt, a silence: about the claim unless what it is about shows to be another matter.
    private func answersClaim(_ unit: Unit, _ shared: Int, _ chain: ClaimChain) -> Bool {
        // `that idea` points at what was said last, which by now is a consequence.
        if unit.extent.lowerBound >= projection, shared == 0,
            unit.content.contains(where: { $0.prefixTokens(2).contains { token($0).has(.demonstrative) } })
        {
            return false
        }
        if shared >= 1 || unit.gist.stems.count <= 2 { return true }
        return pointsBack(unit.extent, unit.gist) || follows(unit, chain, 6)
    }

    /// Within so many sentences after the last statement of the claim.
    private func follows(_ unit: Unit, _ chain: ClaimChain, _ count: Int) -> Bool {
        let distance = sentenceNumber(unit) - chain.sentence
        return distance >= 0 && distance <= count
    }

    func isHeading(_ unit: Unit) -> Bool {
        guard let sentence = sentence(of: unit.extent.lowerBound) else { return false }
        return blocks[sentence.block].kind == .heading
    }

    /// Whether the content is no more than a word for what was reported, and what is said of that.
    private func pointsBackOnly(_ unit: Unit) -> Bool {
        pointsBack(unit.extent, unit.gist) && unit.extent.count <= 8
            && !unit.content.contains { token($0.lowerBound).has(.question) || token($0.lowerBound + 1).has(.question) }
    }

    /// Whether it says of what was reported that it is true, likely or false.
    private func judges(_ unit: Unit) -> Bool {
        // `We consider this scenario likely`.
        if unit.trigger == .stance, unit.stance == .asserts { return true }
        return first(.truth, in: unit.extent) != nil || first(.untrue, in: unit.extent) != nil
            || hedges(in: unit.content).contains { trigger($0).low != nil }
    }

    private func isEstimate(_ unit: Unit) -> Bool { pointsBackOnly(unit) && judges(unit) }

    private func isPronoun(_ source: Range<Int>) -> Bool {
        source.count == 1 && token(source.lowerBound).has([.subjectPronoun, .objectPronoun])
    }

    private func isSource(_ source: Range<Int>, _ chain: ClaimChain) -> Bool {
        chain.sources.contains { isSameParty($0, source) }
    }

    private func isOpponent(_ source: Range<Int>, _ chain: ClaimChain) -> Bool {
        chain.opponents.contains { isSameParty($0, source) }
            || source.contains { nameAt[$0] >= 0 && units[chain.headline].gist.names.contains(nameAt[$0]) }
    }
}

extension Unit {
    var trigger: Trigger.Kind? { attribution?.trigger }
}
