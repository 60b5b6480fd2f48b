/// What speaks for the claim because somebody outside the affair tells it.
extension Analysis {
    /// A witness: somebody who has not been named (`a neighbour`, `two pilots`), or who tells it in the paragraph that reports the claim, and who
    /// says something else that bears on it, before the article turns to what would follow.
    func findTestimony(_ headline: Int?) {
        guard let headline, let home = sentence(of: units[headline].extent.lowerBound) else { return }
        for index in units.indices where index != headline && units[index].role == .context {
            let unit = units[index]
            guard let attribution = unit.attribution, [.verb, .source, .disclosure].contains(attribution.trigger),
                attribution.attributes.contains(.speech),
                attribution.trigger != .verb || attribution.attributes.contains(.clause),
                unit.kind == .speech || attribution.trigger == .disclosure, unit.stance == .asserts, !unit.isQuestion,
                let source = unit.source,
                unit.speech != .direct, let sentence = sentence(of: unit.extent.lowerBound),
                sentence.tokens.lowerBound > home.tokens.lowerBound,
                sentence.tokens.lowerBound < projection,
                !isListed(unit.extent), unit.extent.count >= 4,
                !pointsBackAsSource(source), isClause(unit), !isToldWithinClaim(unit),
                hits(in: sentence.tokens).allSatisfy({
                    trigger($0).kind != .condition || trigger($0).attributes.contains(.verbFirst)
                })
            else { continue }
            if evidenceSource(attribution) || attribution.trigger == .disclosure || isOutsider(source)
                || isNamedWitness(unit, source, headline)
                || sentence.block == home.block && isNamedOutsider(source, headline)
            {
                units[index].role = .evidence
                note(.testimonyOfOutsider, on: .unit(index, .role))
            }
        }
    }

    /// `They`, `these reports`: what was named before; the article of `het kadaster` is none.
    private func pointsBackAsSource(_ source: Range<Int>) -> Bool {
        hits(in: source).contains {
            trigger($0).kind == .anaphor && $0.end <= source.upperBound && ($0.end - $0.start > 1 || source.count == 1)
        }
    }

    /// `a neighbour`, `two pilots`, `een bode`: somebody whom the article has not named before.
    func isOutsider(_ source: Range<Int>) -> Bool {
        let first = token(source.lowerBound)
        return (first.has(.determiner) || first.has(.number))
            && !first.has([.definiteArticle, .demonstrative, .possessive, .negative, .quantifier])
            && source.count > 1 && !source.contains { nameAt[$0] >= 0 }
    }

    /// `June Talbot, who lives across the street, said a pickup had left`: somebody with a name, no party to the claim, who tells what was.
    private func isNamedWitness(_ unit: Unit, _ source: Range<Int>, _ headline: Int) -> Bool {
        guard source.contains(where: { nameAt[$0] >= 0 }), isNamedOutsider(source, headline),
            source.contains(where: { token($0).kind == .comma }),
            let verb = unit.content.first?.first(where: { isFinite($0) })
        else { return false }
        return token(verb).has([.past, .pastAuxiliary]) && !token(verb).has(.conditional)
    }

    private func isNamedOutsider(_ source: Range<Int>, _ headline: Int) -> Bool {
        !token(source.lowerBound).has([.demonstrative, .possessive, .definiteArticle])
            && !source.contains { nameAt[$0] >= 0 && units[headline].gist.names.contains(nameAt[$0]) }
            && (source.count > 1 || token(source.lowerBound).isCapitalised)
    }

    private func isToldWithinClaim(_ unit: Unit) -> Bool {
        units(near: unit.extent.lowerBound).contains {
            units[$0].role == .claim && units[$0].extent.lowerBound < unit.extent.lowerBound
                && unit.extent.upperBound <= units[$0].extent.upperBound
        }
    }

    private func isClause(_ unit: Unit) -> Bool {
        unit.content.contains { $0.contains { isFinite($0) || token($0).has(.finiteAuxiliary) } }
    }
}
