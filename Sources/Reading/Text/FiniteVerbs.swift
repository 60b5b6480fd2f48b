/// Which words are finite verbs, as far as their forms and neighbours show it.
extension Analysis {
    /// Whether a token is a finite verb, judged by its forms and its neighbours.
    @inline(__always)
    func isFinite(_ index: Int) -> Bool { finiteAt.has(index) && finiteAt[index] }

    func findFiniteVerbs() {
        for index in tokens.indices { finiteAt[index] = judgeFinite(index) }
    }

    private func judgeFinite(_ index: Int) -> Bool {
        let token = self.token(index)
        guard token.isWord, !token.has([.name]) else { return false }
        if token.has([.finiteAuxiliary]) {
            // `since May`
            if token.has(.month), token.isCapitalised, previousIsWord(index) { return false }
            let before = self.token(index - 1)
            if token.has(.infinitive),
                before.has([.infinitiveMarker]) || before.has([.modal, .doing]) && before.has(.finiteAuxiliary)
            {
                return false
            }
            return !token.has(.possessive) || isVerbRatherThanPossessive(index)
        }
        let previous = self.token(index - 1)
        // `it's early`, `who's there`: a form of be.
        if token.has(.possessiveMark), !lexicon.isVerbSecond {
            return previous.has([.subjectPronoun, .relative]) && !previous.has([.possessive, .number, .quantifier])
        }
        guard token.has([.present, .past]) else { return false }
        if isPartOfName(token, previous, index) { return false }
        if lexicon.isVerbSecond { return isFiniteVerbSecond(token, previous, index) }
        return isFiniteAfterSubject(token, previous, index)
    }

    private func previousIsWord(_ index: Int) -> Bool {
        let previous = token(index - 1)
        return previous.has(.preposition) && sentence(of: index)?.tokens.lowerBound != index
    }

    /// `The Huffington Post`, `the United States`: a capital inside a sentence, after a word of the same name.
    private func isPartOfName(_ token: Token, _ previous: Token, _ index: Int) -> Bool {
        let followsInitial = previous.kind == .period && isAbbreviated(index - 2)
        guard token.isCapitalised, !token.has([.finiteAuxiliary]), previous.isWord || followsInitial,
            previous.isCapitalised || followsInitial || previous.has([.determiner, .possessiveMark])
                // `the site Harbour Post`
                || self.token(index + 1).isCapitalised && !previous.has([.subjectPronoun]),
            let sentence = sentence(of: index), blocks[sentence.block].kind != .heading
        else { return false }
        return !isTitleCased(index)
    }

    /// A heading that stands as a paragraph: a capital on the verb where most words have one.
    func isTitleCased(_ index: Int) -> Bool {
        guard let sentence = sentence(of: index)?.tokens else { return false }
        var words = 0
        var capitals = 0
        for index in sentence.prefix(40) where token(index).isWord && token(index).end - token(index).start > 3 {
            words += 1
            if token(index).isCapitalised { capitals += 1 }
        }
        return words > 0 && capitals * 4 > words * 3
    }
}
