/// What a page says about its article: in `meta` elements, in JSON-LD, in marked elements.
///
/// Where several speak, the most specific is believed: JSON-LD and `article:` properties before general `meta` names, these
/// before what merely stands on the page.
struct HTMLMetadata {
    var title: String?
    var author: String?
    var date: String?
    var origin: String?
    var language: String?

    init(_ tree: HTMLTree) {
        let meta = Self.meta(tree)
        let data = LinkedData(tree)
        let headline = tree.elements("h1").lazy.map(tree.plainText).first { !$0.isEmpty }
        title =
            Self.first(data.headline, meta["og:title"], headline, meta["dc.title"], meta["twitter:title"])
            ?? Self.title(tree, site: meta["og:site_name"])
        author = Self.first(
            data.author, meta["article:author"].flatMap(Self.name), meta["author"].flatMap(Self.name),
            meta["dc.creator"], meta["parsely-author"], Self.marked(tree), Self.byline(tree))
        date = Self.date(tree, meta, data)
        let canonical = tree.elements("link").first { tree.nodes[$0]["rel"]?.lowercased() == "canonical" }
        origin = Self.first(
            canonical.flatMap { tree.nodes[$0]["href"] }.flatMap(Self.address), meta["og:url"].flatMap(Self.address),
            data.publisher, meta["og:site_name"])
        language = Self.language(tree, meta)
    }

    // MARK: Fields

    /// The `title` element without the name of the site: the part of it that stands on the page as a heading, or all of it.
    private static func title(_ tree: HTMLTree, site: String?) -> String? {
        guard let title = tree.elements("title").first.map(tree.plainText).flatMap(nonEmpty) else { return nil }
        var parts = [title]
        for mark in [" | ", " - ", " – ", " — ", " · ", " :: "] {
            parts = parts.flatMap { $0.split(separator: mark).map(String.init) }
        }
        let headings = Set((tree.elements("h2") + tree.elements("h3")).map(tree.plainText))
        if let heading = parts.first(where: headings.contains) { return heading }
        return parts.count == 2 ? parts.first { parts.contains(site ?? "") && $0 != site } ?? title : title
    }

    private static func date(_ tree: HTMLTree, _ meta: [String: String], _ data: LinkedData) -> String? {
        let names = [
            "article:published_time", "og:published_time", "datepublished", "pubdate", "publishdate", "publish-date",
            "publication_date", "parsely-pub-date", "sailthru.date", "dc.date.issued", "dcterms.created", "dc.date",
            "dcterms.date", "date",
        ]
        let stamps = [data.date] + names.map { meta[$0] }
        if let day = stamps.lazy.compactMap({ $0 }).compactMap(PublicationDate.parse).first { return day }
        let marked = tree.nodes.indices.filter {
            tree.nodes[$0]["itemprop"]?.lowercased() == "datepublished" || tree.nodes[$0].name == "time"
        }
        return marked.lazy.compactMap { index in
            let node = tree.nodes[index]
            return (node["datetime"] ?? node["content"]).flatMap(PublicationDate.parse)
                ?? PublicationDate.parse(tree.plainText(of: index))
        }.first
    }

    /// Elements that are marked as the author: `rel="author"`, `itemprop="author"`.
    private static func marked(_ tree: HTMLTree) -> String? {
        let index = tree.nodes.indices.first {
            tree.nodes[$0]["rel"]?.lowercased() == "author" || tree.nodes[$0]["itemprop"]?.lowercased() == "author"
        }
        return index.flatMap { name(tree.nodes[$0]["content"] ?? tree.plainText(of: $0)) }
    }

    /// A short element of class `byline` or `author` that holds a name.
    private static func byline(_ tree: HTMLTree) -> String? {
        let indices = tree.nodes.indices.filter { index in
            guard let value = tree.nodes[index]["class"]?.lowercased() else { return false }
            return value.contains("byline") || value.contains("author") || value.contains("auteur")
        }
        return indices.lazy.map(tree.plainText).filter { $0.utf8.count < 120 }.compactMap(name).first { text in
            Names.separate(text).allSatisfy(Names.isPersonal)
        }
    }

    private static func language(_ tree: HTMLTree, _ meta: [String: String]) -> String? {
        let declared = tree.elements("html").first.flatMap { tree.nodes[$0]["lang"] ?? tree.nodes[$0]["xml:lang"] }
        guard let tag = first(declared, meta["content-language"], meta["og:locale"]) else { return nil }
        let primary = tag.lowercased().prefix { ("a"..."z").contains($0) }
        return (2...3).contains(primary.utf8.count) ? String(primary) : nil
    }

    // MARK: Values

    /// `meta` elements by lower-case name or property; the first of each.
    private static func meta(_ tree: HTMLTree) -> [String: String] {
        var result: [String: String] = [:]
        for index in tree.elements("meta") {
            let node = tree.nodes[index]
            guard let name = node["property"] ?? node["name"] ?? node["itemprop"] ?? node["http-equiv"],
                let content = node["content"].flatMap(nonEmpty)
            else { continue }
            let key = name.lowercased()
            if result[key] == nil { result[key] = content }
        }
        return result
    }

    /// A name without `By`; addresses of profiles are no names.
    private static func name(_ text: String) -> String? {
        guard let text = nonEmpty(text), !text.contains("://") else { return nil }
        for word in ["By ", "by ", "BY ", "Door ", "door ", "DOOR "] where text.hasPrefix(word) {
            return nonEmpty(String(text.dropFirst(word.count)))
        }
        return text
    }

    private static func address(_ text: String) -> String? {
        text.hasPrefix("https://") || text.hasPrefix("http://") ? text : nil
    }

    private static func first(_ values: String?...) -> String? {
        values.lazy.compactMap { $0 }.compactMap { nonEmpty($0) }.first
    }

    /// On one line, without white space at the ends; nil when nothing is left, and when it is no name or title by its length.
    static func nonEmpty(_ text: String) -> String? {
        var inline = InlineText()
        inline.append(Array(text.utf8))
        let clean = String(decoding: inline.finish(), as: UTF8.self)
        return clean.isEmpty || clean.utf8.count > 1_000 ? nil : clean
    }
}
