/// Attributions that only say again what another one says better.
extension Analysis {
    /// `The company added that it is still investigating whether …`: what is said is nothing but that they leave it open. Of the two the
    /// inner one stays, with the outer source where it has none of its own.
    func dropEnclosing() {
        var dropped: Set<Int> = []
        for (inner, attribution) in attributions.enumerated()
        where !attribution.attributes.isDisjoint(with: [.open, .doubts, .denies]) {
            guard let cue = attribution.cue.first, let content = attribution.content.last else { continue }
            for outer in attributions.indices
            where outer != inner && attributions[outer].trigger == .verb && attributions[outer].content.count == 1 {
                guard let said = attributions[outer].content.first, said.lowerBound <= cue.lowerBound,
                    content.upperBound <= said.upperBound, said.upperBound - content.upperBound <= 2,
                    attributions[outer].attributes.isDisjoint(with: [.open, .doubts, .denies]),
                    addsNothing(said.lowerBound..<min(cue.lowerBound, content.lowerBound), attribution.source)
                else { continue }
                dropped.insert(outer)
                if attributions[inner].source == nil { attributions[inner].source = attributions[outer].source }
            }
        }
        guard !dropped.isEmpty else { return }
        attributions = attributions.enumerated().filter { !dropped.contains($0.offset) }.map(\.element)
    }

    /// Whether a stretch holds a pronoun for who speaks and adverbs, at most.
    private func addsNothing(_ range: Range<Int>, _ source: Range<Int>?) -> Bool {
        if let source, source.count > 1 || !token(source.lowerBound).has(.subjectPronoun) { return false }
        return range.allSatisfy {
            token($0).has([.complementiser, .adverb, .subjectPronoun, .auxiliary]) || !token($0).isWord
        }
    }
}
