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
            var last: Int?
            if let range = verbFirstCondition(sentence.tokens) {
                let unit = addUnit([range], role: .condition)
                let pointsBack = saysOnlyThatItIsTrue(range)
                units[unit].pointsBack = pointsBack
                conditions.append(
                    Condition(unit: unit, range: range, sentence: sentence.tokens, pointsBack: pointsBack))
                index = range.upperBound
                last = index
            }
            while index < sentence.tokens.upperBound {
                if let hit = hit(.condition, at: index), hit.end <= sentence.tokens.upperBound,
                    // The verb of the main clause after a condition opens none: `Sollte …, sollte die Stadt …`.
                    last != index - 1 || !trigger(hit).attributes.contains(.verbFirst),
                    let range = conditionRange(hit, sentence.tokens)
                {
                    conditions.append(condition(hit, range, sentence.tokens))
                    index = range.upperBound
                    last = index
                } else {
                    index += 1
                }
            }
        }
        return conditions
    }

    /// `Tritt die Ministerin zurück, wird …`: a clause that begins with its finite verb, before a main clause that does.
    private func verbFirstCondition(_ sentence: Range<Int>) -> Range<Int>? {
        guard lexicon.hasVerbFirstConditions, !endsAsQuestion(sentence) else { return nil }
        var start = sentence.lowerBound
        while start < sentence.upperBound, token(start).kind == .quote || token(start).has(.coordinator) { start += 1 }
        guard isFinite(start), let comma = firstComma(start, sentence), comma - start >= 3,
            isFinite(comma + 1) || hit(.then, at: comma + 1) != nil
        else { return nil }
        return start..<comma
    }

    private func condition(_ hit: Hit, _ range: Range<Int>, _ sentence: Range<Int>) -> Condition {
        // The conjunction is no part of what is supposed, unless nothing else is there.
        let isComplete = trigger(hit).attributes.contains(.complete)
        let start = trigger(hit).attributes.contains(.verbFirst) || isComplete ? hit.start : hit.end
        let unit = addUnit([start..<range.upperBound], role: .condition)
        let pointsBack = isComplete || saysOnlyThatItIsTrue(range)
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
