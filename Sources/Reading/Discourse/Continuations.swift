/// Sentences that say what would follow without a condition of their own.
extension Analysis {
    /// A sentence that goes on saying what would follow: would, may, will, `then`, `moreover`, or a forecast.
    func continuation(_ sentence: Range<Int>) -> Range<Int>? {
        let main = withoutThen(trimmed(sentence.lowerBound..<withoutEnd(sentence)))
        guard main.count >= 3, !turnsAway(sentence), !endsAsQuestion(sentence), !tellsPast(main) else { return nil }
        let unit = saying(of: main, in: sentence, []).map { units[$0] }
        let own = unit.map { parts(of: main, in: $0) }?.first ?? main
        if tellsPast(own) || isHearsayOfPast(main) { return nil }
        // What nobody would say, and what is asked, is not foreseen.
        let isOpen = units(near: main.lowerBound).contains {
            units[$0].attribution != nil && units[$0].stance != .asserts && units[$0].extent.overlaps(main)
        }
        if isOpen { return nil }
        let isForeseen = unit.map { foresees($0) } ?? false
        if isThen(sentence) { return main }
        // `Such an arrest seems unlikely` judges what was supposed.
        let first = token(own.lowerBound)
        let judges =
            first.has(.demonstrative) || first.has(.determiner) && token(own.lowerBound + 1).has(.determiner)
            || hit(.anaphor, at: own.lowerBound).map { $0.end - $0.start > 1 } == true
        guard let projected = projectedVerb(own) ?? (judges ? nil : hedged(own)) else {
            return isForeseen && !judges || complement(ofMeaning: own) != nil && unit == nil ? main : nil
        }
        // In the main clause, not in what depends on it.
        guard projected - own.lowerBound <= 20, !isScheduled(own, unit) else { return nil }
        if unit?.speech == .direct, token(projected).has(.future) { return nil }
        return main
    }

    /// `That is almost certain, because …`: says how likely what was said before is.
    func judgesOnly(_ sentence: Range<Int>) -> Bool {
        token(sentence.lowerBound).has(.demonstrative) && projectedVerb(sentence) == nil && hedged(sentence) != nil
            && sentence.prefixTokens(4).contains { token($0).has([.be, .copula]) || token($0).has(.finiteAuxiliary) }
    }

    /// A sentence after the claim that says by itself what would follow: `Such a deal would …`, `In that case …`, `Analysts fear …`.
    func projection(_ sentence: Range<Int>, _ headline: Int) -> (main: Range<Int>, pattern: Pattern)? {
        let main = withoutThen(trimmed(sentence.lowerBound..<withoutEnd(sentence)))
        guard main.count >= 4, !endsAsQuestion(sentence), !tellsPast(main), !isHearsayOfPast(main) else { return nil }
        let unit = saying(of: main, in: sentence, []).map { units[$0] }
        let own = unit.map { parts(of: main, in: $0) }?.first ?? main
        let opensWithThen = sentence.prefixTokens(20).contains { index in
            hit(.then, at: index).map { $0.end - $0.start > 2 && !trigger($0).attributes.contains(.further) } ?? false
        }
        if opensWithThen, projectedVerb(main) != nil { return (main, .consequenceOfThen) }
        if pointsAtClaim(own) || own != main && pointsAtClaim(main) {
            return isScheduled(own, unit) || concludesOnly(own) ? nil : (main, .consequenceOfSuch)
        }
        // `It would also mean the end of the works`, in a paragraph of its own.
        if unit == nil, sentence.lowerBound > projection, units.last?.role == .consequence, projectedVerb(own) != nil,
            token(own.lowerBound).has([.demonstrative, .objectPronoun]), complement(ofMeaning: own) != nil
        {
            return (main, .consequenceOfSuch)
        }
        if let unit, foresees(unit), unit.role == .context, sentence.lowerBound >= projection, unit.source != nil,
            hasFinite(own), projectedVerb(own) != nil || lexicon.isVerbSecond, !isScheduled(own, unit)
        {
            return (main, .foreseenConsequence)
        }
        return nil
    }

    /// `A sale would show that …`: what one could tell from it, not what would come of it.
    private func concludesOnly(_ range: Range<Int>) -> Bool {
        hits(in: range).contains { hit in
            trigger(hit).kind == .consequence && trigger(hit).attributes.isDisjoint(with: [.object, .heading])
        }
    }

    private func projectedVerb(_ range: Range<Int>) -> Int? {
        range.first { token($0).has([.conditional, .future]) || token($0).has(.modal) }
    }

    /// `dan`, `in that case`, `moreover`.
    private func isThen(_ sentence: Range<Int>) -> Bool {
        for index in sentence.prefixTokens(30) {
            guard let hit = hit(.then, at: index) else { continue }
            if index == sentence.lowerBound { return true }
            if trigger(hit).attributes.contains(.further) { continue }
            // Inside a clause it says so after the verb or the subject; `more than` compares.
            let before = token(index - 1)
            if hit.end - hit.start > 1 || before.has(.modal) { return true }
            if lexicon.isVerbSecond,
                isFinite(index - 1) || before.has([.present, .subjectPronoun]) || before.isCapitalised
            {
                return true
            }
        }
        return false
    }

