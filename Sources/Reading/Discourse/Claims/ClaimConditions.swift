/// Which conditions suppose the claim.
extension Analysis {
    func supposesClaim(_ condition: Condition, _ chain: ClaimChain, isFirst: Bool) -> Bool {
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
}
