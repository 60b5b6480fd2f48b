/// Which statements are about the claim: those that say it again, deny it, doubt it or leave it open.
///
/// An article about an unconfirmed report tells it, then who confirms, denies or will not comment, then what would follow. So a
/// denial or a silence is about the claim unless it shows another subject of its own; an assertion is when it shares words with
/// what has been told of the claim, points back at it, or comes from the same source right after it.
extension Analysis {
    func tieClaims(to headline: Int, _ conditions: [Condition]) {
        let title =
            blocks.indices.first { blocks[$0].kind == .heading && $0 < 3 }.map { gist([blockTokens[$0]]) } ?? Gist()
        units[headline].role = .claim
        var chain = ClaimChain(
            headline: headline, units[headline], title: title, sentence: sentenceNumber(units[headline]))
        for index in inTextOrder() where index != headline && units[index].role != .condition {
            guard isAbout(index, chain) else { continue }
            units[index].proposition = headline
            units[index].role = .claim
            chain.add(units[index], sentence: sentenceNumber(units[index]))
        }
        claimGist = chain.gist
        for condition in conditions where supposesClaim(condition, chain) {
            units[condition.unit].proposition = headline
        }
    }

    func sentenceNumber(_ unit: Unit) -> Int {
        sentenceOf.has(unit.extent.lowerBound) ? Int(sentenceOf[unit.extent.lowerBound]) : -1
    }

    private func supposesClaim(_ condition: Condition, _ chain: ClaimChain) -> Bool {
        let gist = units[condition.unit].gist
        if condition.pointsBack || units[chain.headline].gist.isSame(as: gist) { return true }
        return gist.stems.sharedCount(with: chain.gist.stems) >= 1 && gist.shares(with: chain.gist) * 2 >= gist.size
    }

    private func isAbout(_ index: Int, _ chain: ClaimChain) -> Bool {
        let unit = units[index]
        guard let attribution = unit.attribution, !evidenceSource(attribution), !isHeading(unit) else { return false }
        if listed.contains(where: { $0.overlaps(unit.extent) }), unit.stance == .asserts { return false }
        if unit.kind == .attitude, unit.stance == .asserts, !isEstimate(unit) { return false }
        if let act = first(.reaction, in: unit.extent), !trigger(act).attributes.contains(.explicit),
            unit.stance == .asserts, !units[chain.headline].gist.isSame(as: unit.gist)
        {
            return false
        }
        let stems = unit.gist.stems.sharedCount(with: chain.gist.stems)
        let shared = stems + unit.gist.names.sharedCount(with: chain.gist.names)
        if unit.stance != .asserts { return answersClaim(unit, shared, chain) }
        if units[chain.headline].gist.isSame(as: unit.gist) { return true }
        if pointsBackOnly(unit) { return judges(unit) || unit.trigger == .verb && follows(unit, chain, 2) }
        if unit.kind == .hearsay, unit.source == nil { return shared >= 1 || follows(unit, chain, 2) }
        if contradicts(unit, stems, chain) || tellsMore(unit, shared, chain) { return true }
        guard stems >= 1 else { return false }
        return shared >= 3 || shared >= 2 && follows(unit, chain, 4)
    }

    /// What those say who denied the claim, or whom it is about: that it is not so, or how it is instead.
    private func contradicts(_ unit: Unit, _ stems: Int, _ chain: ClaimChain) -> Bool {
        guard let source = unit.source else { return false }
        let isParty = isOpponent(source, chain)
        if isNegative(unit) {
            return isParty || chain.isDisputed && follows(unit, chain, 2) || stems >= 1 && follows(unit, chain, 6)
        }
        return stems >= 1 && (isParty || chain.isDisputed && follows(unit, chain, 1))
    }

    /// What is reported right after the claim, before anybody answers it, is more of the same: the price, the date, who saw it.
    private func tellsMore(_ unit: Unit, _ shared: Int, _ chain: ClaimChain) -> Bool {
        guard !chain.isDisputed, follows(unit, chain, 2), let source = unit.source else { return false }
        return shared >= 1 || isSource(source, chain)
            || unit.speech == .direct && source.count == 1 && token(source.lowerBound).has(.subjectPronoun)
            || token(source.lowerBound).has([.possessive, .number])
    }

    /// A denial, a doubt, a silence: about the claim unless what it is about shows to be another matter.
    private func answersClaim(_ unit: Unit, _ shared: Int, _ chain: ClaimChain) -> Bool {
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
    }

    /// Whether it says of what was reported that it is true, likely or false.
    private func judges(_ unit: Unit) -> Bool {
        first(.truth, in: unit.extent) != nil || first(.untrue, in: unit.extent) != nil
            || hedges(in: unit.content).contains { trigger($0).low != nil }
    }

    private func isEstimate(_ unit: Unit) -> Bool { pointsBackOnly(unit) && judges(unit) }

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
