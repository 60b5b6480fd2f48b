/// Which reported proposition the article is about, and what else says the same.
extension Analysis {
    /// An article says what it is about among this many attributions, or not at all.
    private static var candidates: Int { 200 }

    /// Number of the unit that states the headline claim; nil when nothing is reported.
    func chooseHeadline(_ conditions: [Condition]) -> Int? {
        let title =
            blocks.indices.first { blocks[$0].kind == .heading && $0 < 3 }.map { gist([blockTokens[$0]]) } ?? Gist()
        let supposed = conditions.prefix(Self.candidates).filter { !$0.pointsBack }.map { units[$0.unit].gist }
        let rivals = units.indices.prefix(Self.candidates).filter { units[$0].attribution != nil }
        var best: (unit: Int, score: Int)?
        for index in units.indices.prefix(Self.candidates) where units[index].role != .condition {
            guard let score = score(units[index], title, supposed, rivals) else { continue }
            let beaten = score > best?.score ?? 2 ? best : (index, score)
            if let beaten {
                missed(
                    .reportedHeadline, units[beaten.unit].extent,
                    .lowScore(beaten.score, needed: max(score, (best?.score ?? 2) + 1)))
            }
            if score > best?.score ?? 2 { best = (index, score) }
        }
        if let best { return best.unit }
        return headlineWithoutCue(conditions)
    }

    private func score(_ unit: Unit, _ title: Gist, _ supposed: [Gist], _ rivals: [Int]) -> Int? {
        guard let attribution = unit.attribution, !unit.isQuestion else { return nil }
        if listed.contains(where: { $0.overlaps(unit.extent) }) { return nil }
        let gist = unit.gist
        guard gist.names.count + gist.stems.count >= 2, unit.extent.count >= 3 else { return nil }
        var score = 0
        let attributes = attribution.attributes
        switch attribution.trigger {
        case .noun: score += attributes.contains(.hearsay) ? 6 : attributes.contains(.speech) ? 4 : 1
        case .hearsay: score += 5
        case .source: score += 3
        default: score += attributes.contains(.speech) && attributes.contains(.clause) ? 3 : -2
        }
        if attributes.contains(.document), attribution.trigger == .noun { score -= 1 }
        if unit.kind == .attitude { score -= 3 }
        if first(.reaction, in: unit.extent) != nil || respondsIn(unit) { score -= 4 }
        if first(.evaluation, in: unit.extent) != nil, gist.names.isEmpty { score -= 2 }
        let number = Int(sentenceOf[unit.extent.lowerBound])
        score += number < 3 ? 4 : number < 7 ? 2 : number * 3 > sentences.count * 2 ? -2 : 0
        // `It is likely that …`: what an article opens with and estimates is what it is about.
        if number < 3, hedges(in: unit.content).contains(where: { trigger($0).low != nil }) { score += 3 }
        score += min(4, gist.shares(with: title))
        if supposed.contains(where: { $0.isSame(as: gist) || $0.shares(with: gist) >= 3 }) { score += 5 }
        var support = 0
        for other in rivals where units[other].extent != unit.extent && gist.isSame(as: units[other].gist) {
            support += 1
            if support == 3 { break }
        }
        score += 2 * support
        if evidenceSource(attribution) { score -= 4 }
        return score
    }

    /// Whether what attributes is a picture or a document rather than somebody.
    func evidenceSource(_ attribution: Attribution) -> Bool {
        guard let source = attribution.source else { return false }
        return first(.evidence, in: source) != nil
    }

    /// Without a reported statement the claim is what a condition supposes, said in so many words.
    private func headlineWithoutCue(_ conditions: [Condition]) -> Int? {
        guard
            let condition = conditions.first(where: { condition in
                !condition.pointsBack
                    && units[condition.unit].gist.names.count + units[condition.unit].gist.stems.count >= 3
            })
        else { return nil }
        // A sentence of the text that says the same is the claim; otherwise there is none but the condition.
        for sentence in sentences.prefix(12) where sentence.tokens != condition.sentence && sentence.tokens.count >= 4 {
            let gist = gist([sentence.tokens])
            guard gist.isSame(as: units[condition.unit].gist) else { continue }
            return addUnit([sentence.tokens], role: .claim, .supposedHeadline)
        }
        return nil
    }

