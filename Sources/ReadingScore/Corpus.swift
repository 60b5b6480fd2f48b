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

    /// The same corpus with some of its articles only.
    public func filtered(_ isIncluded: (Article) -> Bool) -> Corpus {
        var result = self
        result.articles = articles.filter(isIncluded)
        return result
    }

    /// Counts of all articles.
    public var total: [Aspect: Counts] {
        var result: [Aspect: Counts] = [:]
        for aspect in Aspect.allCases {
            result[aspect] = articles.reduce(into: Counts()) { $0 += $1.comparison.counts[aspect] ?? Counts() }
        }
        return result
    }

    /// In alphabetical order.
    public var languages: [String] { Set(articles.map(\.annotation.language)).sorted() }
}
