/// Why a claim, a piece of evidence or a consequence is said to hold, in so many words: `because`, `therefore`.
extension Analysis {
    func findReasons() {
        for index in units.indices where units[index].role == .consequence {
            if let reason = (units[index].elaboration + units[index].estimate).lazy.compactMap({ self.statedReason($0) }
            ).first {
                support(index, by: reason)
            }
        }
        for hit in hits where trigger(hit).kind == .reason || trigger(hit).kind == .therefore {
            guard let sentence = sentence(of: hit.start), blocks[sentence.block].kind != .heading else { continue }
            if trigger(hit).kind == .therefore {
                conclude(hit, sentence)
            } else if trigger(hit).attributes.contains(.whole) {
                explain(hit, sentence)
            } else if opensReason(hit) {
                give(hit, sentence.tokens)
            }
        }
    }

    private func support(_ unit: Int, by reason: Range<Int>) {
        let reason = trimmed(reason)
        guard reason.count >= 2 || reason.count == 1 && token(reason.lowerBound).has(.noun) else { return }
        let number = addUnit([reason], role: .context)
        units[number].isReason = true
        units[unit].reason = number
    }

    /// Statements that may have a reason, and have none yet, by the tokens of a sentence that they cover.
    private func supported(in sentence: Range<Int>) -> [Int] {
        units(near: sentence.lowerBound).filter { index in
            let unit = units[index]
            return unit.role != .context && unit.role != .condition && unit.reason == nil && !unit.content.isEmpty
                && unit.extent.overlaps(sentence)
        }
    }

    /// `…, because X`: X supports what it stands in or follows; at the start of a sentence what follows it.
    private func give(_ hit: Hit, _ sentence: Range<Int>) {
        let units = supported(in: sentence)
        let within = units.filter { unit in
            self.units[unit].content.contains { $0.contains(hit.start) }
        }.min { self.units[$0].extent.count < self.units[$1].extent.count }
        // Of what is quoted at length, one clause does not support all.
        if let within, let home = self.units[within].content.first(where: { $0.contains(hit.start) }),
            home.lowerBound < sentence.lowerBound || home.upperBound > sentence.upperBound
        {
            return
        }
        let before = units.filter { self.units[$0].extent.upperBound <= hit.start }
            .max { self.units[$0].extent.upperBound < self.units[$1].extent.upperBound }
        let limit = within.flatMap { unit in
            self.units[unit].content.first { $0.contains(hit.start) }?.upperBound
        }
        let reason = reason(hit, limit ?? withoutEnd(sentence))
        let after = units.filter { self.units[$0].extent.lowerBound >= reason.upperBound }
            .min { self.units[$0].extent.lowerBound < self.units[$1].extent.lowerBound }
        guard let owner = within ?? before ?? (hit.start - sentence.lowerBound <= 2 ? after : nil), !reason.isEmpty
        else { return }
        if within != nil, trigger(hit).attributes.contains(.object) || reason.upperBound + 2 >= limit ?? 0 {
            let start = token(hit.start - 1).has(.adverb) ? hit.start - 1 : hit.start
            cut(start..<max(start, reason.upperBound), from: owner)
        }
        support(owner, by: reason)
    }

    /// What a statement says ends before its reason, and goes on after it.
    private func cut(_ reason: Range<Int>, from unit: Int) {
        let content = units[unit].content.flatMap { piece -> [Range<Int>] in
            guard piece.overlaps(reason) else { return [piece] }
            let before = piece.lowerBound..<max(piece.lowerBound, min(reason.lowerBound, piece.upperBound))
            let after = min(max(reason.upperBound, piece.lowerBound), piece.upperBound)..<piece.upperBound
            return [trimmed(before), trimmed(after)].filter { $0.contains { token($0).isWord } }
        }
        if !content.isEmpty { units[unit].content = content }
    }

    /// `The roof was immers renewed`: the whole clause supports what stands before it.
    private func explain(_ hit: Hit, _ sentence: Sentence) {
        let units = supported(in: sentence.tokens)
        var start = sentence.tokens.lowerBound
        for index in stride(from: hit.start, to: start, by: -1)
        where [.colon, .semicolon, .dash].contains(token(index).kind) {
            start = index + 1
            break
        }
        let clause = start..<max(start, withoutEnd(sentence.tokens))
        if start > sentence.tokens.lowerBound {
            if let owner = units.last(where: { self.units[$0].extent.upperBound <= start }) {
                support(owner, by: clause)
            }
        } else if let before = self.sentence(of: start - 1), before.block == sentence.block,
            let owner = supported(in: before.tokens).last
        {
            support(owner, by: clause)
        }
    }

    /// `X, so Y` and `X. Therefore Y`: X supports Y.
    private func conclude(_ hit: Hit, _ sentence: Sentence) {
        guard isTherefore(hit) else { return }
        let units = supported(in: sentence.tokens)
        guard
            let owner = units.first(where: { self.units[$0].extent.contains(hit.start) })
                ?? units.filter({ self.units[$0].extent.lowerBound >= hit.end }).min(by: {
                    self.units[$0].extent.lowerBound < self.units[$1].extent.lowerBound
                })
        else { return }
        let start = sentence.tokens.lowerBound
        let isJoint = !token(hit.start - 1).isWord || token(hit.start - 1).has(.coordinator)
        if hit.start - start >= 4, isJoint {
            if self.units[owner].extent.lowerBound >= hit.start { support(owner, by: start..<hit.start) }
        } else if let before = self.sentence(of: start - 1), before.block == sentence.block, before.tokens.count >= 4 {
            support(owner, by: before.tokens)
        }
    }

    /// A reason stated in what explains a listed point.
    private func statedReason(_ range: Range<Int>) -> Range<Int>? {
        for hit in hits(in: range)
        where trigger(hit).kind == .reason && !trigger(hit).attributes.contains(.whole) && opensReason(hit) {
            let limit = sentence(of: hit.start)?.tokens.clamped(to: range).upperBound ?? range.upperBound
            let found = trimmed(reason(hit, limit))
            if found.count >= 2 { return found }
        }
        for hit in hits(in: range) where trigger(hit).kind == .therefore && isTherefore(hit) {
            let start = sentence(of: hit.start)?.tokens.clamped(to: range).lowerBound ?? range.lowerBound
            // `…, so that`: what stands before it; inside a clause it points at the sentence before.
            let isJoint = !token(hit.start - 1).isWord || token(hit.start - 1).has(.coordinator)
            if hit.start - start >= 4, isJoint { return start..<hit.start }
            if let before = sentence(of: start - 1)?.tokens.clamped(to: range), before.count >= 4 { return before }
        }
        return nil
    }
}
