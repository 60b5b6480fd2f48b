/// Recognises a line that stands above a text as its headline.
enum Headline {
    private static let longest = 140

    /// Whether a line looks like a headline: short, on its own, and no sentence, list item or lead-in.
    ///
    /// - Parameter alone: whether a blank line follows it.
    static func isOne(_ line: String, alone: Bool) -> Bool {
        if isMarked(line) { return true }
        let scalars = Array(line.unicodeScalars)
        guard alone, scalars.count <= longest, let first = scalars.first, let last = closing(scalars) else {
            return false
        }
        guard ![".", ":", ";", ",", "…"].contains(last), !first.properties.isLowercase else { return false }
        let marks: Set<Unicode.Scalar> = ["•", "-", "–", "*", "#", ">"]
        return !marks.contains(first) && scalars.contains { $0.properties.isAlphabetic } && !isNumbered(scalars)
    }

    /// The headline without the marks of Markdown.
    static func text(_ line: String) -> String {
        guard isMarked(line) else { return line }
        return String(line.drop { $0 == "#" || $0 == " " })
    }

    private static func isMarked(_ line: String) -> Bool { line.hasPrefix("# ") && line.utf8.count > 2 }

    /// The last scalar that is no closing quote or bracket.
    private static func closing(_ scalars: [Unicode.Scalar]) -> Unicode.Scalar? {
        scalars.last { !["\"", "'", "”", "’", "»", ")"].contains($0) }
    }

    /// `1. …`, `a) …`
    private static func isNumbered(_ scalars: [Unicode.Scalar]) -> Bool {
        let head = scalars.prefix(4).prefix { $0 != " " }
        return head.count >= 2 && head.count <= 3 && (head.last == "." || head.last == ")")
    }
}
