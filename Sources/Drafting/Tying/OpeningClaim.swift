import Cases
import Reading
import SourceText

/// The claim of an article that asserts it in its own voice: its first sentences say that something is likely, nobody is quoted with
/// it, and later conditions only point back (`if that is so`).
extension ArticleContext {
    /// Id of the statement that is made of an opening sentence.
    static let openingID = "opening"

    /// Whether its claim was made of an opening sentence.
    var hasOpeningClaim: Bool { byID[Self.openingID] != nil }

    /// The same article with its opening sentence as a claim, where no other claim was found in words.
    func withOpeningClaim() -> ArticleContext {
        let candidates = candidates(article: 0)
        let chosen = Headline.choose(from: candidates).map { candidates[$0] }
        // What is only known from its denials is less than what the article itself says.
        let isOnlyDenied = chosen?.mentions.allSatisfy { statements[$0.statement].stance == .denies } ?? true
        guard isOnlyDenied || chosen?.gist.pointsBack == true, statements.contains(where: { $0.role == .consequence }),
            let opening = openingClaim()
        else { return self }
        var input = input
        let place = input.document.statements.partitioningIndex {
            ($0.content.first?.start ?? 0) >= (opening.content.first?.start ?? 0)
        }
        input.document.statements.insert(opening, at: place)
        return ArticleContext(input: input, name: name)
    }

    private func openingClaim() -> Statement? {
        let firstConsequence = statements.first { $0.role == .consequence }?.content.first?.start ?? 0
        let opening = input.document.sentences.lazy.filter { $0.end <= firstConsequence && !isHeading($0) }.prefix(4)
        for sentence in opening where !names(in: sentence).isEmpty {
            guard
                !statements.contains(where: { $0.role == .condition && $0.content.contains { sentence.contains($0) } })
            else { continue }
            for hedge in hedges(in: sentence) where hedge.cue.count == 1 {
                let words = Tidying.line(hedge.cue.map { input.text.text($0) }.joined())
                guard let meaning = Cases.Vocabulary.builtIn.meaning(of: words) else { continue }
                var claim = Statement(
                    id: Self.openingID, content: [withoutAttribution(sentence)], proposition: Self.openingID)
                claim.role = .claim
                claim.likelihood = StatedLikelihood(low: meaning.low, high: meaning.high, term: words, cues: hedge.cue)
                return claim
            }
        }
        return nil
    }

    /// The sentence up to a tail that says where it comes from: `, according to …`, `, zo blijkt uit …`.
    private func withoutAttribution(_ sentence: TextSpan) -> TextSpan {
        let text = input.text.text(sentence)
        var end = text.endIndex
        var comma = text.firstIndex(of: ",")
        while let at = comma {
            let tails = [
                ", zo ", ", volgens ", ", aldus ", ", according to ", ", as reported", ", sources ", ", it is reported",
            ]
            if tails.contains(where: { text[at...].hasPrefix($0) }) {
                end = at
                break
            }
            comma = text[text.index(after: at)...].firstIndex(of: ",")
        }
        return TextSpan(sentence.start, sentence.start + text[..<end].utf8.count)
    }
}
