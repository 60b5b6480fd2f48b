/// Languages that write every noun with a capital (`nouns-capitalised`): there a capital inside a sentence makes a word a noun, not a
/// name.
///
/// Takes the capital from common nouns, so that all rules that look for capitals find names, as in other languages; and uses what the
/// capital says: `reden` is a verb, `Reden` are speeches.
extension Analysis {
    func readNounCapitals() {
        guard lexicon.capitalisesNouns else { return }
        let isName = tokensOfKnownNames()
        for index in tokens.indices where tokens[index].isWord {
            let token = tokens[index]
            if !token.isCapitalised {
                if token.has(.otherClass) { tokens[index].features.subtract([.noun, .plural]) }
                continue
            }
            if isName[index] || token.has(.month) || token.flags.contains(.allCaps) || token.flags.contains(.dotted) {
                continue
            }
            // `Herr Koch`: what follows a title is a name.
            if self.token(index - 1).has(.title), !token.has(.title) { continue }
            // There the capital says nothing; a noun is one all the same.
            let isFirst = opensSentence(index)
            guard token.has(.nominal) || !isFirst && isCommonNoun(index) else { continue }
            tokens[index].flags.remove(.capitalised)
            if !isFirst, !token.has([.stop, .weekday]) {
                tokens[index].features.subtract(.otherClass)
                tokens[index].features.insert(.noun)
            }
        }
    }

    /// What the gazetteer knows keeps its capitals: `Vereinigte Staaten`.
    private func tokensOfKnownNames() -> [Bool] {
        var isName = [Bool](repeating: false, count: tokens.count)
        for hit in hits where trigger(hit).kind == .name && gazetteerHit(hit.start) != nil {
            for index in hit.start..<hit.end { isName[index] = true }
        }
        return isName
    }

    /// Whether a capital stands here whatever the word: at the start of a sentence, after a colon, or in a quotation's first word.
    private func opensSentence(_ index: Int) -> Bool {
        switch token(index - 1).kind {
        case .word, .number, .comma, .period, .dash, .slash, .closeBracket:
            sentence(of: index)?.tokens.lowerBound == index
        default: true
        }
    }

    /// Whether a word with a capital inside a sentence is a common noun: the lexicon knows the word, or the noun that a compound ends in;
    /// or a determiner or an adjective stands before it, as before few names.
    private func isCommonNoun(_ index: Int) -> Bool {
        let before = token(index - 1)
        if tokens[index].word >= 0 { return true }
        if lexicon.nounHead(of: text.form(index).bytes) { return true }
        // `die Deutsche Bank`, `der alte Goethe`: a name of several words keeps its capitals.
        let next = token(index + 1)
        if next.isWord, next.isCapitalised, next.word < 0, !next.has(.nominal) { return false }
        return before.has([.determiner, .possessive, .adjective]) && !before.isCapitalised
    }
}

extension WordFeatures {
    fileprivate static let nominal: WordFeatures = [.noun, .plural, .speaker, .title, .time]
    /// What a noun is not: taken from a word whose capital makes it a noun.
    fileprivate static let otherClass: WordFeatures = [
        .infinitive, .present, .past, .participle, .gerund, .finiteAuxiliary, .adjective, .adverb,
    ]
}
