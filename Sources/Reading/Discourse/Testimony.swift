/// What speaks for the claim because somebody outside the affair tells it.
extension Analysis {
    /// Somebody outside the affair who tells something else that bears on it, in the paragraph that reports the claim.
    func findTestimony(_ headline: Int?) {
        guard let headline, let home = sentence(of: units[headline].extent.lowerBound) else { return }
        for index in units.indices where index != headline && units[index].role == .context {
            let unit = units[index]
            guard let attribution = unit.attribution, attribution.trigger == .verb || attribution.trigger == .source,
                attribution.attributes.contains(.speech),
                attribution.trigger == .source || attribution.attributes.contains(.clause),
                unit.kind == .speech, unit.stance == .asserts, !unit.isQuestion, let source = unit.source,
                let sentence = sentence(of: unit.extent.lowerBound), sentence.block == home.block,
                sentence.tokens.lowerBound > home.tokens.lowerBound,
                !listed.contains(where: { $0.overlaps(unit.extent) }), unit.extent.count >= 4,
                first(.anaphor, in: source) == nil, unit.speech != .direct,
                hits(in: sentence.tokens).allSatisfy({
                    trigger($0).kind != .condition || trigger($0).attributes.contains(.verbFirst)
                }),
                isClause(unit), !token(source.lowerBound).has([.demonstrative, .possessive]),
                !token(source.lowerBound).has(.definiteArticle),
                !source.contains(where: { nameAt[$0] >= 0 && units[headline].gist.names.contains(nameAt[$0]) }),
                source.count > 1 || token(source.lowerBound).isCapitalised
            else { continue }
            units[index].role = .evidence
        }
    }

    private func isClause(_ unit: Unit) -> Bool {
        unit.content.contains { $0.contains { isFinite($0) || token($0).has(.finiteAuxiliary) } }
    }
}
