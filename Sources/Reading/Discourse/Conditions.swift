/// Conditional clauses: `if …`, `mochten … waar zijn`, `if true`.
extension Analysis {
    struct Condition {
        var unit: Int
        /// The whole clause with its conjunction.
        var range: Range<Int>
        var sentence: Range<Int>
        /// Whether it says no more than that what was reported is true.
        var pointsBack: Bool
    }

    func findConditions() -> [Condition] {
        var conditions: [Condition] = []
        for sentence in sentences {
            var index = sentence.tokens.lowerBound
            while index < sentence.tokens.upperBound {
                if let hit = hit(.condition, at: index), hit.end <= sentence.tokens.upperBound,
                    let range = conditionRange(hit, sentence.tokens)
                {
                    conditions.append(condition(hit, range, sentence.tokens))
                    index = range.upperBound
                } else {
                    index += 1
                }
            }
        }
        return conditions
    }

    private func condition(_ hit: Hit, _ range: Range<Int>, _ sentence: Range<Int>) -> Condition {
        // The conjunction is no part of what is supposed, unless nothing else is there.
        let isComplete = trigger(hit).attributes.contains(.complete)
        let start = trigger(hit).attributes.contains(.verbFirst) || isComplete ? hit.start : hit.end
        let pattern: Pattern =
            isComplete
            ? .completeCondition
            : trigger(hit).attributes.contains(.verbFirst)
                ? .invertedCondition
                : trace?.notes[.words(.condition, range)]?.pattern ?? .conditionClause
        let unit = addUnit([start..<range.upperBound], role: .condition, pattern, by: hit)
        let pointsBack = isComplete || saysOnlyThatItIsTrue(range)
        if pointsBack { note(.supposesClaim, on: .unit(unit, .tie)) }
        units[unit].pointsBack = pointsBack
        return Condition(unit: unit, range: range, sentence: sentence, pointsBack: pointsBack)
    }

    /// `if these reports are true`: nothing but a word for the report and one for truth.
    private func saysOnlyThatItIsTrue(_ range: Range<Int>) -> Bool {
        guard first(.truth, in: range) != nil || first(.anaphor, in: range) != nil else { return false }
        let core = mainPart(range)
        let gist = gist([core])
        return gist.stems.count <= 1 && first(.truth, in: core) != nil || gist.stems.isEmpty && gist.names.count <= 1
    }

    /// Without what stands in brackets.
    private func mainPart(_ range: Range<Int>) -> Range<Int> {
        for index in range where token(index).kind == .openBracket { return range.lowerBound..<index }
        return range
    }
}
