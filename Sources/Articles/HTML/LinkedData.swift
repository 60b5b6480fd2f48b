/// What the JSON-LD blocks of a page say of its article (https://schema.org/Article).
struct LinkedData {
    var headline: String?
    var author: String?
    var date: String?
    var publisher: String?

    init(_ tree: HTMLTree) {
        let blocks = tree.elements("script").compactMap { script -> JSONValue? in
            let bytes = (script + 1..<max(script + 1, tree.nodes[script].end)).flatMap { tree.nodes[$0].text }
            return JSONValue.parse(bytes)
        }
        let objects = blocks.flatMap(\.elements).flatMap { [$0] + ($0["@graph"]?.elements ?? []) }
        guard let article = objects.first(where: Self.isArticle) else { return }
        headline = article["headline"]?.string ?? article["name"]?.string
        date = article["datePublished"]?.string
        publisher = article["publisher"]?.elements.lazy.compactMap(Self.name).first
        let authors =
            (article["author"] ?? article["creator"])?.elements.compactMap { Self.name($0, in: objects) } ?? []
        author = authors.isEmpty ? nil : authors.joined(separator: ", ")
    }

    private static func isArticle(_ value: JSONValue) -> Bool {
        let types = value["@type"]?.elements.compactMap(\.string) ?? []
        return types.contains { $0.hasSuffix("Article") || $0 == "BlogPosting" || $0 == "Report" }
    }

    private static func name(_ value: JSONValue) -> String? { value.string ?? value["name"]?.string }

    /// The name of an author, also when only its `@id` stands here and the object elsewhere.
    private static func name(_ value: JSONValue, in objects: [JSONValue]) -> String? {
        if let name = name(value) { return name.contains("://") ? nil : name }
        guard let id = value["@id"]?.string else { return nil }
        return objects.lazy.filter { $0["@id"]?.string == id }.compactMap { $0["name"]?.string }.first
    }
}
