/// What a verb says, as far as it stands after it, without what does not belong to it.
extension Analysis {
    /// What stands after a verb and is said by it; nil where the verb only seems to say it.
    ///
    /// - Parameter isAfterComma: whether the verb and its subject follow a comma, and so perhaps what is said
    func rightContent(
        _ group: VerbGroup, after: Int, _ limit: Int, _ range: Range<Int>, isAfterComma: Bool
    ) -> Complement? {
        var right = complement(after: after, group.attributes, limit)
        if right?.isLoose == true, !isSurelyVerb(group) { right = nil }
        // `a chance to discuss the plan` reports no discussion; `to say that …` and `to ask “…”` do.
        if isBareInfinitive(group), right?.isObject == true || right?.isLoose == true { right = nil }
        // `had been seen laughing with him`: what somebody was seen to do is not said.
        if right?.isObject == true, group.isNonFinite, token(group.verb.lowerBound).has(.gerund),
            token(group.verb.lowerBound - 1).has(.participle)
        {
            right = nil
        }
        // `may refuse to pay`: what might be refused or promised is not.
        if right?.isLoose == true, group.attributes.contains(.infinitive), isPossible(group) { right = nil }
        // `What does the grower notice of it?` says nothing of it.
        if right?.isObject == true, token(range.upperBound - 1).kind == .question { right = nil }
        // `a group calling itself …`
        if right?.isObject == true, let object = right?.pieces.first, token(object.lowerBound).has(.reflexive) {
            right = nil
        }
        // `would ask for a debate`, `should parliament reject it`: what might be said is not said.
        if right?.isObject == true, isSupposed(group, range) { right = nil }
        // `…, melden omwonenden aan de redactie`: what they report stands before the verb.
        if lexicon.isVerbSecond, right?.isObject == true, isAfterComma,
            let object = right?.pieces.first, token(object.lowerBound).has(.preposition),
            group.attributes.contains(.after)
        {
            right = nil
        }
        // Whom somebody told is not what they told.
        if group.attributes.contains(.addressee), right?.isObject == true { right = nil }
        return right
    }

    /// Whether a verb stands under `would`, `may` or a condition.
    private func isSupposed(_ group: VerbGroup, _ sentence: Range<Int>) -> Bool {
        guard !lexicon.isVerbSecond else { return false }
        if group.group.contains(where: {
            token($0).has(.conditional) || token($0).has(.modal) && hit(.hedge, at: $0) != nil
        }) {
            return true
        }
        let clause = clause(of: group.group.lowerBound)
        return clause.lowerBound < group.group.lowerBound && hit(.condition, at: clause.lowerBound) != nil
            && token(group.verb.lowerBound).has(.infinitive) && token(clause.lowerBound).has(.modal)
    }

    private func isPossible(_ group: VerbGroup) -> Bool {
        group.group.contains { hit(.hedge, at: $0) != nil && token($0).has(.modal) }
    }

    private func isBareInfinitive(_ group: VerbGroup) -> Bool {
        !lexicon.isVerbSecond && group.isNonFinite && token(group.group.lowerBound - 1).has(.infinitiveMarker)
    }

    /// Dutch `noemt de bewering ‘een wanhoopsdaad’`: who calls what was told by a name in quotation marks does not believe it.
    func calledInQuotes(_ pieces: [Range<Int>], _ attributes: Trigger.Attributes) -> Range<Int>? {
        guard attributes.contains(.predicate), pieces.count == 1, let piece = pieces.first,
            let mark = piece.first(where: { token($0).kind == .quote && token($0).flags.contains(.opens) }),
            mark > piece.lowerBound, mark - piece.lowerBound <= 4,
            told(in: piece.lowerBound..<mark) != nil,
            hits(in: piece.lowerBound..<mark).contains(where: {
                trigger($0).kind == .noun && trigger($0).attributes.contains(.speech)
            })
        else { return nil }
        var end = mark
        while end > piece.lowerBound + 1, token(end - 1).has([.subordinator, .adverb]) { end -= 1 }
        return piece.lowerBound..<end
    }

    /// `it is possible, though far from certain, that there was a fort`: what is possible, not that it is.
    func withoutEstimate(_ piece: Range<Int>) -> Range<Int> {
        var start = piece.lowerBound
        if token(start).has(.complementiser) { start += 1 }
        guard token(start).has(.subjectPronoun), token(start).has(.objectPronoun) || lexicon.isVerbSecond,
            let opener = (start + 2..<max(start + 2, min(piece.upperBound - 2, start + 14))).first(where: {
                token($0).has(.complementiser) && !isFinite($0 + 1)
            }),
            let hedge = (start + 1..<min(opener, start + 6)).first(where: { hit(.hedge, at: $0) != nil }),
            hit(.hedge, at: hedge).map({ trigger($0).attributes.contains(.adjective) }) == true
                || token(hedge).has(.adjective),
            (start + 1..<hedge).allSatisfy({ token($0).has([.be, .adverb, .modal]) })
        else { return piece }
        return opener..<piece.upperBound
    }

    /// An object without what says when or where it was spoken of: `denied [the story] on the radio last week`.
    func withoutOccasion(_ piece: Range<Int>) -> Range<Int> {
        guard !lexicon.isVerbSecond, piece.count > 2 else { return piece }
        for index in piece.dropFirst().suffix(8) {
            guard let occasion = hit(.occasion, at: index), occasion.end <= piece.upperBound else { continue }
            var end = occasion.end
            while let next = hit(.occasion, at: end), next.end <= piece.upperBound { end = next.end }
            if end == piece.upperBound { return piece.lowerBound..<index }
        }
        return piece
    }
}
