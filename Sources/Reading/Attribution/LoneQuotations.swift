/// A quotation that stands alone, right after a sentence that says who its speaker is.
extension Analysis {
    /// `The lawyer rejects the charge. “My client was in hospital.”`: the lawyer says both.
    func attributeLoneQuotations() {
        var last = [Int](repeating: -1, count: sentences.count)
        for (index, attribution) in attributions.enumerated()
        where attribution.source != nil && attribution.trigger != .disclosure {
            guard let cue = attribution.cue.first, sentenceOf.has(cue.lowerBound), sentenceOf[cue.lowerBound] >= 0
            else { continue }
            last[Int(sentenceOf[cue.lowerBound])] = index
        }
        for quotation in quotations where quotation.isClosed && quotation.words >= 4 {
            let start = quotation.tokens.lowerBound
            guard sentenceOf.has(start), sentenceOf[start] > 0, blocks[quotation.block].kind == .paragraph else {
                continue
            }
            let number = Int(sentenceOf[start])
            let before = last[number - 1]
            guard before >= 0, sentences[number - 1].block == quotation.block, fills(quotation, number),
                !isCovered(quotation.tokens)
            else { continue }
            last[number] = attributions.count
            attributions.append(
                Attribution(
                    content: [quotation.tokens], source: attributions[before].source, cue: [], attributes: [.speech],
                    speech: .direct, trigger: .verb, pattern: .loneQuotation))
        }
    }

    /// Whether a quotation opens a sentence and ends with it or a later one.
    private func fills(_ quotation: Quotation, _ sentence: Int) -> Bool {
        guard sentences[sentence].tokens.lowerBound == quotation.tokens.lowerBound,
            // A mark with a space after it closed another quotation.
            !token(quotation.tokens.lowerBound + 1).flags.contains(.spaceBefore),
            let last = self.sentence(of: quotation.tokens.upperBound - 1)
        else { return false }
        return trimmed(quotation.tokens.upperBound..<max(quotation.tokens.upperBound, last.tokens.upperBound)).isEmpty
    }
}
