/// Stances in the passive: what is called so stands before the verb, who calls it so after `by`.
extension Analysis {
    /// `The claim was described as nonsense by the club`, Dutch `Het bericht wordt door de club onzin genoemd`: the subject is what is
    /// called so, and the agent who calls it that.
    func passivePredicate(
        _ phrase: StancePhrase, _ group: VerbGroup, _ sentence: Range<Int>
    ) -> Attribution? {
        let limit = max(phrase.range.upperBound, withoutStop(sentence).upperBound)
        guard phrase.attributes.contains(.predicate), token(phrase.verb).has(.participle) else { return nil }
        let auxiliary =
            lexicon.isVerbSecond
            ? group.finite : (max(sentence.lowerBound, phrase.verb - 3)..<phrase.verb).last { token($0).has(.be) } ?? -1
        guard auxiliary > sentence.lowerBound, token(auxiliary).has(lexicon.isVerbSecond ? [.passive] : [.be]) else {
            return nil
        }
        guard let subject = calledSubject(before: auxiliary, sentence) else { return nil }
        let after = lexicon.isVerbSecond ? auxiliary + 1 : phrase.range.upperBound
        let agentAt = (after..<max(after, min(limit, after + 12))).first {
            token($0).has(.agent) && self.token($0 + 1).isWord
        }
        let source = agentAt.flatMap {
            named(
                .agentOfPassive, .source,
                agent(after: $0, lexicon.isVerbSecond ? max($0, phrase.range.lowerBound) : limit))
        }
        let cue =
            lexicon.isVerbSecond
            ? [phrase.range, phrase.verb..<phrase.verb + 1] : [auxiliary..<phrase.range.upperBound]
        return Attribution(
            content: [subject], source: source, cue: cue, attributes: phrase.attributes.union(.speech),
            trigger: .stance, pattern: .subjectOfPassive, isPassive: true)
    }

    /// What stands before a passive; of a noun that holds a clause, that clause.
    private func calledSubject(before auxiliary: Int, _ sentence: Range<Int>) -> Range<Int>? {
        for index in sentence.lowerBound..<auxiliary
        where hit(.noun, at: index) != nil && token(index + 1).has(.complementiser) {
            guard index + 3 < auxiliary, !isFinite(index + 2) else { continue }
            var end = auxiliary
            if token(end - 1).kind == .comma { end -= 1 }
            return trimmed(index + 2..<end)
        }
        return nounPhrase(endingAt: auxiliary, floor: boundary(before: auxiliary, sentence))
    }
}
