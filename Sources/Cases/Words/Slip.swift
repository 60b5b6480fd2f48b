import SourceText

/// Suggestions for words of a sentence, where one of several words may hold the slip.
enum Slip {
    /// Suggestions looked for in one file: past so many slips it is not a case with slips.
    static let most = 200

    /// The candidate one slip away: as ``Suggestion/closest(to:among:)``, but two short words are never taken for each
    /// other (`kan` is not `can`), since a suggested likelihood changes a meaning.
    static func closest(to words: String, among candidates: [String]) -> String? {
        guard words.unicodeScalars.count >= 6, let found = Suggestion.closest(to: words, among: candidates),
            found != words
        else { return nil }
        // "likely" and "unlikely" are near in letters and opposite in meaning.
        let turned = found.hasPrefix("un") != words.hasPrefix("un") || found.hasPrefix("on") != words.hasPrefix("on")
        return turned ? nil : found
    }
}
