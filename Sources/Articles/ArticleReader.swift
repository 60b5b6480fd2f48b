import SourceText

/// Turns the bytes of a file into an article: plain text in UTF-8, UTF-16 or Windows-1252, or an HTML page.
public enum ArticleReader {
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
        let file = SourceFile(name: name, bytes: text)
        let header = PlainTextHeader.read(file)
        let article = ArticleText(
            text: file, title: header.title, author: header.author, date: header.date, origin: header.origin,
            originalName: name, sha256: sha256)
        return (article, decoded.diagnostics)
    }
}
