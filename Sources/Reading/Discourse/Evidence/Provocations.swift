/// Whether something was done because of what is reported.
extension Analysis {
    /// Whether what is said says itself what provoked it: `in response to`, `uit protest tegen`.
    func respondsIn(_ unit: Unit) -> Bool {
        unit.content.contains { range in
            hits(in: range).contains {
                trigger($0).kind == .provocation && trigger($0).attributes.contains(.whole)
                    && $0.start - range.lowerBound >= 4 && $0.end < range.upperBound
            }
        }
    }

    /// Whether it happened because of what is reported: a word that says so, or the report itself in the sentence.
    func isProvoked(_ sentence: Range<Int>, _ headline: Int) -> Bool {
        if provocation(in: sentence) != nil { return true }
        if isNews(sentence, headline) { return true }
        for hit in hits(in: sentence) where trigger(hit).kind == .anaphor && hit.end - hit.start > 1 { return true }
        let shared = gist([sentence]).shares(with: units[headline].gist)
        guard let number = sentenceOf.indices.contains(sentence.lowerBound) ? Int(sentenceOf[sentence.lowerBound]) : nil
        else { return false }
        return shared >= 2 || number < 8 && shared >= 1
    }

    /// What an article tells soon after its claim and before what would follow, and not of a year long past, has to do with it.
    func isNews(_ sentence: Range<Int>, _ headline: Int) -> Bool {
        guard sentence.upperBound <= projection, sentenceOf.has(sentence.lowerBound) else { return false }
        let distance = Int(sentenceOf[sentence.lowerBound]) - sentenceNumber(units[headline])
        return distance > 0 && distance <= 12 && !sentence.contains { isYear($0) }
    }

    func isYear(_ index: Int) -> Bool {
        let token = token(index)
        // `for the first time since 1974` tells of today.
        guard token.kind == .number, token.end - token.start == 4, !self.token(index - 1).has(.subordinator) else {
            return false
        }
        return source.bytes[token.start] == UInt8(ascii: "1") || source.bytes[token.start] == UInt8(ascii: "2")
    }

    /// Where a phrase such as `in response to`, `als reactie op`, `over the reports` begins.
    func provocation(in range: Range<Int>) -> Int? {
        for index in range {
            if let hit = hit(.provocation, at: index), hit.end <= range.upperBound { return index }
        }
        return nil
    }

    /// What was done ends where its reason begins.
    func cutReason(_ index: Int) {
        units[index].content = units[index].content.compactMap { range in
            guard let cut = provocation(in: range), cut - range.lowerBound >= 4 else { return range }
            return trimmed(range.lowerBound..<cut)
        }
    }
}
