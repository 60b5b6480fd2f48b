import Reading
import SourceText

/// Turns articles that have been read into a draft case, as text in the case notation.
///
/// The program parses that text like any other case, so that a saved draft gives the same judgement as the article did. A draft
/// holds only what the articles say: who said it, in which words, and where they stand. What nobody said is `unknown`.
///
///     let draft = Drafter.draft([DraftInput(text: source, document: document, originalName: "report.txt")])
///     draft.caseText        // "case …\nquestion …"
///     draft.articles        // the texts that its quotes point into
public enum Drafter {
    /// Drafts one case from one or more articles; the first one gives the headline claim and the title.
    ///
    /// Never fails: an article that reports nothing gives a draft with what there is, and notes that say what was not found.
    public static func draft(_ inputs: [DraftInput], options: DraftOptions = DraftOptions()) -> Draft {
        var names = Names()
        let articles = inputs.map { input in
            ArticleContext(input: input, name: articleName(input, names: &names)).withOpeningClaim()
        }
        var gatherer = CaseGatherer(articles: articles, names: names)
        gatherer.gather()
        var writer = CaseWriter(gatherer, options: options)
        let text = writer.write()
        let stored = articles.map { StoredArticle(name: $0.name, path: $0.path, bytes: $0.input.text.bytes) }
        return Draft(caseText: text, articles: stored, notes: gatherer.notes, headline: gatherer.claims.first?.name)
    }

    /// Made of the file's name without its folder and ending; of the title where there is no file.
    private static func articleName(_ input: DraftInput, names: inout Names) -> String {
        if let stored = input.storedName { return names.claimed(stored) }
        let fallback = GuideWords.of(input.document.language).article
        let path = input.originalName
        guard !path.hasPrefix("<"), path != "-" else {
            return names.name(for: input.title ?? "", language: input.document.language, fallback: fallback)
        }
        var parts = path.split(separator: "/").map(String.init)
        var file = parts.popLast() ?? ""
        if let dot = file.lastIndex(of: "."), dot != file.startIndex { file = String(file[..<dot]) }
        // A file that is called `article` says less than the title.
        if let title = input.title, Words.of(file).allSatisfy({ $0.utf8.count < 3 || Names.isKeyword($0) }) {
            return names.name(for: title, language: input.document.language, fallback: fallback)
        }
        return names.name(for: file, language: "", fallback: fallback)
    }
}
