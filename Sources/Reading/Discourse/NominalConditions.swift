/// Conditions that are noun phrases: `without a hearing`, `bij een sluiting`, `in the absence of proof`.
extension Analysis {
    /// `Without a hearing nothing can …`, `Bij een sluiting verdwijnen …`: a noun phrase that opens its sentence, before a main clause that
    /// says what would be.
    func nominalCondition(_ hit: Hit, _ sentence: Range<Int>) -> Range<Int>? {
        guard hit.start - sentence.lowerBound <= 1,
            token(sentence.lowerBound).kind == .quote || hit.start == sentence.lowerBound,
            let phrase = nounPhrase(startingAt: hit.end - 1, ceiling: sentence.upperBound)
                ?? nounPhrase(
                    startingAt: hit.end, ceiling: sentence.upperBound)
        else { return nil }
        var end = phrase.upperBound
        if let comma = firstComma(hit.end, sentence), comma < end { end = comma }
        if lexicon.isVerbSecond, let verb = (hit.end + 1..<max(hit.end + 1, end)).first(where: { mayBeOpeningVerb($0) })
        {
            end = verb
        }
        guard end - hit.end > 1 || !token(hit.end).has([.subjectPronoun, .objectPronoun, .demonstrative]) else {
            return nil
        }
        let rest = end..<min(sentence.upperBound, end + 16)
        let isProjected = rest.contains { token($0).has([.conditional, .future]) || token($0).has(.modal) }
        // In Dutch and German the verb of the main clause comes next, whatever its tense.
        guard
            isProjected
                || lexicon.isVerbSecond && mayBeOpeningVerb(end)
                    && !token(end).has([.past, .pastAuxiliary])
        else {
            return almost(.conditionClause, hit.tokens, .lacksMainClause, by: hit)
        }
        return end - hit.end >= 1 ? hit.start..<end : nil
    }
}
