/// Whose the noun is that holds what is said: its owner, or the subject of the verb that carries it.
extension Analysis {
    /// The verb that carries a noun, with its subject: `X has expressed concern`.
    struct Carrier {
        var start: Int
        var source: Range<Int>?
        var isNegated: Bool
    }

    func carrier(of noun: Int, _ sentence: Sentence) -> Carrier? {
        let range = sentence.tokens
        if lexicon.isVerbSecond { return haver(of: noun, range) }
        var index = noun - 1
        while index >= range.lowerBound, noun - index < 7 {
            if let verb = hits(at: index).first(where: {
                trigger($0).kind == .verb && trigger($0).attributes.contains(.light) && $0.end <= noun
            }) {
                guard let group = verbGroup(verb.start..<verb.end, .light, range), !group.isPassive else { return nil }
                let subject = subject(of: group, range, boundary(before: verb.start, range), attributions.last)
                return Carrier(start: group.group.lowerBound, source: subject, isNegated: group.isNegated)
            }
            let token = token(index)
            guard token.isWord || token.kind == .number, !isFinite(index),
                !token.has([.preposition, .coordinator, .subordinator])
            else { return nil }
            index -= 1
        }
        return nil
    }

    /// Dutch `Airbus heeft goede hoop dat …`: the subject of a form of have.
    private func haver(of noun: Int, _ sentence: Range<Int>) -> Carrier? {
        var index = noun - 1
        while index > sentence.lowerBound, noun - index < 5 {
            let token = token(index)
            guard token.isWord, !token.has([.preposition, .coordinator, .subordinator, .possessive]) else { return nil }
            if token.has(.have), isFinite(index) {
                // Only the noun is its object: `heeft de kritiek dat …` says whose it is no more than `heeft gezegd`.
                guard self.token(noun - 1).has([.adjective, .have, .adverb]) || noun - index <= 2,
                    let subject = nounPhrase(endingAt: index, floor: boundary(before: index, sentence))
                else { return nil }
                return Carrier(start: noun, source: subject, isNegated: false)
            }
            if isFinite(index) { return nil }
            index -= 1
        }
        return nil
    }

    /// `by the ministry`, `van Kiev`, `from analysts`: whose the noun is.
    func ownerPhrase(_ index: Int, _ limit: Int) -> Range<Int>? {
        guard token(index).has(.owner) else {
            return nil
        }
        guard let phrase = nounPhrase(startingAt: index + 1, ceiling: limit), phrase.count <= 8 else { return nil }
        return phrase
    }

    /// `Kyiv's claims`, `their belief`, `Kievs bewering`.
    func possessor(_ noun: Int, _ sentence: Range<Int>) -> Range<Int>? {
        var index = noun - 1
        while index > sentence.lowerBound, noun - index < 4,
            token(index).has([.adjective, .adverb, .number])
                || (token(index).isWord && !token(index).has(.stop) && !token(index).isCapitalised && !isFinite(index))
        { index -= 1 }
        let token = token(index)
        if token.has(.possessiveMark) { return nounPhrase(endingAt: index, floor: sentence.lowerBound) }
        if token.has(.possessive), !isFinite(index) { return index..<index + 1 }
        return nil
    }

    /// `X expressed fears that`: the subject of the verb that carries the noun.
    func lightVerbSubject(_ noun: Int, _ sentence: Range<Int>) -> Range<Int>? {
        guard !lexicon.isVerbSecond else { return nil }
        var index = noun - 1
        while index > sentence.lowerBound, noun - index < 6, !isFinite(index) {
            guard token(index).isWord, !token(index).has([.preposition, .coordinator]) else { return nil }
            index -= 1
        }
        guard isFinite(index), !token(index).has(.be) else { return nil }
        while index > sentence.lowerBound, token(index - 1).has([.auxiliary]) { index -= 1 }
        return nounPhrase(endingAt: index, floor: sentence.lowerBound)
    }
}
