/// Speakers named beside what they say: `WALLACE: …`, `Poll: voters leave`, `― Name` under a quotation.
extension Analysis {
    func readLabels() {
        for quotation in quotations where token(quotation.tokens.lowerBound - 1).kind == .colon && quotation.words >= 3
        {
            if let label = label(quotation) ?? reaction(before: quotation) { attributions.append(label) }
        }
        for block in blocks.indices {
            let range = blockTokens[block]
            guard !range.isEmpty else { continue }
            if let label = speakerLabel(range, block) {
                // The same words may have been taken for a label's quotation.
                attributions.removeAll { $0.cue == label.cue && $0.source == label.source }
                attributions.append(label)
            } else if let signature = signature(range, block) {
                attributions.append(signature)
            }
        }
    }

    /// `Bill Bodie, assistant to the secretary: “…”`: a sentence without a verb of saying before the quotation.
    private func label(_ quotation: Quotation) -> Attribution? {
        let colon = quotation.tokens.lowerBound - 1
        guard let sentence = sentence(of: colon)?.tokens, colon - sentence.lowerBound <= 25 else { return nil }
        // `6:40 a.m. — State water agency: “…”`: a time before a dash is no part of who speaks.
        let start = (sentence.lowerBound..<colon).last {
            token($0).kind == .colon || token($0).kind == .semicolon || token($0).kind == .dash
        }
        var before = (start.map { $0 + 1 } ?? sentence.lowerBound)..<colon
        // `Giulia Ferrante, who leads the group: “…”`
        if let comma = before.dropFirst().first(where: { token($0).kind == .comma }), token(comma + 1).has(.relative),
            !token(comma + 1).has(.determiner) || lexicon.isVerbSecond,
            !(comma + 1..<before.upperBound).contains(where: { token($0).kind == .comma || hit(.verb, at: $0) != nil })
        {
            before = before.lowerBound..<comma
        }
        // `The researcher is sceptical of the charge: “A contact is not a contract.”`: who doubts it says so, too.
        if let stance = attributions.last(where: {
            $0.trigger == .stance && $0.source != nil && before.contains($0.cue.first?.lowerBound ?? -1)
        }),
            let source = stance.source, before.lowerBound <= source.lowerBound, stance.extent.upperBound <= colon
        {
            return Attribution(
                content: [quotation.tokens], source: source, cue: [colon..<colon + 1], attributes: [.speech],
                speech: .direct, trigger: .verb, pattern: .colonBeforeQuotation)
        }
        guard !before.isEmpty, token(before.lowerBound).isCapitalised, !token(before.lowerBound).has(.preposition),
            !before.contains(where: { isFinite($0) || hit(.verb, at: $0) != nil && !token($0).isCapitalised })
        else { return nil }
        return Attribution(
            content: [quotation.tokens], source: trimmed(before), cue: [colon..<colon + 1], attributes: [.speech],
            speech: .direct,
            trigger: .verb, pattern: .colonBeforeQuotation)
    }

    /// Dutch `De trainer haalde zijn schouders op: “…”`, `Hij was duidelijk: “…”`: whoever the sentence before the colon is about says it.
    private func reaction(before quotation: Quotation) -> Attribution? {
        let colon = quotation.tokens.lowerBound - 1
        guard lexicon.isVerbSecond, let sentence = sentence(of: colon)?.tokens, colon - sentence.lowerBound >= 2,
            !isCovered(quotation.tokens)
        else { return nil }
        let clause = clause(of: colon - 1)
        let next = attributions.partitioningIndex { $0.extent.lowerBound >= sentence.lowerBound }
        let said = attributions[next...].prefix(8).last {
            $0.source != nil && $0.trigger != .hearsay && sentence.contains($0.extent.lowerBound)
                && $0.extent.upperBound <= colon
        }
        guard clause.contains(where: { isFinite($0) }),
            let speaker = said?.source ?? firstSubject(in: clause, sentence),
            said != nil || isSomebody(speaker, sentence),
            first(.evidence, in: speaker) == nil, speaker.upperBound <= colon
        else { return nil }
        return Attribution(
            content: [quotation.tokens], source: speaker, cue: [colon..<colon + 1], attributes: [.speech],
            speech: .direct, trigger: .verb, pattern: .subjectBeforeQuotation)
    }

