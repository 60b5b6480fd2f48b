/// Conditions that only say whose word it is: `if the resellers are to be believed, …`, Dutch `als we de Spaanse pers mogen geloven`.
extension Analysis {
    /// Words of such a clause at most.
    private static var longestBelief: Int { 24 }

    /// Reads the clause that ends in words of belief: who stands in it says what the main clause says.
    func readBelief(_ hit: Hit, _ sentence: Sentence) -> Attribution? {
        let range = sentence.tokens
        guard let opener = beliefOpener(hit, range) else { return nil }
        var start = opener.end
        // `als we …`, `wenn man …`: whoever reads it.
        if lexicon.isVerbSecond, token(start).has(.subjectPronoun), !token(start).has([.determiner, .possessive]) {
            start += 1
        }
        let source = trimmed(start..<hit.start)
        guard !source.isEmpty else { return nil }
        let limit = ceiling(after: hit.end, range)
        let opens = opener.start - range.lowerBound <= 1
        let said = trimmed(opens ? hit.end..<limit : clauseStart(opener.start, range.lowerBound)..<opener.start)
        guard said.count >= 3 else { return nil }
        note(.phraseAfterPreposition, on: .words(.source, source))
        return Attribution(
            content: [said], source: source, cue: [opener.start..<start, hit.start..<hit.end], attributes: [.speech],
            trigger: .source, pattern: .believedSource)
    }

    /// Whether a condition says no more than whom to believe.
    func isBelief(_ condition: Range<Int>) -> Bool {
        hits(in: condition).contains { trigger($0).kind == .belief && $0.end <= condition.upperBound }
    }

    private func beliefOpener(_ hit: Hit, _ sentence: Range<Int>) -> Hit? {
        let floor = max(sentence.lowerBound, hit.start - Self.longestBelief)
        return hits(in: floor..<hit.start).last { trigger($0).kind == .condition && $0.end < hit.start }
    }
}
