/// The main clauses of a conditional sentence: what they say would follow, unless they only judge, ask or tell what was.
extension Analysis {
    /// Words of a main clause that a condition follows, at most.
    private static var longestMain: Int { 40 }

    /// The main clause of a conditional sentence; nil where it has none that foresees anything.
    func apodosis(_ sentence: Range<Int>, _ conditions: [Condition]) -> Range<Int>? {
        guard !endsAsQuestion(sentence) else { return nil }
        let end = withoutEnd(sentence)
        var pieces: [Range<Int>] = []
        var start = sentence.lowerBound
        for condition in conditions.sorted(by: { $0.range.lowerBound < $1.range.lowerBound })
        where condition.range.lowerBound >= start {
            pieces.append(start..<condition.range.lowerBound)
            start = condition.range.upperBound
        }
        pieces.append(start..<max(start, end))
        let clean = pieces.map { withoutThen(trimmed($0)) }.filter { $0.count >= 3 && !saysOnlyWho($0) }
        // The piece that holds the conditional or future verb is the main clause.
        let mains = clean.filter {
            !token($0.lowerBound).has([.relative, .subordinator]) || token($0.lowerBound).has(.demonstrative)
        }
        // What follows a condition that opens the sentence is the main clause, whether its verb is known or not.
        let opening = conditions.first.map { $0.range.lowerBound - sentence.lowerBound <= 2 } == true
        guard
            let main = mains.first(where: { isProjected($0) }) ?? mains.last(where: { hasFinite($0) })
                ?? (opening ? mains.last : nil)
        else { return nil }
        // Before a condition that ends a long sentence most is about something else.
        if main.count > Self.longestMain, !opening { return nil }
        // `If the find is confirmed, baking began in the hills`: what would then be known of the past.
        let isLearnt =
            opening
            && conditions.allSatisfy { condition in
                condition.range.contains { isFinite($0) && token($0).has([.present, .be]) && !token($0).has(.past) }
                    && !condition.range.contains { token($0).has([.past, .pastAuxiliary]) && isFinite($0) }
            }
        return tellsPast(main) && !isLearnt ? nil : explained(main)
    }

    /// `The outlook is bleak: the bank would …`: what would follow stands after the colon.
    private func explained(_ main: Range<Int>) -> Range<Int> {
        for index in main where token(index).kind == .colon && main.upperBound - index > 4 {
            let rest = trimmed(index..<main.upperBound)
            return isProjected(rest) && !isProjected(main.lowerBound..<index) ? rest : main
        }
        return main
    }

    /// `“I believe it only if …”, says Smith`: words that only say who said the rest foresee nothing.
    private func saysOnlyWho(_ piece: Range<Int>) -> Bool {
        units(near: piece.lowerBound).contains { index in
            let unit = units[index]
            guard unit.attribution != nil, let source = unit.source, piece.contains(source.lowerBound) else {
                return false
            }
            return source.upperBound + 1 >= piece.upperBound
                && unit.cue.contains { $0.lowerBound == piece.lowerBound }
                && !unit.content.contains { $0.overlaps(piece) }
        }
    }

    /// Without the marks that end it.
    func withoutEnd(_ sentence: Range<Int>) -> Int {
        var end = sentence.upperBound
        while end > sentence.lowerBound, token(end - 1).endsSentence || token(end - 1).kind == .quote { end -= 1 }
        return end
    }

    /// `then`, `dan`, and a coordinator at the start say nothing.
    func withoutThen(_ range: Range<Int>) -> Range<Int> {
        var start = range.lowerBound
        while start < range.upperBound {
            if let hit = hit(.then, at: start), hit.end <= range.upperBound,
                !trigger(hit).attributes.contains(.further)
            {
                start = hit.end
            } else if start > range.lowerBound || token(start - 1).kind == .comma, let hit = hit(.contrast, at: start),
                token(hit.end).kind == .comma, hit.end < range.upperBound
            {
                start = hit.end + 1
            } else if token(start).has(.coordinator)
                || !token(start).isWord && token(start).kind != .number && token(start).kind != .quote
            {
                start += 1
            } else {
                break
            }
        }
        return trimmed(start..<max(start, range.upperBound))
    }

    func hasFinite(_ range: Range<Int>) -> Bool { range.contains { isFinite($0) } }

    /// Would, will, may: said of what has not been seen.
    func isProjected(_ range: Range<Int>) -> Bool {
        range.contains { token($0).has([.conditional, .future]) || token($0).has(.modal) }
            || range.contains { index in
                hits(at: index).contains {
                    trigger($0).kind == .consequence && !trigger($0).attributes.contains(.heading)
                }
            }
    }

    /// Whether the first finite verb tells what was: `If he was worried, he did not show it`.
    func tellsPast(_ range: Range<Int>) -> Bool {
        guard let first = range.first(where: { isFinite($0) }) else { return false }
        let verb = token(first)
        if verb.has([.conditional, .future]) || verb.has(.modal) || verb.has(.present) { return false }
        // `the firm that insured them could go under`: the past is that of a clause inside the subject.
        return verb.has([.past, .pastAuxiliary])
            && !range.contains { token($0).has([.conditional, .future]) || token($0).has(.modal) }
    }
}
