import Articles
import Reading

extension DraftInput {
    /// An article as its file was read, with what was read from its text.
    public init(article: ArticleText, document: Document) {
        self.init(
            text: article.text, document: document, originalName: article.originalName, title: article.title,
            author: article.author, date: article.date, origin: article.origin, sha256: article.sha256)
    }
}
