/// Who says what a list says: `Analysts expect three things:`, Dutch `de burgemeester somt op wat er gebeurt:`.
extension Analysis {
    /// Who introduces a list in the sentence before it, and by which word.
    func introducer(of sentence: Range<Int>) -> (source: Range<Int>, cue: Range<Int>)? {
        guard let limit = sentence.last, token(limit).kind == .colon || token(limit).kind == .period else { return nil }
        // The verb nearest to the list.
        for hit in hits(in: sentence).reversed() where hit.end <= limit {
            let trigger = trigger(hit)
            guard trigger.kind == .listing || trigger.kind == .verb && trigger.attributes.contains(.speech) else {
                continue
            }
            guard isWhole(hit, before: limit) else { continue }
            // `…, dan voorzien wij het volgende`
            if lexicon.isVerbSecond, token(hit.start - 1).has(.adverb), token(hit.start - 2).kind == .comma,
                let source = nounPhrase(startingAt: hit.start + 1, ceiling: limit),
                first(.consequence, in: source) == nil
            {
                return (source, hit.start..<hit.end)
            }
            guard isFinite(hit.start) || token(hit.start).has([.present, .past]),
                let group = verbGroup(hit.start..<hit.end, trigger.attributes.union([.speech, .object]), sentence),
                !group.isPassive, !group.isNonFinite
            else { continue }
            let floor = boundary(before: group.group.lowerBound, sentence)
            var source = subject(of: group, sentence, floor, nil)
            if lexicon.isVerbSecond || source == nil, let found = invertedSubject(group, source, limit) {
                source = found
            }
            if lexicon.isVerbSecond, source == nil || token(group.finite - 1).kind == .comma {
                source = nounPhrase(startingAt: group.finite + 1, ceiling: limit)
            }
            guard let source, !source.contains(hit.start), first(.consequence, in: source) == nil else { continue }
            // `This much we can say:`: the writer.
            if !lexicon.isVerbSecond, source.count == 1, token(source.lowerBound).has(.subjectPronoun),
                group.group.contains(where: { token($0).has(.modal) })
            {
                continue
            }
            return (source, hit.start..<hit.end)
        }
        // `… has these consequences, according to the professor:`
        for hit in hits(in: sentence) where trigger(hit).kind == .source && hit.end <= limit {
            if let source = nounPhrase(startingAt: hit.end, ceiling: limit) {
                return (withoutListing(source, limit), hit.start..<hit.end)
            }
        }
        return nil
    }

    /// A phrase up to a second determiner: `volgens de hoogleraar de volgende gevolgen`.
    private func withoutListing(_ source: Range<Int>, _ limit: Int) -> Range<Int> {
        guard lexicon.isVerbSecond,
            let second = source.dropFirst().first(where: {
                token($0).has(.definiteArticle) && !token($0 - 1).has(.preposition)
            })
        else { return source }
        return source.lowerBound..<second
    }
}
