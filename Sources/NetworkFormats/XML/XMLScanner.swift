import SourceText

/// Cuts an XML 1.0 document into tags and text, keeping the places of all of them.
///
/// Comments, processing instructions and the document type are skipped; nothing that a document type declares is ever used, so that
/// no entity can expand. Namespaces are left as part of names.
struct XMLScanner {
    struct Failure: Error {
        var problem: NetworkProblem
        var span: TextSpan
    }

    struct Attribute {
        var name: TextSpan
        /// As written, without the quotation marks.
        var value: TextSpan
    }

    enum Event {
        /// A start tag; its attributes are in ``attributes``.
        case start(name: TextSpan, span: TextSpan, isEmpty: Bool)
        case end(name: TextSpan)
        case text(XMLText)
        case finished
    }

    let bytes: UnsafeBufferPointer<UInt8>
    private var position: Int
    private(set) var attributes: [Attribute] = []

    init(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) {
        self.bytes = bytes
        position = start
    }

    mutating func next() throws(Failure) -> Event {
        while position < bytes.count {
            guard bytes[position] == UInt8(ascii: "<") else { return .text(scanText()) }
            if looking(at: "<!--") {
                try skip(past: "-->", from: position + 4)
            } else if looking(at: "<![CDATA[") {
                let start = position + 9
                try skip(past: "]]>", from: start)
                return .text(XMLText(span: TextSpan(start, position - 3), isRaw: true))
            } else if looking(at: "<?") {
                try skip(past: "?>", from: position + 2)
            } else if looking(at: "<!") {
                try skipDeclaration()
            } else if looking(at: "</") {
                return try scanEndTag()
            } else {
                return try scanStartTag()
            }
        }
        return .finished
    }

    // MARK: Pieces

    private mutating func scanText() -> XMLText {
        let start = position
        while position < bytes.count, bytes[position] != UInt8(ascii: "<") { position += 1 }
        return XMLText(span: TextSpan(start, position), isRaw: false)
    }

    private mutating func scanEndTag() throws(Failure) -> Event {
        position += 2
        let name = try scanName()
        skipBlank()
        try expect(">")
        return .end(name: name)
    }

    private mutating func scanStartTag() throws(Failure) -> Event {
        let start = position
        position += 1
        attributes.removeAll(keepingCapacity: true)
        let name = try scanName()
        while true {
            skipBlank()
            guard position < bytes.count else { throw end("the rest of <\(text(name))>", from: start) }
            if bytes[position] == UInt8(ascii: ">") {
                position += 1
                return .start(name: name, span: TextSpan(start, position), isEmpty: false)
            }
            if bytes[position] == UInt8(ascii: "/") {
                position += 1
                try expect(">")
                return .start(name: name, span: TextSpan(start, position), isEmpty: true)
            }
            try scanAttribute()
        }
    }

    private mutating func scanAttribute() throws(Failure) {
        let name = try scanName()
        skipBlank()
        try expect("=")
        skipBlank()
        guard position < bytes.count else { throw end("the value of \(text(name))", from: name.start) }
        let quote = bytes[position]
        guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
            throw Failure(problem: .unexpectedToken(expected: "a value in quotation marks"), span: here)
        }
        let start = position + 1
        position = start
        while position < bytes.count, bytes[position] != quote, bytes[position] != UInt8(ascii: "<") { position += 1 }
        guard position < bytes.count else { throw end("the closing quotation mark", from: start - 1) }
        guard bytes[position] == quote else {
            throw Failure(problem: .openQuote, span: TextSpan(start - 1, start))
        }
        let value = TextSpan(start, position)
        position += 1
        let given = text(name)
        if attributes.contains(where: { text($0.name) == given }) {
            throw Failure(problem: .duplicateAttribute(given), span: name)
        }
        // No element of these formats has many; without a limit finding doubled ones would take long.
        guard attributes.count < 64 else {
            throw Failure(problem: .unexpectedToken(expected: ">: there are too many attributes"), span: name)
        }
        attributes.append(Attribute(name: name, value: value))
    }

    private mutating func scanName() throws(Failure) -> TextSpan {
        let start = position
        while position < bytes.count, Self.isNameByte(bytes[position]) { position += 1 }
        if position > start { return TextSpan(start, position) }
        if position >= bytes.count { throw end("a name", from: start) }
        throw Failure(problem: .unexpectedToken(expected: "a name, and &lt; for a < that begins no tag"), span: here)
    }

    private static func isNameByte(_ byte: UInt8) -> Bool {
        switch byte {
        case 0...32, UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "/"), UInt8(ascii: "="), UInt8(ascii: "\""),
            UInt8(ascii: "'"), UInt8(ascii: "&"):
            false
        default: true
        }
    }

    // MARK: What is skipped

    /// `<!DOCTYPE …>`, with declarations in square brackets, quoted texts and comments in it.
    private mutating func skipDeclaration() throws(Failure) {
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

    private mutating func skip(past mark: StaticString, from start: Int) throws(Failure) {
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

    private mutating func skipBlank() {
        while position < bytes.count, bytes[position] <= 32 { position += 1 }
    }

    // MARK: Helpers

    private var here: TextSpan { TextSpan(position, min(position + 1, bytes.count)) }

    private func text(_ span: TextSpan) -> String {
        NameText.decode(UnsafeBufferPointer(rebasing: bytes[span.range]))
    }

    private func looking(at text: StaticString) -> Bool {
        let count = text.utf8CodeUnitCount
        guard position + count <= bytes.count else { return false }
        for offset in 0..<count where bytes[position + offset] != text.utf8Start[offset] { return false }
        return true
    }

    private mutating func expect(_ mark: Unicode.Scalar) throws(Failure) {
        guard position < bytes.count else { throw end("\(mark)", from: position) }
        guard bytes[position] == UInt8(ascii: mark) else {
            throw Failure(problem: .unexpectedToken(expected: "\(mark)"), span: here)
        }
        position += 1
    }

    private func end(_ expected: String, from start: Int) -> Failure {
        Failure(problem: .unexpectedEnd(expected: expected), span: TextSpan(min(start, bytes.count), min(start + 1, bytes.count)))
    }
}

/// A piece of text between tags.
struct XMLText {
    var span: TextSpan
    /// Whether it is from a CDATA section, in which & and < mean themselves.
    var isRaw: Bool
}
