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
        // `if the tale is false`
        if condition.pointsBack, let word = first(.untrue, in: condition.range),
            first(.truth, in: condition.range) == nil,
            told(in: condition.range.lowerBound..<word.start) != nil
                || first(.anaphor, in: condition.range.lowerBound..<word.start) != nil
        {
            return false
        }
        // `if it is not`
        if condition.pointsBack, !units[chain.headline].isQuestion,
            condition.range.suffix(2).contains(where: { token($0).has(.negative) })
        {
            return false
        }
        // `if Eames is right`, where Eames denies it.
        if condition.pointsBack,
            chain.opponents.contains(where: { $0.contains { nameAt[$0] >= 0 && gist.names.contains(nameAt[$0]) } }),
            !chain.sources.contains(where: { $0.contains { nameAt[$0] >= 0 && gist.names.contains(nameAt[$0]) } })
        {
            return false
        }
        if condition.pointsBack || units[chain.headline].gist.isSame(as: gist) { return true }
        // A later one supposes another case, unless it says the claim again.
        guard isFirst || !lexicon.isVerbSecond else { return false }
        if told(in: condition.range) != nil,
            gist.stems.count <= (first(.truth, in: condition.range) == nil ? 1 : 2)
        {
            return true
        }
        // `Were she to resign`
        if !lexicon.isVerbSecond,
            hit(.condition, at: condition.range.lowerBound).map({ trigger($0).attributes.contains(.verbFirst) })
                == true,
            token(condition.range.lowerBound).has(.be), token(condition.range.lowerBound + 1).has(.subjectPronoun),
            token(condition.range.lowerBound + 2).has(.infinitiveMarker), gist.size <= 1
        {
            return true
        }
        // `Were Pickard to go`: nobody but whom the claim is about.
        if gist.stems.count == 0, gist.names.count == 1,
            gist.names.sharedCount(with: units[chain.headline].gist.names) == 1
        {
            return true
        }
        // `if the crew members are right`: those who said so.
        if first(.truth, in: condition.range) != nil, gist.shares(with: chain.sourceGist) >= 1 { return true }
        return gist.stems.sharedCount(with: chain.gist.stems) >= 1 && gist.shares(with: chain.gist) * 2 >= gist.size
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

    /// What those say who denied the claim, or whom it is about: that it is not so, or how it is instead.
    private func contradicts(_ unit: Unit, _ stems: Int, _ chain: ClaimChain) -> Bool {
        guard let source = unit.source else { return false }
        // `volgens hem`, right after he has answered: the same speaker.
        let isParty =
            isOpponent(source, chain)
            || lexicon.isVerbSecond && chain.isDisputed && isPronoun(source) && follows(unit, chain, 1)
        let isDenial =
            isNegative(unit) || first(.untrue, in: unit.extent) != nil
            || containsQuote(unit.extent) && first(.negation, in: unit.extent.prefixTokens(6)) != nil
        if isDenial {
            // `Van een overname is geen sprake`, `Daar is niets van waar`.
            let judges = first(.told, in: unit.extent) != nil || first(.truth, in: unit.extent) != nil
            if judges, unit.extent.count <= 12, follows(unit, chain, 6) { return true }
            // `The county council said it had no plans for the site`, where the county is said to have some.
            if token(source.lowerBound).has(.definiteArticle), follows(unit, chain, 6),
                gist([source]).stems.sharedCount(with: units[chain.headline].gist.stems) >= 1
            {
                return true
            }
            if isParty || stems >= 1 && follows(unit, chain, 6) { return true }
            // Who would not say will not say what is not so.
            return follows(unit, chain, 3) && chain.lastStance != .open
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

    /// A denial, a doubt, a silence: about the claim unless what it is about shows to be another matter.
    private func answersClaim(_ unit: Unit, _ shared: Int, _ chain: ClaimChain) -> Bool {
        // `that idea` points at what was said last, which by now is a consequence.
        if unit.extent.lowerBound >= projection, shared == 0,
            unit.content.contains(where: { pointsAtLast($0) })
        {
            return false
        }
        if shared >= 1 || unit.gist.stems.count <= 2 { return true }
        return pointsBack(unit.extent, unit.gist) || follows(unit, chain, 6)
    }

    /// `that idea`, `whether this works`, but not `that the sides agree`.
    private func pointsAtLast(_ piece: Range<Int>) -> Bool {
        piece.prefixTokens(2).contains { token($0).has(.demonstrative) }
            && !(token(piece.lowerBound).has(.complementiser) && !token(piece.lowerBound + 1).has(.demonstrative)
                && hasFinite(piece))
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
        let range = firstClause(of: unit)
        return pointsBack(range, range == unit.extent ? unit.gist : gist([range])) && range.count <= 8
            && !unit.content.contains { token($0.lowerBound).has(.question) || token($0.lowerBound + 1).has(.question) }
    }

    /// `it was real, and everybody went quiet`: up to the second main clause.
    private func firstClause(of unit: Unit) -> Range<Int> {
        for index in unit.extent.dropFirst(3) {
            guard token(index).has(.coordinator), token(index - 1).kind == .comma,
                hasSubjectAndFinite(index + 1, unit.extent.upperBound)
            else { continue }
            return trimmed(unit.extent.lowerBound..<index)
        }
        return unit.extent
    }

    /// Whether it says of what was reported that it is true, likely or false.
    private func judges(_ unit: Unit) -> Bool {
        first(.truth, in: unit.extent) != nil || first(.untrue, in: unit.extent) != nil
            || hedges(in: unit.content).contains {
                trigger($0).low != nil || trigger($0).attributes.isSuperset(of: [.adjective, .estimate])
            }
            || unit.trigger == .stance && unit.stance == .asserts
                && unit.attribution?.attributes.contains(.predicate) == true
    }

    /// `the deal is likely`, `a link is improbable`: no more than what the claim is about, and how likely it is.
    private func isEstimate(_ unit: Unit, _ chain: ClaimChain) -> Bool {
        guard judges(unit) else { return false }
        if pointsBackOnly(unit) { return true }
        return unit.extent.count <= 8 && unit.gist.stems.count <= 2 && unit.gist.names.isEmpty
            && (unit.gist.stems.sharedCount(with: chain.gist.stems) >= 1 || first(.told, in: unit.extent) != nil)
    }

    /// `I believe the promise was made`: what the claim says in short, by somebody who does not only want or fear it.
    private func believes(_ unit: Unit, _ chain: ClaimChain) -> Bool {
        if let attribution = unit.attribution, attribution.trigger == .verb, attribution.attributes.contains(.clause),
            attribution.attributes.isDisjoint(with: [.infinitive, .explicit]), unit.extent.count <= 4,
            token(unit.extent.lowerBound).has([.definiteArticle, .demonstrative]), pointsBackOnly(unit)
        {
            return true
        }
        guard let attribution = unit.attribution, attribution.trigger == .verb,
            attribution.attributes.contains(.clause),
            attribution.attributes.isDisjoint(with: [.infinitive, .explicit]),
            hasFinite(unit.extent), !isProjected(unit.extent)
        else { return false }
        return unit.gist.size <= 2 && told(in: unit.extent) != nil
            || unit.gist.size <= 3 && unit.gist.stems.sharedCount(with: units[chain.headline].gist.stems) >= 1
    }

    /// `suspects that the whole affair was got up by her rivals`: how those who doubt it account for the report.
    private func explainsAway(_ unit: Unit, _ chain: ClaimChain) -> Bool {
        unit.attribution?.attributes.contains(.clause) == true && isAnswerersOwn(unit, chain)
            && told(in: unit.extent) != nil
    }

    /// Right after somebody has answered the claim, in the same paragraph: their own words, or those of somebody on their side.
    private func isAnswerersOwn(_ unit: Unit, _ chain: ClaimChain) -> Bool {
        guard let answer = chain.lastAnswer, let block = sentence(of: unit.extent.lowerBound)?.block else {
            return false
        }
        let distance = sentenceNumber(unit) - answer
        return distance >= 0 && distance <= 2 && chain.sentence >= sentenceNumber(unit) - 1
            && sentences[answer].block == block
    }

    /// `It is an old seam`, `Every bar is where it should be`: how it is instead.
    private func saysInstead(_ unit: Unit) -> Bool {
        guard let content = unit.content.first, let start = content.first(where: { token($0).isWord }) else {
            return false
        }
        if first(.untrue, in: unit.extent) != nil { return true }
        return token(start).has([.quantifier, .demonstrative]) && !token(start).has(.negative)
            || hit(.anaphor, at: start) != nil
    }

    private func isPronoun(_ source: Range<Int>) -> Bool {
        source.count == 1 && token(source.lowerBound).has([.subjectPronoun, .objectPronoun])
    }

    private func isSource(_ source: Range<Int>, _ chain: ClaimChain) -> Bool {
        chain.sources.contains { isSameParty($0, source) }
            || token(source.lowerBound).has(.definiteArticle) && gist([source]).shares(with: chain.sourceGist) >= 1
            || token(source.lowerBound).has([.determiner, .number])
                && gist([source]).stems.sharedCount(with: chain.sourceGist.stems) >= 1
    }

    private func isOpponent(_ source: Range<Int>, _ chain: ClaimChain) -> Bool {
        chain.opponents.contains { isSameParty($0, source) }
            || source.contains { nameAt[$0] >= 0 && units[chain.headline].gist.names.contains(nameAt[$0]) }
    }
}

extension Unit {
    var trigger: Trigger.Kind? { attribution?.trigger }
}
