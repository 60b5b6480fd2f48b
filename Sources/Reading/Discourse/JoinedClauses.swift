/// Main clauses that are joined to each other.
extension Analysis {
    /// Main clauses that are joined by a coordinator, each with a subject and a verb of its own.
    func joinedClauses(_ range: Range<Int>) -> [Range<Int>] {
        var found: [Range<Int>] = []
        var start = range.lowerBound
        var commas: [Int] = []
        // Dutch `dan daalt de koers, sluit de winkel en vertrekt de directeur`: clauses that begin with their verbs.
        let isInverted = lexicon.isVerbSecond && mayBeOpeningVerb(range.lowerBound)
        func hasVerb(_ range: Range<Int>) -> Bool { hasFinite(range) || isInverted }
        for index in range where quotation(of: index) == nil {
            if token(index).kind == .comma {
                if let next = clauseStart(after: index, range.upperBound), hasVerb(min(start, index)..<index) {
                    commas.append(next)
                }
                if isInverted, isFinite(index + 1), opensNounPhrase(index + 2) { commas.append(index + 1) }
                continue
            }
            guard token(index).has(.coordinator), !token(index).has(.question) else { continue }
            let left = trimmed(min(start, index)..<index)
            guard left.count >= 3, hasVerb(left) else { continue }
            var next = clauseStart(after: index, range.upperBound)
            // `krijgt de keten respijt en komt er een bewindvoerder`: `er` stands for a subject of its own.
            let isIntroduced = hit(.placeholder, at: index + 2) != nil
            if next == nil, isInverted, isFinite(index + 1),
                isIntroduced || !commas.isEmpty && opensNounPhrase(index + 2)
            {
                next = index + 1
            }
            guard let next else { continue }
            // A series: what stands between commas are clauses, too.
            for comma in commas where comma > start && comma < index {
                found.append(trimmed(start..<comma))
                start = comma
            }
            found.append(trimmed(min(start, index)..<index))
            start = next
            commas.removeAll()
        }
        found.append(trimmed(min(start, range.upperBound)..<range.upperBound))
        return found.filter { $0.count >= 2 }
    }

    /// Where a clause with its own subject begins after a coordinator: past `that`; nil where none does.
    private func clauseStart(after coordinator: Int, _ limit: Int) -> Int? {
        var start = coordinator + 1
        if token(start).has(.complementiser), token(coordinator - 1).isWord || token(coordinator - 1).kind == .comma,
            !isFinite(start + 1)
        {
            start += 1
        }
        // `…, en dat kan jaren duren`
        if lexicon.isVerbSecond, token(start).has(.demonstrative), isFinite(start + 1), start + 3 < limit,
            token(coordinator - 1).kind == .comma
        {
            return start
        }
        guard start + 1 < limit, !isFinite(start), !token(start).has([.preposition, .infinitiveMarker, .relative])
        else { return nil }
        // `the firm that insured them could fail`: the verb of a relative clause is not that of the subject.
        var inner = 0
        var sawInner = false
        for ahead in start + 1..<max(start + 1, min(limit, start + 18)) {
            let token = token(ahead)
            if token.kind == .comma, inner > 0 || self.token(ahead + 1).has(.relative) { continue }
            // `…, en de stichting die haar naam draagt, zou …`
            if token.kind == .comma, lexicon.isVerbSecond, sawInner, isFinite(ahead + 1) { return start }
            guard token.isWord || token.kind == .number || token.kind == .quote || token.kind == .symbol,
                !token.has([.subordinator, .coordinator, .infinitiveMarker]) || token.has(.preposition)
            else { return nil }
            if token.has([.relative, .complementiser]) {
                inner += 1
                sawInner = true
                continue
            }
            if isFinite(ahead) {
                if inner == 0 { return start }
                inner -= 1
            }
            // `en huurders betalen het gelag`: a form that may be an infinitive, before an object.
            if lexicon.isVerbSecond, inner == 0, token.has(.present), token.has(.infinitive),
                opensNounPhrase(ahead + 1),
                !self.token(ahead - 1).has([.preposition, .determiner])
            {
                return start
            }
        }
        return nil
    }
}
