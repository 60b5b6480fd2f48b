import SourceText

/// Negations with their scope: the clause of the cue, or what follows a verb that denies (`fail to`).
extension Analysis {
    func findNegations() {
        var doneUntil = 0
        for hit in hits where trigger(hit).kind == .negation && hit.start >= doneUntil {
            guard !isPseudo(hit) else { continue }
            doneUntil = hit.end
            let attributes = trigger(hit).attributes
            if attributes.contains(.verbal), isNoun(hit.start) { continue }
            let clause = clause(of: hit.start)
            let after = trimmed(hit.end..<max(hit.end, clause.upperBound))
            var scope = [after]
            if !attributes.contains(.right) {
                scope.insert(trimmed(withoutOpener(clause.lowerBound..<min(hit.start, clause.upperBound))), at: 0)
            }
            document.negations.append(Negation(cue: spans([hit.start..<hit.end]), scope: spans(scope)))
        }
    }

    /// Whether a phrase that only looks like this trigger covers it.
    func isPseudo(_ hit: Hit) -> Bool {
        var start = hit.start
        while start >= max(0, hit.start - 4) {
            if let pseudo = self.hit(.pseudo, at: start), pseudo.end >= hit.end,
                pseudo.end - pseudo.start > hit.end - hit.start
            {
                return true
            }
            start -= 1
        }
        return false
    }

    /// Whether a word that can be a verb is a noun here.
    func isNoun(_ index: Int) -> Bool {
        let previous = token(index - 1)
        if previous.has(.subjectPronoun), !previous.has([.determiner]) { return false }
        return previous.has([.determiner, .possessive, .possessiveMark, .adjective])
            || (previous.has(.preposition) && !previous.has(.infinitiveMarker))
    }

    /// A clause without the conjunction that opens it.
    func withoutOpener(_ range: Range<Int>) -> Range<Int> {
        var start = range.lowerBound
        while start < range.upperBound {
            let token = tokens[start]
            let opens = token.has([.coordinator, .subordinator, .complementiser]) && !token.has(.subjectPronoun)
            guard opens || token.kind == .comma || token.kind == .quote || token.kind == .dash else { break }
            start += 1
        }
        return start..<max(start, range.upperBound)
    }
}
