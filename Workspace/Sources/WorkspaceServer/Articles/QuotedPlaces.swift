import Cases
import SourceText

/// The statements of the folder's cases that rest on words of one article: the way back from the words to what they support.
struct QuotedPlaces: Sendable {
    struct Place: Sendable, Hashable {
        /// The case's path.
        var path: String
        /// Name of the statement, and what it says in plain words.
        var statement: String
        var text: String
        /// In code points of the article's text.
        var ranges: [Range<Int>]
    }

    private(set) var all: [Place] = []
    /// Every case that may quote the article: it lies in the case's folder.
    private(set) var cases: [(path: String, title: String)] = []

    /// More cases than this are not looked through.
    private static let mostCases = 500

    init(article: String, cases paths: [String], library: CaseLibrary, describe: (Case, String) -> String) {
        for path in paths.prefix(Self.mostCases)
        where AddedStatement.relative(article, to: CasePath.folder(of: path)) != nil {
            let entry = library.entry(path)
            cases.append((path, entry.loaded.model?.title ?? path))
            guard let model = entry.loaded.model else { continue }
            for (name, details) in Self.statements(model) {
                let quotes = details.quotes + details.variants + details.reasons + details.wordings
                let ranges = quotes.filter { quote in
                    quote.path.flatMap {
                        CasePath.resolve(
                            $0, in: CasePath.folder(of: quote.location.file), top: CasePath.folder(of: path))
                    } == article
                }.flatMap(\.ranges)
                if !ranges.isEmpty {
                    all.append(Place(path: path, statement: name, text: describe(model, name), ranges: ranges))
                }
            }
        }
    }

    private static func statements(_ model: Case) -> [(String, Details)] {
        model.claims.map { ($0.name, $0.details) } + model.reports.map { ($0.name, $0.details) }
            + model.estimates.map { ($0.name, $0.details) } + model.doubts.map { ($0.name, $0.details) }
            + model.hypotheses.map { ($0.name, $0.details) } + model.sources.map { ($0.name, $0.details) }
    }
}
