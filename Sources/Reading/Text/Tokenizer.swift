/// Cuts bytes into words, numbers and marks, and looks each word up, in one pass.
///
/// A word keeps its inner hyphens, dots and apostrophes (`so-called`, `harbour.example`, `don't`) but gives up English
/// clitics (`'s`, `'ll`), which become words of their own.
struct Tokenizer {
    let lexicon: Lexicon
    /// Offsets in tokens have 32 bits: what lies beyond 4 GiB is not cut.
    private static let longestText = Int(UInt32.max)

    func tokens(_ bytes: [UInt8]) -> FlatBuffer<Token> {
        var result = FlatBuffer<Token>(capacity: bytes.count / 5 + 8)
        bytes.withUnsafeBufferPointer { all in
            let buffer = UnsafeBufferPointer(rebasing: all.prefix(Self.longestText))
            var folded: [UInt8] = []
            folded.reserveCapacity(64)
            var index = 0
            var pending: Token.Flags = [.lineBefore, .spaceBefore]
            while index < buffer.count {
                let byte = buffer[index]
                if byte <= 0x20 || byte == 0x7F {
                    pending.insert(.spaceBefore)
                    if byte == 0x0A || byte == 0x0D { pending.insert(.lineBefore) }
                    index += 1
                    continue
                }
                let (point, length) = UTF8Decoding.decode(buffer, at: index)
                if Self.startsWord(point) {
                    index = word(buffer, index, &pending, &folded, &result)
                } else if byte >= 0x80, UTF8Decoding.classify(point) == .space || UTF8Decoding.classify(point) == .mark
                {
                    if UTF8Decoding.classify(point) == .space { pending.insert(.spaceBefore) }
                    index += length
                } else {
                    index = mark(buffer, index, point, length, &pending, &result)
                }
            }
        }
        return result
    }

    static func startsWord(_ point: UInt32) -> Bool {
        switch point {
        case 48...57, 65...90, 97...122: true
        case 0x80...: UTF8Decoding.classify(point) == .letter
        default: false
        }
    }

    // MARK: Words and numbers

    private func word(
        _ buffer: UnsafeBufferPointer<UInt8>, _ start: Int, _ pending: inout Token.Flags, _ folded: inout [UInt8],
        _ result: inout FlatBuffer<Token>
    ) -> Int {
        var index = start
        var hasLetter = false
        var allCaps = true
        var lastDot = -1
        var clitic = -1
        scan: while index < buffer.count {
            let byte = buffer[index]
            switch byte {
            case 97...122:
                hasLetter = true
                allCaps = false
                index += 1
            case 65...90:
                hasLetter = true
                index += 1
            case 48...57: index += 1
            case 0x27:
                guard joins(buffer, index + 1) else { break scan }
                clitic = index
                index += 1
            case 0x2D:
                guard joins(buffer, index + 1) else { break scan }
                index += 1
            case 0x2E, 0x2C, 0x3A:
                guard joinsMark(buffer, index, byte, start, lastDot, hasLetter) else { break scan }
                if byte == 0x2E { lastDot = index }
                index += 1
            case 0..<0x80: break scan
            default:
                let (point, length) = UTF8Decoding.decode(buffer, at: index)
                if point == 0x2019 || point == 0x02BC {
                    guard joins(buffer, index + length) else { break scan }
                    clitic = index
                } else if point == 0x2010 || point == 0x2011 {
                    guard joins(buffer, index + length) else { break scan }
                } else {
                    switch UTF8Decoding.classify(point) {
                    case .letter:
                        hasLetter = true
                        if !UTF8Decoding.isUpper(point) { allCaps = false }
                    case .mark: break
                    default: break scan
                    }
                }
                index += length
            }
        }
        // `U.S.` keeps its last dot: one letter since the dot before.
        var flags = pending
        if lastDot >= 0, index - lastDot == 2, index < buffer.count, buffer[index] == 0x2E, hasLetter {
            index += 1
            flags.insert(.dotted)
        }
        pending = []
        var end = index
        if clitic > start, splits(buffer, clitic, index) { end = clitic }
        append(buffer, start, end, flags, hasLetter, allCaps, &folded, &result)
        if end < index { append(buffer, end, index, [], true, false, &folded, &result) }
        return index
    }

