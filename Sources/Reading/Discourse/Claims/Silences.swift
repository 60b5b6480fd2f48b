/// Parties that leave the headline claim open, and what all answers to it have in common.
extension Analysis {
    /// `The airline would not comment`: a party leaves it open.
    func findSilences(_ headline: Int?) {
        guard let headline else { return }
        for hit in hits where trigger(hit).kind == .silence {
            guard let sentence = sentence(of: hit.start), blocks[sentence.block].kind != .heading,
                !isListed(hit.tokens)
            else { continue }
            var from = hit.start
            if lexicon.isVerbSecond, !isFinite(from) {
                let clause = clause(of: hit.start)
                guard let verb = clause.first(where: { isFinite($0) && $0 < hit.start }) else { continue }
                from = verb
            }
            while from > sentence.tokens.lowerBound, token(from - 1).has([.auxiliary, .adverb]) { from -= 1 }
            guard !isReadAsStance(hit) else { continue }
            var found = named(
                .subjectBeforeVerb, .source, nounPhrase(endingAt: from, floor: sentence.tokens.lowerBound))
            // `Zu den Gesprächen wollte sie sich nicht äußern`: the subject stands behind the verb.
            if lexicon.isVerbSecond, found.map({ token($0.lowerBound - 1).has(.preposition) }) ?? true {
                let verb = clause(of: hit.start).first { isFinite($0) && $0 < hit.start }
                let subject = verb.flatMap { nounPhrase(startingAt: $0 + 1, ceiling: hit.start) }
                found = named(.subjectAfterVerb, .source, subject) ?? found
            }
            guard let source = found else {
                missed(.silenceOnClaim, hit.tokens, .lacksSubject, by: hit)
                continue
            }
            let index = addUnit([hit.start..<hit.end], role: .claim, .silenceOnClaim, by: hit)
            answer(index, source, [hit.start..<hit.end], .open, headline, .silenceOnClaim, hit)
        }
    }

    /// Whether an attribution says already what was left open.
    private func isReadAsStance(_ hit: Hit) -> Bool {
        units(near: hit.start).contains {
            units[$0].attribution != nil && units[$0].stance == .open && units[$0].extent.contains(hit.start)
                || units[$0].attribution?.trigger == .stance
                    && (units[$0].extent.upperBound > hit.start && units[$0].extent.lowerBound < hit.end
                        || units[$0].cue.contains { $0.overlaps(hit.start..<hit.end) })
        }
    }

    /// Makes a unit a party's answer to the headline claim, about which it says nothing else.
    func answer(
        _ unit: Int, _ source: Range<Int>, _ cue: [Range<Int>], _ stance: Statement.Stance, _ headline: Int,
        _ pattern: Pattern, _ hit: Hit
    ) {
        for part in [Explanation.Part.cue, .role, .stance, .tie] { note(pattern, on: .unit(unit, part), by: [hit]) }
        note(pattern, on: .unit(unit, .content))
        units[unit].source = source
        units[unit].cue = cue
        units[unit].stance = stance
        units[unit].speech = .indirect
        units[unit].proposition = headline
        units[unit].pointsBack = true
    }
}
