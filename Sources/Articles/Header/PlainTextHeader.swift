import SourceText

/// What the first lines of a plain text say about it: `Bron: NAME`, `By NAME`, `site 24 September 2022`, a headline.
///
/// Only short lines before the first paragraph are looked at, and a line counts only when all of it is understood: prose is
/// never read as a header.
struct PlainTextHeader {
    var title: String?
    var author: String?
    var date: String?
    var origin: String?

    /// Lines looked at, and the bytes in the longest of them that can be a header.
    private static let lineLimit = 8
    private static let longest = 160

    static func read(_ file: SourceFile) -> PlainTextHeader {
        var header = PlainTextHeader()
        let lines = firstLines(of: file)
        for (index, line) in lines.enumerated() {
            guard let line = line.text else { break }
            if header.take(line) { continue }
            guard header.title == nil, lines.dropFirst(index + 1).contains(where: { $0.isLonger(than: line) }),
                Headline.isOne(line, alone: lines[index].isAlone)
            else { break }
            header.title = Headline.text(line)
        }
        return header
    }

    // MARK: Lines

    private struct Line {
        /// The line without white space around it; nil when it is too long for a header.
        var text: String?
        /// Whether a blank line, or nothing, follows.
        var isAlone: Bool

        func isLonger(than other: String) -> Bool { text.map { $0.utf8.count > other.utf8.count } ?? true }
    }

    private static func firstLines(of file: SourceFile) -> [Line] {
        var lines: [Line] = []
        for number in file.lineStarts.indices {
            let span = file.lineSpan(number)
            guard lines.count < lineLimit else { break }
            if span.length > longest {
                lines.append(Line(text: nil, isAlone: true))
                continue
            }
            let text = trimmed(file.text(span))
            if text.isEmpty {
                if !lines.isEmpty { lines[lines.count - 1].isAlone = true }
                // A page of blank lines is not worth reading to the end.
                if number > 50 { break }
                continue
            }
            lines.append(Line(text: text, isAlone: number + 1 == file.lineStarts.count))
        }
        return lines
    }

    /// Without white space, a byte-order mark, and ornaments such as `~~~` at the ends.
    private static func trimmed(_ text: String) -> String {
        let ornaments = Set("~*=_|·•\u{FEFF}".unicodeScalars)
        let scalars = Array(text.unicodeScalars)
        func isBlank(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isWhitespace }
        var end = scalars.endIndex
        while end > 0, isBlank(scalars[end - 1]) || ornaments.contains(scalars[end - 1]) { end -= 1 }
        var start = 0
        while start < end, isBlank(scalars[start]) || scalars[start] == "\u{FEFF}" { start += 1 }
        return String(String.UnicodeScalarView(scalars[start..<end]))
    }

    // MARK: Understanding a line

    /// Takes what the line says; false when it is no header line.
    private mutating func take(_ line: String) -> Bool {
        if let (label, value) = Self.labelled(line) { return take(value, as: label) }
        for word in ["By ", "Door ", "by ", "door "] where line.hasPrefix(word) {
            return takeByline(String(line.dropFirst(word.count)))
        }
        return takeDateline(line)
    }

    private enum Label { case source, author, date, title, address }

    private static let labels: [String: Label] = [
        "bron": .source, "source": .source, "origin": .source, "herkomst": .source, "publisher": .source,
        "auteur": .author, "author": .author, "schrijver": .author, "writer": .author,
        "datum": .date, "date": .date, "published": .date, "gepubliceerd": .date,
        "titel": .title, "title": .title, "kop": .title, "headline": .title,
        "url": .address, "adres": .address, "address": .address, "site": .address, "link": .address,
    ]

    private static func labelled(_ line: String) -> (Label, String)? {
        guard let colon = line.utf8.firstIndex(of: UInt8(ascii: ":")) else { return nil }
        guard let label = labels[line[..<colon].lowercased()] else { return nil }
        let value = trimmed(String(line[line.index(after: colon)...]))
        return value.isEmpty ? nil : (label, value)
    }

    private mutating func take(_ value: String, as label: Label) -> Bool {
        switch label {
        case .title: title = title ?? value
        case .date:
            guard let day = PublicationDate.parse(value) else { return false }
            date = date ?? day
        case .address: origin = origin ?? value
        case .author: author = author ?? value
        case .source:
            if Names.isPersonal(value) { author = author ?? value } else { origin = origin ?? value }
        }
        return true
    }

    /// "By Jane Doe", "Door Jan de Vries en Piet Jansen", "By Jane Doe, 24 September 2022".
    private mutating func takeByline(_ line: String) -> Bool {
        var names = line
        var day: String?
        if let found = PublicationDate.find(in: Array(line.utf8)) {
            day = found.iso
            names = String(decoding: Array(line.utf8)[..<found.range.lowerBound], as: UTF8.self)
        }
        names = Names.withoutEdges(names)
        guard Names.separate(names).allSatisfy({ Names.isPersonal($0) || Names.isDesk($0) }) else { return false }
        author = author ?? names
        date = date ?? day
        return true
    }

    /// A date with at most a site, an outlet or a place beside it.
    private mutating func takeDateline(_ line: String) -> Bool {
        let bytes = Array(line.utf8)
        guard let found = PublicationDate.find(in: bytes) else {
            guard Names.isAddress(line) else { return false }
            origin = origin ?? line
            return true
        }
        let before = Names.withoutEdges(String(decoding: bytes[..<found.range.lowerBound], as: UTF8.self))
        let after = Names.withoutEdges(String(decoding: bytes[found.range.upperBound...], as: UTF8.self))
        let rest = [before, after].filter { !$0.isEmpty && !Names.isDateWord($0) && !Names.isTime($0) }
        guard rest.count <= 1 else { return false }
        if let name = rest.first {
            if Names.isAddress(name) || Names.isOutlet(name) {
                origin = origin ?? name
            } else if let byline = ["By ", "Door ", "by ", "door "].first(where: name.hasPrefix),
                Names.isPersonal(String(name.dropFirst(byline.count)))
            {
                author = author ?? String(name.dropFirst(byline.count))
            } else {
                return false
            }
        }
        date = date ?? found.iso
        return true
    }
}
