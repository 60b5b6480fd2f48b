/// Who a source is: names in it, what a collective or a pronoun stands for.
extension Analysis {
    func resolve(_ unit: Unit, _ headline: Int?) -> [String] {
        guard let source = unit.source else { return [] }
        var names: [Int32] = []
        for index in source where nameAt[index] >= 0 && !names.contains(nameAt[index]) {
            // `a spokesman for Moscow` speaks for it; `Reuters reporter in Kyiv` does not, but who knows.
            names.append(nameAt[index])
        }
        if let collective = first(.collective, in: source) {
            note(.partiesOfCollective, on: .words(.resolved, source), by: [collective])
            return parties(collective.end - collective.start == 1 ? source.lowerBound : collective.start, headline)
        }
        note(names.isEmpty ? .antecedentOfPronoun : .nameInSource, on: .words(.resolved, source))
        if !names.isEmpty { return [canonicalNames[Int(names[0])]] }
        if source.count == 1, token(source.lowerBound).has(.subjectPronoun) {
            return antecedent(source.lowerBound).map { [$0] } ?? []
        }
        return []
    }

    /// `both countries`: the two parties of the claim, or the last two that were named.
    private func parties(_ place: Int, _ headline: Int?) -> [String] {
        if let headline {
            let own = ordered(units[headline].content)
            if own.count >= 2 { return own.prefix(2).map { canonicalNames[Int($0)] } }
        }
        var found: [Int32] = []
        for index in stride(from: place - 1, through: max(0, place - 200), by: -1) where nameAt[index] >= 0 {
            if !found.contains(nameAt[index]) { found.append(nameAt[index]) }
            if found.count == 2 { break }
        }
        return found.count == 2 ? found.reversed().map { canonicalNames[Int($0)] } : []
    }

    private func ordered(_ ranges: [Range<Int>]) -> [Int32] {
        var found: [Int32] = []
        for range in ranges {
            for index in range where nameAt[index] >= 0 && !found.contains(nameAt[index]) {
                found.append(nameAt[index])
            }
        }
        return found
    }

    /// The name that speaks last before a pronoun: a source with a name, in this or the sentences just before.
    private func antecedent(_ place: Int) -> String? {
        var best: Range<Int>?
        let sentenceBefore = (sentence(of: place)?.tokens.lowerBound ?? place) - 1
        for index in Array(units(near: place)) + Array(units(near: sentenceBefore)) {
            guard let source = units[index].source, source.upperBound <= place, place - source.upperBound < 120 else {
                continue
            }
            if let current = best, current.lowerBound >= source.lowerBound { continue }
            if source.contains(where: { nameAt[$0] >= 0 }) { best = source }
        }
        if let best, let name = best.first(where: { nameAt[$0] >= 0 }) { return canonicalNames[Int(nameAt[name])] }
        // Else the first name of this sentence or of the one before.
        for start in [
            sentence(of: place)?.tokens.lowerBound,
            sentence(of: (sentence(of: place)?.tokens.lowerBound ?? 0) - 1)?.tokens.lowerBound,
        ] {
            guard let start else { continue }
            for index in start..<min(place, start + 30) where nameAt[index] >= 0 {
                return canonicalNames[Int(nameAt[index])]
            }
        }
        return nil
    }
}
