/// Documents that stand after a preposition: `uit de agenda blijkt dat …`.
extension Analysis {
    /// `Uit de agenda blijkt dat …`: the document stands after a preposition that opens the clause.
    func located(_ hit: Hit, _ sentence: Range<Int>) -> Attribution? {
        guard let finite = (clause(of: hit.start).lowerBound..<hit.end).last(where: { isFinite($0) }) else {
            return nil
        }
        if lexicon.isVerbSecond, let trailing = trailingInverted(hit, sentence, ceiling(after: hit.end, sentence)) {
            return trailing
        }
        var start = finite
        while start > sentence.lowerBound, finite - start < 30,
            !token(start).has([.evidential, .locative]) || start == finite
                || !opensConstituent(start, sentence)
        { start -= 1 }
        if token(finite - 1).has(.adverb), finite - 1 == sentence.lowerBound {
            return locatedBefore(hit, finite, sentence)
        }
        guard token(start).has([.evidential, .locative]), opensConstituent(start, sentence) else { return nil }
        let comma = (start + 1..<finite).first { token($0).kind == .comma } ?? finite
        let source = trimmed(start + 1..<comma)
        let limit = ceiling(after: hit.end, sentence)
        guard !source.isEmpty,
            let opener = (hit.end..<min(limit, hit.end + 5)).first(where: { token($0).has(.complementiser) }),
            !isFinite(opener + 1)
        else { return nil }
        return disclosure(opener..<contentEnd(from: opener, limit), source, hit, .indirect)
    }

    /// `Hij publiceerde een logbestand. Daaruit blijkt dat …`: the document is what the sentence before names last.
    private func locatedBefore(_ hit: Hit, _ finite: Int, _ sentence: Range<Int>) -> Attribution? {
        guard self.hit(.placeholder, at: finite - 1) != nil || self.hit(.echo, at: finite - 1) == nil,
            let before = self.sentence(of: sentence.lowerBound - 1)?.tokens
        else { return nil }
        let limit = ceiling(after: hit.end, sentence)
        guard
            let opener = (hit.end..<max(hit.end, min(limit, hit.end + 3))).first(where: {
                token($0).has(.complementiser)
            }),
            let document = before.suffix(40).last(where: { isDocumentWord($0) })
        else { return nil }
        var start = document
        while start > before.lowerBound, document - start < 4, token(start - 1).isWord, !isFinite(start - 1),
            !token(start).has([.determiner, .possessive])
        { start -= 1 }
        guard let source = nounPhrase(startingAt: start, ceiling: before.upperBound) else { return nil }
        return disclosure(opener..<contentEnd(from: opener, limit), source, hit, .indirect)
    }

    private func opensConstituent(_ index: Int, _ sentence: Range<Int>) -> Bool {
        index == sentence.lowerBound || token(index - 1).has(.coordinator) || token(index - 1).kind == .semicolon
            || !token(index - 1).isWord && index - 1 == sentence.lowerBound
    }
}
