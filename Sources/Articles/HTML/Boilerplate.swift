/// Recognises what stands around an article on a page: navigation, notices, share bars, comments, related links.
///
/// An element is left out for what it is (`nav`, `aside`, `footer`, a hidden element), for its role (`navigation`), or for a word
/// of its class or id (`share-bar`, `cookieNotice`); never one that holds the headline or most of the page's text, since tags left
/// open and forms around whole pages are common.
struct Boilerplate {
    private let tree: HTMLTree
    /// Bytes of text inside each node, white space aside.
    private let size: [Int]
    /// Of these bytes, those inside links.
    private let linked: [Int]
    private let headline: Int?

    /// Of the page's text, the share that an element must not reach to be left out: for its class alone, and at all.
    private static let largestNamed = 0.4
    private static let largest = 0.75
    /// A header outside the article is the site's, not the article's, when this share of it is links.
    private static let siteHeaderLinks = 0.3
    /// Paragraphs, and lines that name the author, from this many bytes on are prose, whatever they are called.
    private static let (paragraph, credit) = (100, 200)

    init(tree: HTMLTree) {
        self.tree = tree
        self.headline = tree.nodes.indices.first { tree.nodes[$0].name == "h1" }
        var size = [Int](repeating: 0, count: tree.nodes.count)
        var linked = size
        for index in tree.nodes.indices.reversed() {
            let node = tree.nodes[index]
            if node.isText { size[index] = node.text.count { $0 > 32 } }
            if node.name == "a" { linked[index] = size[index] }
            guard index > 0, node.name != "script" else { continue }
            size[node.parent] += size[index]
            linked[node.parent] += linked[index]
        }
        self.size = size
        self.linked = linked
    }

    /// For every node, whether it and all inside it is left out.
    func marks() -> [Bool] {
        var left = [Bool](repeating: false, count: tree.nodes.count)
        var index = 1
        while index < tree.nodes.count {
            guard leavesOut(index) else {
                index += 1
                continue
            }
            for inner in index..<tree.nodes[index].end { left[inner] = true }
            index = tree.nodes[index].end
        }
        return left
    }

    private func leavesOut(_ index: Int) -> Bool {
        let node = tree.nodes[index]
        if node.isText || ["html", "body", "main"].contains(node.name) { return false }
        if Self.wordless.contains(node.name) || isHidden(node) { return true }
        if node.name == "sup" { return isReference(index) }
        let holdsHeadline = headline.map { index < $0 && $0 < node.end } ?? false
        if holdsHeadline || share(index) >= Self.largest { return false }
        if Self.elements.contains(node.name) { return true }
        if node.name == "header", !isInside(index, "article"), !isInside(index, "main") {
            return Double(linked[index]) >= Self.siteHeaderLinks * Double(size[index])
        }
        if let role = node["role"]?.lowercased(), Self.roles.contains(role) { return true }
        return isNamedSo(index)
    }

    private func isNamedSo(_ index: Int) -> Bool {
        let node = tree.nodes[index]
        let names = [node["class"], node["id"], node["data-component"]].compactMap { $0 }
        guard !names.isEmpty else { return false }
        let words = names.flatMap(Self.words)
        if words.contains(where: Self.discussion.contains) { return true }
        if words.contains(where: Self.credits.contains) { return size[index] < Self.credit }
        guard words.contains(where: Self.surroundings.contains) else { return false }
        return node.name == "p" ? size[index] < Self.paragraph : share(index) < Self.largestNamed
    }

    private func share(_ index: Int) -> Double { size[0] == 0 ? 0 : Double(size[index]) / Double(size[0]) }

    private func isHidden(_ node: HTMLTree.Node) -> Bool {
        if node["hidden"] != nil || node["aria-hidden"]?.lowercased() == "true" { return true }
        guard let style = node["style"] else { return false }
        let tight = style.lowercased().filter { $0 != " " }
        return tight.contains("display:none") || tight.contains("visibility:hidden")
    }

    /// A raised footnote mark: `[1]`, `2`.
    private func isReference(_ index: Int) -> Bool {
        let text = tree.plainText(of: index).utf8
        return text.count <= 6 && text.allSatisfy { (48...57).contains($0) || "[]()* ,".utf8.contains($0) }
    }

    private func isInside(_ index: Int, _ name: String) -> Bool {
        var parent = tree.nodes[index].parent
        while parent > 0 {
            if tree.nodes[parent].name == name { return true }
            parent = tree.nodes[parent].parent
        }
        return false
    }

    /// The words of a class or id: `cookieNotice share-bar` gives cookie, notice, share, bar.
    private static func words(_ name: String) -> [String] {
        var words: [String] = []
        var word = ""
        var lastIsLower = false
        for scalar in name.unicodeScalars {
            let isUpper = ("A"..."Z").contains(scalar)
            if isUpper && lastIsLower || !scalar.properties.isAlphabetic {
                if !word.isEmpty { words.append(word) }
                word = ""
            }
            if scalar.properties.isAlphabetic { word += String(scalar).lowercased() }
            lastIsLower = scalar.properties.isLowercase
        }
        if !word.isEmpty { words.append(word) }
        return words
    }

    // MARK: Names

    private static let wordless: Set<String> = [
        "head", "script", "button", "input", "select", "textarea", "picture", "video", "audio", "canvas", "img",
    ]
    private static let elements: Set<String> = [
        "nav", "aside", "footer", "menu", "dialog", "form", "label", "figure", "figcaption", "address",
    ]
    private static let roles: Set<String> = [
        "navigation", "complementary", "contentinfo", "banner", "search", "dialog", "alertdialog", "menu", "menubar",
        "toolbar", "tablist", "form",
    ]
    private static let discussion: Set<String> = ["comment", "comments", "disqus", "reacties", "respond"]
    private static let credits: Set<String> = [
        "byline", "dateline", "author", "auteur", "timestamp", "pubdate", "published", "date", "datum",
    ]
    private static let surroundings: Set<String> = [
        "cookie", "cookies", "consent", "gdpr", "share", "sharing", "social", "deel", "delen", "related", "gerelateerd",
        "recommended", "recommendations", "newsletter", "nieuwsbrief", "subscribe", "subscription", "signup", "promo",
        "promotion", "advert", "adverts", "advertisement", "advertentie", "ad", "ads", "sponsor", "sponsored",
        "breadcrumb", "breadcrumbs", "sidebar", "popup", "modal", "overlay", "nav", "navbar", "navigation",
        "menu", "toolbar", "tags", "pagination", "pager", "outbrain", "taboola", "skip", "footer", "trending",
        "popular", "teaser", "teasers", "masthead", "caption", "credit", "credits", "banner",
    ]
}