    /// `it is conceivable that`, `is likely to`: where a word says how likely the sentence is.
    private func hedged(_ range: Range<Int>) -> Int? {
        hedges(in: [range]).first {
            !trigger($0).attributes.isDisjoint(with: [.adverb, .adjective, .estimate])
                && trigger($0).attributes.isDisjoint(with: [.weasel, .verbal, .hearsay, .open])
        }?.start
    }

    private func foresees(_ unit: Unit) -> Bool {
        unit.cue.contains { cue in hits(in: cue).contains { trigger($0).kind == .foresight } }
    }

    /// `However, …`, `… is echter …`.
    func turnsAway(_ sentence: Range<Int>) -> Bool {
        hits(in: sentence.prefixTokens(12)).contains {
            trigger($0).kind == .contrast && ($0.start == sentence.lowerBound || lexicon.isVerbSecond)
        }
    }

    /// `would be held on Friday`, told by somebody, and `will be held on Friday`: an event that is planned, likely or not.
    private func isScheduled(_ range: Range<Int>, _ unit: Unit?) -> Bool {
        guard hedged(range) == nil,
            let verb = range.first(where: { token($0).has([.conditional, .future]) || token($0).has(.modal) }),
            unit != nil || token(verb).has(.future)
        else { return false }
        return range.contains { token($0).has(.weekday) || token($0).has(.month) && $0 != verb }
    }

    /// Dutch `zou … hebben gedaan`: passed on of what was, not foreseen.
    private func isHearsayOfPast(_ range: Range<Int>) -> Bool {
        guard lexicon.isVerbSecond, range.contains(where: { token($0).has(.conditional) }) else { return false }
        return range.contains { index in
            token(index).has([.have, .be]) && token(index).has(.infinitive)
                && (token(index - 1).has(.participle) || token(index + 1).has(.participle)
                    || looksLikeParticiple(index + 1) || looksLikeParticiple(index - 1))
        }
    }

    /// `A sale could cost jobs`: what may come of something that is not known to be.
    private func possibility(in subject: Range<Int>) -> Int? {
        guard !lexicon.isVerbSecond, token(subject.lowerBound).has(.determiner),
            !token(subject.lowerBound).has([.definiteArticle, .demonstrative, .possessive, .quantifier, .negative]),
            let verb = subject.first(where: { token($0).has(.modal) }),
            hit(.hedge, at: verb) != nil, told(of: subject.lowerBound..<verb)
        else { return nil }
        return verb
    }

    /// Whether a subject ends in a noun for what was told: `a sale`, `a quick sale`.
    private func told(of subject: Range<Int>) -> Bool {
        hits(in: subject).contains {
            trigger($0).kind == .told && $0.end == subject.upperBound && $0.start > subject.lowerBound
        }
    }

    /// A subject that stands for the claim before a conditional verb: `such a deal would …`, `a departure could …`.
    func pointsAtClaim(_ range: Range<Int>) -> Bool {
        let subject = range.prefixTokens(9)
        guard let verb = subject.first(where: { token($0).has([.conditional]) }) ?? possibility(in: subject) else {
            return false
        }
        let before = range.lowerBound..<max(range.lowerBound, verb)
        if lexicon.isVerbSecond, token(range.lowerBound).has(.preposition), !hasFinite(before) {
            return toldIndefinitely(after: verb) || told(in: before) != nil
        }
        // `De verkoop zou … opbrengen` passes on what is said; `een verkoop zou` supposes.
        if lexicon.isVerbSecond, before.contains(where: { token($0).has(.definiteArticle) }) { return false }
        // `The house that handled the sale would not say`: the verb says that somebody says, or does not.
        if hasFinite(before) || units(near: verb).contains(where: { units[$0].cue.contains { $0.contains(verb) } }) {
            return false
        }
        // `A tie-up would …`, `Her absence would …`: an event that nobody has told of is one that is only supposed.
        let first = token(range.lowerBound)
        if !lexicon.isVerbSecond, verb - range.lowerBound >= 2, verb - range.lowerBound <= 5,
            token(verb).has(.conditional), !before.contains(where: { token($0).has(.speaker) }),
            first.has([.possessive, .gerund])
                || first.has(.determiner) && !first.has([.definiteArticle, .demonstrative, .quantifier, .negative])
        {
            return true
        }
        for hit in hits(in: before) {
            if trigger(hit).kind == .anaphor, hit.end - hit.start > 1 { return true }
            if trigger(hit).kind == .told, token(hit.start - 1).has([.determiner, .adjective, .possessiveMark]) {
                return true
            }
        }
        return token(verb - 1).has(.demonstrative) && verb - 1 == range.lowerBound
            && !token(verb - 1).has(.plural)
    }
}
