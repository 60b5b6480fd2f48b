/// A language that Purport speaks to its users.
public enum Language: String, Sendable, CaseIterable {
    case english = "en"
    case dutch = "nl"

    /// The language of a locale such as `nl_NL.UTF-8`; English for any that Purport does not speak.
    public init(locale: String) {
        self = Language.allCases.first { locale.lowercased().hasPrefix($0.rawValue) } ?? .english
    }

    /// One of two wordings.
    public func pick(_ english: @autoclosure () -> String, _ dutch: @autoclosure () -> String) -> String {
        switch self {
        case .english: english()
        case .dutch: dutch()
        }
    }

    /// `a, b and c`.
    public func list(_ items: [String]) -> String {
        guard let last = items.last, items.count > 1 else { return items.first ?? "" }
        return items.dropLast().joined(separator: ", ") + pick(" and ", " en ") + last
    }
}
