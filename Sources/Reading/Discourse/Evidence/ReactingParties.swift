/// Who did what was done because of a report.
extension Analysis {
    /// Who did it: the noun phrase before the verb, with a name or a body of state.
    func actor(of hit: Hit, _ sentence: Range<Int>) -> Range<Int>? {
        var start = hit.start
        while start > sentence.lowerBound, token(start - 1).has([.auxiliary, .adverb]) { start -= 1 }
        var found = nounPhrase(endingAt: start, floor: sentence.lowerBound)
        if lexicon.isVerbSecond {
            let clause = clause(of: hit.start)
            if token(clause.lowerBound).has([.complementiser, .subordinator]) {
                return party(nounPhrase(startingAt: clause.lowerBound + 1, ceiling: clause.upperBound), sentence)
            }
            for index in clause where isFinite(index) {
                let left = nounPhrase(endingAt: index, floor: clause.lowerBound)
                let right = nounPhrase(startingAt: index + 1, ceiling: clause.upperBound)
                let isAdverbial =
                    left.map {
                        token($0.upperBound - 1).has([.time, .weekday, .adverb])
                            || token($0.lowerBound - 1).has(.preposition)
                    } ?? true
                found = isAdverbial ? right : left
                break
            }
        }
        return party(found, sentence)
    }

    /// Somebody known to act; or anybody, where the sentence says what they react to.
    private func party(_ found: Range<Int>?, _ sentence: Range<Int>) -> Range<Int>? {
        guard let found, first(.evidence, in: found) == nil,
            // `postponed some years`: how long, not who.
            !found.allSatisfy({ token($0).has([.time, .number, .determiner]) || token($0).kind == .number })
        else { return nil }
        if hasParty(found) { return found }
        return sentence.upperBound <= projection || provocation(in: sentence) != nil ? found : nil
    }

    func hasParty(_ range: Range<Int>?) -> Bool {
        guard let range else { return false }
        return range.contains {
            nameAt[$0] >= 0 || token($0).has(.speaker)
                || token($0).has(.subjectPronoun) && !token($0).has(.determiner) && range.count == 1
        }
    }

    func isSameParty(_ left: Range<Int>, _ right: Range<Int>) -> Bool {
        if left.count == 1, token(left.lowerBound).has(.subjectPronoun) { return true }
        let names = Set(left.map { nameAt[$0] }.filter { $0 >= 0 })
        return right.contains { names.contains(nameAt[$0]) }
    }
}
