/// Numbers with all their digits, of which the last ones hang on the order in which a machine adds up.
enum LongNumbers {
    private static var pattern: Regex<Substring> { #/-?\d+\.\d{10,}(?:e-?\d+)?/# }
    private static let tolerance = 1e-11

    /// Whether two texts are the same but for the last digits of numbers with ten or more behind the point.
    static func areAlike(_ text: String, _ other: String) -> Bool {
        guard text.replacing(pattern, with: "#") == other.replacing(pattern, with: "#") else { return false }
        return zip(text.matches(of: pattern), other.matches(of: pattern)).allSatisfy { one, two in
            guard let a = Double(one.output), let b = Double(two.output) else { return false }
            return (a - b).magnitude <= tolerance
        }
    }
}
