import SourceText

/// Attributions into statements; then roles, conditions, consequences and what says the same.
extension Analysis {
    func readDiscourse() {
        for (number, attribution) in attributions.enumerated() {
            document.statements.append(statement(attribution, number))
        }
    }

    func statement(_ attribution: Attribution, _ number: Int) -> Statement {
        var statement = Statement(
            id: "s\(number + 1)", content: spans(attribution.content), proposition: "p\(number + 1)")
        statement.source = attribution.source.map { spans([$0]) } ?? []
        statement.cue = spans(attribution.cue)
        statement.speech = attribution.speech
        statement.isQuestion = attribution.isQuestion
        let attributes = attribution.attributes
        statement.kind =
            attributes.contains(.hearsay)
            ? .hearsay : attributes.contains(.document) ? .document : attributes.contains(.speech) ? .speech : .attitude
        statement.stance =
            attributes.contains(.open) || attribution.isQuestion
            ? .open
            : attributes.contains(.denies)
                ? (attribution.isNegated ? .open : .denies)
                : attributes.contains(.doubts) ? .doubts : .asserts
        return statement
    }
}
