import SourceText

/// Which quotation marks belong together. Marks of one sort pair within a block; what is not closed runs to its end.
extension Analysis {
    private enum Sort: UInt8 { case straight, pair, curly, single, low, guillemet, backtick, corner }

    func pairQuotations() {
        for (block, range) in blockTokens.enumerated() {
            var open: (sort: Sort, token: Int)?
            for index in range where tokens[index].kind == .quote {
                guard let (sort, opens, closes) = role(index, open?.sort) else { continue }
                if let start = open, start.sort == .single, sort != .single, opens {
                    // The single mark was an apostrophe.
                    open = (sort, index)
                } else if let start = open {
                    guard closes, matches(start.sort, sort) else { continue }
                    finish(start.token..<index + 1, true, block)
                    open = nil
                } else if opens {
                    open = (sort, index)
                }
            }
            if let start = open {
                // An unclosed single mark is an apostrophe.
                if start.sort != .single { finish(start.token..<range.upperBound, false, block) }
            }
            for index in range.dropFirst() where isPossessive(index) {
                tokens[index].kind = .word
                tokens[index].features = [.possessiveMark, .stop]
            }
        }
    }

    /// `the growers’ association`: an apostrophe after a plural, which pairs with no mark.
    private func isPossessive(_ index: Int) -> Bool {
        let mark = tokens[index]
        guard mark.kind == .quote, quotationOf[index] < 0, !mark.flags.contains(.spaceBefore),
            bytes(mark) == 0x27 || bytes(mark) == 0xE28099
        else { return false }
        let owner = token(index - 1)
        return owner.isWord && source.bytes[owner.end - 1] | 0x20 == UInt8(ascii: "s") && token(index + 1).isWord
            && token(index + 1).flags.contains(.spaceBefore)
    }

    private func finish(_ range: Range<Int>, _ isClosed: Bool, _ block: Int) {
        let words = range.reduce(0) { $0 + (tokens[$1].isWord ? 1 : 0) }
        for index in range { quotationOf[index] = Int32(quotations.count) }
        tokens[range.lowerBound].flags.insert(.opens)
        if isClosed { tokens[range.upperBound - 1].flags.insert(.closes) }
        quotations.append(Quotation(tokens: range, isClosed: isClosed, block: block, words: words))
    }

    private func matches(_ open: Sort, _ close: Sort) -> Bool {
        open == close || (open == .low && close == .curly)
            || (open == .backtick && (close == .single || close == .straight))
    }

    /// Sort of a mark, and whether it may open and close, by its shape and its neighbours.
    private func role(_ index: Int, _ open: Sort?) -> (Sort, Bool, Bool)? {
        let mark = tokens[index]
        let spaceBefore =
            mark.flags.contains(.spaceBefore) || token(index - 1).kind == .openBracket || token(index - 1).kind == .dash
        let next = token(index + 1)
        let spaceAfter = next.kind == .outside || next.flags.contains(.spaceBefore)
        switch bytes(mark) {
        case 0x22: return (.straight, spaceBefore || !spaceAfter, !spaceBefore || spaceAfter)
        case 0x2727:
            return (
                open == .backtick ? .backtick : .pair, spaceBefore && !spaceAfter || open == nil && !spaceAfter, true
            )
        case 0x6060: return (.backtick, true, false)
        case 0x60: return (.single, true, false)
        case 0x27: return (.single, spaceBefore && !spaceAfter, !spaceBefore)
        case 0xE2809C: return (.curly, open == nil, open == .low)
        case 0xE2809D: return (.curly, open == nil && spaceBefore && !spaceAfter, true)
        case 0xE2809E: return (.low, true, false)
        case 0xE28098: return (.single, true, false)
        case 0xE28099: return (.single, false, !spaceBefore)
        case 0xC2AB, 0xC2BB: return (.guillemet, true, true)
        case 0xE3808C, 0xE3808E: return (.corner, true, false)
        case 0xE3808D, 0xE3808F: return (.corner, false, true)
        default: return nil
        }
    }

    /// The bytes of a mark as one number, the first the highest; 0 for more than four.
    private func bytes(_ mark: Token) -> UInt32 {
        guard mark.end - mark.start <= 4 else { return 0 }
        return source.bytes[mark.start..<mark.end].reduce(0) { $0 << 8 | UInt32($1) }
    }
}
