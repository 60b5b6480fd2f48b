/// Texts in which numbers are rounded to the digits that are shown.
enum RoundedText {
    private static var number: Regex<Substring> { #/-?\d+(?:\.\d+)?(?:e-?\d+)?/# }

    /// Whether `text` is `exact` with some of its numbers rounded, or written with fewer or more zeros.
    static func isRounding(_ text: some StringProtocol, of exact: String) -> Bool {
        let text = String(text)
        guard text.replacing(number, with: "#") == exact.replacing(number, with: "#") else { return false }
        return zip(text.matches(of: number), exact.matches(of: number)).allSatisfy { shown, full in
            guard let rounded = Double(shown.output), let value = Double(full.output) else { return false }
            let digits = shown.output.contains(".") ? shown.output.reversed().prefix { $0 != "." }.count : 0
            var unit = 1.0
            for _ in 0..<digits { unit /= 10 }
            return (rounded - value).magnitude <= unit * 0.5 + 1e-12
        }
    }
}
