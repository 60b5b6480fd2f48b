/// Words for what can be looked at, and the noun phrases around them.
extension Analysis {
    /// The noun phrase that a word for evidence heads, with what is joined to it: `a picture taken by a skier`.
    func phrase(of evidence: Hit, before verb: Int? = nil) -> Range<Int>? {
        let start = phraseStart(evidence)
        // `photographs taken in June show`: up to the verb, where nothing but the phrase stands before it.
        if let verb, evidence.end <= verb, verb - start <= 16 {
            var end = verb
            while end > evidence.end, token(end - 1).has([.auxiliary, .adverb]) { end -= 1 }
            if !(start..<end).contains(where: {
                isFinite($0) && !token($0).has(.participle) || token($0).kind == .comma || token($0).kind == .dash
            }) {
                return start..<end
            }
        }
        guard let phrase = nounPhrase(startingAt: start, ceiling: clause(of: evidence.start).upperBound),
            phrase.contains(evidence.start)
        else { return start..<evidence.end }
        return phrase
    }

    /// Where the phrase around a noun begins: before its determiner and adjectives.
    func phraseStart(_ hit: Hit) -> Int {
        var start = hit.start
        while hit.start - start < 6 {
            let before = token(start - 1)
            guard before.isWord || before.kind == .number, !before.has([.preposition, .coordinator, .adverb]),
                !isFinite(start - 1), !before.has([.subordinator, .complementiser])
            else { break }
            start -= 1
            if before.has([.determiner, .possessive, .demonstrative]) { break }
        }
        return start
    }

    /// Words for what can be looked at; where nouns are written together also as the last part of a compound: `warmtebeelden`.
    func evidenceHits() -> [Hit] {
        guard lexicon.joinsCompounds else { return hits.filter { trigger($0).kind == .evidence } }
        var found: [Hit] = []
        for index in tokens.indices where tokens[index].isWord {
            if let hit = hit(.evidence, at: index) {
                found.append(hit)
                continue
            }
            guard tokens[index].end - tokens[index].start >= 8, tokens[index].word < 0 else { continue }
            if let head = lexicon.evidenceHead(of: text.form(index).bytes) {
                found.append(Hit(trigger: head, start: index, end: index + 1))
            }
        }
        return found
    }
}
