/// Documents and images that are the subject of a verb.
extension Analysis {
    /// `a slide, photographed in January, which shows …`: the noun that the pronoun before a verb stands for.
    func antecedent(of verb: Int, _ sentence: Range<Int>) -> (
        range: Range<Int>, isDocument: Bool, isExtended: Bool
    )? {
        guard !lexicon.isVerbSecond, token(verb - 1).has(.relative), token(verb - 2).kind == .comma,
            !token(verb - 1).has(.subjectPronoun),
            let head = nounPhrase(endingAt: verb - 2, floor: sentence.lowerBound)
                ?? (max(sentence.lowerBound, verb - 20)..<verb - 2).last(where: { token($0).kind == .comma }).flatMap({
                    nounPhrase(endingAt: $0, floor: sentence.lowerBound)
                })
        else { return nil }
        var range = head
        if !range.contains(where: { isDocumentWord($0) }),
            let comma = (max(sentence.lowerBound, head.lowerBound - 12)..<max(sentence.lowerBound, head.lowerBound))
                .last(where: {
                    token($0).kind == .comma
                }), let earlier = nounPhrase(endingAt: comma, floor: sentence.lowerBound)
        {
            range = earlier
        }
        if let comma = range.first(where: { token($0).kind == .comma }) { range = range.lowerBound..<comma }
        guard range.contains(where: { isDocumentWord($0) }) else { return nil }
        return (range, true, false)
    }

    /// A plural noun before a form that may be an infinitive: `Measurements by a consumer group show`.
    func showsPlainly(_ index: Int) -> Bool {
        let token = token(index)
        guard token.has([.present, .infinitive]), !token.has(.gerund) else { return false }
        // `200 records posted on Saturday`
        if self.token(index - 1).kind == .number || self.token(index - 1).has(.number) {
            // `taken at Station 44 show`: the number goes with a name.
            return self.token(index - 2).isCapitalised && self.token(index - 3).has(.preposition)
        }
        // `Procurement records do show`
        if self.token(index - 1).has(.doing), !self.token(index - 1).has(.negative), token.has(.infinitive) {
            return true
        }
        return !self.token(index - 1).has([.auxiliary, .infinitiveMarker, .determiner, .possessive, .adjective])
            && !token.has(.participle)
    }

    /// The whole of what stands before a verb in its clause, when it is one phrase.
    func documentSubject(before verb: Int, _ sentence: Range<Int>) -> (
        range: Range<Int>, isDocument: Bool, isExtended: Bool
    )? {
        var end = verb
        while end > sentence.lowerBound, token(end - 1).has([.auxiliary, .adverb]) || token(end - 1).has(.negative) {
            end -= 1
        }
        // `left the room and said`: no subject ends in a coordinator.
        guard !token(end - 1).has(.coordinator) else { return nil }
        var start = end
        var commas: [Int] = []
        while start > sentence.lowerBound, end - start < 30 {
            let before = token(start - 1)
            if before.kind == .comma {
                commas.append(start - 1)
            } else if before.endsSentence || before.kind == .semicolon || before.kind == .colon || before.kind == .dash
                || before.kind == .quote
            {
                break
            } else if before.has([.complementiser, .subordinator]), !before.has([.preposition, .relative]) {
                break
            } else if isFinite(start - 1), !before.has(.participle), commas.isEmpty || commas.count > 1,
                !(token(start - 2).has(.subjectPronoun) && token(start - 3).has(.relative))
            {
                break
            }
            start -= 1
        }
        // Of two commas the stretch between them says more of what stands before the first.
        guard commas.isEmpty || commas.count == 2 && commas[0] >= end - 1 else { return nil }
        while start < end, token(start).has([.coordinator, .adverb]), !token(start).has(.determiner) { start += 1 }
        let close = commas.last ?? end
        let range = trimmed(start..<close)
        guard range.count >= 1, !token(range.lowerBound).has(.preposition),
            !range.contains(where: { isFinite($0) && !token($0).has(.participle) })
                // `An email that it published`
                || !lexicon.isVerbSecond
                    && range.dropFirst().first(where: { token($0).has(.relative) || isFinite($0) }).map({
                        token($0).has(.relative) && !token($0 - 1).has(.preposition)
                    }) == true
        else { return nil }
        // The head: before any preposition or participle.
        let head = range.prefix { !token($0).has([.preposition, .relative]) || $0 == range.lowerBound }
        let isDocument = head.contains { isDocumentWord($0) }
        let isExtended = range.dropFirst().contains { token($0).has(.participle) }
        return (range, isDocument, isExtended)
    }

    func isDocumentWord(_ index: Int) -> Bool {
        if hit(.evidence, at: index) != nil { return true }
        guard lexicon.isVerbSecond, tokens.has(index), tokens[index].word < 0, tokens[index].isWord else {
            return false
        }
        return lexicon.evidenceHead(of: text.form(index).bytes) != nil
    }
}
