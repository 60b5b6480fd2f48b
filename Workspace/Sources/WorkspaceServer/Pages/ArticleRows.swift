import Cases
import Wording

/// The articles of the folder: headline, outlet and day where the file tells, and the cases that rest on each.
struct ArticleRows: Sendable {
    private let paths: [String]
    private let heads: ArticleHeads
    private let frame: PageFrame
    /// By article, the cases that name it.
    private let resting: [String: [CaseRow]]
    /// By article, what a case calls it.
    private let named: [String: Article]

    init(_ paths: [String], heads: ArticleHeads, cases: [CaseRow], frame: PageFrame) {
        self.paths = paths
        self.heads = heads
        self.frame = frame
        var resting: [String: [CaseRow]] = [:]
        var named: [String: Article] = [:]
        for row in cases {
            var seen: Set<String> = []
            for article in row.entry.loaded.model?.articles ?? [] {
                guard let written = article.path,
                    let path = CasePath.resolve(
                        written, in: CasePath.folder(of: article.location.file), top: CasePath.folder(of: row.path)),
                    seen.insert(path).inserted
                else { continue }
                resting[path, default: []].append(row)
                named[path] = named[path] ?? article
            }
        }
        self.resting = resting
        self.named = named
    }

    func html(_ filter: ListFilter) -> HTML {
        if paths.isEmpty { return HTML() }
        let rows = paths.map { row($0, filter) }
        return """
            <section class="article-list" aria-labelledby="articles-title">
            <h2 id="articles-title">\(frame.pick("Articles", "Artikelen")) <span class="count">\(rows.count)</span></h2>
            <ul class="articles">
            \(rows)</ul></section>

            """
    }

    private func row(_ path: String, _ filter: ListFilter) -> HTML {
        let links = frame.request.links
        let head = heads.head(path)
        let title = head?.title ?? title(inCaseOf: path)
        let facts = [
            (head?.origin ?? named[path]?.author).map(Self.outlet), head?.date ?? named[path]?.details.on?.description,
        ].compactMap { $0 }.joined(separator: " · ")
        let cases = (resting[path] ?? []).enumerated().map { index, row -> HTML in
            "\(index == 0 ? "" : ", ")<a href=\"\(links.caseFile(row.path))\">\(row.name)</a>"
        }
        let place = title == nil ? facts : [facts, path].filter { !$0.isEmpty }.joined(separator: " · ")
        let used: HTML =
            cases.isEmpty
            ? HTML() : "<span class=\"resting-cases\">\(frame.pick("used in", "gebruikt in")) \(cases)</span>"
        return filter.row(
            ListFilter.findable(title ?? "", facts, path), "",
            """
            <a class="headline\(title == nil ? " bare" : "")" href="\(links.article(path))">\(title ?? path)</a>
            \(place.isEmpty ? HTML() : "<span class=\"path\">\(place)</span>")\(used)
            """)
    }

    /// What a case calls an article of which the file says nothing, unless that is its file's name.
    private func title(inCaseOf path: String) -> String? {
        guard let title = named[path]?.title, !path.hasSuffix(title) else { return nil }
        return title
    }

    /// An address by its site alone.
    private static func outlet(_ origin: String) -> String {
        guard let scheme = origin.firstRange(of: "://") else { return origin }
        return String(origin[scheme.upperBound...].prefix { $0 != "/" })
    }
}
