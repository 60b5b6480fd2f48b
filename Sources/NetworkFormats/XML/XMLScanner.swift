import SourceText

/// Cuts an XML 1.0 document into tags and text, keeping the places of all of them.
///
/// Comments, processing instructions and the document type are skipped; nothing that a document type declares is ever
/// used, so that no entity can expand. Namespaces are left as part of names.
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
    var position: Int
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
}

/// A piece of text between tags.
struct XMLText {
    var span: TextSpan
    /// Whether it is from a CDATA section, in which & and < mean themselves.
    var isRaw: Bool
}
