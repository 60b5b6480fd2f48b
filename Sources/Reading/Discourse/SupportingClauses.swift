/// What somebody says, apart from the condition or the reason that they give with it, which are statements of their own.
extension Analysis {
    /// `“If the dam fails, the road floods,” said X`: X says that the road floods, on that condition.
    func cutConditions(_ conditions: [Condition]) {
        for condition in conditions {
            // `Toont hij aan dat hij er niet was, dan …`: the verb that opens a condition says nothing.
            for index in units(near: condition.range.lowerBound)
            where units[index].attribution?.trigger == .verb
                && units[index].cue.contains(where: { $0.lowerBound == condition.range.lowerBound })
            {
                units[index].content = []
            }
            // `If regulators conclude that it was sold, the firm would pay`: what is supposed is not said.
            for index in units(near: condition.range.lowerBound)
            where units[index].attribution != nil && index != condition.unit
                && condition.range.contains(units[index].extent.lowerBound)
                && units[index].extent.upperBound > condition.range.upperBound + 1
                && units[index].cue.allSatisfy({ condition.range.contains($0.lowerBound) })
            {
                units[index].content = []
            }
            for index in units(near: condition.range.lowerBound)
            where units[index].attribution != nil && index != condition.unit
                && units[index].extent.lowerBound <= condition.range.lowerBound
            {
                let cut = units[index].content.map { without(condition.range, $0) }.filter { !$0.isEmpty }
                guard cut != units[index].content else { continue }
                // A verb inside the condition, or one with nothing but it, says nothing here: `should it prove genuine, they will charge`.
                let isInside = units[index].cue.contains { $0.overlaps(condition.range) }
                if !cut.isEmpty || units[index].speech != .direct {
                    units[index].uncut = units[index].uncut ?? units[index].content
                    units[index].content = isInside ? [] : cut
                    units[index].gist = gist(units[index].content)
                }
            }
        }
    }

    /// `thinks the switch is likely, as freight has doubled`: the reason supports what is said. A quotation stays whole.
    func cutStatedReasons() {
        for index in units.indices where units[index].attribution != nil && units[index].speech != .direct {
            let content = units[index].content
            let cut = content.compactMap { piece -> Range<Int>? in
                if content.count > 1, piece != content[0], let hit = hit(.reason, at: piece.lowerBound),
                    !trigger(hit).attributes.contains(.object), hit.end < piece.upperBound
                {
                    return nil
                }
                guard let start = reasonStart(piece),
                    clause(of: start).lowerBound == start || token(start - 1).kind == .comma,
                    start - piece.lowerBound >= 3
                else { return piece }
                let rest = trimmed(piece.lowerBound..<start)
                return rest.isEmpty ? piece : rest
            }
            if !cut.isEmpty, cut != content {
                units[index].uncut = units[index].uncut ?? content
                units[index].content = cut
                units[index].gist = gist(cut)
            }
        }
    }

    /// What plays no part in the article keeps its conditions and reasons: nobody asks for them by themselves.
    func restoreContext() {
        for index in units.indices where units[index].role == .context && !units[index].content.isEmpty {
            if let uncut = units[index].uncut, units[index].reason == nil { units[index].content = uncut }
        }
    }

    /// A piece of content without a condition at its beginning or its end; empty where it is nothing else.
    private func without(_ condition: Range<Int>, _ piece: Range<Int>) -> Range<Int> {
        guard piece.overlaps(condition) else { return piece }
        var start = piece.lowerBound
        while start < piece.upperBound, token(start).kind == .quote || token(start).has([.complementiser]) {
            start += 1
        }
        if condition.lowerBound <= start {
            guard condition.upperBound < piece.upperBound - 1 else { return piece.lowerBound..<piece.lowerBound }
            var rest = trimmed(condition.upperBound..<piece.upperBound)
            if let then = hit(.then, at: rest.lowerBound), then.end < rest.upperBound {
                rest = then.end..<rest.upperBound
            }
            return rest
        }
        guard condition.upperBound >= piece.upperBound - 2, condition.lowerBound - start >= 3 else { return piece }
        return trimmed(piece.lowerBound..<condition.lowerBound)
    }
}
