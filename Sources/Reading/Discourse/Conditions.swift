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
            if let range = verbFirstCondition(sentence.tokens) {
                conditions.append(
                    condition(range, from: range.lowerBound, isComplete: false, sentence.tokens, .verbFirstCondition))
                index = range.upperBound
            }
            while index < sentence.tokens.upperBound {
                if let hit = hit(.condition, at: index), hit.end <= sentence.tokens.upperBound, !isPseudo(hit),
                    let range = conditionRange(hit, sentence.tokens), !isBelief(range), !isAsked(range)
                {
                    let isComplete = trigger(hit).attributes.contains(.complete)
                    // The conjunction is no part of what is supposed, unless nothing else is there.
                    let start = isComplete ? hit.start : supposition(hit.end, range)
                    conditions.append(
                        condition(
                            range, from: start, isComplete: isComplete, sentence.tokens, pattern(hit, range), by: hit))
                    index = range.upperBound
                } else {
                    index += 1
                }
            }
        }
        return conditions
    }

    /// Whether a word opens a clause that supposes something, not only a noun phrase (`without a hearing`), which mostly supposes nothing.
    func supposes(_ hit: Hit) -> Bool {
        trigger(hit).kind == .condition && !trigger(hit).attributes.contains(.nominal)
    }

    private func condition(
        _ range: Range<Int>, from start: Int, isComplete: Bool, _ sentence: Range<Int>, _ pattern: Pattern,
        by hit: Hit? = nil
    ) -> Condition {
        let unit = addUnit(
            [min(start, range.upperBound)..<range.upperBound], role: .condition, pattern, by: hit)
        let pointsBack = isComplete || saysOnlyThatItIsTrue(range)
        if pointsBack { note(.supposesClaim, on: .unit(unit, .tie)) }
        units[unit].pointsBack = pointsBack
        return Condition(unit: unit, range: range, sentence: sentence, pointsBack: pointsBack)
    }

    /// Dutch `Wanneer de uitslag komt, is niet bekend`: what is left open is not supposed.
    private func isAsked(_ range: Range<Int>) -> Bool {
        lexicon.isVerbSecond
            && units(near: range.lowerBound).contains {
                units[$0].isQuestion && units[$0].attribution?.trigger == .stance
                    && range.lowerBound + 1 == units[$0].extent.lowerBound
            }
    }

    private func pattern(_ hit: Hit, _ range: Range<Int>) -> Pattern {
        let attributes = trigger(hit).attributes
        if attributes.contains(.complete) { return .completeCondition }
        if attributes.contains(.verbFirst) { return .invertedCondition }
        return trace?.notes[.words(.condition, range)]?.pattern ?? .conditionClause
    }

    /// Where what is supposed begins: `suppose, on the other hand, that …` goes on after the parenthesis.
    private func supposition(_ index: Int, _ range: Range<Int>) -> Int {
        let next = parenthesisEnd(index, range.upperBound)
        return next > index && token(next).has(.complementiser) ? min(next + 1, range.upperBound) : next
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
