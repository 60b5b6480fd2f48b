/// The phrases that take a stance, and the verbs they belong to: `declined to comment`, `wijst … van de hand`.
extension Analysis {
    func stancePhrase(_ hit: Hit, _ sentence: Range<Int>) -> StancePhrase? {
        switch trigger(hit).kind {
        case .stance: return phrase(hit, sentence)
        case .refusal: return refusal(hit, sentence)
        case .telling:
            guard lexicon.isVerbSecond, var phrase = phrase(hit, sentence), isNegated(phrase, sentence) else {
                return nil
            }
            phrase.attributes.formUnion(.open)
            return phrase
        default: return nil
        }
    }

    func isDenyingModal(_ index: Int) -> Bool {
        !lexicon.isVerbSecond && token(index).has([.modal, .have, .doing]) && token(index).has(.finiteAuxiliary)
            && (has(Trigger.Kind.telling.bit, at: index + 1) || has(Trigger.Kind.telling.bit, at: index + 2))
    }

    /// `Neither government has confirmed or denied it`, `nobody at the town hall could tell`: who does so is denied, not what is done.
    func denyingSubject(at index: Int, _ sentence: Range<Int>) -> StancePhrase? {
        guard isDenyingModal(index), index > sentence.lowerBound else { return nil }
        let start = has(Trigger.Kind.telling.bit, at: index + 1) ? index + 1 : index + 2
        guard start == index + 1 || token(index + 1).has(.adverb), !token(index + 1).has(.negative),
            let telling = hit(.telling, at: start), telling.end <= sentence.upperBound,
            let subject = nounPhrase(endingAt: index, floor: boundary(before: index, sentence)),
            hit(.negation, at: subject.lowerBound) != nil || token(subject.lowerBound).has(.negative)
        else { return nil }
        return StancePhrase(
            range: index..<telling.end, attributes: trigger(telling).attributes.union(.open), verb: index)
    }

    private func phrase(_ hit: Hit, _ sentence: Range<Int>) -> StancePhrase? {
        let trigger = trigger(hit)
        let range = hit.start..<hit.end
        guard !trigger.companions.isEmpty else {
            return StancePhrase(range: range, attributes: trigger.attributes, verb: hit.start)
        }
        guard let verb = companion(trigger, near: range, sentence) else { return nil }
        return StancePhrase(range: range, attributes: trigger.attributes, verb: verb, isParted: true)
    }

    /// `declined to comment`, `would not immediately say`.
    private func refusal(_ hit: Hit, _ sentence: Range<Int>) -> StancePhrase? {
        var next = hit.end
        while next < min(sentence.upperBound, hit.end + 3), token(next).has(.adverb),
            self.hit(.telling, at: next) == nil
        { next += 1 }
        guard let telling = self.hit(.telling, at: next), telling.end <= sentence.upperBound else { return nil }
        return StancePhrase(
            range: hit.start..<telling.end, attributes: trigger(telling).attributes.union(.open), verb: hit.start)
    }

    /// The nearest companion of a phrase: before it, and in Dutch right after it as well.
    private func companion(_ trigger: Trigger, near range: Range<Int>, _ sentence: Range<Int>) -> Int? {
        let isSmall = lexicon.isVerbSecond && range.allSatisfy { token($0).has(.stop) }
        let words = lexicon.companions[Int(trigger.companions.lowerBound)..<Int(trigger.companions.upperBound)]
        for index in stride(
            from: range.lowerBound - 1, through: max(sentence.lowerBound, range.lowerBound - 18), by: -1)
        {
            let token = token(index)
            if token.kind == .semicolon || lexicon.isVerbSecond && token.kind == .colon { break }
            // `zegt dat er niets verandert`: what a small word denies is in its own clause.
            if isSmall, token.has(.complementiser), clause(of: index).lowerBound == index { break }
            if token.word >= 0, words.contains(token.word) { return isSaid(range, outside: index) ? nil : index }
            if !lexicon.isVerbSecond, isFinite(index), token.has(.finiteAuxiliary) { break }
        }
        guard lexicon.isVerbSecond else { return nil }
        for index in range.upperBound..<min(sentence.upperBound, range.upperBound + 4) {
            let token = token(index)
            guard token.isWord else { return nil }
            if token.word >= 0, words.contains(token.word) { return index }
        }
        return nil
    }

    /// Whether a phrase is part of a longer quotation that a verb stands outside of: `zei “Ik kan dat niet begrijpen”`.
    private func isSaid(_ phrase: Range<Int>, outside verb: Int) -> Bool {
        guard lexicon.isVerbSecond, let quotation = quotation(of: phrase.lowerBound) else { return false }
        return quotation.isClosed && !quotation.tokens.contains(verb) && quotation.words > phrase.count + 3
    }

    /// Whether a negation stands between the finite verb of a clause and what it would tell: `wilde daar niet op ingaan`.
    private func isNegated(_ phrase: StancePhrase, _ sentence: Range<Int>) -> Bool {
        var from = min(phrase.verb, phrase.range.lowerBound)
        // `Niemand bij de bank wilde reageren`
        let opening = clause(of: from).lowerBound
        if token(opening).has(.negative), token(opening).has(.subjectPronoun) { from = opening }
        return hits(in: from..<phrase.range.upperBound).contains {
            self.trigger($0).kind == .negation && $0.end <= phrase.range.upperBound
                && !($0.start == phrase.range.lowerBound && $0.end == phrase.range.upperBound)
        }
    }

    /// The verb of a stance with its auxiliaries; nil where the words are no verb here (`no question of`).
    func group(of phrase: StancePhrase, _ sentence: Range<Int>) -> VerbGroup? {
        var group = VerbGroup(
            verb: phrase.verb..<phrase.verb + 1, group: phrase.verb..<phrase.verb + 1, attributes: phrase.attributes,
            finite: phrase.verb)
        if lexicon.isVerbSecond {
            // A companion that no table knows as a verb: what the phrase needs it for says that it is one.
            if phrase.isParted, token(phrase.verb).features.isDisjoint(with: .anyVerb.union(.finiteAuxiliary)) {
                return group
            }
            let clause = clause(of: phrase.verb)
            let isInfinitive = token(phrase.verb).has(.infinitive)
            // `wil de berichten bevestigen`: after a plural an infinitive looks like a finite verb.
            if isInfinitive, let finite = clause.first(where: { isFinite($0) && token($0).has(.finiteAuxiliary) }),
                finite < phrase.verb
            {
                group.finite = finite
                return group
            }
            guard !isFinite(phrase.verb) else { return group }
            if let finite = clause.first(where: { isFinite($0) || token($0).has(.finiteAuxiliary) }) {
                group.finite = finite
            } else {
                group.isNonFinite = true
            }
            return group
        }
        var start = phrase.verb
        while start > sentence.lowerBound, phrase.verb - start < 6,
            token(start - 1).has([.auxiliary, .adverb, .negative]),
            token(start - 1).isWord, !token(start - 1).has([.noun, .time, .preposition, .determiner, .coordinator])
        { start -= 1 }
        group.group = start..<phrase.verb + 1
        group.finite = start
        let head = token(phrase.verb)
        if head.has(.gerund), start == phrase.verb { group.isNonFinite = true }
        if head.has(.infinitive), token(start - 1).has(.infinitiveMarker) { group.isNonFinite = true }
        if head.has(.noun), start == phrase.verb, !isFinite(start), !group.isNonFinite,
            !token(start - 1).has([.subjectPronoun, .relative, .plural])
        {
            return nil
        }
        return group
    }
}
