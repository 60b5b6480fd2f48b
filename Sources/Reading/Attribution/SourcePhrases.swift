/// Sources named after what they say, or by a word that follows them.
extension Analysis {
    /// German `…, so Müller`: after a comma or a quotation, before a name or a noun phrase; elsewhere `so` says something else.
    func isSetOff(_ hit: Hit) -> Bool {
        let before = token(hit.start - 1)
        let next = token(hit.end)
        guard before.kind == .comma || before.kind == .quote || before.kind == .dash else { return false }
        return next.isCapitalised || next.has([.determiner, .title, .speaker])
    }

    /// German `dem Bericht zufolge`: the source stands before the word that names it.
    func readPostposed(_ hit: Hit, _ sentence: Sentence) -> Attribution? {
        let start = sentence.tokens.lowerBound
        let limit = ceiling(after: hit.end, sentence.tokens)
        let opening = start..<hit.start
        let isOpening = opening.count <= 14 && !opening.contains { isFinite($0) || token($0).kind == .comma }
        guard let source = isOpening ? opening : nounPhrase(endingAt: hit.start, floor: start), !source.isEmpty else {
            return nil
        }
        let after = hit.end..<(isOpening ? contentEnd(from: hit.end, limit) : limit)
        let content = [start..<source.lowerBound, after].map { trimmed($0) }.filter { !$0.isEmpty }
        guard !content.isEmpty else { return nil }
        return Attribution(
            content: content, source: source, cue: [hit.start..<hit.end], attributes: trigger(hit).attributes,
            speech: .indirect, trigger: .source)
    }

    /// `Wie die Zeitung meldet, hat der Klub …`: the main clause says what the verb of a reporting clause reports.
    func reportedAfter(_ group: VerbGroup, _ limit: Int) -> (source: Range<Int>?, content: Range<Int>)? {
        let comma = max(group.verb.upperBound, group.finite + 1)
        guard group.attributes.contains(.clause), token(comma).kind == .comma, isFinite(comma + 1) else { return nil }
        var opener = group.verb.lowerBound - 1
        while opener > group.verb.lowerBound - 14, token(opener).isWord || token(opener).kind == .quote,
            hit(.reporting, at: opener) == nil, !isFinite(opener)
        { opener -= 1 }
        guard hit(.reporting, at: opener) != nil else { return nil }
        let source = opener + 1..<min(group.finite, group.verb.lowerBound)
        let isPhrase = !source.isEmpty && !token(source.lowerBound).has(.preposition)
        return (isPhrase ? source : nil, comma + 1..<contentEnd(from: comma + 1, limit))
    }

    /// What a verb with a parted particle has as its object: `wies den Bericht zurück`.
    func objectBeforeParticle(_ group: VerbGroup, _ subject: Range<Int>?) -> Range<Int>? {
        guard let particle = group.particle, group.attributes.contains(.object) else { return nil }
        let start = max(group.verb.upperBound, subject?.upperBound ?? 0)
        guard start < particle else { return nil }
        let object = trimmed(start..<particle)
        return object.isEmpty || token(object.lowerBound).has([.preposition, .infinitiveMarker]) ? nil : object
    }

    /// German `sagte gestern, der Damm sei sicher`: where a main clause begins after a comma that parts it from the cue.
    func bareClause(from start: Int, _ limit: Int) -> Int? {
        for index in start..<min(limit, start + 16) {
            let token = token(index)
            if token.endsSentence || token.kind == .semicolon || isFinite(index) { return nil }
            if token.kind == .comma, isBareClause(index + 1, limit) { return index + 1 }
        }
        return nil
    }

    /// Whether a constituent and a finite verb follow before the next mark.
    func isBareClause(_ start: Int, _ limit: Int) -> Bool {
        let first = token(start)
        guard first.isWord || first.kind == .number, !isFinite(start),
            !first.has([.relative, .coordinator, .subordinator, .complementiser, .question]) || first.has(.preposition)
        else { return false }
        for index in start + 1..<max(start + 1, min(limit, start + 16)) {
            if isFinite(index) { return true }
            guard token(index).isWord || token(index).kind == .number || token(index).kind == .quote else {
                return false
            }
        }
        return false
    }
}
