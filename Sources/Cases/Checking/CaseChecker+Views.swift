import SourceText

/// What people think: estimates and doubts.
extension CaseChecker {
    mutating func readEstimate(_ placed: PlacedStatement) {
        let form = "estimate SOURCE CLAIM: very likely"
        let properties = checkProperties(placed)
        var cursor = cursor(placed)
        if givenName(placed) != nil {
            cursor.skipKeyword()
            cursor.skipKeyword()
        }
        var details = details(placed, properties)
        let source = reference(.source, &cursor, form: form)
        let target = proposition(&cursor, form: form)
        if target == nil { _ = cursor.pieces(before: .colon) }
        guard cursor.take(.colon) != nil else {
            if target != nil { report(.missingColon(after: cursor.takenText), cursor, cursor.endSpan) }
            return
        }
        let (pieces, span) = cursor.pieces(beforeWords: ["on"])
        let likelihood = likelihood(pieces, cursor.location(span))
        inlineDate(&cursor, &details)
        expectEnd(cursor, form: form)
        checkConfidence(placed, properties, states: true)
        guard let source, let target else { return }
        let base = "\(source) estimates \(target.written)".split(separator: " ").joined(separator: "-")
        model.estimates.append(
            Estimate(
                name: name(placed, base, .estimate), source: source, proposition: target, likelihood: likelihood,
                details: details, location: location(placed)))
    }

    /// `doubt [NAME:] CLAIM [if CONDITION][: LIKELIHOOD] [by SOURCE]`.
    mutating func readDoubt(_ placed: PlacedStatement) {
        let form = "doubt CLAIM if CONDITION: LIKELIHOOD by SOURCE"
        let properties = checkProperties(placed)
        var cursor = cursor(placed)
        var details = details(placed, properties)
        let given = takeName(&cursor, .doubt)
        guard let claim = reference(.claim, &cursor, form: form) else { return }
        var condition: Condition?
        if cursor.take(word: "if") {
            condition = self.condition(&cursor)
            if condition == nil { return }
        }
        var likelihood: Likelihood?
        if cursor.take(.colon) != nil {
            let (pieces, span) = cursor.pieces(beforeWords: ["by", "on"])
            likelihood = self.likelihood(pieces, cursor.location(span))
        }
        let source = cursor.take(word: "by") ? reference(.source, &cursor, form: form) : nil
        inlineDate(&cursor, &details)
        expectEnd(cursor, form: form)
        let base = source.map { "\($0)-doubts-\(claim)" } ?? "doubt-\(claim)"
        model.doubts.append(
            Doubt(
                name: given ?? name(placed, base, .doubt), claim: claim, condition: condition, likelihood: likelihood,
                source: source, details: details, location: location(placed)))
    }
}
