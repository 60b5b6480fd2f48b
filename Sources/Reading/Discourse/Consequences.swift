/// What would follow if the claim, or a condition, is true: announced lists, conditional sentences, and those that go on from there.
extension Analysis {
    /// What the sentences of a paragraph hang on, until one tells what is or was.
    private struct Thread {
        var condition: Int
        var block: Int
        /// Nothing has been said to follow yet: `Suppose the team does go.`
        var isPending: Bool
        /// Sentences in a row that tell what is or was: `Some 1,900 people work there.`
        var asides = 0
        /// After so many the paragraph is about something else.
        static let mostAsides = 2
    }

    func findConsequences(_ lists: [ConsequenceList], _ conditions: [Condition], _ headline: Int?) {
        for list in lists { addList(list, conditions, headline) }
        findInProse(conditions, headline)
        dropIdle(conditions, lists, headline)
    }

    /// Takes what is said under a condition out of the attributions while the claim is looked for: `If it rains, the wall will fail, she
    /// said` claims nothing. Gives back what was taken.
    func setAside(_ conditions: [Condition]) -> [(unit: Int, content: [Range<Int>])] {
        var taken: [(unit: Int, content: [Range<Int>])] = []
        for condition in conditions where !condition.pointsBack {
            guard condition.range.lowerBound - condition.sentence.lowerBound <= 3,
                let main = apodosis(condition.sentence, [condition]),
                let unit = saying(of: main, in: condition.sentence, [condition]), !units[unit].content.isEmpty
            else { continue }
            taken.append((unit, units[unit].content))
            units[unit].content = []
        }
        return taken
    }

    private func findInProse(_ conditions: [Condition], _ headline: Int?) {
        var bySentence: [Int: [Condition]] = [:]
        for condition in conditions { bySentence[condition.sentence.lowerBound, default: []].append(condition) }
        var open: Thread?
        var last: Condition?
        for sentence in sentences {
            let range = sentence.tokens
            let kind = blocks[sentence.block].kind
            guard kind == .paragraph || kind == .item || kind == .quote || kind == .heading, !isListed(range) else {
                continue
            }
            if concludes(range.prefixTokens(4)) {
                open = nil
                continue
            }
            if let thread = open, sentence.block != thread.block + (thread.isPending ? 1 : 0),
                sentence.block != thread.block
            {
                open = nil
            }
            if let found = bySentence[range.lowerBound], let condition = found.first {
                last = condition
                let main = apodosis(range, found).flatMap { announcesOnly($0) ? nil : $0 }
                let isSaid =
                    kind != .heading
                    && main.map {
                        state($0, in: range, found, on: condition.unit, .mainClauseOfCondition)
                    } == true
                open = Thread(condition: condition.unit, block: sentence.block, isPending: !isSaid)
                continue
            }
            guard kind != .heading else { continue }
            if let thread = open {
                if let main = continuation(range),
                    state(main, in: range, [], on: thread.condition, .continuedConsequence)
                {
                    open = Thread(condition: thread.condition, block: sentence.block, isPending: false)
                } else if !thread.isPending, judgesOnly(range), units.last?.role == .consequence {
                    units[units.count - 1].estimate.append(range)
                } else if !thread.isPending, givesReason(range), units.last?.role == .consequence {
                    units[units.count - 1].elaboration.append(range)
                } else if turnsAway(range) || thread.isPending && !isProjected(range) {
                    open = nil
                } else if !isProjected(range) {
                    open?.asides += 1
                    if thread.asides + 1 > Thread.mostAsides { open = nil }
                }
            } else if let headline, range.lowerBound >= units[headline].extent.upperBound,
                let (main, pattern) = projection(range, headline)
            {
                let isNear = last.map { sentence.block - (self.sentence(of: $0.sentence.lowerBound)?.block ?? 0) <= 1 }
                let condition = pattern == .consequenceOfThen && isNear == true ? last?.unit ?? headline : headline
                if state(main, in: range, [], on: condition, pattern) {
                    open = Thread(condition: condition, block: sentence.block, isPending: false)
                }
            }
        }
    }

