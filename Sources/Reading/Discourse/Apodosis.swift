/// The main clause of a conditional sentence: what it says would follow, unless it only judges.
extension Analysis {
    /// The main clause of a conditional sentence, or what it says would be meant.
    func apodosis(_ sentence: Range<Int>, _ conditions: [Condition]) -> [Range<Int>]? {
        var end = sentence.upperBound
        while end > sentence.lowerBound, token(end - 1).endsSentence || token(end - 1).kind == .quote { end -= 1 }
        var pieces: [Range<Int>] = []
        var start = sentence.lowerBound
        for condition in conditions.sorted(by: { $0.range.lowerBound < $1.range.lowerBound })
        where condition.range.lowerBound >= start {
            pieces.append(start..<condition.range.lowerBound)
            start = condition.range.upperBound
        }
        pieces.append(start..<end)
        let clean = pieces.map { withoutThen(trimmed($0)) }.filter { $0.count >= 3 }
        // The piece that holds the conditional or future verb is the main clause.
        let mains = clean.filter {
            !token($0.lowerBound).has([.relative, .subordinator]) || token($0.lowerBound).has(.demonstrative)
        }
        guard let main = mains.first(where: { isProjected($0) }) ?? mains.last(where: { hasFinite($0) }) else {
            return nil
        }
        return meant(main).map { [$0] }
    }

    /// `then`, `dan`, and a coordinator at the start say nothing.
    func withoutThen(_ range: Range<Int>) -> Range<Int> {
        var start = range.lowerBound
        while start < range.upperBound {
            if let hit = hit(.then, at: start), hit.end <= range.upperBound {
                start = hit.end
            } else if token(start).has(.coordinator)
                || !token(start).isWord && token(start).kind != .number && token(start).kind != .quote
            {
                start += 1
            } else {
                break
            }
        }
        return trimmed(start..<range.upperBound)
    }

    private func hasFinite(_ range: Range<Int>) -> Bool { range.contains { isFinite($0) } }

    /// Would, will, may: said of what has not been seen.
    func isProjected(_ range: Range<Int>) -> Bool {
        range.contains { token($0).has([.conditional, .future]) || token($0).has(.modal) }
            || range.contains { index in
                hits(at: index).contains {
                    trigger($0).kind == .consequence && !trigger($0).attributes.contains(.heading)
                }
            }
    }

    /// What a main clause says would follow: the complement of `mean`, else the clause; nil where it only judges.
    func meant(_ clause: Range<Int>) -> Range<Int>? {
        let stop = reasonStart(clause) ?? clause.upperBound
        var clause = trimmed(clause.lowerBound..<stop)
        if let framing = framingStart(clause) { clause = trimmed(clause.lowerBound..<framing) }
        for hit in hits(in: clause)
        where trigger(hit).kind == .consequence && !trigger(hit).attributes.contains(.heading) {
            guard isImpersonal(hit, clause) else { continue }
            var index = hit.end
            while index < clause.upperBound,
                token(index).has(.adverb) || token(index).kind == .colon || token(index).kind == .comma
            { index += 1 }
            if token(index).has(.complementiser) { index += 1 }
            let rest = trimmed(index..<clause.upperBound)
            if rest.count >= 3, rest.contains(where: { isFinite($0) }) { return rest }
        }
        if judges(clause) { return nil }
        return clause.count >= 3 && hasFinite(clause) ? clause : nil
    }

    /// Where the clause begins in which the article says what is worth asking, or what its readers should do.
    private func framingStart(_ clause: Range<Int>) -> Int? {
        guard let hit = first(.framing, in: clause) else { return nil }
        var start = self.clause(of: hit.start).clamped(to: clause).lowerBound
        // `…, so it makes sense to`: the comma parts it from what is said.
        for index in stride(from: hit.start, through: start, by: -1) where token(index).kind == .comma {
            start = index
            break
        }
        return start
    }

    /// `that would mean`, `it would suggest`: the subject is the condition itself.
    private func isImpersonal(_ hit: Hit, _ clause: Range<Int>) -> Bool {
        if isNoun(hit.start) { return false }
        let head = clause.lowerBound..<hit.start
        if head.count > 9 { return false }
        if head.contains(where: { token($0).has([.subjectPronoun, .demonstrative]) }) { return true }
        return first(.anaphor, in: head) != nil || head.allSatisfy { token($0).has([.stop, .auxiliary]) }
    }

    /// `would be a very big deal`, `analysts should look at the consequences`: nothing that could come true.
    private func judges(_ clause: Range<Int>) -> Bool {
        guard first(.evaluation, in: clause) != nil else { return false }
        let gist = gist([clause])
        var words = 0
        for index in clause
        where token(index).isWord && !token(index).has([.stop, .auxiliary, .finiteAuxiliary, .adverb]) {
            if hit(.evaluation, at: index) == nil { words += 1 }
        }
        let startsImpersonally = token(clause.lowerBound).has([.demonstrative, .subjectPronoun, .conditional])
        return words <= 3 && (startsImpersonally || gist.names.isEmpty)
            || startsImpersonally && gist.names.isEmpty && clause.contains { token($0).has(.be) } && words <= 5
    }
}
