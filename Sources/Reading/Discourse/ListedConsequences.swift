/// Consequences that a text lists: what each item says, under which condition, and who listed them.
extension Analysis {
    func addList(_ list: ConsequenceList, _ conditions: [Condition], _ headline: Int?) {
        let condition = condition(of: list, conditions) ?? headline
        let introducer = introducer(of: list.intro)
        if let introducer {
            // `expects the following:` says nothing besides the list.
            for other in units(near: introducer.cue.lowerBound)
            where units[other].cue.contains(where: { $0.overlaps(introducer.cue) }) {
                units[other].content = []
            }
        }
        for item in list.items {
            guard let (content, rest) = split(item.block) else { continue }
            let index = addUnit([content], role: .consequence, .listedConsequence)
            note(
                .listedConsequence, on: .unit(index, .condition),
                by: [first(.consequence, in: list.intro)].compactMap(\.self))
            units[index].condition = condition
            if let introducer {
                units[index].source = introducer.source
                units[index].cue = [introducer.cue]
                note(.introducedList, on: .unit(index, .source))
                note(.introducedList, on: .unit(index, .cue), by: listing(in: introducer.cue))
            }
            units[index].elaboration = rest + item.elaboration.map { blockTokens[$0] }
            lend(to: index, content, item.block)
            reuse(attributionWith: content, as: index)
            // `The insurers refuse to pay`: what would be refused is not said.
            for other in units(near: content.lowerBound)
            where other != index && units[other].role == .context
                && units[other].attribution?.pattern == .infinitiveAfterVerb
                && units[other].cue.allSatisfy({ content.contains($0.lowerBound) })
            {
                units[other].content = []
            }
        }
    }

    /// `The police would have to step in, lawyers say.`: an item that names who says it.
    private func lend(to index: Int, _ content: Range<Int>, _ block: Int) {
        let item = blockTokens[block]
        for other in units(near: content.lowerBound)
        where other != index && units[other].role == .context && units[other].stance == .asserts
            && units[other].attribution?.trigger == .verb && units[other].content.count == 1
        {
            guard let said = units[other].content.first, said.lowerBound <= content.lowerBound + 1,
                said.lowerBound >= content.lowerBound, let source = units[other].source,
                source.lowerBound >= said.upperBound, content.contains(source.lowerBound),
                item.contains(source.lowerBound)
            else { continue }
            units[index].content = [said]
            units[index].source = source
            units[index].cue = units[other].cue
            noteLent(by: units[other].attribution, to: index)
            units[other].content = []
            return
        }
    }

    private func listing(in cue: Range<Int>) -> [Hit] {
        hits(in: cue).filter { [.listing, .verb].contains(trigger($0).kind) && $0.end <= cue.upperBound }
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
        let content = trimmed(first.lowerBound..<max(first.lowerBound, end), quotesToo: false)
        guard !content.isEmpty else { return nil }
        let rest = trimmed(min(end, range.upperBound)..<range.upperBound)
        return (content, rest.isEmpty ? [] : [rest])
    }

    /// The condition in the announcement, else one in its paragraph or the one before, else that the claim is true.
    private func condition(of list: ConsequenceList, _ conditions: [Condition]) -> Int? {
        let start = list.items.first.map { blockTokens[$0.block].lowerBound } ?? list.intro.upperBound
        if let inIntro = conditions.last(where: { $0.sentence == list.intro }) { return inIntro.unit }
        let earlier = conditions.filter { $0.range.upperBound <= start }
        let near = earlier.last {
            guard let block = sentence(of: $0.sentence.lowerBound)?.block else { return false }
            return list.introBlock - block <= 1
        }
        return (near ?? earlier.last { $0.pointsBack })?.unit
    }

    /// An attribution that says nothing but this consequence lends it its source: one statement, not two.
    func reuse(attributionWith content: Range<Int>, as index: Int) {
        for other in units(near: content.lowerBound)
        where other != index && units[other].attribution != nil && units[other].role != .condition
            && units[other].role != .consequence
        {
            guard units[other].content.count == 1, let range = units[other].content.first,
                content.lowerBound <= range.lowerBound,
                range.upperBound <= content.upperBound + 1, range.count * 3 >= content.count * 2
            else { continue }
            units[other].proposition = units[index].proposition
        }
    }
}
