/// Which proposition an article is about.
///
/// The headline claim is the proposition that the conditions of the consequences point at (`if it is true, that would mean`): the one
/// that most consequences hang on, and of equals the first. A condition that calls somebody right (`if the crew is right`) points at what
/// they are quoted with. Where that condition only points back (`if these reports are true`) or
/// nothing hangs on anything, it is the proposition that is most often attributed, denied, passed on as hearsay, or given a likelihood;
/// one in the first two sentences goes before the others, and of equals the first.
enum Headline {
    static func choose(from candidates: [Candidate]) -> Int? {
        if let vouched = best(candidates, { $0.vouched > 0 && !$0.gist.pointsBack ? $0.vouched : nil }) {
            return vouched
        }
        let voted = best(candidates) { $0.consequences > 0 ? $0.consequences : nil }
        if let voted, !candidates[voted].gist.pointsBack {
            return reported(candidates, supposedBy: candidates[voted]) ?? voted
        }
        let reported = best(candidates) { $0.isAside ? nil : standing($0) }
        let said = best(candidates) { standing($0) }
        return reported ?? said ?? voted ?? (candidates.isEmpty ? nil : 0)
    }

    /// `Hora wants to resign, aides say. … If Hora leaves, …`: what is reported at the head of the article, where a condition that nobody
    /// states takes up its names or words.
    private static func reported(_ candidates: [Candidate], supposedBy condition: Candidate) -> Int? {
        best(candidates) { candidate in
            guard candidate.isEarly, !candidate.isAside, condition.takesUp(candidate, among: candidates) else {
                return nil
            }
            return standing(candidate)
        }
    }

    /// How much an article makes of a proposition; nil where it does not state it.
    private static func standing(_ candidate: Candidate) -> Int? {
        guard candidate.isStated, !candidate.gist.pointsBack else { return nil }
        return candidate.reported + (candidate.isEarly ? 1000 : 0)
    }

    /// Index of the first candidate with the highest score; those scored nil do not take part.
    private static func best(_ candidates: [Candidate], _ score: (Candidate) -> Int?) -> Int? {
        var best: (index: Int, score: Int)?
        for (index, candidate) in candidates.enumerated() {
            guard let score = score(candidate), score > best?.score ?? .min else { continue }
            best = (index, score)
        }
        return best?.index
    }
}
