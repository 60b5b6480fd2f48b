/// What an article says of its claim in its own voice: that it is likely, or may well be so.
extension Analysis {
    /// `Toch is een overname aannemelijk`: a main clause that says how likely something is, about what was told of the claim.
    func findOwnEstimates(_ headline: Int?) {
        guard let headline, let claimGist else { return }
        let start = sentenceNumber(units[headline])
        for number in sentences.indices where number > start {
            let sentence = sentences[number]
            guard sentence.tokens.upperBound <= projection else { return }
            guard blocks[sentence.block].kind == .paragraph, !isListed(sentence.tokens),
                !endsAsQuestion(sentence.tokens), let clause = mainClauses(sentence.tokens).first,
                estimatesByPredicate(clause),
                gist([clause]).stems.sharedCount(with: claimGist.stems) >= 1
                    || first(.told, in: clause.prefixTokens(8)) != nil,
                !units(near: clause.lowerBound).contains(where: { units[$0].touches(clause) })
            else { continue }
            let index = addUnit([clause], role: .claim, .estimatedClaim)
            note(.estimatedClaim, on: .unit(index, .tie))
            units[index].proposition = headline
        }
    }

    /// A form of `be` or the like with an adjective that says how likely its subject is.
    private func estimatesByPredicate(_ clause: Range<Int>) -> Bool {
        guard let verb = clause.first(where: { isFinite($0) }), token(verb).has([.be, .copula]),
            !clause.contains(where: { token($0).kind == .quote })
        else { return false }
        return hedges(in: [clause]).contains { hit in
            estimates(hit) && trigger(hit).attributes.contains(.adjective) || trigger(hit).low != nil
                || trigger(hit).attributes.isSuperset(of: [.nominal, .estimate])
        }
    }
}
