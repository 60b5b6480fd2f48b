/// Languages whose articles are relative pronouns, too (`article-relatives`): which of both a word is.
extension Analysis {
    /// German `der`, `die`, `das`: a relative pronoun after a comma, in a clause that ends in its verb; before a noun only an article.
    func narrowRelatives() {
        guard lexicon.hasArticleRelatives else { return }
        for index in tokens.indices where tokens[index].has(.relative) && tokens[index].has(.determiner) {
            if opensRelativeClause(index) {
                tokens[index].features.remove(.determiner)
            } else {
                tokens[index].features.remove(.relative)
                let next = token(index + 1)
                if isWrittenWithCapital(index + 1) || next.has(.adjective) || next.kind == .quote {
                    tokens[index].features.subtract([.subjectPronoun, .demonstrative])
                } else if next.has([.present, .finiteAuxiliary]), !next.has(.possessive) {
                    // `Das berichtet die Zeitung`.
                    tokens[index].features.remove(.determiner)
                }
            }
        }
    }

    private func opensRelativeClause(_ index: Int) -> Bool {
        let before = token(index - 1)
        guard before.kind == .comma || before.has(.preposition) && token(index - 2).kind == .comma else { return false }
        // It stands for a noun before the comma.
        let comma = before.kind == .comma ? index - 1 : index - 2
        let head = token(comma - 1)
        guard isWrittenWithCapital(comma - 1) || !head.isWord || head.has(.subjectPronoun),
            // `Angenommen, das Abkommen besteht`.
            hit(.condition, at: comma - 1) == nil
        else { return false }
        var end = index + 1
        while end < index + 30, token(end).isWord || token(end).kind == .number { end += 1 }
        let last = token(end - 1)
        guard end - 1 > index, last.isWord, !isWrittenWithCapital(end - 1) else { return false }
        let isVerbBefore = (index + 1..<end - 1).contains { isVerbForm(token($0)) && !token($0).has(.infinitive) }
        // `…, die Belegschaft werde am Montag zusammenkommen`: the verb stands second.
        if isVerbForm(last) { return !isVerbBefore || !last.has([.infinitive, .participle]) }
        return !last.has(.stop) && !isVerbBefore
    }

    private func isVerbForm(_ token: Token) -> Bool {
        token.has([.finiteAuxiliary, .present, .past]) && !token.has(.noun)
    }

    /// Whether a word is written with a capital, be it a name or a noun.
    func isWrittenWithCapital(_ index: Int) -> Bool {
        let token = token(index)
        guard token.isWord else { return false }
        return source.bytes.withUnsafeBufferPointer {
            UTF8Decoding.isUpper(UTF8Decoding.decode($0, at: token.start).point)
        }
    }

    /// `der Sprecher des Ministeriums`: a determiner in the genitive right after a common noun.
    func isGenitive(_ index: Int) -> Bool {
        token(index).has(.genitive) && isWrittenWithCapital(index - 1) && !token(index - 1).isCapitalised
    }

    /// Whether a noun phrase ended before a word: where nouns have capitals, nothing in small letters follows one, but for what goes on
    /// with the phrase.
    func followsNoun(_ index: Int) -> Bool {
        guard lexicon.capitalisesNouns, isWrittenWithCapital(index - 1), !isWrittenWithCapital(index) else {
            return false
        }
        return !token(index).has([.preposition, .coordinator, .determiner, .possessiveMark])
    }
}
