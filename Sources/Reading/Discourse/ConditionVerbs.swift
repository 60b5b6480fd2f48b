/// Whether what stands after a conjunction has a verb of its own, or only compares or names something.
extension Analysis {
    /// Whether a finite verb belongs to the clause itself and not to one inside it: `naar aanleiding van het feit dat …` has none.
    func hasOwnVerb(_ range: Range<Int>) -> Bool {
        var inner = 0
        for index in range {
            if index > range.lowerBound, token(index).has([.complementiser, .relative, .subordinator]),
                hit(.truth, at: index) == nil, clause(of: index).lowerBound == index
            {
                inner += 1
            }
            if isFinite(index) || token(index).has(.finiteAuxiliary) && !token(index).has(.possessive)
                || hit(.truth, at: index) != nil
            {
                if inner == 0 { return true }
                inner -= 1
            }
        }
        return false
    }

    /// `unless the fault predates the contract`: a word that no table knows, formed like a verb, between a subject and an object.
    func hasUnknownVerb(_ range: Range<Int>) -> Bool {
        guard !lexicon.isVerbSecond, token(range.lowerBound).has([.determiner, .possessive]),
            !range.contains(where: { isFinite($0) })
        else { return false }
        return range.dropFirst(2).dropLast(1).contains { index in
            let token = token(index)
            return token.isWord && token.word < 0 && !token.isCapitalised && token.end - token.start >= 5
                && source.bytes[token.end - 1] == UInt8(ascii: "s") && source.bytes[token.end - 2] != UInt8(ascii: "s")
                && self.token(index + 1).has([.determiner, .possessive])
        }
    }

    /// `zowel … als`, `even … als`.
    func comparesBefore(_ index: Int, _ sentence: Range<Int>) -> Bool {
        for back in stride(from: index - 1, through: max(sentence.lowerBound, index - 25), by: -1) {
            if token(back).has(.correlative) || index - back <= 4 && token(back).has(.equative) { return true }
        }
        return false
    }

    /// `dat de server de berichten als gewone tekst ontving`: the verb at the end is that of the clause around it, which has none yet.
    func lacksVerbBefore(_ range: Range<Int>, _ sentence: Range<Int>) -> Bool {
        let index = range.lowerBound
        var back = index - 1
        while back >= sentence.lowerBound, index - back < 25, token(back).isWord || token(back).kind == .number {
            if isFinite(back) {
                // `heeft jarenlang landwijn als grand cru verkocht`: a participle that the auxiliary still waits for.
                return token(back).has([.have, .be, .passive])
                    && !(back + 1..<index).contains { token($0).has(.participle) }
                    && token(range.upperBound - 1).has(.participle)
            }
            if token(back).has([.complementiser, .subordinator, .relative]), !token(back).has(.preposition),
                clause(of: back).lowerBound == back
            {
                return index - back > 2
            }
            back -= 1
        }
        return false
    }

    /// In Dutch `als` with a clause has its finite verb at the end, `als reactie` has none.
    func isVerbLast(_ range: Range<Int>) -> Bool {
        var last = range.upperBound - 1
        while last > range.lowerBound, !token(last).isWord || token(last).kind == .closeBracket { last -= 1 }
        for index in stride(from: last, to: max(range.lowerBound - 1, last - 6), by: -1)
        where isFinite(index) || token(index).has(.finiteAuxiliary) || hit(.truth, at: index) != nil { return true }
        return range.contains { token($0).has(.finiteAuxiliary) && $0 > range.lowerBound }
    }
}
