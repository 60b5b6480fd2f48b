/// What an article has told of its claim so far: each statement of the claim adds its words and its source.
struct ClaimChain {
    /// Number of the unit that states it first.
    let headline: Int
    private(set) var gist: Gist
    /// Who said so.
    private(set) var sources: [Range<Int>] = []
    /// The words by which those who said so are called.
    private(set) var sourceGist = Gist()
    /// Who denied, doubted or left it open.
    private(set) var opponents: [Range<Int>] = []
    /// Whether anybody has answered it yet.
    var isDisputed: Bool { !opponents.isEmpty }
    /// The sentence of the last answer.
    private(set) var lastAnswer: Int?
    private(set) var lastStance = Statement.Stance.asserts
    /// The sentence of the last statement of the claim.
    private(set) var sentence: Int

    init(headline: Int, _ unit: Unit, title: Gist, sentence: Int, sourceGist: Gist) {
        self.sourceGist = sourceGist
        self.headline = headline
        self.sentence = sentence
        gist = unit.gist
        gist.formUnion(title)
        if let source = unit.source { sources.append(source) }
    }

    /// What is told of a claim in more words than these is told of everything.
    private static let largest = 300
    /// So many sources and opponents are remembered.
    private static let most = 40

    mutating func add(_ unit: Unit, sentence: Int) {
        self.sentence = sentence
        if unit.stance != .asserts, sentence >= 0 { (lastAnswer, lastStance) = (sentence, unit.stance) }
        guard gist.size < Self.largest else { return }
        gist.formUnion(unit.gist)
        guard let source = unit.source else { return }
        if unit.stance == .asserts {
            if sources.count < Self.most { sources.append(source) }
        } else if opponents.count < Self.most {
            opponents.append(source)
        }
    }
}
