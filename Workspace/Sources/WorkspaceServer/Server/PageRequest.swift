import Wording

/// What a page is asked for, free of the server.
struct PageRequest: Sendable {
    /// The address's path as sent, from the first slash on.
    var path: String
    var query: Query
    /// How many bytes the query took as it was sent.
    var queryLength: Int
    var choice: LanguageChoice
    /// Whether the answer is for a script of the workspace, which puts it into its page, and not for a person.
    var isFromScript = false

    /// - Parameters:
    ///   - path: percent-encoded.
    ///   - query: the part behind `?`.
    ///   - keptLanguage: the language that was chosen earlier, as the browser kept it.
    ///   - acceptLanguage: the header `Accept-Language`.
    init(path: String, query: String, keptLanguage: String? = nil, acceptLanguage: String?) {
        self.path = path
        self.query = Query(query)
        queryLength = query.utf8.count
        choice = LanguageChoice(asked: self.query.first("language"), kept: keptLanguage, accepted: acceptLanguage)
    }

    var language: Language { choice.language }
    var links: Links { Links(choice: choice) }

    /// The path with one slash before it: two, or a backslash, would be another server's address to a browser.
    var plainPath: String { Self.plainPath(path) }

    static func plainPath(_ path: String) -> String { "/" + path.drop { $0 == "/" || $0 == "\\" } }

    /// The first part of the path: what is asked for; empty for the list of cases.
    var kind: Substring { path.split(separator: "/", maxSplits: 1).first ?? "" }

    /// The file that the address names behind its first component, decoded; nil when it names none.
    var file: String? {
        let parts = path.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: true)
        return parts.count == 2 ? PercentCoding.decode(parts[1]) : nil
    }
}
