import Checksums
import SourceText

/// Turns the bytes of a file into an article: plain text in UTF-8, UTF-16 or Windows-1252, or an HTML page.
public enum ArticleReader {
    /// Longer texts are refused: no article is as long as ten novels, and reading one as a whole would take minutes.
    public static let largestText = 8 << 20

    /// Reads an article; what it is, is recognised by its content.
    ///
    ///     let (article, diagnostics) = ArticleReader.read(bytes: bytes, name: "report.html")
    ///     article?.date          // "2022-09-24", when the page says so
    ///
    /// - Parameters:
    ///   - bytes: the file, exactly as stored.
    ///   - name: what messages call it: a path, or `<stdin>`.
    /// - Returns: the article, or nil with at least one error that says what to do; and warnings beside it.
    public static func read(bytes: [UInt8], name: String) -> (ArticleText?, [Diagnostic]) {
        if let refusal = FileKind.refusal(of: bytes, name: name) { return (nil, [refusal]) }
        let sha256 = Checksum.sha256(bytes)
        if HTMLSniffer.isHTML(bytes, name: name) { return HTMLArticle.read(bytes, name: name, sha256: sha256) }
        let decoded = TextDecoding.decode(bytes, name: name)
        guard let text = decoded.text else { return (nil, decoded.diagnostics) }
        if let refusal = refusal(ofLength: text.count, name: name) { return (nil, [refusal]) }
        let file = SourceFile(name: name, bytes: text)
        let header = PlainTextHeader.read(file)
        let article = ArticleText(
            text: file, title: header.title, author: header.author, date: header.date, origin: header.origin,
            originalName: name, sha256: sha256)
        return (article, decoded.diagnostics)
    }

    /// The error to report about a text of so many bytes, or nil when it is not too long.
    static func refusal(ofLength count: Int, name: String) -> Diagnostic? {
        guard count > largestText else { return nil }
        return Diagnostic(
            .error, "article-size", "the text is larger than \(largestText >> 20) MB, too large for one article",
            file: name,
            remedy: "divide it into articles; a collection of texts goes to `purport read --jsonl`")
    }
}
