/// What documents and images say: `the photographs show a crack`, Dutch `uit metingen blijkt dat …`, `in de begroting staat dat …`.
extension Analysis {
    /// Reads what documents say in a sentence; what their verbs were taken to say otherwise is dropped.
    ///
    /// - Parameter first: index of the first attribution that was read in this sentence
    func readDisclosures(_ sentence: Sentence, from first: Int) {
        guard blocks[sentence.block].kind != .heading else { return }
        for hit in hits(in: sentence.tokens)
        where trigger(hit).kind == .disclosure && hit.end <= sentence.tokens.upperBound {
            let found =
                trigger(hit).attributes.contains(.whole)
                ? located(hit, sentence.tokens) : shown(hit, sentence.tokens)
            guard let found else { continue }
            attributions.removeSubrange(
                first...,
                where: { other in
                    other.cue.contains { $0.overlaps(hit.start..<hit.end) }
                })
            attributions.append(found)
        }
    }

    /// `Photographs taken in July show a dark line`: the document is the subject.
    private func shown(_ hit: Hit, _ sentence: Range<Int>) -> Attribution? {
        guard isFinite(hit.start) || showsPlainly(hit.start), self.hit(.reason, at: hit.start) == nil else {
            return nil
        }
        guard isWhole(hit, before: min(sentence.upperBound, hit.end + 12)) else { return nil }
        let limit = ceiling(after: hit.end, sentence)
        if let trailing = trailing(hit, sentence, limit) { return trailing }
        guard let source = antecedent(of: hit.start, sentence) ?? documentSubject(before: hit.start, sentence) else {
            return nil
        }
        var start = hit.end
        if trigger(hit).particle >= 0, token(start).word == trigger(hit).particle { start += 1 }
        while start < limit, token(start).has(.adverb), !token(start).has([.determiner, .noun]) { start += 1 }
        // `laten [sinds zondag] betonplaten zien`
        if lexicon.isVerbSecond, token(start).has(.preposition), token(start + 1).has([.time, .weekday]) { start += 2 }
        if token(start).has(.complementiser), !isFinite(start + 1) {
            guard source.isDocument || source.isExtended else { return nil }
            return disclosure(start..<contentEnd(from: start, limit), source.range, hit, .indirect)
        }
        guard source.isDocument, start < limit,
            token(start).isWord || token(start).kind == .number || token(start).kind == .quote,
            !token(start).has(.subjectPronoun) || self.hit(.negation, at: start) == nil,
            !token(start).has([.preposition, .infinitiveMarker, .coordinator]) || token(start).has(.determiner)
        else { return nil }
        var end = contentEnd(from: start, limit, isObject: true)
        // `laten [een nieuw hek] zien`
        if trigger(hit).particle >= 0,
            let particle = (start..<end).first(where: { token($0).word == trigger(hit).particle })
        {
            end = particle
        }
        return disclosure(start..<end, source.range, hit, .indirect)
    }

    /// `…, an email seen by this newspaper shows.`: what it shows stands before it.
    func trailing(_ hit: Hit, _ sentence: Range<Int>, _ limit: Int) -> Attribution? {
        if lexicon.isVerbSecond { return trailingInverted(hit, sentence, limit) }
        guard hit.end >= limit, trigger(hit).particle < 0,
            let comma = (max(sentence.lowerBound, hit.start - 20)..<hit.start).last(where: { token($0).kind == .comma }
            ),
            comma - sentence.lowerBound >= 3, comma + 1 < hit.start
        else { return nil }
        let subject = comma + 1..<hit.start
        guard token(subject.lowerBound).has([.determiner, .number]) || token(subject.lowerBound).isCapitalised,
            subject.contains(where: { isDocumentWord($0) }),
            !subject.contains(where: { isFinite($0) && !token($0).has(.participle) })
        else { return nil }
        return disclosure(withoutDateline(sentence)..<comma, subject, hit, .indirect)
    }

    /// Dutch `…, leert een nota van de inspectie.`, `…, zo blijkt uit de notulen.`: what the document says stands before it.
    func trailingInverted(_ hit: Hit, _ sentence: Range<Int>, _ limit: Int) -> Attribution? {
        let verb =
            token(hit.start - 1).has(.adverb) && self.hit(.echo, at: hit.start - 1) != nil ? hit.start - 1 : hit.start
        guard verb - sentence.lowerBound >= 4, token(verb - 1).kind == .comma, isFinite(hit.start) else { return nil }
        var start = hit.end
        if trigger(hit).attributes.contains(.whole) {
            while start < limit, token(start).has(.adverb) { start += 1 }
            guard token(start).has([.evidential, .locative]) else { return nil }
            start += 1
        }
        guard let phrase = nounPhrase(startingAt: start, ceiling: limit),
            phrase.prefix(while: { !token($0).has(.preposition) }).contains(where: { isDocumentWord($0) })
        else { return nil }
        let source = withRelative(phrase, limit)
        var from = clauseStart(verb - 1, withoutDateline(sentence))
        while from < verb, token(from).has([.complementiser, .coordinator]) || has(Trigger.Kind.then.bit, at: from) {
            from += 1
        }
        return disclosure(from..<verb - 1, source, hit, .indirect)
    }

    func disclosure(
        _ content: Range<Int>, _ source: Range<Int>, _ hit: Hit, _ speech: Statement.Speech
    ) -> Attribution? {
        let content = trimmed(content)
        guard content.count >= 2 else { return nil }
        note(.phraseOfEvidence, on: .words(.source, source))
        return Attribution(
            content: [content], source: source, cue: [hit.start..<hit.end], attributes: [.speech, .document],
            speech: speech,
            trigger: .disclosure, pattern: .disclosedByDocument)
    }
}
