import Drafting
import SourceText

/// One quotation of a draft, as its line gives it.
struct Quoted {
    var line: String
    var text: String
    var path: String
    var ranges: [(Int, Int)]

    /// All `KEYWORD "…" from PATH#char=a,b;c,d` lines, read without the notation's own parser.
    static func all(in caseText: String) -> [Quoted] {
        caseText.split(separator: "\n").compactMap { line in
            let trimmed = line.drop { $0 == " " }
            let isQuote = ["quote \"", "variant \"", "wording \"", "because \""].contains { trimmed.hasPrefix($0) }
            guard isQuote, let open = trimmed.firstIndex(of: "\"") else { return nil }
            var rest = trimmed[trimmed.index(after: open)...].unicodeScalars
            let text = literal(&rest)
            let place = String(rest)
            guard place.hasPrefix(" from "), let hash = place.lastIndex(of: "#") else { return nil }
            let ranges = place[hash...].dropFirst("#char=".count).split(separator: ";").compactMap {
                pair -> (Int, Int)? in
                let numbers = pair.split(separator: ",").compactMap { Int($0) }
                return numbers.count == 2 ? (numbers[0], numbers[1]) : nil
            }
            let path = place[..<hash].dropFirst(" from ".count)
            return Quoted(line: String(line), text: text, path: String(path), ranges: ranges)
        }
    }

    /// Up to the closing quotation mark, which it takes as well.
    private static func literal(_ rest: inout Substring.UnicodeScalarView) -> String {
        var text = String.UnicodeScalarView()
        while let scalar = rest.popFirst(), scalar != "\"" {
            guard scalar == "\\", let escape = rest.popFirst() else {
                text.append(scalar)
                continue
            }
            switch escape {
            case "n": text.append("\n")
            case "r": text.append("\r")
            case "t": text.append("\t")
            case "u":
                var digits = ""
                while let digit = rest.popFirst(), digit != "}" {
                    if digit != "{" { digits.unicodeScalars.append(digit) }
                }
                if let scalar = UInt32(digits, radix: 16).flatMap(Unicode.Scalar.init) { text.append(scalar) }
            default: text.append(escape)
            }
        }
        return String(text)
    }

    /// The lines whose words do not stand in the stored text where they say.
    static func misplaced(in draft: Draft) -> [String] {
        all(in: draft.caseText).compactMap { quoted in
            guard let article = draft.articles.first(where: { $0.path == quoted.path }) else { return quoted.line }
            let scalars = Array(String(decoding: article.bytes, as: UTF8.self).unicodeScalars)
            var pieces: [String] = []
            for (start, end) in quoted.ranges {
                guard start < end, end <= scalars.count else { return quoted.line }
                var piece = String.UnicodeScalarView()
                piece.append(contentsOf: scalars[start..<end])
                pieces.append(String(piece))
            }
            let found = Array(pieces.joined(separator: " … ").unicodeScalars)
            return !pieces.isEmpty && found == Array(quoted.text.unicodeScalars) ? nil : quoted.line
        }
    }
}
