import Wording

/// Which language a page is in: what the address asks for, else what was chosen before, else what the browser prefers, else English.
struct LanguageChoice: Sendable, Hashable {
    var language: Language
    /// Whether the address asks for it, so that links keep it.
    var isExplicit: Bool

    static let cookieName = "purport-language"

    /// What the browser keeps for a year when a language was chosen.
    var cookie: String? {
        isExplicit
            ? "\(Self.cookieName)=\(language.rawValue); Path=/; Max-Age=31536000; HttpOnly; SameSite=Strict" : nil
    }

    /// - Parameters:
    ///   - asked: the value of `language` in the address.
    ///   - kept: the value of the cookie that keeps a choice.
    ///   - accepted: the header `Accept-Language`.
    init(asked: String?, kept: String? = nil, accepted: String?) {
        if let asked, let language = Language(rawValue: asked.lowercased()) {
            self.language = language
            isExplicit = true
        } else {
            language = kept.flatMap { Language(rawValue: $0) } ?? accepted.flatMap(Self.preferred) ?? .english
            isExplicit = false
        }
    }

    /// The language that Purport speaks with the highest weight (RFC 9110, 12.5.4); the first of equals.
    private static func preferred(_ header: String) -> Language? {
        var best: (language: Language, weight: Double)?
        for range in header.split(separator: ",").prefix(64) {
            let pieces = range.split(separator: ";").map { $0.filter { $0 != " " && $0 != "\t" }.lowercased() }
            guard let tag = pieces.first?.split(separator: "-").first,
                let language = Language(rawValue: String(tag))
            else { continue }
            let stated = pieces.dropFirst().first { $0.hasPrefix("q=") }.map { Double($0.dropFirst(2)) ?? 0 }
            let weight = stated ?? 1
            if weight > best?.weight ?? 0 { best = (language, weight) }
        }
        return best?.language
    }
}
