/// Denials of the headline claim that only point at it: `denied the reports`, `calls that nonsense`.
extension Analysis {
    /// `Moscow has denied the reports`, `was denied by both`: what is denied is only pointed at.
    func findDenials(_ headline: Int?) {
        guard let headline else { return }
        for hit in hits
        where trigger(hit).kind == .verb && trigger(hit).attributes.contains(.denies)
            && trigger(hit).attributes.contains(.clause)
        {
            guard let sentence = sentence(of: hit.start), !isNoun(hit.start),
                isWhole(hit, before: min(sentence.tokens.upperBound, hit.end + 12))
            else { continue }
            if let index = units(near: hit.start).first(where: {
                $0 < attributions.count && units[$0].cue.contains { $0.contains(hit.start) }
            }) {
                if units[index].stance == .denies, units[index].proposition != headline,
                    pointsBack(units[index].extent, units[index].gist)
                        || units[index].gist.shares(with: units[headline].gist) >= 2
                {
                    units[index].proposition = headline
                    units[index].role = .claim
                    note(.denialOfClaim, on: .unit(index, .role), by: [hit])
                    note(.denialOfClaim, on: .unit(index, .tie), by: [hit])
                }
                continue
            }
            guard let source = denier(hit, sentence.tokens) else {
                missed(.denialOfClaim, hit.tokens, .lacksSubject, by: hit)
                continue
            }
            guard let content = denied(hit, source, sentence.tokens) else {
                missed(.denialOfClaim, hit.tokens, .aboutOther, by: hit)
                continue
            }
            let index = addUnit([content], role: .claim, .denialOfClaim, by: hit)
            answer(index, source, [hit.start..<hit.end], .denies, headline, .denialOfClaim, hit)
        }
    }

    /// `The board calls that nonsense`, `noemt dat onjuist`.
    func findRejections(_ headline: Int?) {
        guard let headline else { return }
        for hit in hits where trigger(hit).kind == .untrue {
            guard let sentence = sentence(of: hit.start), !isListed(hit.tokens),
                let verb = hits(in: max(sentence.tokens.lowerBound, hit.start - 8)..<hit.start).last(where: {
                    trigger($0).kind == .verb && trigger($0).attributes.contains(.speech) && isFinite($0.start)
                }),
                let source = denier(verb, sentence.tokens),
                let content = denied(verb, source, verb.end..<hit.start), !isNegatedBetween(verb.end, hit.start),
                // `that idea absurd` is about another matter.
                content.count > 1 || (content.upperBound..<hit.start).allSatisfy({ token($0).has(.adverb) })
            else { continue }
            let known = units(near: hit.start).first {
                $0 < attributions.count && units[$0].cue.contains { $0.contains(verb.start) }
            }
            let index = known ?? addUnit([content], role: .claim, .rejectionOfClaim, by: hit)
            units[index].content = [content]
            units[index].role = .claim
            answer(
                index, source, [verb.start..<verb.end, hit.start..<hit.end], .denies, headline, .rejectionOfClaim, hit)
        }
    }

    private func isNegatedBetween(_ start: Int, _ end: Int) -> Bool {
        (start..<end).contains { token($0).has(.negative) }
    }

    private func denier(_ hit: Hit, _ sentence: Range<Int>) -> Range<Int>? {
        let clause = clause(of: hit.start)
        // With a capital it opens a sentence: `By Monday the ministry had denied it`.
        for index in clause where token(index).has(.agent) && !token(index).isCapitalised {
            if let agent = nounPhrase(startingAt: index + 1, ceiling: clause.upperBound), hasParty(agent) {
                return named(.agentOfPassive, .source, agent)
            }
        }
        var start = hit.start
        while start > sentence.lowerBound, token(start - 1).has([.auxiliary, .adverb]) { start -= 1 }
        return named(.subjectBeforeVerb, .source, nounPhrase(endingAt: start, floor: sentence.lowerBound))
    }

    /// The words that point at what is denied: nearest before or after the verb.
    private func denied(_ hit: Hit, _ source: Range<Int>, _ sentence: Range<Int>) -> Range<Int>? {
        var best: Range<Int>?
        for other in hits(in: sentence) where trigger(other).kind == .anaphor && other.end <= sentence.upperBound {
            let range = other.start..<other.end
            guard !range.overlaps(source) else { continue }
            if let current = best, current.count > 1 || range.count == 1 { continue }
            best = range
        }
        return best
    }
}
