/// What would follow if the claim is true: announced lists, and sentences that say so.
extension Analysis {
    func findConsequences(_ lists: [ConsequenceList], _ conditions: [Condition], _ headline: Int?) {
        for list in lists { addList(list, conditions, headline) }
        let limit = lists.isEmpty ? blocks.count : closingBlock()
        findInProse(conditions, headline, before: limit)
    }

    // MARK: Lists

    private func addList(_ list: ConsequenceList, _ conditions: [Condition], _ headline: Int?) {
        let condition = condition(of: list, conditions) ?? headline
        for item in list.items {
            guard let (content, rest) = split(item.block) else { continue }
            let index = addUnit([content], role: .consequence, .listedConsequence)
            note(.listedConsequence, on: .unit(index, .condition))
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
    private func reuse(attributionWith content: Range<Int>, as index: Int) {
        for other in units(near: content.lowerBound)
        where units[other].attribution != nil && units[other].role != .condition {
            guard units[other].content.count == 1, let range = units[other].content.first,
                content.lowerBound <= range.lowerBound,
                range.upperBound <= content.upperBound + 1, range.count * 3 >= content.count * 2
            else { continue }
            units[other].proposition = units[index].proposition
        }
    }

    // MARK: Prose

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
            // Prose goes on saying what would follow to the end of its paragraph, or to a sentence that tells what is or was.
            if let open = current,
                sentence.block != open.block || turnsAway(range)
                    || found.isEmpty && !isProjected(range) && hedged(range) == nil
            {
                current = nil
            }
            if let condition = found.first(where: { bears($0, headline) }) {
                if let content = apodosis(range, found), add(content, range, condition.unit, .mainClauseOfCondition) {
                    current = (condition.unit, sentence.block)
                } else if condition.pointsBack {
                    current = (condition.unit, sentence.block)
                }
            } else if let open = current, let further = found.first, let main = apodosis(range, found)?.first {
                // `Should the council refuse, it may fail`: a further condition, under the first.
                let start = min(further.range.lowerBound, main.lowerBound)
                let end = max(main.upperBound, further.range.upperBound)
                if add([start..<end], range, open.condition, .furtherCondition) {
                    current = (open.condition, sentence.block)
                }
            } else if found.isEmpty, let open = current, let content = continuation(range) {
                if add(content, range, open.condition, .continuedConsequence) {
                    current = (open.condition, sentence.block)
                }
            } else if found.isEmpty, current == nil, let condition = backReference(range),
                let content = continuation(range)
            {
                // `Such a deal would mean that …`: the condition is in the subject.
                if let headline, add(content, range, headline, .consequenceOfSuch) {
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

    private func isListed(_ range: Range<Int>) -> Bool { listed.contains { $0.overlaps(range) } }

    /// Whether a condition is about the claim.
    private func bears(_ condition: Condition, _ headline: Int?) -> Bool {
        if condition.pointsBack { return true }
        guard let headline else { return true }
        return units[condition.unit].proposition == headline
            || units[condition.unit].gist.shares(with: units[headline].gist) >= 2
            || almost(.mainClauseOfCondition, condition.range, .aboutOther)
    }

    /// The main clause of a conditional sentence, or what it says would be meant.
    private func apodosis(_ sentence: Range<Int>, _ conditions: [Condition]) -> [Range<Int>]? {
        var end = sentence.upperBound
        while end > sentence.lowerBound, token(end - 1).endsSentence || token(end - 1).kind == .quote { end -= 1 }
        var pieces: [Range<Int>] = []
        var start = sentence.lowerBound
        for condition in conditions.sorted(by: { $0.range.lowerBound < $1.range.lowerBound })
        where condition.range.lowerBound >= start {
            pieces.append(start..<condition.range.lowerBound)
            start = condition.range.upperBound
        }
        pieces.append(start..<end)
        let clean = pieces.map { withoutThen(trimmed($0)) }.filter { $0.count >= 3 }
        // The piece that holds the conditional or future verb is the main clause.
        let mains = clean.filter {
            !token($0.lowerBound).has([.relative, .subordinator]) || token($0.lowerBound).has(.demonstrative)
        }
        guard let main = mains.first(where: { isProjected($0) }) ?? mains.last(where: { hasFinite($0) }) else {
            return nil
        }
        return meant(main).map { [$0] }
    }

    /// `then`, `dan`, and a coordinator at the start say nothing.
    private func withoutThen(_ range: Range<Int>) -> Range<Int> {
        var start = range.lowerBound
        while start < range.upperBound {
            if let hit = hit(.then, at: start), hit.end <= range.upperBound {
                start = hit.end
            } else if token(start).has(.coordinator)
                || !token(start).isWord && token(start).kind != .number && token(start).kind != .quote
            {
                start += 1
            } else {
                break
            }
        }
        return trimmed(start..<range.upperBound)
    }

    private func hasFinite(_ range: Range<Int>) -> Bool { range.contains { isFinite($0) } }

    /// Would, will, may: said of what has not been seen.
    private func isProjected(_ range: Range<Int>) -> Bool {
        range.contains { token($0).has([.conditional, .future]) || token($0).has(.modal) }
            || range.contains { index in
                hits(at: index).contains {
                    trigger($0).kind == .consequence && !trigger($0).attributes.contains(.heading)
                }
            }
    }

    /// What a main clause says would follow: the complement of `mean`, else the clause; nil where it only judges.
    private func meant(_ clause: Range<Int>) -> Range<Int>? {
        let stop = reasonStart(clause) ?? clause.upperBound
        var clause = trimmed(clause.lowerBound..<stop)
        if let framing = framingStart(clause) { clause = trimmed(clause.lowerBound..<framing) }
        for hit in hits(in: clause)
        where trigger(hit).kind == .consequence && !trigger(hit).attributes.contains(.heading) {
            guard isImpersonal(hit, clause) else { continue }
            var index = hit.end
            while index < clause.upperBound,
                token(index).has(.adverb) || token(index).kind == .colon || token(index).kind == .comma
            { index += 1 }
            if token(index).has(.complementiser) { index += 1 }
            let rest = trimmed(index..<clause.upperBound)
            if rest.count >= 3, rest.contains(where: { isFinite($0) }) {
                return named(.meantByCondition, .content, rest)
            }
        }
        if judges(clause) { return almost(.mainClauseOfCondition, clause, .judges) }
        return clause.count >= 3 && hasFinite(clause) ? clause : nil
    }

    /// Where the clause begins in which the article says what is worth asking, or what its readers should do.
    private func framingStart(_ clause: Range<Int>) -> Int? {
        guard let hit = first(.framing, in: clause) else { return nil }
        var start = self.clause(of: hit.start).clamped(to: clause).lowerBound
        // `…, so it makes sense to`: the comma parts it from what is said.
        for index in stride(from: hit.start, through: start, by: -1) where token(index).kind == .comma {
            start = index
            break
        }
        return start
    }

    /// `that would mean`, `it would suggest`: the subject is the condition itself.
    private func isImpersonal(_ hit: Hit, _ clause: Range<Int>) -> Bool {
        if isNoun(hit.start) { return false }
        let head = clause.lowerBound..<hit.start
        if head.count > 9 { return false }
        if head.contains(where: { token($0).has([.subjectPronoun, .demonstrative]) }) { return true }
        return first(.anaphor, in: head) != nil || head.allSatisfy { token($0).has([.stop, .auxiliary]) }
    }

    /// `would be a very big deal`, `analysts should look at the consequences`: nothing that could come true.
    private func judges(_ clause: Range<Int>) -> Bool {
        guard first(.evaluation, in: clause) != nil else { return false }
        let gist = gist([clause])
        var words = 0
        for index in clause
        where token(index).isWord && !token(index).has([.stop, .auxiliary, .finiteAuxiliary, .adverb]) {
            if hit(.evaluation, at: index) == nil { words += 1 }
        }
        let startsImpersonally = token(clause.lowerBound).has([.demonstrative, .subjectPronoun, .conditional])
        return words <= 3 && (startsImpersonally || gist.names.isEmpty)
            || startsImpersonally && gist.names.isEmpty && clause.contains { token($0).has(.be) } && words <= 5
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

    private func add(_ content: [Range<Int>], _ sentence: Range<Int>, _ condition: Int, _ pattern: Pattern) -> Bool {
        guard let first = content.first, !first.isEmpty else { return false }
        let gist = gist(content)
        // Said before: not a new one.
        for other in units.indices.suffix(400) where units[other].role == .consequence {
            let shared = units[other].gist.shares(with: gist)
            let size = min(
                units[other].gist.names.count + units[other].gist.stems.count, gist.names.count + gist.stems.count)
            if shared >= 3, shared * 3 >= size * 2 { return almost(pattern, first, .saidBefore) }
        }
        let index = addUnit(content, role: .consequence, pattern)
        note(pattern, on: .unit(index, .condition))
        units[index].condition = condition
        let rest = trimmed(first.upperBound..<sentence.upperBound)
        if rest.count >= 3 { units[index].elaboration = [rest] }
        reuse(attributionWith: first, as: index)
        return true
    }
}
