/// What speaks for the claim because somebody outside the affair tells it.
extension Analysis {
    /// A witness: somebody who has not been named (`a neighbour`, `two pilots`), or who tells it in the paragraph that reports the claim, and who
    /// says something else that bears on it, before the article turns to what would follow.
    func findTestimony(_ headline: Int?) {
        guard let headline, let home = sentence(of: units[headline].extent.lowerBound) else { return }
        for index in units.indices where index != headline && units[index].role == .context {
            let unit = units[index]
            guard let attribution = unit.attribution, unit.stance == .asserts, !unit.isQuestion,
                let source = unit.source, unit.speech != .direct || isPerceived(unit),
                let sentence = sentence(of: unit.extent.lowerBound),
                sentence.tokens.lowerBound > home.tokens.lowerBound,
                sentence.tokens.lowerBound < projection,
                !isListed(unit.extent), unit.extent.count >= 4,
                !pointsBackAsSource(source), !isToldWithinClaim(unit)
            else { continue }
            // What a document or a picture shows, whatever it is, and whatever it shows it by.
            if attribution.trigger == .disclosure {
                units[index].role = .evidence
                note(.shownByEvidence, on: .unit(index, .role))
                continue
            }
            // `A night porter remembers four bags`: what somebody outside the affair has seen.
            if attribution.trigger == .verb, isOutsider(source),
                !attribution.attributes.isDisjoint(with: [.speech, .explicit]),
                attribution.cue.first.map({ !isHypothetical($0.lowerBound) }) ?? false
            {
                units[index].role = .evidence
                note(.testimonyOfOutsider, on: .unit(index, .role))
                continue
            }
            guard attribution.trigger == .verb || attribution.trigger == .source,
                attribution.attributes.contains(.speech) || perceives(unit.cue),
                attribution.trigger == .source || attribution.attributes.contains(.clause),
                unit.kind == .speech || perceives(unit.cue), isClause(unit),
                hits(in: sentence.tokens).allSatisfy({
                    !supposes($0) || trigger($0).attributes.contains(.verbFirst)
                })
            else { continue }
            if isPerceived(unit) || perceives(unit.cue) || evidenceSource(attribution) || isOutsider(source)
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
            && !isPartitive(source) && source.count > 1 && !head(of: source).contains { nameAt[$0] >= 0 }
    }

    /// `She herself had seen a van pull away`, `“I heard a bang”`: what somebody tells to have perceived.
    func isPerceived(_ unit: Unit) -> Bool {
        guard let content = unit.content.first, let first = content.first(where: { token($0).isWord }) else {
            return false
        }
        var start = first
        if token(start).has(.complementiser) { start += 1 }
        // `report seeing a tug`
        if token(start).has(.gerund) { return hit(.perception, at: start) != nil }
        guard start < content.upperBound, token(start).has(.subjectPronoun), !token(start).has(.determiner),
            hit(.anaphor, at: start) == nil || token(start).has(.plural)
        else { return false }
        for index in start + 1..<min(content.upperBound, start + 6) {
            if hit(.perception, at: index) != nil { return !token(index).has(.infinitive) || token(index).has(.past) }
            guard token(index).has([.auxiliary, .adverb, .reflexive]), !token(index).has([.modal, .negative]) else {
                return false
            }
        }
        return false
    }

    /// `Residents noticed that …`
    private func perceives(_ cue: [Range<Int>]) -> Bool {
        cue.contains { range in range.contains { hit(.perception, at: $0) != nil } }
            && !cue.contains { range in range.contains { token($0).has([.negative, .modal]) } }
    }

    /// Who somebody is, without where: `an estate agent [in Lisbon]`.
    private func head(of source: Range<Int>) -> Range<Int> {
        let end = source.dropFirst(2).first { token($0).has(.joiningName) && !token($0).has(.joining) }
        return source.lowerBound..<(end ?? source.upperBound)
    }

    /// `one of the people`, `two of them`: some of those who were named before.
    func isPartitive(_ source: Range<Int>) -> Bool {
        let first = token(source.lowerBound)
        guard first.has([.number, .quantifier]) || first.kind == .number, source.count > 2,
            token(source.lowerBound + 1).has(.nominalPreposition)
        else { return false }
        return token(source.lowerBound + 2).has([.definiteArticle, .demonstrative, .objectPronoun, .possessive])
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
            // `remembers carrying the bags`
            || unit.attribution?.pattern == .gerundAfterVerb
    }
}