    /// A pronoun, a noun for who speaks, or a name.
    private func isSomebody(_ phrase: Range<Int>, _ sentence: Range<Int>) -> Bool {
        if phrase.count == 1, token(phrase.lowerBound).has(.subjectPronoun) {
            return !token(phrase.lowerBound).has([.demonstrative, .objectPronoun, .negative])
        }
        return phrase.contains {
            token($0).has([.speaker, .title])
                || token($0).isCapitalised && ($0 > sentence.lowerBound || token($0 + 1).isCapitalised)
        }
    }

    /// A short name before a colon at the start of a block; the rest of the block is what is said.
    private func speakerLabel(_ range: Range<Int>, _ block: Int) -> Attribution? {
        // In a transcript a mark of quotation may open each turn.
        let head = afterTime(range)
        let start = token(head).kind == .quote ? head + 1 : head
        guard let colon = (start..<range.upperBound).prefixTokens(7).first(where: { token($0).kind == .colon }),
            colon > start,
            colon - start <= 5
        else { return nil }
        let label = start..<colon
        let isHeading = blocks[block].kind == .heading || !lexicon.isVerbSecond && isTitleCased(start)
        let isShouted = label.allSatisfy { token($0).flags.contains(.allCaps) || token($0).kind == .period }
        // `Van: …`, `Aan: …` at the head of a memo.
        guard !token(label.lowerBound).has(.preposition) else { return nil }
        guard isHeading || isShouted, label.allSatisfy({ token($0).isCapitalised || !token($0).isWord }) else {
            return nil
        }
        let content = trimmed(colon + 1..<range.upperBound)
        guard content.count >= 3, token(content.lowerBound).isCapitalised || token(content.lowerBound).kind == .quote
        else { return nil }
        guard
            !attributions.contains(where: { $0.cue.contains { $0.overlaps(range.lowerBound..<colon + 1) } })
                || isShouted
        else { return nil }
        return Attribution(
            content: [content], source: label, cue: [colon..<colon + 1], attributes: [.speech], speech: .direct,
            trigger: .verb, pattern: .speakerLabel)
    }

    /// Where a block begins after the time of an entry: `08:05 NATIONAL ROADS: …`.
    private func afterTime(_ range: Range<Int>) -> Int {
        guard token(range.lowerBound).kind == .number else { return range.lowerBound }
        var start = range.lowerBound
        while start < range.upperBound, start - range.lowerBound < 6,
            token(start).kind == .number || !token(start).isWord || token(start).flags.contains(.dotted)
        { start += 1 }
        return start < range.upperBound && token(start).flags.contains(.allCaps) ? start : range.lowerBound
    }

    /// `― Name`, after a quotation in the same block or the one before.
    private func signature(_ range: Range<Int>, _ block: Int) -> Attribution? {
        guard let dash = range.reversed().first(where: { token($0).kind == .dash && $0 > range.upperBound - 12 }) else {
            return markedItem(range, block)
        }
        let name = trimmed(dash + 1..<range.upperBound)
        guard !name.isEmpty, token(name.lowerBound).isCapitalised, !name.contains(where: { isFinite($0) }) else {
            return nil
        }
        var end = dash
        if dash == range.lowerBound {
            guard block > 0, let last = blockTokens[block - 1].last else { return nil }
            end = last + 1
        }
        guard let quotation = quotation(of: end - 1), quotation.words >= 3, quotation.tokens.upperBound >= end - 1
        else { return nil }
        return Attribution(
            content: [quotation.tokens], source: name, cue: [dash..<dash + 1], attributes: [.speech], speech: .direct,
            trigger: .verb, pattern: .signature)
    }

    /// A line that begins with a dash looks like an item: `― Name` after a quotation is none.
    private func markedItem(_ range: Range<Int>, _ block: Int) -> Attribution? {
        guard blocks[block].kind == .item, block > 0, range.count <= 12, token(range.lowerBound).isCapitalised,
            let last = blockTokens[block - 1].last,
            let marker = blocks[block].marker, source.bytes[marker.start] >= 0x80, let quotation = quotation(of: last),
            quotation.words >= 3,
            !range.contains(where: { isFinite($0) })
        else { return nil }
        return Attribution(
            content: [quotation.tokens], source: trimmed(range), cue: [], attributes: [.speech], speech: .direct,
            trigger: .verb, pattern: .signature)
    }
}
