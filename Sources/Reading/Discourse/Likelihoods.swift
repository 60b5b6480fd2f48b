import SourceText

/// How likely somebody says that something is, in their words.
extension Analysis {
    /// The strongest word among the hedges of a statement: one with a published number goes before one without.
    func likelihood(of unit: Unit) -> StatedLikelihood? {
        switch unit.role {
        case .consequence:
            if let own = pick(hedges(in: unit.content), isOwn: true) { return own }
            return pick(hedges(in: unit.elaboration), isOwn: false)
        case .claim:
            if let own = pick(hedges(in: unit.content).filter { governs($0, unit) }, isOwn: true) { return own }
            return unit.attribution == nil ? nil : pick(predicate(of: unit), isOwn: true)
        case .evidence, .context, .condition:
            return pick(hedges(in: unit.content), isOwn: true)
        }
    }

    private func pick(_ hits: [Hit], isOwn: Bool) -> StatedLikelihood? {
        var best: Hit?
        for hit in hits where estimates(hit, isOwn) {
            guard let current = best else {
                best = hit
                continue
            }
            if trigger(current).low == nil, trigger(hit).low != nil { best = hit }
        }
        guard let best else { return nil }
        let trigger = trigger(best)
        return StatedLikelihood(
            low: trigger.low, high: trigger.high, term: trigger.term, cues: spans([best.start..<best.end]))
    }

    /// Hearsay and vague quantities say nothing of how likely something is; nor does a verb of thinking.
    private func estimates(_ hit: Hit, _ isOwn: Bool) -> Bool {
        let trigger = trigger(hit)
        let attributes = trigger.attributes
        if trigger.low != nil { return true }
        if !attributes.isDisjoint(with: [.weasel, .verbal, .hearsay]) { return false }
        for other in hits(at: hit.start) where self.trigger(other).kind == .hearsay { return false }
        return isOwn || attributes.contains(.adverb) || attributes.contains(.modal)
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

    /// Hedges in the author's own part of the sentence: `the reports that … seem credible`.
    private func predicate(of unit: Unit) -> [Hit] {
        guard let attribution = unit.attribution, attribution.trigger == .noun || attribution.trigger == .hearsay,
            let sentence = sentence(of: unit.extent.lowerBound)?.tokens
        else { return [] }
        let after = unit.extent.upperBound..<max(unit.extent.upperBound, sentence.upperBound)
        return hedges(in: [after]).filter { hit in
            !units(near: hit.start).contains { units[$0].extent.contains(hit.start) }
        }
    }
}
