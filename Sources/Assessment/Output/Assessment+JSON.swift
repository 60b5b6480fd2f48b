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
