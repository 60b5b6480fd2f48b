import Cases
import SourceText

extension Assessment {
    /// The assessment as data: the same numbers that the terminal rounds, with 12 significant digits.
    ///
    /// Ranges are pairs `[low, high]`; an unbounded ratio has `null` for its upper end.
    public func write(to json: inout JSONWriter) {
        json.object { json in
            json.field("v", 1)
            json.field("case", model.title)
            json.field("question", model.question)
            json.field("scale", model.scale.name)
            json.field("headline", headline)
            json.field("as_of", options.asOf?.description)
            json.optional("prior", options.prior) { $0.write(to: &$1) }
            json.key("suppositions")
            json.array(options.suppositions) { json, supposition in
                json.object {
                    $0.field("subject", supposition.subject)
                    $0.field("value", supposition.value)
                }
            }
            json.key("judgements")
            json.array(judgements) { $1.write(to: &$0) }
            json.optional("weight", weight) { $0.write(to: &$1) }
            json.key("estimates")
            json.array(estimates) { $1.write(to: &$0) }
            writeStatements(to: &json)
            writeLeftOut(to: &json)
            json.key("missing")
            json.array(gaps) { $1.write(to: &$0) }
            json.key("conventions")
            json.array(Convention.Kind.allCases.filter(conventions.contains)) { $0.value($1.rawValue) }
            if options.findsReached { json.field("without_reached", withoutReached) }
            distributionBasis?.write(to: &json)
        }
    }

    /// What the case says beside the numbers: who said what, doubts, and how things turned out.
    private func writeStatements(to json: inout JSONWriter) {
        json.key("reports")
        json.array(model.reports) { json, report in
            json.object {
                $0.field("name", report.name)
                $0.field("source", report.source)
                $0.field("stance", report.stance.rawValue)
                $0.field("proposition", report.proposition.written)
                $0.field("relays", report.relays)
                $0.key("credibility")
                if let credibility = report.credibility { $0.value(credibility) } else { $0.null() }
                report.details.write(to: &$0)
            }
        }
        json.key("doubts")
        json.array(model.doubts) { json, doubt in
            json.object {
                $0.field("name", doubt.name)
                $0.field("claim", doubt.claim)
                $0.field("line", doubt.condition?.written)
                $0.field("source", doubt.source)
                $0.key("likelihood")
                if let likelihood = doubt.likelihood { likelihood.write(to: &$0) } else { $0.null() }
            }
        }
        json.key("outcomes")
        json.array(model.outcomes) { json, outcome in
            json.object {
                $0.field("name", outcome.name)
                $0.field("subject", outcome.subject)
                $0.field("value", outcome.value.written)
                $0.field("on", outcome.details.on?.description)
            }
        }
    }

    private func writeLeftOut(to json: inout JSONWriter) {
        json.key("not_weighed")
        json.array(unweighed) { json, item in
            json.object {
                $0.field("statement", item.statement)
                let (reason, source) = item.reason.parts
                $0.field("reason", reason)
                $0.field("source", source)
            }
        }
        json.key("set_aside")
        json.array(setAside) { json, item in
            json.object {
                $0.field("statement", item.statement)
                let (reason, detail) = item.reason.parts
                $0.field("reason", reason)
                $0.field("detail", detail)
            }
        }
    }
}

extension JSONWriter {
    fileprivate mutating func bounds(_ bounds: Bounds?) {
        range("attained", bounds?.attained)
        range("enclosing", bounds?.enclosing)
    }

    fileprivate mutating func words(_ words: VerbalRange?) {
        key("words")
        switch words {
        case .band(let term): array([term]) { $0.value($1) }
        case .span(let low, let high): array([low, high]) { $0.value($1) }
        case .cannotSay: array { _ in }
        case nil: null()
        }
    }
}

