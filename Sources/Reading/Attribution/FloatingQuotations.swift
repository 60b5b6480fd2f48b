/// Quotations without a cue of their own.
extension Analysis {
    /// A quotation of several words without a cue goes on with what was said before it in its block, or in the block before.
    func attachFloatingQuotations() {
        var owner = [Int](repeating: -1, count: quotations.count)
        for (index, attribution) in attributions.enumerated()
        where attribution.speech == .direct || attribution.speech == .mixed {
            for piece in attribution.content {
                for token in boundaries(piece)
                where quotationOf.indices.contains(token) && quotationOf[token] >= 0 {
                    owner[Int(quotationOf[token])] = index
                }
            }
        }
        var lastInBlock: (block: Int, attribution: Int)?
        for (index, quotation) in quotations.enumerated() {
            if owner[index] >= 0 {
                lastInBlock = (quotation.block, owner[index])
                continue
            }
            guard quotation.words >= 4, !isCovered(quotation.tokens), let last = lastInBlock,
                last.block == quotation.block || continues(quotation.block, after: last.block)
            else { continue }
            let startsSentence =
                sentence(of: quotation.tokens.lowerBound).map {
                    $0.tokens.lowerBound >= quotation.tokens.lowerBound - 1
                } ?? false
            if startsSentence, attributions[last.attribution].speech != .indirect {
                attributions[last.attribution].content.append(quotation.tokens)
            }
        }
    }

    /// Where a quotation that belongs to a piece may stand: at its ends, and anywhere in what is partly quoted.
    private func boundaries(_ piece: Range<Int>) -> [Int] {
        [piece.lowerBound, piece.upperBound - 1] + piece.prefix(120).filter { tokens[$0].kind == .quote }
    }

    /// Whether a block is the next line of the same paragraph.
    func continues(_ block: Int, after last: Int) -> Bool {
        guard block == last + 1, blocks[block].kind == .paragraph, blocks[last].kind == .paragraph else { return false }
        let gap = source.bytes[blocks[last].span.end..<max(blocks[last].span.end, blocks[block].span.start)]
        return gap.reduce(0) { $0 + ($1 == 0x0A ? 1 : 0) } <= 1
    }

    func isCovered(_ range: Range<Int>) -> Bool {
        guard let sentence = sentence(of: range.lowerBound) else { return true }
        return attributions.suffix(2000).contains { attribution in
            attribution.content.contains { $0.overlaps(range) } && attribution.extent.overlaps(sentence.tokens)
        }
    }
}
