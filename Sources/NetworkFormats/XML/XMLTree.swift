import SourceText

/// The elements of an XML document in one flat array, as places in the file. No step of making or reading it recurses.
struct XMLTree {
    /// Far more than any network file has.
    static let deepest = 64

    struct Element {
        var name: TextSpan
        /// The start tag.
        var span: TextSpan
        var attributes: [XMLScanner.Attribute]
        var texts: [XMLText] = []
        var children: [Int] = []
    }

    let bytes: UnsafeBufferPointer<UInt8>
    let encoding: XMLEncoding
    private(set) var elements: [Element] = []
    /// The elements that stand at the top: exactly one in a good document.
    private(set) var roots: [Int] = []

    /// - Throws: where the document is not well-formed
    init(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, encoding: XMLEncoding) throws(XMLScanner.Failure) {
        self.bytes = bytes
        self.encoding = encoding
        var scanner = XMLScanner(bytes, from: start)
        var open: [Int] = []
        while true {
            switch try scanner.next() {
            case .start(let name, let span, let isEmpty):
                if let parent = open.last {
                    elements[parent].children.append(elements.count)
                } else {
                    roots.append(elements.count)
                }
                if open.count >= Self.deepest {
                    throw XMLScanner.Failure(problem: .deepNesting(Self.deepest), span: span)
                }
                if !isEmpty { open.append(elements.count) }
                elements.append(Element(name: name, span: span, attributes: scanner.attributes))
            case .end(let name):
                guard let element = open.popLast() else {
                    throw XMLScanner.Failure(problem: .unopenedTag(raw(name)), span: name)
                }
                if raw(name) != raw(elements[element].name) {
                    throw XMLScanner.Failure(
                        problem: .mismatchedTag(raw(name), open: raw(elements[element].name)), span: name)
                }
            case .text(let text):
                if let element = open.last {
                    if !isBlank(text.span) { elements[element].texts.append(text) }
                } else if !isBlank(text.span) {
                    let first = trimmed(text.span)
                    throw XMLScanner.Failure(
                        problem: .unexpectedToken(expected: "an element: text stands inside one"), span: first)
                }
            case .finished:
                guard let element = open.last else { return }
                throw XMLScanner.Failure(
                    problem: .unexpectedEnd(expected: "</\(raw(elements[element].name))>"), span: elements[element].span
                )
            }
        }
    }

    // MARK: Asking

    func isNamed(_ element: Int, _ name: StaticString) -> Bool {
        let span = elements[element].name
        guard span.length == name.utf8CodeUnitCount else { return false }
        for offset in 0..<span.length where bytes[span.start + offset] | 0x20 != name.utf8Start[offset] | 0x20 {
            return false
        }
        return true
    }

    func name(of element: Int) -> String { raw(elements[element].name) }

    /// Children with a name, whatever the case of its letters.
    func children(of element: Int, named name: StaticString) -> [Int] {
        elements[element].children.filter { isNamed($0, name) }
    }

    /// An attribute and the place of its value.
    func attribute(_ name: String, of element: Int) throws(XMLScanner.Failure) -> (text: String, span: TextSpan)? {
        guard let found = elements[element].attributes.first(where: { raw($0.name).lowercased() == name }) else {
            return nil
        }
        return (try decode(XMLText(span: found.value, isRaw: false)), found.value)
    }

    /// The text of an element without blanks around it.
    func text(of element: Int) throws(XMLScanner.Failure) -> (text: String, span: TextSpan) {
        var result = ""
        var place: TextSpan?
        let texts = elements[element].texts
        for (index, text) in texts.enumerated() {
            let isEdge = index == 0 || index == texts.count - 1
            let inner = isEdge ? trimmed(text.span, atStart: index == 0, atEnd: index == texts.count - 1) : text.span
            result += try decode(XMLText(span: inner, isRaw: text.isRaw))
            place = place?.union(inner) ?? inner
        }
        return (result, place ?? elements[element].span)
    }

    /// The words of an element, parted by blanks.
    func words(of element: Int) throws(XMLScanner.Failure) -> [(text: String, span: TextSpan)] {
        var words: [(text: String, span: TextSpan)] = []
        for text in elements[element].texts {
            var index = text.span.start
            while index < text.span.end {
                while index < text.span.end, bytes[index] <= 32 { index += 1 }
                let start = index
                while index < text.span.end, bytes[index] > 32 { index += 1 }
                if index > start {
                    let span = TextSpan(start, index)
                    words.append((try decode(XMLText(span: span, isRaw: text.isRaw)), span))
                }
            }
        }
        return words
    }

    func numbers(of element: Int) -> NumberList { NumberList(bytes, in: elements[element].texts.map(\.span)) }

    // MARK: Text

    private func raw(_ span: TextSpan) -> String { encoding.decode(UnsafeBufferPointer(rebasing: bytes[span.range])) }

    private func isBlank(_ span: TextSpan) -> Bool {
        for index in span.range where bytes[index] > 32 { return false }
        return true
    }

    private func trimmed(_ span: TextSpan, atStart: Bool = true, atEnd: Bool = true) -> TextSpan {
        var (start, end) = (span.start, span.end)
        if atStart { while start < end, bytes[start] <= 32 { start += 1 } }
        if atEnd { while end > start, bytes[end - 1] <= 32 { end -= 1 } }
        return TextSpan(start, end)
    }

    /// Text with its entities replaced: the five that XML has and numbers of characters.
    private func decode(_ text: XMLText) throws(XMLScanner.Failure) -> String {
        if text.isRaw { return raw(text.span) }
        var result = ""
        var from = text.span.start
        var index = from
        while index < text.span.end {
            guard bytes[index] == UInt8(ascii: "&") else {
                index += 1
                continue
            }
            result += raw(TextSpan(from, index))
            let start = index + 1
            while index < text.span.end, bytes[index] != UInt8(ascii: ";"), index - start < 32 { index += 1 }
            let name = raw(TextSpan(start, index))
            if index >= text.span.end || bytes[index] != UInt8(ascii: ";") {
                throw XMLScanner.Failure(problem: .bareAmpersand, span: TextSpan(start - 1, start))
            }
            guard let scalar = Self.entity(name) else {
                throw XMLScanner.Failure(problem: .unknownEntity(name), span: TextSpan(start - 1, index))
            }
            result.unicodeScalars.append(scalar)
            index += 1
            from = index
        }
        return result + raw(TextSpan(from, text.span.end))
    }

    private static func entity(_ name: String) -> Unicode.Scalar? {
        switch name {
        case "amp": return "&"
        case "lt": return "<"
        case "gt": return ">"
        case "quot": return "\""
        case "apos": return "'"
        default:
            guard name.hasPrefix("#") else { return nil }
            let isHexadecimal = name.hasPrefix("#x")
            let code = UInt32(name.dropFirst(isHexadecimal ? 2 : 1), radix: isHexadecimal ? 16 : 10)
            guard let code, code > 0 else { return nil }
            return Unicode.Scalar(code)
        }
    }
}
