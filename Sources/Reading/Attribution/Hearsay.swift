/// What is passed on without saying by whom: `reportedly`, Dutch `zou … hebben`.
extension Analysis {
    func readHearsay(_ hit: Hit, _ sentence: Sentence) -> Attribution? {
        let clause = clause(of: hit.start)
        // Within what somebody says it is about that alone.
        let outer = attributions.last { $0.trigger == .verb && $0.extent.contains(hit.start) }?.content.first {
            $0.contains(hit.start)
        }
        let floor = max(clause.lowerBound, min(outer?.lowerBound ?? 0, hit.start))
        let before = trimmed(withoutOpener(floor..<hit.start))
        let after = trimmed(hit.end..<max(hit.end, clause.upperBound))
        var content = [before, after].filter { !$0.isEmpty }
        if let last = content.last, last == after, token(hit.end).has(.complementiser) {
            content = [hit.end..<contentEnd(from: hit.end, ceiling(after: hit.end, sentence.tokens))]
        }
        if token(clause.upperBound).has(.complementiser), after.isEmpty || after.count < 3 {
            content = [
                clause
                    .upperBound..<contentEnd(
                        from: clause.upperBound, ceiling(after: clause.upperBound, sentence.tokens))
            ]
        }
        guard !content.isEmpty else { return nil }
        return Attribution(
            content: content, source: nil, cue: [hit.start..<hit.end], attributes: .hearsay, speech: .none,
            trigger: .hearsay)
    }

    /// Dutch `Het orkest zou een contract hebben getekend`: the conditional perfect of a main clause passes on what is said, unless a
    /// condition or a negation makes it something that did not happen.
    func readConditionalHearsay(_ sentence: Sentence) {
        let range = sentence.tokens
        guard blocks[sentence.block].kind != .item, blocks[sentence.block].kind != .heading,
            first(.condition, in: range) == nil,
            first(.then, in: range.prefixTokens(3)) == nil,
            let verb = range.first(where: { token($0).has(.reportative) && isFinite($0) })
        else { return }
        let clause = clause(of: verb)
        guard verb - clause.lowerBound <= 12, !token(clause.lowerBound).has([.subordinator, .relative]),
            clause.lowerBound == range.lowerBound,
            hits(in: clause).allSatisfy({ trigger($0).kind != .hearsay })
        else { return }
        let rest = verb + 1..<range.upperBound
        for index in rest where token(index).has([.have, .be, .passive]) && token(index).has(.infinitive) {
            let follows = token(index + 1).has(.participle) || looksLikeParticiple(index + 1)
            guard follows || token(index - 1).has(.participle) else { continue }
            let end = follows ? index + 2 : index + 1
            if (clause.lowerBound..<end).contains(where: { token($0).has(.negative) }) { return }
            let pieces = [trimmed(clause.lowerBound..<verb), trimmed(verb + 1..<end)].filter { !$0.isEmpty }
            attributions.append(
                Attribution(
                    content: pieces, source: nil, cue: [verb..<verb + 1], attributes: .hearsay, speech: .none,
                    trigger: .hearsay))
            return
        }
    }

    /// `gemeten`, `gelekt`: what no table knows, formed as a participle.
    func looksLikeParticiple(_ index: Int) -> Bool {
        guard token(index).isWord, !token(index).isCapitalised else { return false }
        return lexicon.circumfixes.value(of: text.form(index).bytes)?.contains(.participle) == true
    }
}
