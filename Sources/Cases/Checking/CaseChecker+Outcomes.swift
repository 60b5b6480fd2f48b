import SourceText

/// Outcomes, expectations, and what spans statements.
extension CaseChecker {
    /// `outcome [NAME:] CLAIM: true on DATE`.
    mutating func readOutcome(_ placed: PlacedStatement) {
        let form = "outcome NAME: true on 2022-11-01"
        let properties = checkProperties(placed)
        var cursor = cursor(placed)
        var details = details(placed, properties)
        let given = takeName(&cursor, .outcome)
        guard let word = cursor.takeWord() else {
            return report(.missingPart("the claim", form: form), cursor, cursor.endSpan)
        }
        guard let found = names.all[word.text], found.kind == .claim || found.kind == .hypotheses else {
            if let found = names.all[word.text] {
                return report(.wrongKindOfName(word.text, is: found.kind.rawValue, wanted: "claim"), cursor, word.span)
            }
            let meant = names.closest(to: word.text) { $0 == .claim || $0 == .hypotheses }
            return report(.unknownName(word.text, kind: "claim", meant: meant), cursor, word.span)
        }
        guard cursor.take(.colon) != nil else {
            return report(.missingColon(after: "outcome \(word.text)"), cursor, cursor.endSpan)
        }
        let value = outcomeValue(&cursor, of: word.text, form: form)
        inlineDate(&cursor, &details)
        if value != nil { expectEnd(cursor, form: form) }
        if found.role == .evidence { report(.outcomeOnEvidence(word.text), cursor, word.span) }
        if details.on == nil, properties[.on] == nil, !cursor.contains(word: "on") {
            report(.outcomeWithoutDate, cursor, cursor.lineSpan)
        }
        guard let value else { return }
        model.outcomes.append(
            Outcome(
                name: given ?? name(placed, "outcome-\(word.text)", .outcome), subject: word.text, value: value,
                details: details,
                location: location(placed)))
    }

    private mutating func outcomeValue(
        _ cursor: inout LineCursor, of subject: String, form: String
    ) -> Outcome.Value? {
        guard let word = cursor.takeWord() else {
            report(.missingPart("what turned out", form: form), cursor, cursor.endSpan)
            return nil
        }
        if word.text == "ambiguous" { return .ambiguous }
        if let known = names.hypotheses[subject] {
            if known.contains(word.text) { return .hypothesis(word.text) }
            let meant = Suggestion.closest(to: word.text, among: known)
            report(.unknownHypothesis(word.text, of: subject, known: known, meant: meant), cursor, word.span)
            return nil
        }
        switch word.text {
        case "true": return .isTrue
        case "false": return .isFalse
        default:
            let choices = ["true", "false", "ambiguous"]
            let meant = Suggestion.closest(to: word.text, among: choices)
            report(.badChoice(word.text, "outcome", choices: choices, meant: meant), cursor, word.span)
            return nil
        }
    }

    /// `expect [point] PROPOSITION: LIKELIHOOD`.
    mutating func readExpectation(_ placed: PlacedStatement) {
        let form = "expect CLAIM: 30% to 95%"
        checkProperties(placed)
        var cursor = cursor(placed)
        let isPoint = cursor.next(is: "point") && cursor.peekSecond?.kind == .word && cursor.take(word: "point")
        let target = proposition(&cursor, form: form)
        if target == nil { _ = cursor.pieces(before: .colon) }
        guard cursor.take(.colon) != nil else {
            if target != nil { report(.missingColon(after: cursor.takenText), cursor, cursor.endSpan) }
            return
        }
        let likelihood = likelihood(cursor)
        if likelihood.low <= 0, likelihood.high >= 1, likelihood.location != nil, !isFaulty(likelihood) {
            report(.emptyExpectation, cursor, cursor.restSpan)
        }
        // An expectation tests bounds, on which a shape has no bearing.
        if likelihood.mostLikely != nil { report(.unexpectedWords("most likely", form: form), cursor, cursor.restSpan) }
        guard let target else { return }
        model.expectations.append(
            Expectation(proposition: target, likelihood: likelihood, isPoint: isPoint, location: location(placed)))
    }

    /// Whether the likelihood stands for one that was reported already.
    private func isFaulty(_ likelihood: Likelihood) -> Bool {
        likelihood.basis == .unknown && likelihood.written != "unknown"
    }

    // MARK: Between statements

    mutating func checkAdoptions() {
        let made = Set(model.estimates.map { [$0.source, $0.proposition.written] })
        for (claim, source, location) in adoptions where !made.contains([source, claim]) {
            report(.missingEstimate(of: source, for: claim), location)
        }
    }

    mutating func checkDoubts() {
        let claims = Dictionary(model.claims.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
        for doubt in model.doubts {
            guard let condition = doubt.condition, let claim = claims[doubt.claim] else { continue }
            let known: [Condition] =
                switch claim.basis {
                case .rules(let rules, _): rules.map(\.condition)
                case .causes(let causes, _): causes.map(\.condition)
                default: []
                }
            if !known.contains(condition) {
                report(.missingRule(doubt.claim, known: known.map { "if " + $0.written }), doubt.location)
            }
        }
    }

    mutating func checkOutcomes() {
        let claims = Dictionary(model.claims.map { ($0.name, $0.details) }, uniquingKeysWith: { first, _ in first })
        let sets = Dictionary(model.hypotheses.map { ($0.name, $0.details) }, uniquingKeysWith: { first, _ in first })
        var first: [String: Location] = [:]
        for outcome in model.outcomes {
            if let earlier = first[outcome.subject] {
                report(.duplicateOutcome(outcome.subject), outcome.location, related: [Self.related(earlier, "here")])
            }
            first[outcome.subject] = first[outcome.subject] ?? outcome.location
            guard let date = outcome.details.on, let since = (claims[outcome.subject] ?? sets[outcome.subject])?.on,
                date < since
            else { continue }
            report(.outcomeBeforeClaim(outcome.subject, since.description), outcome.location)
        }
    }
}
