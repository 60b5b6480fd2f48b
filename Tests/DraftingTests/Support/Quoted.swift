import Drafting
import SourceText

/// One quotation of a draft, as its line gives it.
struct Quoted {
    var line: String
    var text: String
    var path: String
    var ranges: [(Int, Int)]

    /// All `KEYWORD "…" from PATH#char=a,b` lines, read without the notation's own parser.
    static func all(in caseText: String) -> [Quoted] {
        caseText.split(separator: "\n").compactMap { line in
            let trimmed = line.drop { $0 == " " }
            let isQuote = ["quote \"", "variant \"", "wording \"", "because \""].contains { trimmed.hasPrefix($0) }
            guard isQuote, let open = trimmed.firstIndex(of: "\"") else { return nil }
            var text = String.UnicodeScalarView()
            var rest = trimmed[trimmed.index(after: open)...].unicodeScalars
            while let scalar = rest.popFirst(), scalar != "\"" {
                if scalar == "\\", let escaped = rest.popFirst() { text.append(escaped) } else { text.append(scalar) }
            }
            let place = String(rest)
            guard place.hasPrefix(" from "), let hash = place.lastIndex(of: "#") else { return nil }
            let ranges = place[hash...].dropFirst("#char=".count).split(separator: ";").compactMap {
                pair -> (Int, Int)? in
                let numbers = pair.split(separator: ",").compactMap { Int($0) }
                return numbers.count == 2 ? (numbers[0], numbers[1]) : nil
            }
            let path = place[..<hash].dropFirst(" from ".count)
            return Quoted(line: String(line), text: String(text), path: String(path), ranges: ranges)
        }
    }

    /// The lines whose words do not stand in the stored text where they say.
    static func misplaced(in draft: Draft) -> [String] {
        all(in: draft.caseText).compactMap { quoted in
            guard let article = draft.articles.first(where: { $0.path == quoted.path }) else { return quoted.line }
            let scalars = Array(String(decoding: article.bytes, as: UTF8.self).unicodeScalars)
            var found = String.UnicodeScalarView()
            for (start, end) in quoted.ranges {
                guard start < end, end <= scalars.count else { return quoted.line }
                found.append(contentsOf: scalars[start..<end])
            }
            return Array(found) == Array(quoted.text.unicodeScalars) && !quoted.ranges.isEmpty ? nil : quoted.line
        }
    }
}
