import Wording

/// What a page is asked for, free of the server.
struct PageRequest: Sendable {
    /// The address's path as sent, from the first slash on.
    var path: String
    var query: Query
    var choice: LanguageChoice

    /// - Parameters:
    ///   - path: percent-encoded.
    ///   - query: the part behind `?`.
    ///   - acceptLanguage: the header `Accept-Language`.
    init(path: String, query: String, acceptLanguage: String?) {
        self.path = path
        self.query = Query(query)
        choice = LanguageChoice(asked: self.query.first("language"), accepted: acceptLanguage)
    }

    var language: Language { choice.language }
    var links: Links { Links(choice: choice) }

    /// The file that the address names behind its first component, decoded; nil when it names none.
    var file: String? {
        let parts = path.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: true)
        return parts.count == 2 ? PercentCoding.decode(parts[1]) : nil
    }
}
