import SourceText

extension Unweighed.Reason {
    var parts: (reason: String, source: String?) {
        switch self {
        case .ungraded(let source): ("ungraded", source)
        case .cannotBeJudged(let source): ("cannot be judged", source)
        case .noLikelihood: ("no likelihood", nil)
        case .stance: ("stance", nil)
        case .ungradedOrigin(let source): ("ungraded origin", source)
        case .heardFromOrigin(let source): ("heard from its origin", source)
        case .notSeen: ("not seen", nil)
        case .notLookedAt: ("nobody looked", nil)
        case .observationUnknown: ("unknown whether it was seen", nil)
        case .saysNothing: ("hangs on no claim", nil)
        case .sameWord(let statement): ("the same word", statement)
        }
    }
}

extension SetAside.Reason {
    var parts: (reason: String, detail: String?) {
        switch self {
        case .leftOut: ("left out", nil)
        case .later(let date): ("later", date.description)
        case .undated: ("undated", nil)
        case .adopted(let estimate): ("contained in an adopted estimate", estimate)
        case .repeats(let earlier): ("repeats", earlier)
        case .priorReplaced: ("the prior it doubts was replaced", nil)
        }
    }
}

extension Gap {
    func write(to json: inout JSONWriter) {
        json.object { json in
            switch self {
            case .noPrior(let claim):
                json.field("missing", "prior")
                json.field("claim", claim)
            case .noLikelihood(let claim, let condition, let side):
                json.field("missing", "likelihood")
                json.field("claim", claim)
                json.field("line", condition.map(\.written) ?? "otherwise")
                json.field("side", side?.rawValue)
            case .noNumber(let word, let claim):
                json.field("missing", "number")
                json.field("claim", claim)
                json.field("word", word)
            case .ungraded(let source, let statements):
                json.field("missing", "grade")
                json.field("source", source)
                json.key("statements")
                json.array(statements) { $0.value($1) }
            case .noConsequences: json.field("missing", "consequences")
            case .noClaim: json.field("missing", "claim")
            }
        }
    }
}
