/// Why a consequence is said to follow: a clause with `because`, what stands before `therefore`, or the explanation itself.
extension Analysis {
    func findReasons() {
        for index in units.indices where units[index].role == .consequence {
            guard let reason = reason(of: units[index]) else { continue }
            let unit = addUnit([reason], role: .context)
            units[index].reason = unit
        }
    }

    private func reason(of unit: Unit) -> Range<Int>? {
        for range in unit.elaboration {
            if let found = statedReason(range) { return found }
        }
        // The explanation's first sentence supports the point by saying why.
        for range in unit.elaboration {
            if let sentence = sentence(of: range.lowerBound)?.tokens.clamped(to: range), sentence.count >= 4,
                sentence.contains(where: { isFinite($0) })
            {
                return sentence
            }
        }
        return nil
    }

    private func statedReason(_ range: Range<Int>) -> Range<Int>? {
        for hit in hits(in: range) where trigger(hit).kind == .reason && opensReason(hit) {
            let limit = sentence(of: hit.start)?.tokens.clamped(to: range).upperBound ?? range.upperBound
            let end = clauseEnd(hit.end, limit)
            if end - hit.end >= 2 { return hit.end..<end }
        }
        for hit in hits(in: range) where trigger(hit).kind == .therefore && isTherefore(hit) {
            let start = sentence(of: hit.start)?.tokens.clamped(to: range).lowerBound ?? range.lowerBound
            // `…, so that`: what stands before it; inside a clause it points at the sentence before.
            let isJoint = !token(hit.start - 1).isWord || token(hit.start - 1).has(.coordinator)
            if hit.start - start >= 4, isJoint { return start..<hit.start }
            if let before = sentence(of: start - 1)?.tokens.clamped(to: range), before.count >= 4 { return before }
        }
        return nil
    }

    /// Where the reason inside a clause begins, so that what follows is said without it.
    func reasonStart(_ clause: Range<Int>) -> Int? {
        for hit in hits(in: clause)
        where trigger(hit).kind == .reason && hit.start > clause.lowerBound + 2 && opensReason(hit) {
            return hit.start
        }
        return nil
    }

    private func opensReason(_ hit: Hit) -> Bool {
        let next = token(hit.end)
        if token(hit.start).has(.subordinator), hit.end == hit.start + 1,
            next.kind == .number || next.has([.time, .month])
        {
            return false
        }
        return next.isWord || next.kind == .quote || next.kind == .number
    }

    private func isTherefore(_ hit: Hit) -> Bool {
        let before = token(hit.start - 1)
        if trigger(hit).attributes.contains(.joined) {
            return before.kind == .comma && hasSubjectAndFinite(hit.end, hit.end + 14)
        }
        return true
    }

    /// Up to the sentence's end, or to a main clause after a comma.
    private func clauseEnd(_ start: Int, _ limit: Int) -> Int {
        var hasVerb = false
        for index in start..<limit {
            if isFinite(index) || token(index).has(.finiteAuxiliary) { hasVerb = true }
            guard hasVerb, token(index).kind == .comma else { continue }
            if isFinite(index + 1) || token(index + 1).has(.conditional) { return index }
            if !lexicon.isVerbSecond,
                token(start - 1).isCapitalised || sentence(of: start)?.tokens.lowerBound == start - 1
            {
                return index
            }
        }
        return limit
    }
}
