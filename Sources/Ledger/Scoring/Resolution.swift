import Cases

/// What reality has said of a claim so far.
enum Resolution {
    case open
    case ambiguous(on: CalendarDate?)
    /// Answered, on a day that nobody wrote down.
    case undated
    case answered(cameTrue: Bool, on: CalendarDate)
}

/// The claims and hypotheses of a case with what became of them.
struct Resolutions {
    struct Subject {
        var proposition: Proposition
        var text: String
        var by: CalendarDate?
        var resolution: Resolution
    }

    /// In the order of the case; evidence is seen, not judged, and is not among them.
    let subjects: [Subject]
    private let index: [String: Int]

    init(_ model: Case) {
        let outcomes = Dictionary(model.outcomes.map { ($0.subject, $0) }, uniquingKeysWith: { $1 })
        var subjects: [Subject] = []
        for set in model.hypotheses {
            for hypothesis in set.hypotheses {
                let proposition = Proposition.hypothesis(set: set.name, name: hypothesis.name)
                subjects.append(
                    Subject(
                        proposition: proposition, text: hypothesis.text.isEmpty ? proposition.written : hypothesis.text,
                        by: set.details.by, resolution: Self.resolution(of: proposition, outcomes[set.name])))
            }
        }
        for claim in model.claims where claim.role != .evidence {
            let proposition = Proposition.claim(claim.name)
            subjects.append(
                Subject(
                    proposition: proposition, text: claim.text, by: claim.details.by,
                    resolution: Self.resolution(of: proposition, outcomes[claim.name])))
        }
        self.subjects = subjects
        index = Dictionary(
            subjects.enumerated().map { ($1.proposition.written, $0) }, uniquingKeysWith: { first, _ in first })
    }

    subscript(written: String) -> Subject? { index[written].map { subjects[$0] } }

    private static func resolution(of proposition: Proposition, _ outcome: Outcome?) -> Resolution {
        guard let outcome else { return .open }
        let cameTrue: Bool
        switch (outcome.value, proposition) {
        case (.ambiguous, _): return .ambiguous(on: outcome.details.on)
        case (.isTrue, _): cameTrue = true
        case (.isFalse, _): cameTrue = false
        case (.hypothesis(let answer), .hypothesis(_, let name)): cameTrue = answer == name
        case (.hypothesis, .claim): return .open
        }
        return outcome.details.on.map { .answered(cameTrue: cameTrue, on: $0) } ?? .undated
    }
}
