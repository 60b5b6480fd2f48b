/// What those say who deny, doubt or leave open the claim, and how they account for it.
extension Analysis {
    /// What those say who denied the claim, or whom it is about: that it is not so, or how it is instead.
    func contradicts(_ unit: Unit, _ stems: Int, _ chain: ClaimChain) -> Bool {
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

    /// A denial, a doubt, a silence: about the claim unless what it is about shows to be another matter.
    func answersClaim(_ unit: Unit, _ shared: Int, _ chain: ClaimChain) -> Bool {
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

    /// `suspects that the whole affair was got up by her rivals`: how those who doubt it account for the report.
    func explainsAway(_ unit: Unit, _ chain: ClaimChain) -> Bool {
        unit.attribution?.attributes.contains(.clause) == true && isAnswerersOwn(unit, chain)
            && told(in: unit.extent) != nil
    }

    /// Right after somebody has answered the claim, in the same paragraph: their own words, or those of somebody on their side.
    func isAnswerersOwn(_ unit: Unit, _ chain: ClaimChain) -> Bool {
        guard let answer = chain.lastAnswer, let block = sentence(of: unit.extent.lowerBound)?.block else {
            return false
        }
        let distance = sentenceNumber(unit) - answer
        return distance >= 0 && distance <= 2 && chain.sentence >= sentenceNumber(unit) - 1
            && sentences[answer].block == block
    }

    /// `It is an old seam`, `Every bar is where it should be`: how it is instead.
    func saysInstead(_ unit: Unit) -> Bool {
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

    private func isOpponent(_ source: Range<Int>, _ chain: ClaimChain) -> Bool {
        chain.opponents.contains { isSameParty($0, source) }
            || source.contains { nameAt[$0] >= 0 && units[chain.headline].gist.names.contains(nameAt[$0]) }
    }
}
