/// Sentences into clauses: stretches with at most one finite verb group, as far as words and marks show it.
extension Analysis {
    func segmentClauses() {
        for sentence in sentences {
            var start = sentence.tokens.lowerBound
            for index in sentence.tokens where index > start && startsClause(index, sentence.tokens) {
                addClause(start..<index)
                start = index
            }
            addClause(start..<sentence.tokens.upperBound)
        }
    }

    private func addClause(_ range: Range<Int>) {
        guard !range.isEmpty else { return }
        let clause = TokenRange(range)
        for index in range { clauseOf[index] = clause }
    }

    func clause(of token: Int) -> Range<Int> {
        guard clauseOf.has(token), !clauseOf[token].isEmpty else { return token..<token + 1 }
        return clauseOf[token].range
    }

    private func startsClause(_ index: Int, _ sentence: Range<Int>) -> Bool {
        let token = tokens[index]
        let previous = self.token(index - 1)
        switch previous.kind {
        case .semicolon, .colon, .dash, .openBracket, .closeBracket: return true
        case .quote where previous.flags.contains(.opens): return true
        default: break
        }
        guard token.isWord else { return token.kind == .dash || token.kind == .openBracket }
        // A subordinator after a coordinator or preposition belongs to that one's clause: `and because`.
        if token.has([.subordinator, .complementiser, .relative, .question]) {
            if previous.has([.coordinator, .subordinator]) && !previous.has(.complementiser) { return false }
            if token.has(.determiner), !token.has(.subordinator) { return opensSubordinate(index, sentence) }
            return true
        }
        if token.has(.coordinator) { return coordinates(index, sentence) }
        // English: a finite verb right after a comma takes up the clause before an apposition.
        if previous.kind == .comma, !lexicon.isVerbSecond, isFinite(index) { return false }
        if previous.kind == .comma { return hasSubjectAndVerb(index, sentence) }
        return false
    }

    /// `that`, `dat`, `die` are determiners, too: they open a clause when a finite verb follows before it ends.
    private func opensSubordinate(_ index: Int, _ sentence: Range<Int>) -> Bool {
        let next = token(index + 1)
        if lexicon.isVerbSecond {
            if next.has(.finiteAuxiliary), !next.has(.infinitive) { return token(index - 1).kind == .comma }
            return token(index - 1).kind == .comma || token(index).has(.complementiser)
        }
        return true
    }

    /// Whether a coordinator joins clauses: a subject and a finite verb follow, or a finite verb does at once.
    private func coordinates(_ index: Int, _ sentence: Range<Int>) -> Bool {
        if isFinite(index + 1) { return true }
        return hasSubjectAndVerb(index + 1, sentence)
    }

    /// Whether a finite verb comes within reach before the next comma or opener of a clause.
    private func hasSubjectAndVerb(_ index: Int, _ sentence: Range<Int>) -> Bool {
        var ahead = index
        while ahead < min(sentence.upperBound, index + 12) {
            let token = tokens[ahead]
            if !token.isWord, token.kind != .number, token.kind != .quote { return false }
            if token.has([.coordinator, .complementiser, .relative]), ahead > index { return false }
            if isFinite(ahead) { return true }
            ahead += 1
        }
        return false
    }
}
