/// Finds the item that says the same as another, among those of all articles so far, in time that grows with what they share.
///
/// Within one article only an equal proposition counts, or the very same names and words; between articles items are the same when at least three names and words are
/// shared and those are at least 60 in a hundred of the smaller gist, or when they share all of at least two.
struct GistIndex {
    /// A name or word that more items share tells them apart no longer: later ones are found by their other words.
    private static let mostItems = 200

    private var gists: [Gist] = []
    private var articles: [Int] = []
    private var byTerm: [String: [Int]] = [:]
    private var byProposition: [String: Int] = [:]

    func article(_ item: Int) -> Int { articles.indices.contains(item) ? articles[item] : -1 }

    mutating func add(_ gist: Gist, proposition: String, article: Int) {
        let item = gists.count
        gists.append(gist)
        articles.append(article)
        for term in gist.terms where byTerm[term, default: []].count < Self.mostItems {
            byTerm[term, default: []].append(item)
        }
        byProposition["\(article) \(proposition)"] = item
    }

    func same(as gist: Gist, proposition: String, article: Int) -> Int? {
        if let item = byProposition["\(article) \(proposition)"] { return item }
        var shared: [Int: Int] = [:]
        for term in gist.terms {
            for item in byTerm[term] ?? [] { shared[item, default: 0] += 1 }
        }
        let size = gist.names.count + gist.words.count
        let enough = shared.filter { item, count in
            let other = gists[item].names.count + gists[item].words.count
            let isAll = count >= 2 && count == size && count == other
            if articles[item] == article { return isAll && size >= 3 }
            return isAll || (count >= 3 && Double(count) >= 0.6 * Double(min(size, other)))
        }
        return enough.max { ($0.value, -$0.key) < ($1.value, -$1.key) }?.key
    }
}