extension Judgement {
    fileprivate func write(to json: inout JSONWriter) {
        json.object { json in
            json.field("proposition", proposition.written)
            json.field("text", text)
            json.field("role", role?.rawValue ?? "hypothesis")
            json.bounds(bounds)
            json.field("mid_range", midRange)
            json.words(words)
            json.field("rests_on_unknown", restsOnUnknown)
            details.write(to: &json)
            for (name, view) in [("if_true", ifHeadlineTrue), ("if_not_true", ifHeadlineFalse)] {
                json.key(name)
                guard let view else {
                    json.null()
                    continue
                }
                json.object {
                    $0.bounds(view.bounds)
                    $0.words(view.words)
                    $0.field("rests_on_unknown", view.restsOnUnknown)
                    $0.key("stated")
                    $0.array(view.stated) { $1.write(to: &$0) }
                    view.reached?.write(to: &$0)
                    view.distribution?.write(to: &$0)
                }
            }
            json.key("if_estimate_right")
            json.array(ifEstimateRight) { json, view in
                json.object {
                    $0.field("estimate", view.estimate)
                    $0.bounds(view.bounds)
                    $0.field("rests_on_unknown", view.restsOnUnknown)
                    view.reached?.write(to: &$0)
                }
            }
            reached?.write(to: &json)
            distribution?.write(to: &json)
        }
    }
}

extension Likelihood {
    fileprivate func write(to json: inout JSONWriter) {
        json.object {
            $0.field("written", written)
            $0.range("range", isUnknown ? nil : low...high)
            if let mostLikely { $0.field("most_likely", mostLikely) }
            $0.field("basis", basis.name)
        }
    }
}

extension Outcome.Value {
    fileprivate var written: String {
        switch self {
        case .isTrue: "true"
        case .isFalse: "false"
        case .ambiguous: "ambiguous"
        case .hypothesis(let name): name
        }
    }
}

extension Quote {
    /// Its words, and where they stand in the stored text, in code points.
    func write(to json: inout JSONWriter) {
        json.object {
            $0.field("text", text)
            $0.field("path", path)
            $0.key("ranges")
            $0.array(ranges) { $0.array([$1.lowerBound, $1.upperBound]) { $0.value($1) } }
        }
    }
}

extension Details {
    /// The words that a statement rests on, with code-point offsets of the stored text, and its dates.
    fileprivate func write(to json: inout JSONWriter) {
        json.field("on", on?.description)
        json.field("happened", happened?.description)
        json.field("by", by?.description)
        for (name, list) in [("quotes", quotes), ("variants", variants), ("reasons", reasons), ("wordings", wordings)] {
            json.key(name)
            json.array(list) { $1.write(to: &$0) }
        }
        json.key("notes")
        json.array(notes) { $0.value($1) }
    }
}

extension Likelihood.Basis {
    /// One word for what a range rests on.
    public var name: String {
        switch self {
        case .number: "number"
        case .scale: "scale"
        case .survey: "survey"
        case .translation: "translation"
        case .noNumber: "no number"
        case .unknown: "unknown"
        }
    }
}

extension Weight {
    fileprivate func write(to json: inout JSONWriter) {
        json.object { json in
            json.range("attained", attainedRatio)
            json.range("enclosing", ratio)
            json.field("depends_on_prior", dependsOnPrior)
            json.key("from_base_rates")
            json.array(fromBaseRates) { json, entry in
                json.object {
                    $0.field("rate", entry.rate)
                    $0.range("range", entry.bounds)
                }
            }
            json.key("contributions")
            json.array(contributions) { json, item in
                json.object {
                    $0.field("statement", item.statement)
                    $0.field("kind", item.isReport ? "report" : "evidence")
                    $0.range("ratio", item.ratio)
                    $0.field("direction", item.direction.rawValue)
                    $0.field("depends_on_prior", item.dependsOnPrior)
                }
            }
        }
    }
}

extension EstimateView {
    fileprivate func write(to json: inout JSONWriter) {
        json.object { json in
            json.field("name", name)
            json.field("source", source)
            json.field("proposition", proposition.written)
            json.key("likelihood")
            likelihood.write(to: &json)
            json.key("wordings")
            json.array(wordings) { $0.value($1) }
        }
    }
}

extension Unweighed.Reason {
    fileprivate var parts: (reason: String, source: String?) {
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
    fileprivate var parts: (reason: String, detail: String?) {
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
    fileprivate func write(to json: inout JSONWriter) {
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
