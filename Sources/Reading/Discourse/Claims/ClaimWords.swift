/// Statements that say no more of the claim than a word for it, and that it is true, likely or false.
extension Analysis {
    /// Whether the content is no more than a word for what was reported, and what is said of that.
    func pointsBackOnly(_ unit: Unit) -> Bool {
        let range = firstClause(of: unit)
        return pointsBack(range, range == unit.extent ? unit.gist : gist([range])) && range.count <= 8
            && !unit.content.contains { token($0.lowerBound).has(.question) || token($0.lowerBound + 1).has(.question) }
    }

    /// `it was real, and everybody went quiet`: up to the second main clause.
    private func firstClause(of unit: Unit) -> Range<Int> {
        for index in unit.extent.dropFirst(3) {
            guard token(index).has(.coordinator), token(index - 1).kind == .comma,
                hasSubjectAndFinite(index + 1, unit.extent.upperBound)
            else { continue }
            return trimmed(unit.extent.lowerBound..<index)
        }
        return unit.extent
    }

    /// Whether it says of what was reported that it is true, likely or false.
    func judges(_ unit: Unit) -> Bool {
        first(.truth, in: unit.extent) != nil || first(.untrue, in: unit.extent) != nil
            || hedges(in: unit.content).contains {
                trigger($0).low != nil || trigger($0).attributes.isSuperset(of: [.adjective, .estimate])
            }
            || unit.trigger == .stance && unit.stance == .asserts
                && unit.attribution?.attributes.contains(.predicate) == true
    }

    /// `the deal is likely`, `a link is improbable`: no more than what the claim is about, and how likely it is.
    func isEstimate(_ unit: Unit, _ chain: ClaimChain) -> Bool {
        guard judges(unit) else { return false }
        if pointsBackOnly(unit) { return true }
        return unit.extent.count <= 8 && unit.gist.stems.count <= 2 && unit.gist.names.isEmpty
            && (unit.gist.stems.sharedCount(with: chain.gist.stems) >= 1 || first(.told, in: unit.extent) != nil)
    }

    /// `I believe the promise was made`: what the claim says in short, by somebody who does not only want or fear it.
    func believes(_ unit: Unit, _ chain: ClaimChain) -> Bool {
        if let attribution = unit.attribution, attribution.trigger == .verb, attribution.attributes.contains(.clause),
            attribution.attributes.isDisjoint(with: [.infinitive, .explicit]), unit.extent.count <= 4,
            token(unit.extent.lowerBound).has([.definiteArticle, .demonstrative]), pointsBackOnly(unit)
        {
            return true
        }
        guard let attribution = unit.attribution, attribution.trigger == .verb,
            attribution.attributes.contains(.clause),
            attribution.attributes.isDisjoint(with: [.infinitive, .explicit]),
            hasFinite(unit.extent), !isProjected(unit.extent)
        else { return false }
        return unit.gist.size <= 2 && told(in: unit.extent) != nil
            || unit.gist.size <= 3 && unit.gist.stems.sharedCount(with: units[chain.headline].gist.stems) >= 1
    }
}
