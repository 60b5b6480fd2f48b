import SourceText

/// Hedges with class and scope. A future, a condition or a conditional is none.
extension Analysis {
    func findHedges() {
        var doneUntil = 0
        for hit in hits where trigger(hit).kind == .hedge && hit.start >= doneUntil {
            let trigger = trigger(hit)
            guard !isPseudo(hit), isHedge(hit, trigger) else { continue }
            doneUntil = hit.end
            hedgeHits.append(hit)
            document.hedges.append(
                Hedge(cue: spans([hit.start..<hit.end]), scope: spans(scope(hit, trigger)), kind: hedgeClass(trigger)))
        }
    }

    private func hedgeClass(_ trigger: Trigger) -> String {
        let attributes = trigger.attributes
        if attributes.contains(.modal) { return "modal" }
        if attributes.contains(.adverb) { return "adverb" }
        if attributes.contains(.adjective) { return "adjective" }
        if attributes.contains(.verbal) { return "verb" }
        if attributes.contains(.nominal) { return "noun" }
        return attributes.contains(.weasel) ? "weasel" : "other"
    }

    private func isHedge(_ hit: Hit, _ trigger: Trigger) -> Bool {
        let token = token(hit.start)
        if trigger.attributes.contains(.modal), token.has(.month) {
            // `May 5`, `in May`: a month.
            let before = self.token(hit.start - 1)
            let after = self.token(hit.end)
            if token.isCapitalised, sentence(of: hit.start)?.tokens.lowerBound != hit.start { return false }
            if after.kind == .number || before.kind == .number { return false }
        }
        if trigger.attributes.contains(.verbal), isNoun(hit.start) { return false }
        if trigger.attributes.contains(.modal), isNoun(hit.start) || isAbility(hit) { return false }
        return true
    }

    /// Dutch `kan` in a relative clause or one of purpose says what something is able to do: `een iPod die video kan afspelen`.
    private func isAbility(_ hit: Hit) -> Bool {
        guard lexicon.isVerbSecond, hit.end == hit.start + 1 else { return false }
        let word = source.text(token(hit.start).span).lowercased()
        if word.hasPrefix("kon") { return true }
        guard word.hasPrefix("ka") || word == "kunnen" else { return false }
        let clause = clause(of: hit.start)
        var start = clause.lowerBound
        while start < hit.start, !token(start).isWord || token(start).has(.coordinator) { start += 1 }
        let opener = token(start)
        if opener.has(.relative), start < hit.start - 1,
            token(start - 1).kind == .comma || opener.has(.subordinator) || !opener.has(.complementiser)
        {
            return true
        }
        if ["zodat", "opdat", "waarmee", "omdat", "alhoewel"].contains(source.text(opener.span).lowercased()) {
            return true
        }
        return opener.has(.preposition) && start == sentence(of: start)?.tokens.lowerBound
    }

    private func scope(_ hit: Hit, _ trigger: Trigger) -> [Range<Int>] {
        if trigger.attributes.contains(.weasel) { return [] }
        let clause = clause(of: hit.start)
        let after = hit.end..<max(hit.end, clause.upperBound)
        if trigger.attributes.contains(.right) {
            if lexicon.isVerbSecond, trigger.attributes.contains(.modal) {
                return [trimmed(withoutOpener(clause.lowerBound..<hit.start)), trimmed(after)]
            }
            return [trimmed(complement(after))]
        }
        return [trimmed(withoutOpener(clause.lowerBound..<hit.start)), trimmed(after)]
    }

    /// With the clause that follows when it is what the cue governs: `suggests that …`.
    private func complement(_ range: Range<Int>) -> Range<Int> {
        let next = token(range.upperBound)
        guard next.has([.complementiser, .question]), trimmed(range).count <= 6 else { return range }
        return range.lowerBound..<clause(of: range.upperBound).upperBound
    }
}
