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

    /// `Uit de agenda blijkt dat …`: the document stands after a preposition that opens the clause.
    private func located(_ hit: Hit, _ sentence: Range<Int>) -> Attribution? {
        guard let finite = (clause(of: hit.start).lowerBound..<hit.end).last(where: { isFinite($0) }) else {
            return nil
        }
        if lexicon.isVerbSecond, let trailing = trailingInverted(hit, sentence, ceiling(after: hit.end, sentence)) {
            return trailing
        }
        var start = finite
        while start > sentence.lowerBound, finite - start < 30,
            !token(start).has([.evidential, .locative]) || start == finite
                || !opensConstituent(start, sentence)
        { start -= 1 }
        if token(finite - 1).has(.adverb), finite - 1 == sentence.lowerBound {
            return locatedBefore(hit, finite, sentence)
        }
        guard token(start).has([.evidential, .locative]), opensConstituent(start, sentence) else { return nil }
        let comma = (start + 1..<finite).first { token($0).kind == .comma } ?? finite
        let source = trimmed(start + 1..<comma)
        let limit = ceiling(after: hit.end, sentence)
        guard !source.isEmpty,
            let opener = (hit.end..<min(limit, hit.end + 5)).first(where: { token($0).has(.complementiser) }),
            !isFinite(opener + 1)
        else { return nil }
        return disclosure(opener..<contentEnd(from: opener, limit), source, hit, .indirect)
    }

    /// `Hij publiceerde een logbestand. Daaruit blijkt dat …`: the document is what the sentence before names last.
    private func locatedBefore(_ hit: Hit, _ finite: Int, _ sentence: Range<Int>) -> Attribution? {
        guard self.hit(.placeholder, at: finite - 1) != nil || self.hit(.echo, at: finite - 1) == nil,
            let before = self.sentence(of: sentence.lowerBound - 1)?.tokens
        else { return nil }
        let limit = ceiling(after: hit.end, sentence)
        guard
            let opener = (hit.end..<max(hit.end, min(limit, hit.end + 3))).first(where: {
                token($0).has(.complementiser)
            }),
            let document = before.suffix(40).last(where: { isDocumentWord($0) })
        else { return nil }
        var start = document
        while start > before.lowerBound, document - start < 4, token(start - 1).isWord, !isFinite(start - 1),
            !token(start).has([.determiner, .possessive])
        { start -= 1 }
        guard let source = nounPhrase(startingAt: start, ceiling: before.upperBound) else { return nil }
        return disclosure(opener..<contentEnd(from: opener, limit), source, hit, .indirect)
    }

    private func opensConstituent(_ index: Int, _ sentence: Range<Int>) -> Bool {
        index == sentence.lowerBound || token(index - 1).has(.coordinator) || token(index - 1).kind == .semicolon
            || !token(index - 1).isWord && index - 1 == sentence.lowerBound
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
    private func trailing(_ hit: Hit, _ sentence: Range<Int>, _ limit: Int) -> Attribution? {
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
    private func trailingInverted(_ hit: Hit, _ sentence: Range<Int>, _ limit: Int) -> Attribution? {
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

    /// `a slide, photographed in January, which shows …`: the noun that the pronoun before a verb stands for.
    private func antecedent(of verb: Int, _ sentence: Range<Int>) -> (
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
    private func showsPlainly(_ index: Int) -> Bool {
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
    private func documentSubject(before verb: Int, _ sentence: Range<Int>) -> (
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

    private func disclosure(
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
