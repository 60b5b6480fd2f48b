/// What somebody calls a report, as a rule in quotation marks: `described the report as “a summer tale”`.
extension Analysis {
    /// Nobody quotes a word for the report that says no more than that it is one: unless the word says that it is so, likely or
    /// not, it denies it.
    func readEpithets() {
        guard !lexicon.isVerbSecond else { return }
        for index in attributions.indices {
            let attribution = attributions[index]
            guard attribution.trigger == .verb, attribution.attributes.contains([.speech, .object]),
                attribution.attributes.isDisjoint(with: [.denies, .doubts, .open]), !attribution.isPassive,
                attribution.content.count == 1, let content = attribution.content.first, content.count <= 24,
                let verb = attribution.cue.last, verb.upperBound <= content.lowerBound,
                let object = objectPhrase(verb.upperBound, content.upperBound),
                object.lowerBound == verb.upperBound,
                isReport(object), object.upperBound < content.upperBound
            else { continue }
            var start = object.upperBound
            if token(start).has(.topic) { start += 1 }
            guard let epithet = epithet(at: start, of: object, content, attribution), !grants(epithet) else { continue }
            attributions[index].content = [object]
            attributions[index].attributes.formUnion(.denies)
            attributions[index].pattern = .quotedEpithet
            attributions[index].cue.append(epithet)
            attributions[index].speech = .indirect
        }
    }

    /// `“a summer tale”`, or without quotation marks after a verb that takes no clause: `labelled the accounts a provocation`.
    private func epithet(at start: Int, of object: Range<Int>, _ content: Range<Int>, _ attribution: Attribution)
        -> Range<Int>?
    {
        if let quotation = quotation(of: start), quotation.tokens.lowerBound == start, quotation.isClosed,
            quotation.tokens.upperBound <= content.upperBound + 1
        {
            return quotation.tokens
        }
        guard told(in: object) != nil, attribution.attributes.isDisjoint(with: .clause),
            token(start).has(.determiner),
            !token(start).has([.definiteArticle, .demonstrative, .possessive]), start + 1 < content.upperBound,
            !(start..<content.upperBound).contains(where: { isFinite($0) || token($0).has(.time) })
        else { return nil }
        return start..<content.upperBound
    }

    /// `the report`, `these claims`, `it`
    private func isReport(_ phrase: Range<Int>) -> Bool {
        if let told = told(in: phrase) { return has(Trigger.Kind.noun.bit, at: told.upperBound - 1) }
        return phrase.count == 1 && first(.anaphor, in: phrase) != nil && !token(phrase.lowerBound).has(.complementiser)
    }

    /// Whether words for a report say that it is so, or how likely.
    private func grants(_ words: Range<Int>) -> Bool {
        hits(in: words).contains {
            trigger($0).kind == .truth || trigger($0).kind == .hedge
                || trigger($0).kind == .stance && !trigger($0).attributes.contains(.denies)
        }
    }
}
