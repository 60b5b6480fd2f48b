import SourceText

/// One article as text, with what its file says about who wrote it, when and where.
///
/// What the file does not say is nil: no date, author or title is guessed.
public struct ArticleText: Sendable {
    /// The text that every offset counts in, named as the article was named.
    ///
    /// Of a plain text these are the file's bytes exactly as given, byte-order mark and CRLF included; of a page or of another
    /// encoding it is what was extracted, as UTF-8.
    public var text: SourceFile
    public var title: String?
    public var author: String?
    /// The day of publication as ISO 8601, `2022-09-24`.
    public var date: String?
    /// Where it appeared: an address, or the name of a site or an outlet.
    public var origin: String?
    /// The name under which it was read: a path, or `<stdin>`.
    public var originalName: String
    /// SHA-256 of the original bytes, 64 lower-case hexadecimal digits.
    public var sha256: String
    /// The language that the file itself declares, as a primary subtag: `nl`.
    public var language: String?

    public init(
        text: SourceFile, title: String? = nil, author: String? = nil, date: String? = nil, origin: String? = nil,
        originalName: String, sha256: String, language: String? = nil
    ) {
        self.text = text
        self.title = title
        self.author = author
        self.date = date
        self.origin = origin
        self.originalName = originalName
        self.sha256 = sha256
        self.language = language
    }
}
