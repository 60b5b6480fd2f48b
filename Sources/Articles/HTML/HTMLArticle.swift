import SourceText

/// Reads an article out of an HTML page.
enum HTMLArticle {
    /// Larger pages are refused: the parser builds all of a page in memory, at some ten times its size.
    static let largest = 64 << 20

    static func read(_ bytes: [UInt8], name: String, sha256: String) -> (ArticleText?, [Diagnostic]) {
        guard bytes.count <= largest else {
            let error = Diagnostic(
                .error, "article-size", "this page is larger than \(largest >> 20) MB", file: name,
                remedy: "save the article alone, as plain text")
            return (nil, [error])
        }
        var (page, encoding, diagnostics) = HTMLEncoding.decode(bytes, name: name)
        guard let page, let parsed = HTMLParser.parse(page, encoding: encoding) else {
            return (nil, diagnostics + [noText(name)])
        }
        if parsed.isTruncated {
            diagnostics.append(
                Diagnostic(
                    .warning, "article-truncated", "the page nests its elements too deeply and was read only in part",
                    file: name, remedy: "save the article as plain text"))
        }
        let tree = parsed.tree
        let text = text(of: tree)
        guard !text.isEmpty else { return (nil, diagnostics + [noText(name)]) }
        if let refusal = ArticleReader.refusal(ofLength: text.count, name: name) { return (nil, [refusal]) }
        let metadata = HTMLMetadata(tree)
        let article = ArticleText(
            text: SourceFile(name: name, bytes: text), title: metadata.title, author: metadata.author,
            date: metadata.date, origin: metadata.origin, originalName: name, sha256: sha256,
            language: metadata.language)
        return (article, diagnostics)
    }

    /// The article's text, its headline first even where the page sets it apart.
    private static func text(of tree: HTMLTree) -> [UInt8] {
        let leftOut = Boilerplate(tree: tree).marks()
        let root = ArticleRoot.find(in: tree, leftOut: leftOut)
        var blocks = BlockBuilder.blocks(of: root, in: tree, leftOut: leftOut).withoutLinkLists()
        let headline = tree.elements("h1").first { !leftOut[$0] }
        if let headline, headline < root || headline >= tree.nodes[root].end {
            let text = Array(tree.plainText(of: headline).utf8)
            if !text.isEmpty { blocks.insert(TextBlock(kind: .heading(level: 1), text: text, linked: 0), at: 0) }
        }
        return blocks.laidOut()
    }

    private static func noText(_ name: String) -> Diagnostic {
        Diagnostic(
            .error, "article-no-text", "the page holds no text", file: name,
            remedy: "the text may be loaded by a script: save the article from the browser, or copy it into a text file"
        )
    }
}
