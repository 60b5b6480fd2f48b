/// A sentence that calls what the one before it told by a name: Dutch `Met die bewering kwam de vakbond naar buiten.`, `Dat gerucht
/// doet de ronde.`, `Daarvan is de club overtuigd.`
extension Analysis {
    /// The attribution of what stands before, where nobody has been said to tell it yet.
    func namedBackReference(_ range: Range<Int>, _ said: Range<Int>) -> Attribution? {
        guard lexicon.isVerbSecond, !endsAsQuestion(range),
            attributions.last.map({ !$0.extent.overlaps(said) }) ?? true,
            !answers(range)
        else { return nil }
        let named = reportNamed(range)
        let finite = named?.upperBound ?? range.lowerBound + 1
        guard isFinite(finite) || isUnknownVerb(finite) else { return nil }
        let subject = nounPhrase(startingAt: finite + 1, ceiling: ceiling(after: finite, range))
        let speaker = subject.flatMap { isSpeaker($0) ? $0 : nil }
        if let cue = named {
            if let speaker { note(.subjectAfterVerb, on: .words(.source, speaker)) }
            return Attribution(
                content: [trimmed(said)], source: speaker, cue: [cue],
                attributes: speaker == nil ? [.hearsay] : [.speech, .clause], speech: .indirect, trigger: .noun,
                pattern: .sentenceBefore)
        }
        // `Daarvan is de club overtuigd`
        guard hit(.placeholder, at: range.lowerBound) != nil, token(finite).has(.be),
            let speaker,
            let adjective = hits(in: speaker.upperBound..<range.upperBound).first(where: {
                trigger($0).kind == .verb && trigger($0).attributes.contains(.adjective)
            })
        else { return nil }
        note(.subjectAfterVerb, on: .words(.source, speaker))
        return Attribution(
            content: [trimmed(said)], source: speaker, cue: [finite..<finite + 1, adjective.tokens],
            attributes: [.speech, .clause], speech: .indirect, trigger: .verb, pattern: .sentenceBefore)
    }

    /// `die bewering`, `met dat verhaal`: nothing but a word that points back and a noun for what is said, perhaps after a preposition.
    private func reportNamed(_ sentence: Range<Int>) -> Range<Int>? {
        var start = sentence.lowerBound
        if token(start).has(.preposition), !token(start).has(.determiner) { start += 1 }
        guard token(start).has(.demonstrative),
            let named = told(in: start..<min(start + 4, sentence.upperBound)), named.lowerBound == start,
            hits(in: named).contains(where: {
                trigger($0).kind == .noun && !trigger($0).attributes.isDisjoint(with: [.speech, .hearsay])
            })
        else { return nil }
        return sentence.lowerBound..<named.upperBound
    }

    /// Whether a sentence says of what stands before it that it is so or not so.
    private func answers(_ sentence: Range<Int>) -> Bool {
        hits(in: sentence).contains { hit in
            switch trigger(hit).kind {
            case .negation, .untrue, .truth, .telling, .condition, .consequence: true
            case .verb, .stance: !trigger(hit).attributes.isDisjoint(with: [.denies, .doubts, .open])
            default: false
            }
        }
    }

    /// Somebody who can speak, before names have been told apart: a word for one, or a capital.
    func isSpeaker(_ phrase: Range<Int>) -> Bool {
        phrase.contains { index in
            let token = token(index)
            return token.has([.speaker, .title])
                || token.isCapitalised && self.sentence(of: index)?.tokens.lowerBound != index
                || phrase.count == 1 && token.has(.subjectPronoun) && !token.has(.determiner)
        }
    }
}
