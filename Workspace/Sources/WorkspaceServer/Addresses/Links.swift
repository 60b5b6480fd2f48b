import Wording

/// The addresses of the workspace's pages. They keep the language when the reader chose one.
struct Links: Sendable {
    var choice: LanguageChoice

    var cases: String { "/" + kept(Query()).written }
    var record: String { "/record" + kept(Query()).written }

    func caseFile(_ path: String, _ query: Query = Query()) -> String { page("case", path, query) }
    /// Where the page of a case shows a statement: in the list, which holds all of them.
    func statement(_ name: String, of path: String) -> String {
        let list = Query().adding("view", CaseAddress.View.list.rawValue)
        return caseFile(path, list) + "#" + PercentCoding.encode(AssessmentHTML.anchor(name))
    }
    func source(_ path: String) -> String { page("source", path, Query()) }
    func edit(_ path: String, _ query: Query = Query()) -> String { page("edit", path, query) }
    func newCase(_ query: Query = Query()) -> String { "/new" + kept(query).written }
    /// Where an article is sent to.
    var articleForm: String { "/articles" + kept(Query()).written }

    /// - Parameter places: code-point offsets to show, as in `#char=`.
    func article(_ path: String, showing places: [Range<Int>] = []) -> String {
        if places.isEmpty { return page("article", path, Query()) }
        let written = places.map { "\($0.lowerBound),\($0.upperBound)" }.joined(separator: ";")
        return page("article", path, Query().adding("show", written)) + "#shown"
    }

    private func page(_ kind: String, _ path: String, _ query: Query) -> String {
        "/\(kind)/\(PercentCoding.encode(path, keeping: "/"))\(kept(query).written)"
    }

    private func kept(_ query: Query) -> Query {
        guard choice.isExplicit, query.first("language") == nil else { return query }
        return query.adding("language", choice.language.rawValue)
    }
}
