import SourceText

/// Makes one clean line of words cut from an article: no line ends, no control characters, no dangling marks.
enum Tidying {
    /// Longest text of a statement, in code points; more is cut at a word, with an ellipsis.
    private static let limit = 300

    /// A sentence to stand after `claim NAME:`: first letter upper case, no full stop, bullet or trailing ellipsis.
    static func sentence(_ text: String) -> String {
        var words = line(text).unicodeScalars.split(separator: " ").map { String($0) }
        while let first = words.first, isMark(first) { words.removeFirst() }
        while let last = words.last, isMark(last) { words.removeLast() }
        if let first = words.first, words.count > 3, connectors.contains(first.lowercased()) { words.removeFirst() }
        var sentence = trimEnd(rejoined(words))
        sentence = unbalancedQuotesRemoved(sentence)
        return upperFirst(shortened(sentence))
    }

    /// One line: white space and control characters become single spaces, and nothing can be read as a comment.
    static func line(_ text: String) -> String {
        var scalars = String.UnicodeScalarView()
        var pendingSpace = false
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0...0x20, 0x7F...0xA0, 0x2028, 0x2029, 0x3000: pendingSpace = true
            case 0x00AD, 0x200B, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF, 0xFFFD: break
            default:
                // A lone number sign after a space would begin a comment.
                if scalar == "#", pendingSpace || scalars.isEmpty { continue }
                if pendingSpace, !scalars.isEmpty { scalars.append(" ") }
                pendingSpace = false
                scalars.append(scalar)
            }
        }
        return String(scalars)
    }

    static func upperFirst(_ text: String) -> String {
        guard let first = text.unicodeScalars.first else { return text }
        return first.properties.uppercaseMapping + String(String.UnicodeScalarView(text.unicodeScalars.dropFirst()))
    }

    /// Cuts at a word when it is too long to be read at a glance.
    static func shortened(_ text: String, to limit: Int = Tidying.limit) -> String {
        let scalars = text.unicodeScalars
        guard let end = scalars.index(scalars.startIndex, offsetBy: limit, limitedBy: scalars.endIndex),
            end < scalars.endIndex
        else { return text }
        let head = scalars[..<end]
        let cut = head.lastIndex(of: " ") ?? end
        return trimEnd(String(head[..<cut])) + " …"
    }

    /// Words that tie a sentence to the one before it, with their comma.
    private static let connectors: Set<String> = [
        "however,", "moreover,", "furthermore,", "therefore,", "consequently,", "then,", "also,", "besides,", "thus,",
        "second,",
        "first,", "third,", "finally,", "lastly,", "secondly,", "thirdly,",
    ]

    private static func isMark(_ word: String) -> Bool { !word.unicodeScalars.contains(where: Folding.isWord) }

    /// Words with spaces between them; marks that lost their word to the left are closed up or dropped.
    private static func rejoined(_ words: [String]) -> String {
        var text = ""
        for word in words where word != "()" {
            if [",", ".", ";", ":"].contains(word) {
                if word == ",", !text.hasSuffix(",") { text += word }
                continue
            }
            text += text.isEmpty ? word : " " + word
        }
        return text
    }

    private static func trimEnd(_ text: String) -> String {
        var scalars = Substring(text).unicodeScalars
        while let last = scalars.last, " .,;:…-–—".unicodeScalars.contains(last) { scalars.removeLast() }
        // A full stop that belongs to an abbreviation (`U.S.`) stays.
        let kept = String(scalars)
        let tail = kept.unicodeScalars.suffix(2)
        if text.hasPrefix(kept + "."), tail.count == 2, tail.first == "." { return kept + "." }
        return kept
    }

    /// Drops a quotation mark that has lost its partner.
    private static func unbalancedQuotesRemoved(_ text: String) -> String {
        var text = text
        if text.unicodeScalars.count(where: { $0 == "\"" }) % 2 == 1 { text.unicodeScalars.removeAll { $0 == "\"" } }
        let opened = text.unicodeScalars.count { $0 == "“" }
        let closed = text.unicodeScalars.count { $0 == "”" }
        if opened != closed { text.unicodeScalars.removeAll { $0 == "“" || $0 == "”" } }
        let opening = text.unicodeScalars.count { $0 == "(" }
        let closing = text.unicodeScalars.count { $0 == ")" }
        if opening != closing { text.unicodeScalars.removeAll { $0 == "(" || $0 == ")" } }
        return text
    }
}
