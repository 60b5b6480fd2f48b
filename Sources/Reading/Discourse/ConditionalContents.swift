/// What somebody says would happen if something else did: the condition is a statement of its own.
extension Analysis {
    /// `“If the dam fails, the road floods,” said X`: X says that the road floods, on that condition.
    func cutConditions(_ conditions: [Condition]) {
        for condition in conditions {
            for index in units(near: condition.range.lowerBound)
            where units[index].attribution != nil && index != condition.unit
                && units[index].extent.lowerBound <= condition.range.lowerBound
            {
                let cut = units[index].content.map { without(condition.range, $0) }.filter { !$0.isEmpty }
                guard cut != units[index].content else { continue }
                // A verb inside the condition, or one with nothing but it, says nothing here: `should it prove genuine, they will charge`.
                let isInside = units[index].cue.contains { $0.overlaps(condition.range) }
                if !cut.isEmpty || units[index].speech != .direct { units[index].content = isInside ? [] : cut }
            }
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
