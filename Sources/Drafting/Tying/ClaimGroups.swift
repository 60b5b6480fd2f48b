import Reading

/// The claims of a case: what the articles report, with what says the same tied together. The first is the headline.
struct ClaimGroups {
    private(set) var groups: [ClaimGroup] = []
    private var byProposition: [Key: Int] = [:]
    /// Claims by the names and words of their gists.
    private var byTerm: [String: [Int]] = [:]
    /// The headline claim of each article, as an index of `groups`.
    private(set) var headlines: [Int?] = []

    private struct Key: Hashable {
        var article: Int
        var proposition: String
    }

    init(_ articles: [ArticleContext]) {
        for (index, article) in articles.enumerated() { add(article, index) }
    }

    /// The claim that a proposition of an article belongs to.
    func group(article: Int, proposition: String) -> Int? {
        byProposition[Key(article: article, proposition: proposition)]
    }

    private mutating func add(_ article: ArticleContext, _ index: Int) {
        let candidates = article.candidates(article: index)
        guard let chosen = Headline.choose(from: candidates) else {
            headlines.append(nil)
            return
        }
        let headline = place(candidates[chosen])
        headlines.append(headline)
        for (position, candidate) in candidates.enumerated() where position != chosen {
            if candidate.takesUp(candidates[chosen], among: candidates)
                || isSame(candidate, article, as: groups[headline].gist)
            {
                join(candidate, headline, isWorded: !candidate.gist.pointsBack)
            } else if candidate.isAside {
                continue
            } else if candidate.consequences > 0 || (candidate.isStated && candidate.reported > 0) {
                place(candidate)
            }
        }
    }

    /// Ties a candidate to a claim of an earlier article that says the same, or makes a claim of it.
    @discardableResult
    private mutating func place(_ candidate: Candidate) -> Int {
        let terms = candidate.gist.terms
        if candidate.article > 0 {
            let sharing = Set(terms.flatMap { byTerm[$0] ?? [] }).sorted()
            if let same = sharing.first(where: { says(candidate.gist, theSameAs: groups[$0].gist) }) {
                join(candidate, same, isWorded: true)
                return same
            }
        }
        for term in terms { byTerm[term, default: []].append(groups.count) }
        groups.append(ClaimGroup(lead: candidate.lead, mentions: candidate.mentions, gist: candidate.gist))
        byProposition[Key(article: candidate.article, proposition: candidate.proposition)] = groups.count - 1
        return groups.count - 1
    }

    private mutating func join(_ candidate: Candidate, _ group: Int, isWorded: Bool) {
        groups[group].mentions += candidate.mentions
        groups[group].mentions.sort { ($0.article, $0.statement) < ($1.article, $1.statement) }
        if isWorded { groups[group].isMerged = true }
        byProposition[Key(article: candidate.article, proposition: candidate.proposition)] = group
    }

    /// Within one article: it points back, or speaks of the same parties in words that meet, or passes on hearsay about them or
    /// about what was said before (`these systems`).
    private func isSame(_ candidate: Candidate, _ article: ArticleContext, as headline: Gist) -> Bool {
        let gist = candidate.gist
        if gist.pointsBack { return true }
        let names = gist.names.intersection(headline.names).count
        let words = gist.sharedWords(headline)
        if names >= 2, words >= 1 { return true }
        let isHearsay = candidate.mentions.contains { article.statements[$0.statement].kind == .hearsay }
        if names >= 2 || (names == 1 && gist.pointsWithin), isHearsay { return true }
        let isDenied = candidate.mentions.contains { article.statements[$0.statement].stance == .denies }
        if isDenied, gist.pointsWithin || gist.names.isEmpty && gist.words.count <= 3 { return true }
        return names + words >= 3 && gist.overlap(headline) >= 0.6
    }

    /// Between articles, where nothing else ties them: the same two parties and a word, or most of the words.
    private func says(_ gist: Gist, theSameAs other: Gist) -> Bool {
        guard !gist.pointsBack, !other.pointsBack else { return false }
        let names = gist.names.intersection(other.names).count
        let words = gist.sharedWords(other)
        if names >= 2, words >= 1, gist.overlap(other) >= 0.4 { return true }
        return names + words >= 3 && gist.overlap(other) >= 0.6
    }
}
