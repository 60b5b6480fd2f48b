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
        for quotation in quotations where quotation.isClosed && quotation.words >= 2 {
            let start = quotation.tokens.lowerBound
            guard sentenceOf.has(start), sentenceOf[start] > 0, blocks[quotation.block].kind == .paragraph else {
                continue
            }
            let number = Int(sentenceOf[start])
            guard sentences[number - 1].block == quotation.block, fills(quotation, number),
                !isCovered(quotation.tokens)
            else { continue }
            let before = last[number - 1]
            let source = before >= 0 && quotation.words >= 4 ? attributions[before].source : nil
            guard let source = source ?? (before < 0 ? personInFront(number - 1) : nil) else { continue }
            last[number] = attributions.count
            attributions.append(
                Attribution(
                    content: [quotation.tokens], source: source, cue: [], attributes: [.speech],
                    speech: .direct, trigger: .verb, pattern: .loneQuotation))
        }
    }

    /// `The chairman, Ian Pell, was more careful. “We have no offer.”`: whom the sentence before a quotation is about, where that is somebody.
    private func personInFront(_ number: Int) -> Range<Int>? {
        let sentence = sentences[number].tokens
        guard !endsAsQuestion(sentence), let finite = sentence.first(where: { isFinite($0) }),
            quotation(of: sentence.lowerBound) == nil
        else { return nil }
        var start = withoutDateline(sentence)
        while start < finite, token(start).has([.coordinator, .adverb]), !token(start).has(.determiner) { start += 1 }
        guard start < finite, !token(start).has([.preposition, .subordinator]) || token(start).has(.determiner),
            let subject = nounPhrase(endingAt: finite, floor: start), subject.lowerBound == start,
            subject.contains(where: { token($0).has(.speaker) || token($0).has(.title) || isPerson($0) })
                || token(start).has(.subjectPronoun) && subject.count == 1 && !token(start).has(.determiner)
        else { return nil }
        return named(.subjectBeforeVerb, .source, subject)
    }

    /// `Ian Pell`: two words with capitals in a row.
    private func isPerson(_ index: Int) -> Bool {
        token(index).isWord && token(index).isCapitalised && token(index + 1).isWord && token(index + 1).isCapitalised
            && !token(index).has(.determiner)
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
