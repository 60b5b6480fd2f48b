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

    private func conditionRange(_ hit: Hit, _ sentence: Range<Int>) -> Range<Int>? {
        let attributes = trigger(hit).attributes
        let previous = token(hit.start - 1)
        if attributes.contains(.complete) {
            let next = token(hit.end)
            if !next.isWord || next.has([.coordinator]) || isFinite(hit.end) || hit.end >= sentence.upperBound {
                return hit.start..<hit.end
            }
            if next.has(.infinitiveMarker) || next.has(.complementiser) { return nil }
        }
        if attributes.contains(.verbFirst) {
            guard opensMainClause(hit.start, sentence), !endsAsQuestion(sentence) else { return nil }
            if !lexicon.isVerbSecond {
                let next = token(hit.end)
                guard next.has([.determiner, .subjectPronoun, .possessive]) || next.isCapitalised || next.has(.plural)
                else { return nil }
                guard let comma = firstComma(hit.end, sentence), comma - hit.end >= 3 else { return nil }
                return hit.start..<comma
            }
            return hit.start..<conditionEnd(hit.end, sentence, hasVerb: true)
        }
        // `asked if`, `as if`: an indirect question or a comparison.
        if previous.has(.subordinator), !previous.has(.coordinator) { return nil }
        if self.hit(.verb, at: hit.start - 1) != nil, !previous.has(.noun) { return nil }
        if let comma = openingEnd(hit, sentence) { return hit.start..<comma }
        let end = conditionEnd(hit.end, sentence)
        guard end - hit.end >= 2,
            (hit.end..<end).contains(where: {
                isFinite($0) || token($0).has(.finiteAuxiliary) || self.hit(.truth, at: $0) != nil
            })
        else { return nil }
        guard hasOwnVerb(hit.end..<end) else { return nil }
        if lexicon.isVerbSecond, !isVerbLast(hit.end..<end) || comparesBefore(hit.start, sentence) { return nil }
        return hit.start..<end
    }

    /// English: the comma after a condition that opens the sentence with a verb that may be a noun (`Unless the payments resume,
    /// the authority is …`): a main clause begins there.
    private func openingEnd(_ hit: Hit, _ sentence: Range<Int>) -> Int? {
        guard !lexicon.isVerbSecond, hit.start == sentence.lowerBound,
            let comma = firstComma(hit.end, sentence), comma - hit.end >= 3,
            !(hit.end..<comma).contains(where: { isFinite($0) }),
            (hit.end + 1..<comma).contains(where: { token($0).has([.present, .past, .infinitive]) }),
            token(comma + 1).has([.determiner, .possessive, .subjectPronoun]) || token(comma + 1).isCapitalised
        else { return nil }
        for index in comma + 1..<sentence.upperBound {
            if token(index).has(.coordinator) || !token(index).isWord { return nil }
            if isFinite(index) { return comma }
        }
        return nil
    }

    /// Whether a finite verb belongs to the clause itself and not to one inside it: `naar aanleiding van het feit dat …` has none.
    private func hasOwnVerb(_ range: Range<Int>) -> Bool {
        var inner = 0
        for index in range {
            if index > range.lowerBound, token(index).has([.complementiser, .relative, .subordinator]),
                hit(.truth, at: index) == nil, clause(of: index).lowerBound == index
            {
                inner += 1
            }
            if isFinite(index) || token(index).has(.finiteAuxiliary) && !token(index).has(.possessive)
                || hit(.truth, at: index) != nil
            {
                if inner == 0 { return true }
                inner -= 1
            }
        }
        return false
    }

    /// `zowel … als`, `even … als`.
    private func comparesBefore(_ index: Int, _ sentence: Range<Int>) -> Bool {
        for back in stride(from: index - 1, through: max(sentence.lowerBound, index - 25), by: -1) {
            if token(back).has(.correlative) || index - back <= 4 && token(back).has(.equative) { return true }
        }
        return false
    }

    /// In Dutch `als` with a clause has its finite verb at the end, `als reactie` has none.
    private func isVerbLast(_ range: Range<Int>) -> Bool {
        var last = range.upperBound - 1
        while last > range.lowerBound, !token(last).isWord || token(last).kind == .closeBracket { last -= 1 }
        for index in stride(from: last, to: max(range.lowerBound - 1, last - 6), by: -1)
        where isFinite(index) || token(index).has(.finiteAuxiliary) || hit(.truth, at: index) != nil { return true }
        return range.contains { token($0).has(.finiteAuxiliary) && $0 > range.lowerBound }
    }

    private func opensMainClause(_ index: Int, _ sentence: Range<Int>) -> Bool {
        var before = index - 1
        while before >= sentence.lowerBound, token(before).kind == .quote || token(before).has(.coordinator) {
            before -= 1
        }
        return before < sentence.lowerBound || (token(before).kind == .comma && lexicon.isVerbSecond)
            || token(before).kind == .semicolon || token(before).kind == .colon
    }

    private func endsAsQuestion(_ sentence: Range<Int>) -> Bool {
        sentence.suffix(3).contains { token($0).kind == .question }
    }

    private func firstComma(_ start: Int, _ sentence: Range<Int>) -> Int? {
        var depth = 0
        for index in start..<sentence.upperBound {
            switch token(index).kind {
            case .openBracket: depth += 1
            case .closeBracket: depth -= 1
            case .comma where depth <= 0: return index
            default: break
            }
        }
        return nil
    }

    /// The comma before the main clause, `then`, or the end of the sentence.
    private func conditionEnd(_ start: Int, _ sentence: Range<Int>, hasVerb: Bool = false) -> Int {
        var depth = 0
        var hasVerb = hasVerb
        var index = start
        while index < sentence.upperBound {
            let token = token(index)
            switch token.kind {
            case .openBracket: depth += 1
            case .closeBracket: depth -= 1
            case .semicolon, .colon: return index
            case .dash where hasVerb && depth <= 0: return index
            case .comma
            where depth <= 0
                && (hasVerb
                    || lexicon.isVerbSecond && index > start + 1
                        && (isFinite(index + 1) || hit(.then, at: index + 1) != nil)):
                let next = self.token(index + 1)
                // `if A, B and C happen` goes on; a relative clause does, too.
                if !next.has(.relative) || next.has(.determiner) && !lexicon.isVerbSecond
                    || hit(.then, at: index + 1) != nil || isFinite(index + 1)
                {
                    return index
                }
            case .word where depth <= 0:
                if isFinite(index) || token.has(.finiteAuxiliary) { hasVerb = true }
                if hasVerb, index > start, hit(.then, at: index) != nil, self.token(index - 1).kind != .comma,
                    !lexicon.isVerbSecond
                {
                    return index
                }
                if hasVerb, index > start + 1, token.has(.coordinator), startsMain(index + 1, sentence) { return index }
            default: break
            }
            index += 1
        }
        var end = sentence.upperBound
        while end > start, !token(end - 1).isWord, token(end - 1).kind != .closeBracket { end -= 1 }
        return end
    }

    private func startsMain(_ index: Int, _ sentence: Range<Int>) -> Bool {
        for ahead in index..<min(index + 5, sentence.upperBound) {
            if !token(ahead).isWord { return false }
            if token(ahead).has([.conditional, .modal]), ahead > index || lexicon.isVerbSecond { return true }
        }
        return false
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
