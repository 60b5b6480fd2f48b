/// Attributing verbs: `said that …`, `… , zei X`, `accused X of …`.
extension Analysis {
    /// A verb cue with its auxiliaries.
    struct VerbGroup {
        /// The verb itself.
        var verb: Range<Int>
        /// From the first auxiliary to the verb.
        var group: Range<Int>
        var attributes: Trigger.Attributes
        var isPassive = false
        var isNegated = false
        /// Without a finite verb: `adding`, `to say`.
        var isNonFinite = false
        /// Finite part that stands apart: Dutch `heeft … gezegd`.
        var finite: Int
        /// Where a particle parted from its verb stands.
        var particle: Int?
    }

    func verbGroup(_ verb: Range<Int>, _ attributes: Trigger.Attributes, _ sentence: Range<Int>) -> VerbGroup? {
        let head = token(verb.lowerBound)
        var result = VerbGroup(verb: verb, group: verb, attributes: attributes, finite: verb.lowerBound)
        if head.has(.preposition), verb.count == 1 { return almost(.attributingVerb, verb, .isPreposition) }
        // `back to the state`: no verb.
        if !lexicon.isVerbSecond, head.has(.particle), verb.count == 1, token(verb.upperBound).has(.preposition) {
            return nil
        }
        // `one charging bay`: a form in -ing that tells which.
        if !lexicon.isVerbSecond, head.has(.gerund), verb.count == 1, isModifier(verb.lowerBound) { return nil }
        // `an audio message in which`: a noun.
        if !lexicon.isVerbSecond, verb.count == 1, head.has(.infinitive), token(verb.upperBound).has(.preposition),
            token(verb.upperBound + 1).has(.relative), !token(verb.lowerBound - 1).has([.modal, .infinitiveMarker])
        {
            return nil
        }
        // `Reporting by Mira Tolland`
        if !lexicon.isVerbSecond, head.has(.gerund), token(verb.upperBound).has(.agent) { return nil }
        // `planning papers`, `text messages`: part of a word for evidence.
        if let paper = hit(.evidence, at: verb.lowerBound), paper.end > verb.upperBound { return nil }
        // `would keep reports on its servers`, Dutch `zou berichten bewaren`: a noun before the infinitive of its clause.
        if lexicon.isVerbSecond, head.has([.noun]), head.has(.infinitive), follows(verb.lowerBound, [.modal]),
            verb.upperBound < sentence.upperBound, !isLastVerb(verb.lowerBound)
        {
            return nil
        }
        // `plans backed by the union`: a passive without its auxiliary.
        if !lexicon.isVerbSecond, head.has(.participle), token(verb.upperBound).has(.agent),
            !follows(verb.lowerBound, [.auxiliary]), !isFinite(verb.lowerBound)
        {
            guard token(verb.lowerBound - 1).isWord, !token(verb.lowerBound - 1).has(.subjectPronoun) else {
                return nil
            }
            result.isPassive = true
            return result
        }
        // `documents seen by the paper`: a participle that modifies a noun.
        if !lexicon.isVerbSecond, head.has(.participle), !head.has(.past), !follows(verb.lowerBound, [.auxiliary]) {
            return almost(.attributingVerb, verb, .isParticiple)
        }
        // `a show planned for 2027`
        if !lexicon.isVerbSecond, head.has(.participle), attributes.isDisjoint(with: [.clause, .speech]),
            !isFinite(verb.lowerBound), token(verb.upperBound).has(.preposition), token(verb.lowerBound - 1).isWord,
            !follows(verb.lowerBound, [.auxiliary])
        {
            return nil
        }
        if attributes.contains(.adjective), !token(verb.upperBound).has(.agent) {
            return adjectiveGroup(result, sentence)
        }
        if isNoun(verb.lowerBound), !(head.has(.gerund) && !token(verb.lowerBound - 1).has([.determiner, .possessive]))
        {
            return almost(.attributingVerb, verb, .isNoun)
        }
        if head.has(.noun), !isFinite(verb.lowerBound),
            !token(verb.lowerBound - 1).has([.infinitiveMarker, .modal, .subjectPronoun, .doing])
        {
            return almost(.attributingVerb, verb, .isNoun)
        }
        if lexicon.isVerbSecond { return verbSecondGroup(result, sentence) }
        var start = verb.lowerBound
        var best = start
        while start > sentence.lowerBound, verb.lowerBound - start < 6 {
            let token = self.token(start - 1)
            if token.has(.auxiliary), token.isWord {
                best = start - 1
                if token.has(.be), !head.has(.gerund), head.has(.participle),
                    start == verb.lowerBound || best + 1 == start
                {
                    result.isPassive = true
                }
                if token.has(.negative) { result.isNegated = true }
            } else if token.has(.negative), token.isWord, !token.has(.determiner) {
                result.isNegated = true
            } else if !token.has(.adverb) || token.isCapitalised {
                break
            }
            start -= 1
        }
        // A chain: `went on to say`, `declined to say`.
        if token(best - 1).has(.infinitiveMarker), best == verb.lowerBound {
            result.isNonFinite = true
            var back = best - 2
            if token(back).has([.adverb, .adjective, .preposition]) { back -= 1 }
            if isFinite(back) || token(back).has([.past, .participle, .present]), !token(back).has(.noun),
                back >= sentence.lowerBound
            {
                var first = back
                while first > sentence.lowerBound, token(first - 1).has(.auxiliary) { first -= 1 }
                best = first
                result.isNonFinite = false
            }
        } else if head.has(.gerund), best == verb.lowerBound {
            result.isNonFinite = true
        } else if best == verb.lowerBound, !head.has([.present, .past]),
            head.has(.infinitive) == false || !token(best - 1).has([.subjectPronoun, .relative, .plural, .coordinator])
        {
            if !head.has([.past, .present]) { result.isNonFinite = true }
        }
        // `avoids condemning`, `stopped criticising`: the finite verb belongs to the cue.
        if head.has(.gerund), best == verb.lowerBound, best > sentence.lowerBound, isFinite(best - 1),
            !token(best - 1).isCapitalised, hit(.verb, at: best - 1) == nil
        {
            best -= 1
            while best > sentence.lowerBound, token(best - 1).has(.auxiliary) { best -= 1 }
            result.isNonFinite = false
        }
        // `also said`, `has openly admired`: the adverb belongs to the cue.
        if best > sentence.lowerBound, token(best - 1).has(.adverb), !token(best - 1).isCapitalised,
            !token(best - 1).has([.noun, .time, .preposition, .determiner, .coordinator])
        {
            best -= 1
        }
        // `'s denouncing`: a form of be that looks like a possessive.
        if best > sentence.lowerBound, head.has(.gerund), token(best - 1).has(.possessiveMark) {
            best -= 1
            result.isNonFinite = false
        }
        result.group = best..<verb.upperBound
        result.finite = best
        return result
    }

