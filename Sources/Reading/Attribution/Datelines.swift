/// Where and when a report was filed, at the start of its first sentence.
extension Analysis {
    /// `ELLERBY –`, `BREWSTER, Ohio, March 3 —`, `LEEUWARDEN (eigen bericht) -`, `14.20 uur –`: where and when a report was filed.
    func isDateline(_ range: Range<Int>) -> Bool {
        var isBracketed = false
        return !range.isEmpty && !token(range.lowerBound).has(.determiner)
            && range.allSatisfy {
                let token = token($0)
                if token.kind == .openBracket || token.kind == .closeBracket {
                    isBracketed = token.kind == .openBracket
                }
                return isBracketed || !token.isWord || token.isCapitalised || token.has([.month, .number, .weekday])
                    || token.end - token.start <= 1 || token.flags.contains(.dotted)
                    // `14.20 uur`: the unit of a time.
                    || self.token($0 - 1).kind == .number && token.end - token.start <= 4
            }
    }

    /// Where a sentence begins after the place and time of its report.
    func withoutDateline(_ sentence: Range<Int>) -> Int {
        guard let dash = sentence.prefixTokens(14).first(where: { token($0).kind == .dash }),
            isDateline(sentence.lowerBound..<dash)
        else { return sentence.lowerBound }
        return dash + 1
    }
}
