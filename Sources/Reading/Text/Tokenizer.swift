/// Cuts bytes into words, numbers and marks in one pass.
///
/// A word keeps its inner hyphens, dots and apostrophes (`so-called`, `harbour.example`, `don't`) but gives up English
/// clitics (`'s`, `'ll`), which become words of their own.
enum Tokenizer {
    /// Offsets in tokens have 32 bits: what lies beyond 4 GiB is not cut.
    private static let longestText = Int(UInt32.max)

    static func cut(_ bytes: ArraySlice<UInt8>) -> TokenizedText {
        var result = TokenizedText(bytes: min(bytes.count, longestText))
        bytes.withUnsafeBufferPointer { cut(UnsafeBufferPointer(rebasing: $0.prefix(longestText)), into: &result) }
        return result
    }

    private static func cut(_ buffer: UnsafeBufferPointer<UInt8>, into result: inout TokenizedText) {
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
            if startsWord(point) {
                index = word(buffer, index, &pending, &result)
                continue
            }
            switch byte < 0x80 ? .punctuation : UTF8Decoding.classify(point) {
            case .space:
                pending.insert(.spaceBefore)
                index += length
            case .mark: index += length
            case .letter, .punctuation, .symbol: index = mark(buffer, index, point, length, &pending, &result)
            }
        }
    }

    static func startsWord(_ point: UInt32) -> Bool {
        switch point {
        case 48...57, 65...90, 97...122: true
        case 0x80...: UTF8Decoding.classify(point) == .letter
        default: false
        }
    }

    // MARK: Words and numbers

    private static func word(
        _ buffer: UnsafeBufferPointer<UInt8>, _ start: Int, _ pending: inout Token.Flags,
        _ result: inout TokenizedText
    ) -> Int {
        var index = start
        var hasLetter = false
        var allCaps = true
        var lastDot = -1
        var clitic = -1
        // Most words are plain letters, lower-case but for the first.
        if buffer[index] &- 65 < 26 {
            hasLetter = true
            index += 1
        }
        let second = index
        while index < buffer.count, buffer[index] &- 97 < 26 { index += 1 }
        if index > second {
            hasLetter = true
            allCaps = false
        }
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
        append(buffer, start, end, flags, hasLetter, allCaps, &result)
        if end < index { append(buffer, end, index, [], true, false, &result) }
        return index
    }

    private static func append(
        _ buffer: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int, _ flags: Token.Flags, _ hasLetter: Bool,
        _ allCaps: Bool, _ result: inout TokenizedText
    ) {
        var token = Token(start: start, end: end, kind: hasLetter ? .word : .number, flags: flags)
        if hasLetter, UTF8Decoding.isUpper(UTF8Decoding.decode(buffer, at: start).point) {
            token.flags.insert(.capitalised)
            if allCaps, end - start > 1 { token.flags.insert(.allCaps) }
        }
        result.appendWord(token, of: buffer)
    }

    /// Whether a letter or digit stands at `index`, so that a mark before it is inside a word.
    private static func joins(_ buffer: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
        guard index < buffer.count else { return false }
        return startsWord(UTF8Decoding.decode(buffer, at: index).point)
    }

    private static func joinsMark(
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
    private static func splits(_ buffer: UnsafeBufferPointer<UInt8>, _ apostrophe: Int, _ end: Int) -> Bool {
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

    private static func mark(
        _ buffer: UnsafeBufferPointer<UInt8>, _ start: Int, _ point: UInt32, _ length: Int,
        _ pending: inout Token.Flags,
        _ result: inout TokenizedText
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
        result.appendMark(Token(start: start, end: end, kind: kind, flags: pending))
        pending = []
        return end
    }
}
