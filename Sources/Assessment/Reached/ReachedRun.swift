import Inference

/// Questions that were put together, with their answers.
struct Asked: Sendable {
    let inquiry: Inquiry
    let setting: Setting
    let queries: [Query]
    let answers: [Answer]
}

/// Finds where the bounds of an assessment are reached.
///
/// For each bound, the network is worked through a few times as a whole: of a large case all of them would take minutes. So the work
/// is counted as that of bounds is, and what comes too late goes without.
struct ReachedRun {
    /// Table entries that may still be worked through: those of a case of a hundred claims several times over.
    private var left = 120_000_000

    var isExhausted: Bool { left <= 0 }

    /// Where both bounds of the question at a position are reached.
    mutating func bounds(_ asked: Asked, _ position: Int) throws -> ReachedBounds {
        var passes = 0
        let found = try asked.inquiry.reached(
            asked.queries[position], asked.answers[position], in: asked.setting, passes: &passes)
        left -= passes * asked.inquiry.network.compiled.entriesPerPass
        return found
    }
}

extension AssessmentRun {
    /// Adds to judgements where their bounds are reached: the headline's first, then in the order of the case, what was seen last.
    ///
    /// - Returns: how many judgements a reader would see that were left out, since there was too much to do
    func addReached(to judgements: inout [Judgement], overall: Asked, _ conditionals: Conditionals?) throws -> Int {
        let wanted = Set(options.reachedOf)
        let asked = judgements.indices.filter {
            wanted.isEmpty || wanted.contains(judgements[$0].proposition.written)
        }
        func rank(_ index: Int) -> Int {
            if let headline, judgements[index].proposition == .claim(headline.name) { return 0 }
            return judgements[index].role == .evidence ? 2 : 1
        }
        let hanging = Dictionary(
            (conditionals?.indices ?? []).enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        var run = ReachedRun()
        var leftOut = 0
        for index in asked.sorted(by: { (rank($0), $0) < (rank($1), $1) }) {
            if run.isExhausted {
                if rank(index) < 2 { leftOut += 1 }
                continue
            }
            judgements[index].reached = try run.bounds(overall, index)
            guard let conditionals, let position = hanging[index] else { continue }
            if let side = conditionals.sides[0] {
                judgements[index].ifHeadlineTrue?.reached = try run.bounds(side, position)
            }
            if let side = conditionals.sides[1] {
                judgements[index].ifHeadlineFalse?.reached = try run.bounds(side, position)
            }
            for (number, estimate) in conditionals.estimates.enumerated() {
                judgements[index].ifEstimateRight[number].reached = try run.bounds(estimate, position)
            }
        }
        return leftOut
    }
}
