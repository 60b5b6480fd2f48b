/// What would follow if the claim is true: announced lists, and sentences that say so.
extension Analysis {
    func findConsequences(_ lists: [ConsequenceList], _ conditions: [Condition], _ headline: Int?) {
        for list in lists { addList(list, conditions, headline) }
        let limit = lists.isEmpty ? blocks.count : closingBlock()
        findInProse(conditions, headline, before: limit)
    }

    /// The first block of the closing part: the last paragraph of the text.
    private func closingBlock() -> Int {
        blocks.indices.last { blocks[$0].kind == .paragraph } ?? blocks.count
    }

    private func findInProse(_ conditions: [Condition], _ headline: Int?, before limit: Int) {
        var bySentence: [Int: [Condition]] = [:]
        for condition in conditions { bySentence[condition.sentence.lowerBound, default: []].append(condition) }
        var current: (condition: Int, block: Int)?
        for sentence in sentences where sentence.block < limit {
            let range = sentence.tokens
            let kind = blocks[sentence.block].kind
            guard kind == .paragraph || kind == .item || kind == .quote, !isListed(range) else { continue }
            if concludes(range.prefixTokens(4)) {
                current = nil
                continue
            }
            let found = bySentence[range.lowerBound] ?? []
            // `Denn dort sind die Löhne halb so hoch`: why the sentence before is so.
            if let open = current, sentence.block == open.block, token(range.lowerBound).has(.coordinator),
                hit(.reason, at: range.lowerBound) != nil, let last = units.indices.last,
                units[last].role == .consequence
            {
                units[last].elaboration.append(range)
                continue
            }
            // Prose goes on saying what would follow to the end of its paragraph, or to a sentence that tells what is or was.
            if let open = current,
                sentence.block != open.block || turnsAway(range)
                    || found.isEmpty && !isProjected(range) && hedged(range) == nil
            {
                current = nil
            }
            if let condition = found.first(where: { bears($0, headline) }) {
                if let content = apodosis(range, found), add(content, range, condition.unit) {
                    current = (condition.unit, sentence.block)
                } else if condition.pointsBack {
                    current = (condition.unit, sentence.block)
                }
            } else if let open = current, let further = found.first, let main = apodosis(range, found)?.first {
                // `Should the council refuse, it may fail`: a further condition, under the first.
                let start = min(further.range.lowerBound, main.lowerBound)
                let end = max(main.upperBound, further.range.upperBound)
                if add([start..<end], range, open.condition) { current = (open.condition, sentence.block) }
            } else if found.isEmpty, let open = current, let content = continuation(range) {
                if add(content, range, open.condition) { current = (open.condition, sentence.block) }
            } else if found.isEmpty, current == nil, let condition = backReference(range),
                let content = continuation(range)
            {
                // `Such a deal would mean that …`: the condition is in the subject.
                if let headline, add(content, range, headline) {
                    units[units.count - 1].condition = headline
                    current = (headline, sentence.block)
                    _ = condition
                }
            }
        }
    }

    /// `it is conceivable that`, `is likely to`: where a word says how likely the sentence is.
    private func hedged(_ range: Range<Int>) -> Int? {
        hedges(in: [range]).first {
            !trigger($0).attributes.isDisjoint(with: [.adverb, .adjective])
                && trigger($0).attributes.isDisjoint(with: [.weasel, .verbal, .hearsay])
        }?.start
    }

    /// `However, …`, `… is echter …`.
    private func turnsAway(_ sentence: Range<Int>) -> Bool {
        hits(in: sentence.prefixTokens(12)).contains {
            trigger($0).kind == .contrast && ($0.start == sentence.lowerBound || lexicon.isVerbSecond)
        }
    }

    func isListed(_ range: Range<Int>) -> Bool { listed.contains { $0.overlaps(range) } }

    /// Whether a condition is about the claim.
    private func bears(_ condition: Condition, _ headline: Int?) -> Bool {
        if condition.pointsBack { return true }
        guard let headline else { return true }
        if units[condition.unit].proposition == headline { return true }
        let gist = units[condition.unit].gist
        let shared = gist.shares(with: units[headline].gist)
        // `if the coach resigns`: one word for whom it is about, and one for what he does.
        return shared >= 2 || shared == 1 && gist.names.count + gist.stems.count <= 2
    }

    /// A sentence that goes on saying what would follow.
    private func continuation(_ sentence: Range<Int>) -> [Range<Int>]? {
        var end = sentence.upperBound
        while end > sentence.lowerBound, token(end - 1).endsSentence || token(end - 1).kind == .quote { end -= 1 }
        let main = withoutThen(trimmed(sentence.lowerBound..<end))
        guard
            let projected = main.first(where: { token($0).has([.conditional, .future]) || token($0).has(.modal) })
                ?? hedged(main)
        else { return nil }
        // In the main clause, not in what somebody says: no attributing verb before it.
        guard projected - main.lowerBound <= 14 else { return nil }
        for unit in units(near: sentence.lowerBound) {
            guard let attribution = units[unit].attribution,
                attribution.trigger == .verb || attribution.trigger == .source
            else { continue }
            if units[unit].kind != .hearsay, units[unit].extent.contains(projected), attribution.source != nil {
                return nil
            }
        }
        return meant(main).map { [$0] }
    }

    /// A subject that stands for the claim: `such a deal would …`, `that would …`.
    private func backReference(_ sentence: Range<Int>) -> Hit? {
        for hit in hits(in: sentence.prefixTokens(6)) where trigger(hit).kind == .anaphor && hit.end - hit.start > 1 {
            let ahead = hit.end..<min(sentence.upperBound, hit.end + 3)
            if ahead.contains(where: { token($0).has(.conditional) }) { return hit }
        }
        return nil
    }

    private func add(_ content: [Range<Int>], _ sentence: Range<Int>, _ condition: Int) -> Bool {
        guard let first = content.first, !first.isEmpty else { return false }
        let gist = gist(content)
        // Said before: not a new one.
        for other in units.indices.suffix(400) where units[other].role == .consequence {
            let shared = units[other].gist.shares(with: gist)
            let size = min(
                units[other].gist.names.count + units[other].gist.stems.count, gist.names.count + gist.stems.count)
            if shared >= 3, shared * 3 >= size * 2 { return false }
        }
        let index = addUnit(content, role: .consequence)
        units[index].condition = condition
        let rest = trimmed(first.upperBound..<sentence.upperBound)
        if rest.count >= 3 { units[index].elaboration = [rest] }
        reuse(attributionWith: first, as: index)
        return true
    }
}
