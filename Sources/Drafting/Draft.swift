import Cases
import Reading
import SourceText

/// One article to draft from: where it came from, its text as stored, and what was read from it.
///
///     let input = DraftInput(text: source, document: Reader().read(source), originalName: "report.txt")
public struct DraftInput: Sendable {
    public var title: String?
    public var author: String?
    /// Day of publication, `2022-09-24`; anything else is left out of the draft, with a note.
    public var date: String?
    /// Address or site that the article came from.
    public var origin: String?
    /// Name of the file or address that was read.
    public var originalName: String
    /// SHA-256 of the original's bytes, 64 hexadecimal digits.
    public var sha256: String?
    /// What the text is to be kept as, where the name of the original is another text's already; nil to make one of the original's.
    public var storedName: String?
    /// The plain text that all offsets count in.
    public var text: SourceFile
    public var document: Document

    public init(
        text: SourceFile, document: Document, originalName: String, title: String? = nil, author: String? = nil,
        date: String? = nil, origin: String? = nil, sha256: String? = nil
    ) {
        self.text = text
        self.document = document
        self.originalName = originalName
        self.title = title
        self.author = author
        self.date = date
        self.origin = origin
        self.sha256 = sha256
    }
}

/// What the user adds to what the articles say.
public struct DraftOptions: Sendable {
    /// Prior of the headline claim in the notation, such as `20% to 40%`; `unknown` is written when it is nil.
    public var prior: String?
    /// Admiralty grades by the name of a source as the draft writes it, `["khemed": "D"]`.
    public var grades: [String: String]

    public init(prior: String? = nil, grades: [String: String] = [:]) {
        self.prior = prior
        self.grades = grades
    }
}

/// A text to keep beside the case, so that its quotes can be checked.
public struct StoredArticle: Sendable {
    /// Name of the `article` statement.
    public var name: String
    /// Relative to the case's file: `articles/NAME.txt`.
    public var path: String
    /// Exactly as read.
    public var bytes: [UInt8]

    public init(name: String, path: String, bytes: [UInt8]) {
        self.name = name
        self.path = path
        self.bytes = bytes
    }
}

/// A draft case: text in the case notation, the texts it quotes, and what to tell the user about them.
public struct Draft: Sendable {
    public var caseText: String
    public var articles: [StoredArticle]
    /// Notes and warnings, none an error: a draft is always made. Files are named as the inputs' texts are.
    public var notes: [Diagnostic]
    /// Name of the headline claim; nil when no article reports anything.
    public var headline: String?

    public init(caseText: String, articles: [StoredArticle], notes: [Diagnostic], headline: String?) {
        self.caseText = caseText
        self.articles = articles
        self.notes = notes
        self.headline = headline
    }
}

extension StoredArticle {
    /// Where it is kept, given where the case is.
    ///
    ///     article.path(beside: "cases/deal.purport")    // "cases/articles/gazette.txt"
    public func path(beside casePath: String) -> String {
        let folder = CasePath.folder(of: casePath)
        return folder.isEmpty ? path : "\(folder)/\(path)"
    }
}

extension Draft {
    /// The articles of the draft by the path under which the quotes of a case find them.
    public func files(beside casePath: String) -> [String: [UInt8]] {
        Dictionary(articles.map { ($0.path(beside: casePath), $0.bytes) }, uniquingKeysWith: { first, _ in first })
    }
}
