/// Consequences that a text lists: what each item says, and under which condition.
extension Analysis {
    func addList(_ list: ConsequenceList, _ conditions: [Condition], _ headline: Int?) {
        let condition = condition(of: list, conditions) ?? headline
        for item in list.items {
            guard let (content, rest) = split(item.block) else { continue }
            let index = addUnit([content], role: .consequence)
            units[index].condition = condition
            units[index].elaboration = rest + item.elaboration.map { blockTokens[$0] }
            reuse(attributionWith: content, as: index)
        }
    }

    /// What stands in a list, or announces it, is read as a list only.
    func markListed(_ list: ConsequenceList) {
        listed.append(list.intro.lowerBound..<max(list.intro.upperBound, blockTokens[list.lastBlock].upperBound))
    }

    /// What an item says in its first sentence, and the sentences after it.
    private func split(_ block: Int) -> (Range<Int>, [Range<Int>])? {
        let range = blockTokens[block]
        guard !range.isEmpty, let first = sentence(of: range.lowerBound)?.tokens.clamped(to: range) else { return nil }
        var end = first.upperBound
        // `Talks stall: …`, in bold or not: the point stands before the colon.
        for index in first
        where token(index).kind == .colon && index - first.lowerBound >= 3 && first.upperBound - index > 6 {
            end = index
            break
        }
        if let reason = reasonStart(first.lowerBound..<end) { end = reason }
        let content = trimmed(first.lowerBound..<end, quotesToo: false)
        guard !content.isEmpty else { return nil }
        let rest = trimmed(end..<range.upperBound)
        return (content, rest.isEmpty ? [] : [rest])
    }

    private func condition(of list: ConsequenceList, _ conditions: [Condition]) -> Int? {
        let start = list.items.first.map { blockTokens[$0.block].lowerBound } ?? list.intro.upperBound
        if let inIntro = conditions.last(where: { $0.sentence == list.intro }) { return inIntro.unit }
        let earlier = conditions.filter { $0.range.upperBound <= start }
        return (earlier.last(where: { $0.pointsBack }) ?? earlier.last)?.unit
    }

    /// An attribution that says nothing but this consequence lends it its source: one statement, not two.
    func reuse(attributionWith content: Range<Int>, as index: Int) {
        for other in units(near: content.lowerBound)
        where units[other].attribution != nil && units[other].role != .condition {
            guard units[other].content.count == 1, let range = units[other].content.first,
                content.lowerBound <= range.lowerBound,
                range.upperBound <= content.upperBound + 1, range.count * 3 >= content.count * 2
            else { continue }
            units[other].proposition = units[index].proposition
        }
    }
}
