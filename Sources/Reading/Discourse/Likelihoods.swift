import SourceText

/// How likely somebody says that something is, in their words.
extension Analysis {
    /// The strongest word among the hedges of a statement: one with a published number goes before one without.
    func likelihood(of unit: Unit) -> StatedLikelihood? {
        switch unit.role {
        case .consequence:
            return pick(hedges(in: unit.content), .likelihoodInContent, unit) ?? possibility(in: unit)
                ?? pick(
                    hedges(in: unit.estimate + unit.elaboration).filter(estimatesAll),
                    unit.estimate.isEmpty ? .likelihoodInExplanation : .likelihoodInNextSentence, unit)
        case .claim:
            let within = hedges(in: unit.content).filter { governs($0, unit) }
            if let own = pick(within, .likelihoodInContent, unit) { return own }
            if unit.trigger == .stance, unit.stance == .asserts || unit.stance == .doubts {
                // `noemt het bericht voorbarig` doubts it, and does not say how likely it is.
                let said = hedges(in: unit.cue).filter {
                    unit.stance == .asserts || trigger($0).low != nil || trigger($0).attributes.contains(.estimate)
                }
                return pick(said, .likelihoodBesideReport, unit)
            }
            return unit.attribution == nil ? nil : pick(predicate(of: unit), .likelihoodBesideReport, unit)
        case .context where unit.trigger == .stance && unit.stance == .asserts:
            return pick(hedges(in: unit.cue), .likelihoodBesideReport, unit)
        case .evidence, .context:
            return unit.isReason ? nil : pick(hedges(in: unit.content), .likelihoodInContent, unit)
        case .condition:
            return nil
        }
    }

    private func pick(_ hits: [Hit], _ pattern: Pattern, _ unit: Unit) -> StatedLikelihood? {
        var best: Hit?
        for hit in hits where estimates(hit) {
            guard let current = best else {
                best = hit
                continue
            }
            if trigger(current).low == nil, trigger(hit).low != nil { best = hit }
            // `seems credible`: the adjective says it.
            if trigger(current).attributes.contains(.verbal), !trigger(hit).attributes.contains(.verbal) { best = hit }
        }
        return best.map { stated($0, pattern, unit) }
    }

    private func stated(_ hit: Hit, _ pattern: Pattern, _ unit: Unit) -> StatedLikelihood {
        note(pattern, on: .words(.likelihood, unit.extent), by: [hit])
        let trigger = trigger(hit)
        return StatedLikelihood(
            low: trigger.low, high: trigger.high, term: trigger.term, cues: spans([hit.start..<hit.end]))
    }

    /// Hearsay, vague quantities, what is left open and verbs of thinking say nothing of how likely something is.
    func estimates(_ hit: Hit) -> Bool {
        let trigger = trigger(hit)
        let attributes = trigger.attributes
        if trigger.low != nil || attributes.contains(.estimate) { return true }
        if !attributes.isDisjoint(with: [.weasel, .verbal, .nominal, .hearsay, .open]) { return false }
        for other in hits(at: hit.start) where self.trigger(other).kind == .hearsay { return false }
        return !attributes.isDisjoint(with: [.adverb, .modal, .adjective])
    }

    /// `hardly` says how likely its own clause is, not the point that it explains.
    private func estimatesAll(_ hit: Hit) -> Bool { !trigger(hit).attributes.isSuperset(of: [.adverb, .right]) }

    /// Dutch `In maart kunnen verkiezingen volgen`: what is foreseen is possible, whatever the verb means elsewhere.
    private func possibility(in unit: Unit) -> StatedLikelihood? {
        for range in unit.content {
            for index in range where token(index).has(.ability) && isFinite(index) {
                if let hit = hit(.hedge, at: index), trigger(hit).attributes.contains(.modal), !isNoun(index) {
                    return stated(hit, .foreseenPossibility, unit)
                }
            }
        }
        return nil
    }

    /// A word without a number counts in the first clause only: `so that it can build` estimates nothing.
    private func governs(_ hit: Hit, _ unit: Unit) -> Bool {
        if trigger(hit).low != nil { return true }
        guard var start = unit.content.first?.lowerBound else { return false }
        while start < hit.start, !token(start).isWord || token(start).has(.complementiser) { start += 1 }
        return clause(of: start) == clause(of: hit.start)
    }

    func hedges(in ranges: [Range<Int>]) -> [Hit] {
        ranges.flatMap { range in
            hedgeHits[lower(range.lowerBound)..<lower(range.upperBound)].filter { $0.end <= range.upperBound }
        }
    }

    /// First hedge at or after a token.
    private func lower(_ token: Int) -> Int {
        hedgeHits.partitioningIndex { $0.start >= token }
    }

    /// Hedges in the author's own part of the sentence: `the reports that … seem credible`, `we consider the sale likely`.
    private func predicate(of unit: Unit) -> [Hit] {
        guard let attribution = unit.attribution, let sentence = sentence(of: unit.extent.lowerBound)?.tokens,
            unit.stance == .asserts
        else { return [] }
        var after = unit.extent.upperBound..<max(unit.extent.upperBound, sentence.upperBound)
        if attribution.trigger == .verb || attribution.trigger == .source {
            // Only what is said of a noun phrase, in the same clause.
            guard !hasFinite(unit.extent) else { return [] }
            let end = min(after.upperBound, clause(of: max(after.lowerBound - 1, 0)).upperBound, after.lowerBound + 6)
            after = after.lowerBound..<max(after.lowerBound, end)
        }
        return hedges(in: [after]).filter { hit in
            !units(near: hit.start).contains { units[$0].extent.contains(hit.start) && units[$0].reason == nil }
        }
    }
}
