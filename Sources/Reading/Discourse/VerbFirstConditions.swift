/// Conditions without a conjunction, where the finite verb comes second in a main clause: what begins with its verb and asks nothing
/// is supposed.
extension Analysis {
    /// Words of a conditional clause at most.
    private static var longestCondition: Int { 60 }

    /// `Komt het huwelijk er, dan …`; without `dan` where both clauses begin with verbs: `Stopt de fabriek, verliezen …`.
    func verbFirstCondition(_ sentence: Range<Int>) -> Range<Int>? {
        guard lexicon.isVerbSecond, !endsAsQuestion(sentence) else { return nil }
        var start = sentence.lowerBound
        while start < sentence.upperBound, !token(start).isWord || token(start).has(.coordinator) { start += 1 }
        guard hit(.condition, at: start) == nil, mayBeOpeningVerb(start) else { return nil }
        let end = max(start, min(sentence.upperBound, start + Self.longestCondition))
        for index in start..<end where token(index).kind == .comma && index - start >= 2 {
            guard let then = hit(.then, at: index + 1) else { continue }
            if token(then.end).kind == .colon || mayBeOpeningVerb(then.end) || token(then.end).has(.anyVerb) {
                return start..<index
            }
        }
        // German `Bestätigt sich der Verdacht, …`: a reflexive may come before the subject.
        let subject = token(start + 1).has(.reflexive) ? start + 2 : start + 1
        guard isFinite(start), opensNounPhrase(subject) || isWrittenWithCapital(subject) else { return nil }
        for index in start..<end where token(index).kind == .comma {
            let isSaid = hit(.verb, at: index + 1) != nil && !token(index + 1).has(.finiteAuxiliary)
            return index - start >= 3 && isFinite(index + 1) && !isSaid ? start..<index : nil
        }
        return nil
    }

    func opensNounPhrase(_ index: Int) -> Bool {
        token(index).has([.determiner, .possessive, .subjectPronoun, .plural]) || token(index).isCapitalised
            || token(index).kind == .number
    }

    /// A finite verb, or a word of no closed class, which a lexicon may not know.
    func mayBeOpeningVerb(_ index: Int) -> Bool {
        let token = token(index)
        guard token.isWord else { return false }
        if isFinite(index) || token.has(.finiteAuxiliary) { return true }
        if token.has([.present, .past]) { return true }
        return token.word < 0
            && !token.has([
                .determiner, .possessive, .subjectPronoun, .objectPronoun, .preposition, .relative, .coordinator,
                .subordinator, .complementiser, .question, .adverb, .adjective, .noun, .negative, .time, .name,
            ]) && opensNounPhrase(index + 1)
    }
}