    private func isModifier(_ index: Int) -> Bool {
        let before = token(index - 1)
        guard before.has([.determiner, .number]) || before.kind == .number,
            !before.has([.complementiser, .objectPronoun])
        else { return false }
        let next = token(index + 1)
        return next.isWord && !next.has(.stop)
    }

    /// Whether no infinitive follows in a clause.
    private func isLastVerb(_ index: Int) -> Bool {
        let clause = clause(of: index)
        return !(index + 1..<max(index + 1, clause.upperBound)).contains {
            token($0).has(.infinitive) && !token($0).has(.determiner)
        }
    }

    /// `is confident that`: the form of be belongs to the cue.
    private func adjectiveGroup(_ group: VerbGroup, _ sentence: Range<Int>) -> VerbGroup? {
        var result = group
        var start = group.verb.lowerBound
        while start > sentence.lowerBound, group.verb.lowerBound - start < 5 {
            let token = self.token(start - 1)
            start -= 1
            if token.has([.be, .have, .modal])
                || token.has(.copula)
            {
                while start > sentence.lowerBound, self.token(start - 1).has(.auxiliary) { start -= 1 }
                let next = self.token(group.verb.upperBound)
                // `…, many people are convinced.`
                let isTrailing =
                    group.attributes.contains(.clause) && (next.endsSentence || next.kind == .outside)
                    // `is formeel: er komt geen overname`
                    || group.attributes.isSuperset(of: [.speech, .clause]) && next.kind == .colon
                guard next.has([.complementiser, .infinitiveMarker, .question, .preposition]) || isTrailing
                else { return almost(.attributingAdjective, group.verb, .lacksOpener) }
                result.group = start..<group.verb.upperBound
                result.finite = start
                return result
            }
            if token.has(.negative) { result.isNegated = true } else if !token.has(.adverb) { break }
        }
        return almost(.attributingAdjective, group.verb, .lacksBe)
    }

    /// In Dutch the finite verb may stand far from the participle or infinitive that it belongs to.
    private func verbSecondGroup(_ group: VerbGroup, _ sentence: Range<Int>) -> VerbGroup? {
        var result = group
        let head = token(group.verb.lowerBound)
        let clause = clause(of: group.verb.lowerBound)
        if head.has([.present, .past]),
            !head.has(.infinitive) || token(group.verb.lowerBound - 1).has([.subjectPronoun, .plural])
                || !hasAuxiliary(clause, group.verb)
        {
            if head.has(.participle), hasAuxiliary(clause, group.verb) {} else { return result }
        }
        guard head.has([.participle, .infinitive]) else {
            return almost(.attributingVerb, group.verb, .lacksFiniteVerb)
        }
        let candidates = clause.filter { isFinite($0) && token($0).has(.finiteAuxiliary) && !group.verb.contains($0) }
        if let index = candidates.min(by: { abs($0 - group.verb.lowerBound) < abs($1 - group.verb.lowerBound) }) {
            // `laten zich moeilijk verklaren`: what something lets be done to it is not said.
            if head.has(.infinitive), !token(index).has([.modal, .have, .be, .passive]), index < group.verb.lowerBound,
                (index..<group.verb.lowerBound).suffix(8).contains(where: { token($0).has(.reflexive) })
            {
                return nil
            }
            result.finite = index
            // `is beslist`, `was aangekondigd`: the perfect of a passive. `gemeldet wurde`: the auxiliary behind the verb.
            result.isPassive =
                token(index).has(.passive) || token(group.verb.upperBound).has(.passive)
                || token(index).has(.be) && !token(index).has(.possessive) && head.has(.participle)
            result.isNegated = (min(index, group.verb.lowerBound)..<max(index, group.verb.lowerBound)).contains {
                token($0).has(.negative)
            }
            return result
        }
        if token(group.verb.lowerBound - 1).has(.infinitiveMarker) {
            result.isNonFinite = true
            return result
        }
        return almost(.attributingVerb, group.verb, .lacksFiniteVerb)
    }

    private func hasAuxiliary(_ clause: Range<Int>, _ verb: Range<Int>) -> Bool {
        clause.contains { isFinite($0) && token($0).has(.finiteAuxiliary) && !verb.contains($0) }
    }

    /// Whether a word with some feature stands before a token, adverbs between them left out.
    func follows(_ index: Int, _ features: WordFeatures) -> Bool {
        var back = index - 1
        while back > index - 4, token(back).has([.adverb, .negative]), !token(back).has(features) { back -= 1 }
        return token(back).has(features)
    }
}
