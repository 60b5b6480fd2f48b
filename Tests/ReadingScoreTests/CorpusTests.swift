import Reading
import ReadingScore
import SourceText
import TestSupport
import Testing

/// How well the project's own annotated articles are read: a change of any figure shows in review.
@Suite struct CorpusTests {
    private static let folder = GoldenFolder("Tests/Corpus")

    static let corpus: Corpus = {
        var corpus = Corpus()
        for name in folder.files(ending: ".gold") {
            let article = String(name.dropLast(".gold".count)) + ".txt"
            guard let gold = folder.bytes(name), let text = folder.bytes(article) else { continue }
            corpus.add(
                SourceFile(name: article, bytes: text), SourceFile(name: name, bytes: gold), reader: Reader())
        }
        return corpus
    }()

    @Test func annotationsAreSound() {
        let problems = DiagnosticRenderer(sources: Self.corpus.sources).render(Self.corpus.diagnostics)
        #expect(problems.isEmpty, "\(problems)")
        #expect(Self.corpus.articles.count >= 30)
        #expect(Self.corpus.articles.count == Self.folder.files(ending: ".txt").count(where: { $0.contains("/") }))
    }

    /// Articles in a folder `held` are only scored, never looked at while the reader is worked on.
    @Test func figures() {
        var text = ""
        for language in Self.corpus.languages {
            for (folder, title) in [
                (nil, "looked at"), ("/held/plain/", "held back, plainly told"),
                ("/held/press/", "held back, told as newspapers tell"),
            ] as [(String?, String)] {
                let part = Self.corpus.filtered { article in
                    article.annotation.language == language
                        && folder.map(article.name.contains) ?? !article.name.contains("/held/")
                }
                guard !part.articles.isEmpty else { continue }
                text += "\(language), \(title): \(part.articles.count) articles\n\(ScoreTable(part).text)\n"
            }
        }
        Self.folder.expect(text, "figures.txt")
    }
}
