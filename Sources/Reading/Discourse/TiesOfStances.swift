/// Denials, doubts and silences about the claim that the article is about.
extension Analysis {
    /// `neither confirmed nor denied the reports`: what only points at the claim, or names no matter at all, is about the claim.
    func tieStances(_ headline: Int?) {
        guard let headline else { return }
        for index in units.indices
        where units[index].attribution?.trigger == .stance && units[index].proposition != headline
            && units[index].role == .context
        {
            guard let content = units[index].content.first, !listed.contains(where: { $0.contains(content.lowerBound) }),
                isOwnWords(units[index], content) || pointsBack(units[index].extent, units[index].gist)
                    || units[index].gist.shares(with: units[headline].gist) >= 2
            else { continue }
            units[index].proposition = headline
            units[index].role = .claim
            units[index].pointsBack = true
        }
    }

    /// `declined to comment`: the content lies in the words that say so.
    private func isOwnWords(_ unit: Unit, _ content: Range<Int>) -> Bool {
        unit.stance == .open && unit.cue.contains { $0.overlaps(content) }
    }
}
