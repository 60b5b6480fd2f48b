import SourceText

/// What is passed over, and how tokens are looked at.
extension XMLScanner {
    /// `<!DOCTYPE …>`, with declarations in square brackets, quoted texts and comments in it.
    mutating func skipDeclaration() throws(Failure) {
        let start = position
        var depth = 0
        while position < bytes.count {
            if looking(at: "<!--") {
                try skip(past: "-->", from: position + 4)
                continue
            }
            let byte = bytes[position]
            position += 1
            if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                while position < bytes.count, bytes[position] != byte { position += 1 }
                position = min(position + 1, bytes.count)
            } else if byte == UInt8(ascii: "<") {
                depth += 1
            } else if byte == UInt8(ascii: ">") {
                depth -= 1
                if depth == 0 { return }
            }
        }
        throw end(">", from: start)
    }

    mutating func skip(past mark: StaticString, from start: Int) throws(Failure) {
        let opened = position
        position = start
        while position < bytes.count {
            if looking(at: mark) {
                position += mark.utf8CodeUnitCount
                return
            }
            position += 1
        }
        throw end("\(mark)", from: opened)
    }

    mutating func skipBlank() {
        while position < bytes.count, bytes[position] <= 32 { position += 1 }
    }

    // MARK: Helpers

    var here: TextSpan { TextSpan(position, min(position + 1, bytes.count)) }

    func text(_ span: TextSpan) -> String {
        NameText.decode(UnsafeBufferPointer(rebasing: bytes[span.range]))
    }

    func looking(at text: StaticString) -> Bool {
        let count = text.utf8CodeUnitCount
        guard position + count <= bytes.count else { return false }
        for offset in 0..<count where bytes[position + offset] != text.utf8Start[offset] { return false }
        return true
    }

    mutating func expect(_ mark: Unicode.Scalar) throws(Failure) {
        guard position < bytes.count else { throw end("\(mark)", from: position) }
        guard bytes[position] == UInt8(ascii: mark) else {
            throw Failure(problem: .unexpectedToken(expected: "\(mark)"), span: here)
        }
        position += 1
    }

    func end(_ expected: String, from start: Int) -> Failure {
        Failure(
            problem: .unexpectedEnd(expected: expected),
            span: TextSpan(min(start, bytes.count), min(start + 1, bytes.count)))
    }
}
