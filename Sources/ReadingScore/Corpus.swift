import Reading
import SourceText

/// Articles with annotations, read and scored.
///
///     var corpus = Corpus()
///     for (article, gold) in files { corpus.add(article, gold, reader: Reader()) }
///     print(corpus.total[.claim].precision)
public struct Corpus: Sendable {
    public struct Article: Sendable {
        public var name: String
        public var text: SourceFile
        public var annotation: Annotation
        public var comparison: Comparison
    }

    public private(set) var articles: [Article] = []
    /// What is wrong in the annotations, and the files that it is said of.
    public private(set) var diagnostics: [Diagnostic] = []
    public private(set) var sources: [SourceFile] = []

    public init() {}

    /// Reads an article and compares the reading with its annotation. An annotation with errors is not scored.
    public mutating func add(_ article: SourceFile, _ gold: SourceFile, reader: Reader) {
        let (annotation, problems) = AnnotationParser.parse(gold, of: article)
        diagnostics += problems
        sources.append(gold)
        guard !problems.hasErrors else { return }
        let document = reader.read(article, language: annotation.language, date: annotation.date)
        articles.append(
            Article(
                name: article.name, text: article, annotation: annotation,
                comparison: Comparison(document, annotation)))
    }

    /// Counts of all articles, or of those in one language.
    public func total(language: String? = nil) -> [Aspect: Counts] {
        var result: [Aspect: Counts] = [:]
        for aspect in Aspect.allCases {
            var counts = Counts()
            for article in articles where language == nil || article.annotation.language == language {
                if let one = article.comparison.counts[aspect] { counts += one }
            }
            result[aspect] = counts
        }
        return result
    }

    /// In alphabetical order.
    public var languages: [String] { Set(articles.map(\.annotation.language)).sorted() }
}
