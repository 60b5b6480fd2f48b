import SourceText

/// A quote with the place of its reference in the case file.
struct PlacedQuote {
    var quote: Quote
    /// Where `PATH#char=…` is written.
    var place: Location
}

/// Looks quotes up in their documents: each must stand there to the letter.
enum QuoteChecker {
    /// - Parameter top: the folder of the case.
    static func check(_ quotes: [PlacedQuote], top: String, files: CaseFiles) -> [Diagnostic] {
        var library = QuotedDocuments(top: top, files: files)
        return quotes.flatMap { placed -> [Diagnostic] in
            guard let path = placed.quote.path else { return [] }
            let file = placed.place.file
            switch library.document(path, namedIn: file) {
            case .failure(let problem): return [problem.diagnostic(file: file, span: placed.place.span)]
            case .success(let document):
                return problem(placed.quote, path, document).map {
                    let isPlace = placed.quote.ranges.isEmpty
                    return [$0.diagnostic(file: file, span: isPlace ? placed.place.span : placed.quote.location.span)]
                } ?? []
            }
        }
    }

    private static func problem(_ quote: Quote, _ path: String, _ document: QuotedDocument) -> Problem? {
        guard !quote.ranges.isEmpty else {
            let found = document.occurrences(of: quote.text)
            return found.isEmpty ? .quoteNotFound(path, occurrences: []) : .quoteWithoutPlace(occurrences: found.count)
        }
        if document.text(quote.ranges) == quote.text { return nil }
        let found = document.occurrences(of: quote.text)
        if found.isEmpty, let pieces = Requoter.ranges(of: quote, in: document) {
            return .quotePiecesElsewhere(path, at: PlaceReference(path: path, ranges: pieces))
        }
        if found.isEmpty, quote.ranges.contains(where: { $0.upperBound > document.count }) {
            return .quoteOutside(path, length: document.count)
        }
        return .quoteNotFound(path, occurrences: found)
    }
}