    /// Gives every unit that says what the headline says its proposition.
    func tie(to headline: Int?, _ conditions: [Condition]) {
        guard let headline else { return }
        let gist = units[headline].gist
        units[headline].role = .claim
        if units[headline].attribution != nil { note(.reportedHeadline, on: .unit(headline, .role)) }
        for index in units.indices where index != headline {
            let unit = units[index]
            if unit.role == .condition {
                if unit.pointsBack || gist.isSame(as: unit.gist) {
                    units[index].proposition = headline
                    note(
                        .supposesClaim, on: .unit(index, .tie),
                        by: [pointer(in: unit.extent), first(.truth, in: unit.extent)].compactMap(\.self))
                }
                continue
            }
            if listed.contains(where: { $0.overlaps(unit.extent) }), unit.stance == .asserts { continue }
            if let source = unit.source, first(.anaphor, in: source) != nil, source.count > 1 { continue }
            guard unit.attribution.map({ !evidenceSource($0) }) ?? true,
                unit.kind != .attitude || unit.stance != .asserts
            else { continue }
            if let pattern = says(unit, headline) {
                units[index].proposition = headline
                makeClaim(index, pattern)
                note(
                    pattern, on: .unit(index, .tie),
                    by: pattern == .pointsBackToClaim ? [pointer(in: unit.extent)].compactMap(\.self) : [])
            } else if unit.attribution?.trigger == .hearsay, unit.gist.names.sharedCount(with: gist.names) >= 1 {
                makeClaim(index, .hearsayOfClaim)
            } else if unit.kind != .attitude, !unit.isQuestion, unit.gist.shares(with: gist) >= 3,
                unit.gist.names.sharedCount(with: gist.names) >= 1,
                first(.reaction, in: unit.extent) == nil
            {
                makeClaim(index, .relatedClaim)
            } else if unit.gist.shares(with: gist) > 0 {
                missed(
                    .sameClaim, unit.extent,
                    .tooFewShared(
                        names: unit.gist.names.sharedCount(with: gist.names),
                        words: unit.gist.stems.sharedCount(with: gist.stems)))
            }
        }
        tieContradictions(headline)
        for condition in conditions where condition.pointsBack { units[condition.unit].proposition = headline }
    }

    private func makeClaim(_ index: Int, _ pattern: Pattern) {
        units[index].role = .claim
        note(pattern, on: .unit(index, .role))
    }

    /// What a party to the claim says not to be so, soon after it: `“We never sold a drop”`.
    private func tieContradictions(_ headline: Int) {
        let place = Int(sentenceOf[units[headline].extent.lowerBound])
        for index in units.indices
        where index != headline && units[index].proposition == index && units[index].role != .condition {
            let unit = units[index]
            guard unit.attribution?.trigger == .verb || unit.attribution?.trigger == .source, unit.kind == .speech,
                unit.stance == .asserts, !unit.isQuestion,
                isNegative(unit), let source = unit.source,
                !listed.contains(where: { $0.overlaps(unit.extent) })
            else { continue }
            let distance = Int(sentenceOf[unit.extent.lowerBound]) - place
            guard distance > 0, distance <= 8 else { continue }
            let isParty = source.contains { nameAt[$0] >= 0 && units[headline].gist.names.contains(nameAt[$0]) }
            let followsDenial = units(near: unit.extent.lowerBound).contains {
                units[$0].stance == .denies && units[$0].extent.lowerBound < unit.extent.lowerBound
            }
            if isParty || followsDenial && unit.gist.shares(with: units[headline].gist) >= 1 {
                units[index].proposition = headline
                makeClaim(index, .contradictedByParty)
                note(.contradictedByParty, on: .unit(index, .tie))
            }
        }
    }

    /// How a unit says what the headline says; nil when it does not.
    private func says(_ unit: Unit, _ headline: Int) -> Pattern? {
        if first(.reaction, in: unit.extent) != nil, unit.attribution?.trigger == .verb { return nil }
        let gist = units[headline].gist
        if gist.isSame(as: unit.gist) { return .sameClaim }
        // Hearsay about the same parties; or nothing but a word that points back.
        if unit.kind == .hearsay, unit.gist.names.sharedCount(with: gist.names) >= 2 { return .hearsayOfParties }
        if unit.kind == .hearsay, gist.names.count <= 1, unit.gist.shares(with: gist) >= 2 { return .hearsayOfClaim }
        if unit.stance == .denies || unit.stance == .doubts || unit.kind == .hearsay
            || unit.attribution?.trigger == .verb
        {
            if pointsBack(unit.extent, unit.gist) {
                let says = unit.stance != .asserts || unit.extent.count <= 8 && first(.truth, in: unit.extent) != nil
                return says ? .pointsBackToClaim : nil
            }
        }
        return nil
    }

    /// Whether a stretch is about the claim only by a word such as `such an agreement`.
    func pointsBack(_ range: Range<Int>, _ gist: Gist) -> Bool {
        for hit in hits(in: range)
        where trigger(hit).kind == .anaphor && (hit.end - hit.start > 1 || gist.stems.isEmpty) {
            return gist.stems.count <= 3
        }
        // `any knowledge of it`.
        return gist.names.isEmpty && gist.stems.count <= 1 && first(.anaphor, in: range) != nil
    }
}
