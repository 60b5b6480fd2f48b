import SourceText

/// Names: the gazetteer's, and runs of capitalised words; short forms get the fullest form met before.
extension Analysis {
    func findNames() {
        // By the last word of a fuller form, and by its first: `Okoro` and `OKORO` for `Danny Okoro`, `Corvane` for `Corvane Pay`.
        var known: [String: String] = [:]
        var openers: [String: String] = [:]
        var index = 0
        while index < tokens.count {
            let token = tokens[index]
            guard token.isCapitalised || token.has(.determiner) else {
                index += 1
                continue
            }
            if let hit = gazetteerHit(index) {
                let trigger = trigger(hit)
                let start = token.has(.determiner) && hit.end > hit.start + 1 ? hit.start + 1 : hit.start
                note(.knownName, on: .name(document.names.count), by: [hit])
                add(start..<hit.end, kind(trigger.attributes), trigger.value ?? trigger.term)
                index = hit.end
            } else if token.isCapitalised, let range = capitalisedRun(index) {
                let text = source.text(span(range) ?? token.span)
                let last = folded(range.upperBound - 1)
                let isPerson = isPersonal(range)
                let canonical = range.count == 1 ? known[last] ?? openers[last] ?? text : text
                note(
                    isPerson ? .personName : canonical != text ? .shortName : .capitalisedName,
                    on: .name(document.names.count))
                if range.count > 1 {
                    if known[last] == nil { known[last] = text }
                    let first = folded(range.lowerBound)
                    if openers[first] == nil, !token.has(.title) { openers[first] = text }
                }
                add(range, isPerson || (known[last].map { $0.contains(" ") } ?? false) ? .person : .other, canonical)
                index = range.upperBound
            } else {
                index += 1
            }
        }
    }

    private func folded(_ index: Int) -> String { String(decoding: text.form(index).bytes, as: UTF8.self) }

    private func kind(_ attributes: Trigger.Attributes) -> Name.Kind {
        attributes.contains(.organisation) ? .organisation : attributes.contains(.place) ? .place : .other
    }

    private func add(_ range: Range<Int>, _ kind: Name.Kind, _ canonical: String) {
        guard let span = span(range) else { return }
        document.names.append(Name(span: span, kind: kind, canonical: canonical))
    }

    /// A name of the lexicon, written with a capital; a short one of capitals only (`US`, not `us` or `Us`).
    func gazetteerHit(_ index: Int) -> Hit? {
        guard let hit = hit(.name, at: index) else { return nil }
        let last = tokens[hit.end - 1]
        guard last.isCapitalised else { return nil }
        if hit.end - hit.start == 1, last.end - last.start <= 3, !last.flags.contains(.allCaps),
            !last.flags.contains(.dotted),
            trigger(hit).term.utf8.count > 3
        {
            return trigger(hit).attributes.contains(.adjectival) ? hit : nil
        }
        return hit
    }

    /// Capitalised words in a row, joined by `of`, `van`, `de` and the like between them.
    private func capitalisedRun(_ start: Int) -> Range<Int>? {
        // `Tritt Albers zurück, …`: the verb of a clause that begins with it.
        if lexicon.isVerbSecond, let sentence = sentence(of: start)?.tokens, sentence.lowerBound == start,
            isFinite(start) || token(start + 1).isCapitalised && verbFirstCondition(sentence)?.lowerBound == start
        {
            return nil
        }
        var end = start
        while end < tokens.count {
            let token = tokens[end]
            if end > start, token.flags.contains(.lineBefore) { break }
            if token.isWord, token.isCapitalised, !(token.has(.stop) && !token.has([.title, .month])),
                gazetteerHit(end) == nil || end > start
            {
                end += 1
            } else if end > start, token.kind == .period, self.token(end - 1).end - self.token(end - 1).start <= 3,
                self.token(end + 1).isCapitalised, isInitialOrTitle(end - 1)
            {
                end += 1
            } else if end > start, token.has(.nameParticle), let next = joinedName(end) {
                end = next
            } else {
                break
            }
        }
        guard end > start else { return nil }
        let isSentenceStart = sentence(of: start)?.tokens.lowerBound == start || token(start - 1).kind == .quote
        if end == start + 1 {
            let token = tokens[start]
            if token.has([.month, .weekday, .time]) { return nil }
            if isSentenceStart, token.word >= 0 || !token.flags.contains(.allCaps) && !isNameLater(start) {
                return token.word >= 0 ? nil : almost(.capitalisedName, start..<end, .opensSentence)
            }
            if token.end - token.start == 1 { return nil }
        }
        return start..<end
    }

    private func isInitialOrTitle(_ index: Int) -> Bool {
        token(index).end - token(index).start == 1 || token(index).has([.title, .abbreviation])
    }

    /// Whether the word at a sentence's start stands with a capital elsewhere, too; looked for nearby only.
    private func isNameLater(_ start: Int) -> Bool {
        let bytes = source.bytes[tokens[start].span.range]
        for index in (start + 1)..<max(start + 1, min(tokens.count, start + 80)) where tokens[index].isCapitalised {
            if source.bytes[tokens[index].span.range] == bytes { return true }
        }
        return token(start + 1).has([.modal, .have, .be]) || self.hit(.verb, at: start + 1) != nil
    }

    /// `van de` inside a name: the token after the capitalised word that follows.
    private func joinedName(_ index: Int) -> Int? {
        guard !tokens[index].isCapitalised else { return nil }
        var next = index
        while next < index + 3, token(next).has([.nameParticle, .preposition, .determiner]),
            !token(next).isCapitalised
        { next += 1 }
        guard token(next).isCapitalised else { return nil }
        return gazetteerHit(next) == nil ? next + 1 : nil
    }

    private func isPersonal(_ range: Range<Int>) -> Bool {
        if token(range.lowerBound).has(.title) || token(range.lowerBound - 1).has(.title) { return true }
        guard range.count >= 2, range.count <= 3 else { return false }
        let next = token(range.upperBound)
        return hit(.verb, at: range.upperBound) != nil
            || next.kind == .comma
                && token(range.upperBound + 1).has([.determiner, .relative, .speaker, .title])
    }
}
