import Cases

/// The words that a case quotes, by document, each with its place and a number that a report refers to it by.
struct ReportQuotes: Sendable {
    struct Item: Sendable {
        var number: Int
        var text: String
        /// `articles/x.txt#char=45,96`.
        var place: String
    }

    struct Document: Sendable {
        var path: String
        /// What the case tells of the article, when it does.
        var article: Article?
        var items: [Item] = []
    }

    private struct Key: Hashable {
        var path: String
        var ranges: [Range<Int>]
    }

    private(set) var documents: [Document] = []
    private var numbers: [Key: Int] = [:]

    init(_ model: Case) {
        for article in model.articles {
            if let path = article.path { documents.append(Document(path: path, article: article)) }
        }
        for quote in model.allQuotes { add(quote) }
        documents.removeAll(where: \.items.isEmpty)
    }

    func number(_ quote: Quote) -> Int? {
        quote.path.flatMap { numbers[Key(path: $0, ranges: quote.ranges)] }
    }

    private mutating func add(_ quote: Quote) {
        guard let path = quote.path else { return }
        let key = Key(path: path, ranges: quote.ranges)
        guard numbers[key] == nil else { return }
        let number = numbers.count + 1
        numbers[key] = number
        let places = quote.ranges.map { "\($0.lowerBound),\($0.upperBound)" }.joined(separator: ";")
        let item = Item(number: number, text: quote.text, place: places.isEmpty ? path : "\(path)#char=\(places)")
        if let index = documents.firstIndex(where: { $0.path == path }) {
            documents[index].items.append(item)
        } else {
            documents.append(Document(path: path, items: [item]))
        }
    }
}

extension Case {
    /// Every quote of every statement, in the order of claims, reports and views.
    fileprivate var allQuotes: [Quote] {
        let details =
            claims.map(\.details) + hypotheses.map(\.details) + reports.map(\.details) + estimates.map(\.details)
            + doubts.map(\.details) + outcomes.map(\.details) + sources.map(\.details)
        return details.flatMap { $0.quotes + $0.variants + $0.reasons + $0.wordings }
    }
}
