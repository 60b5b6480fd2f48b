/// How far what says that somebody speaks can reach in its sentence.
extension Analysis {
    /// Where the part of the sentence that a cue can reach to its left begins.
    func boundary(before index: Int, _ sentence: Range<Int>) -> Int {
        var start = index
        while start > sentence.lowerBound, index - start < 80 {
            let token = self.token(start - 1)
            if token.kind == .semicolon || (token.kind == .quote && token.flags.contains(.opens)) { return start }
            if token.kind == .colon { return start }
            if token.kind == .dash, start - 1 - sentence.lowerBound <= 13, isDateline(sentence.lowerBound..<start - 1) {
                return start
            }
            start -= 1
        }
        return start
    }

    /// Where what a cue says ends at the latest: the sentence, or the quotation that the cue itself stands in.
    func ceiling(after index: Int, _ sentence: Range<Int>) -> Int {
        var limit = sentence.upperBound
        while limit > index, token(limit - 1).endsSentence { limit -= 1 }
        if let quotation = quotation(of: index - 1), quotation.isClosed,
            quotation.tokens.upperBound <= sentence.upperBound
        {
            limit = min(limit, quotation.tokens.upperBound - 1)
        }
        return max(index, limit)
    }
}