    /// `If it is true, lawyers see several consequences.`: they follow.
    private func announcesOnly(_ main: Range<Int>) -> Bool {
        guard !isProjected(main),
            let noun = hits(in: main).last(where: {
                trigger($0).kind == .consequence && trigger($0).attributes.contains(.heading)
            }), noun.end >= main.upperBound - 1
        else { return false }
        return hits(in: main.lowerBound..<noun.start).contains { [.listing, .foresight].contains(trigger($0).kind) }
    }

    /// German `Denn dort sind die Löhne halb so hoch`, Dutch `Want …`: why the sentence before is so.
    private func givesReason(_ sentence: Range<Int>) -> Bool {
        token(sentence.lowerBound).has(.coordinator) && hit(.reason, at: sentence.lowerBound) != nil
    }

    /// A condition on which nothing hangs, and which is not about the claim, is none: `if you have just joined us`.
    private func dropIdle(_ conditions: [Condition], _ lists: [ConsequenceList], _ headline: Int?) {
        var used = NumberSet<Int32>()
        for unit in units { if let condition = unit.condition { used.insert(Int32(condition)) } }
        for condition in conditions where !used.contains(Int32(condition.unit)) && !condition.pointsBack {
            let unit = units[condition.unit]
            if headline == nil || unit.proposition != headline {
                missed(.supposesClaim, condition.range, .aboutOther)
                units[condition.unit].content = []
            }
        }
    }

    func isListed(_ range: Range<Int>) -> Bool { listed.contains { $0.overlaps(range) } }

    /// Adds what a main clause says would follow, one statement for each clause of it; false where it says nothing.
    private func state(
        _ main: Range<Int>, in sentence: Range<Int>, _ conditions: [Condition], on condition: Int, _ pattern: Pattern
    ) -> Bool {
        let saying = saying(of: main, in: sentence, conditions)
        var contents: [[Range<Int>]]
        if let saying, case let own = parts(of: main, in: units[saying]), !own.isEmpty {
            contents = own.count == 1 ? meant(withoutThen(own[0])).map { [$0] } : [withoutReason(own)]
        } else {
            contents = meant(withoutOpeningReason(main)).map { [$0] }
        }
        contents.removeAll { content in
            guard let first = content.first else { return true }
            guard conditions.isEmpty, isRepeated(content) else { return false }
            missed(pattern, first, .saidBefore)
            return true
        }
        let isWhole = saying.map { saysNoMore(units[$0], than: main, conditions) } ?? false
        for (number, content) in contents.enumerated() {
            addConsequence(content, on: condition, saidBy: saying, inItsPlace: number == 0 && isWhole, pattern)
        }
        return !contents.isEmpty
    }

    /// Dutch `[Omdat er geen ander bad is], stopt ook de zwemles`: a clause that says why, before the main clause.
    private func withoutOpeningReason(_ main: Range<Int>) -> Range<Int> {
        guard lexicon.isVerbSecond, let hit = hit(.reason, at: main.lowerBound), opensReason(hit),
            let comma = main.first(where: { token($0).kind == .comma && isFinite($0 + 1) }), comma + 3 < main.upperBound
        else { return main }
        return comma + 1..<main.upperBound
    }

    private func withoutReason(_ pieces: [Range<Int>]) -> [Range<Int>] {
        pieces.compactMap { piece in
            if let hit = hit(.reason, at: piece.lowerBound), opensReason(hit) { return nil }
            return trimmed(piece.lowerBound..<(reasonStart(piece) ?? piece.upperBound))
        }
    }

    /// Said before: not a new one.
    private func isRepeated(_ content: [Range<Int>]) -> Bool {
        let gist = gist(content)
        for other in units.suffix(400) where other.role == .consequence {
            let shared = other.gist.shares(with: gist)
            if shared >= 3, shared * 3 >= min(other.gist.size, gist.size) * 2 { return true }
        }
        return false
    }
}