    private func append(
        _ buffer: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int, _ flags: Token.Flags, _ hasLetter: Bool,
        _ allCaps: Bool, _ folded: inout [UInt8], _ result: inout FlatBuffer<Token>
    ) {
        folded.removeAll(keepingCapacity: true)
        Folding.fold(buffer, start..<end, into: &folded)
        var token = Token(start: start, end: end, kind: hasLetter ? .word : .number, flags: flags)
        let first = UTF8Decoding.decode(buffer, at: start).point
        if hasLetter, UTF8Decoding.isUpper(first) {
            token.flags.insert(.capitalised)
            if allCaps, end - start > 1 { token.flags.insert(.allCaps) }
        }
        token.word = lexicon.vocabulary.find(folded)
        if token.word >= 0 {
            token.features = lexicon.features[Int(token.word)]
        } else if hasLetter {
            token.features = lexicon.guess(folded)
        }
        result.append(token)
    }

    /// Whether a letter or digit stands at `index`, so that a mark before it is inside a word.
    private func joins(_ buffer: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
        guard index < buffer.count else { return false }
        return Self.startsWord(UTF8Decoding.decode(buffer, at: index).point)
    }

    private func joinsMark(
        _ buffer: UnsafeBufferPointer<UInt8>, _ index: Int, _ byte: UInt8, _ start: Int, _ lastDot: Int,
        _ hasLetter: Bool
    ) -> Bool {
        guard index + 1 < buffer.count else { return false }
        let next = buffer[index + 1]
        let previous = buffer[index - 1]
        if !hasLetter { return next &- 48 < 10 && previous &- 48 < 10 }
        guard byte == 0x2E else { return false }
        let isLower = next &- 97 < 26
        let isLetter = (next | 0x20) &- 97 < 26
        let segment = index - (lastDot >= 0 ? lastDot + 1 : start)
        if segment == 1 {
            return isLetter
                && !(lastDot < 0 && isLower == false && index + 2 < buffer.count && buffer[index + 2] != 0x2E)
        }
        return isLower || next &- 48 < 10
    }

    /// Whether the letters after an apostrophe are a clitic of their own.
    private func splits(_ buffer: UnsafeBufferPointer<UInt8>, _ apostrophe: Int, _ end: Int) -> Bool {
        let length = UTF8Decoding.decode(buffer, at: apostrophe).length
        let first = apostrophe + length < end ? buffer[apostrophe + length] | 0x20 : 0
        let second = apostrophe + length + 1 < end ? buffer[apostrophe + length + 1] | 0x20 : 0
        switch end - apostrophe - length {
        case 1: return first == 0x73 || first == 0x64 || first == 0x6D
        case 2: return (first == 0x6C && second == 0x6C) || (second == 0x65 && (first == 0x76 || first == 0x72))
        default: return false
        }
    }

    // MARK: Marks

    private func mark(
        _ buffer: UnsafeBufferPointer<UInt8>, _ start: Int, _ point: UInt32, _ length: Int,
        _ pending: inout Token.Flags,
        _ result: inout FlatBuffer<Token>
    ) -> Int {
        var end = start + length
        let kind: Token.Kind
        switch point {
        case 0x2C, 0x3001: kind = .comma
        case 0x2E, 0x3002:
            var dots = end
            while dots < buffer.count, buffer[dots] == 0x2E { dots += 1 }
            kind = dots - start >= 2 ? .ellipsis : .period
            end = dots
        case 0x3A: kind = .colon
        case 0x3B: kind = .semicolon
        case 0x3F: kind = .question
        case 0x21: kind = .exclamation
        case 0x2026: kind = .ellipsis
        case 0x2D:
            while end < buffer.count, buffer[end] == 0x2D { end += 1 }
            kind = .dash
        case 0x2012...0x2015: kind = .dash
        case 0x28, 0x5B, 0x7B: kind = .openBracket
        case 0x29, 0x5D, 0x7D: kind = .closeBracket
        case 0x2F: kind = .slash
        case 0x60, 0x27:
            if end < buffer.count, buffer[end] == buffer[start] { end += 1 }
            kind = .quote
        case 0x22, 0xAB, 0xBB, 0x2018...0x201F, 0x2039, 0x203A, 0x300C...0x300F: kind = .quote
        default: kind = .symbol
        }
        result.append(Token(start: start, end: end, kind: kind, flags: pending))
        pending = []
        return end
    }
}
