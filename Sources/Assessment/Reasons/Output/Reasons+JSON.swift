import Cases
import SourceText

extension Reasons {
    /// The reasons as data. Ranges are pairs `[low, high]`, an unbounded ratio has `null` for its upper end; contributions are in
    /// probability where `basis` is `mid-range`, and in bits of log-odds where it is `weight`.
    public func write(to json: inout JSONWriter) {
        json.object { json in
            json.field("v", 1)
            json.field("proposition", proposition.written)
            json.field("text", judgement.text)
            json.field("basis", basis.rawValue)
            json.range("enclosing", judgement.bounds.enclosing)
            json.range("attained", judgement.bounds.attained)
            json.field("mid_range", basis == .midRange ? judgement.midRange : nil)
            json.field("word", word)
            json.key("moved")
            movers.write(to: &json)
            json.key("hangs_on")
            hinges.write(to: &json)
            json.key("watch")
            json.array(watch) { $1.write(to: &$0) }
            json.key("story")
            if let story { story.write(to: &json) } else { json.null() }
            json.key("left_out_of_story")
            json.array(leftOutOfStory) { $0.value($1) }
            json.key("conflict")
            if let conflict { conflict.write(to: &json) } else { json.null() }
        }
    }
}

extension JSONWriter {
    mutating func place(_ location: Location?) {
        key("place")
        guard let location else { return null() }
        object {
            $0.field("file", location.file)
            $0.field("start", location.span.start)
            $0.field("end", location.span.end)
        }
    }
}

extension Movers {
    fileprivate func write(to json: inout JSONWriter) {
        json.object { json in
            json.field("without", without)
            json.field("with", with)
            switch method {
            case .exact: json.field("method", "exact")
            case .sampled(let pairs, let seed):
                json.field("method", "sampled")
                json.field("pairs", pairs)
                json.field("seed", Int(clamping: seed))
            case .none: json.field("method", String?.none)
            }
            json.key("statements")
            json.array(items) { $1.write(to: &$0) }
            json.key("rest")
            guard let rest else { return json.null() }
            json.object {
                $0.key("statements")
                $0.array(rest.statements) { $0.value($1) }
                $0.field("contribution", rest.contribution)
                $0.field("standard_error", rest.standardError)
            }
        }
    }
}

extension Mover {
    fileprivate func write(to json: inout JSONWriter) {
        json.object { json in
            json.field("statement", statement)
            json.field("kind", kind.rawValue)
            json.field("contribution", contribution)
            json.field("standard_error", standardError)
            json.field("ratio", ratio)
            json.range("ratio_range", ratioRange)
            json.field("depends_on_prior", dependsOnPrior)
            json.key("weighs_little")
            json.array(weakness) { json, reason in
                json.object {
                    let (name, detail) = reason.parts
                    $0.field("reason", name)
                    $0.field("detail", detail)
                }
            }
            json.key("quotes")
            json.array(quotes) { json, quote in
                json.object {
                    $0.field("text", quote.text)
                    $0.field("path", quote.path)
                    $0.key("ranges")
                    $0.array(quote.ranges) { $0.array([$1.lowerBound, $1.upperBound]) { $0.value($1) } }
                }
            }
            json.place(location)
        }
    }
}

extension Weakness {
    fileprivate var parts: (name: String, detail: String?) {
        switch self {
        case .servesInterest(let source): ("serves its interest", source)
        case .lowReliability(let source, _): ("low reliability", source)
        case .relays(let source): ("relays", source)
        case .nearlyAsLikelyOtherwise: ("nearly as likely otherwise", nil)
        case .uncertain: ("uncertain", nil)
        case .indirect(let subject): ("indirect", subject)
        }
    }
}

extension Hinges {
    fileprivate func write(to json: inout JSONWriter) {
        json.object { json in
            json.key("bars")
            json.array(bars) { $1.write(to: &$0) }
            json.key("without_range")
            json.array(fixed) { $1.write(to: &$0) }
            json.field("interest_convention", usesInterestConvention)
            json.field("idle", idle)
            json.field("untried", untried)
        }
    }
}

extension NumberPlace {
    /// The line as the notation begins it: `prior`, `if lease`, `otherwise`, `reliability`.
    public var line: String {
        switch self {
        case .prior: "prior"
        case .line(_, let condition): condition.map { "if \($0.written)" } ?? "otherwise"
        case .cause(_, let condition): "because of \(condition.written)"
        case .leak: "otherwise"
        case .hypothesis(_, let name): name
        case .reliability: "reliability"
        case .favours(_, let proposition): "favours \(proposition.written)"
        case .observed: "observed"
        }
    }
}

extension Hinge {
    fileprivate func write(to json: inout JSONWriter) {
        json.object { json in
            json.field("statement", place.statement)
            json.field("line", place.line)
            json.field("written", written)
            json.place(location)
            json.field("unit", place.isRatio ? "ratio" : "probability")
            json.range("range", range)
            json.field("value", value)
            json.field("unknown", isUnknown)
            json.key("effect")
            json.object { json in
                switch effect {
                case .probability(let low, let high, let over):
                    json.field("on", "probability")
                    json.field("at_low", low)
                    json.field("at_high", high)
                    json.range("over", over)
                case .weight(let low, let high, let over):
                    json.field("on", "weight")
                    json.field("at_low", low)
                    json.field("at_high", high)
                    json.range("over", over)
                case .bounds(let low, let high):
                    json.field("on", "bounds")
                    json.range("at_low", low)
                    json.range("at_high", high)
                }
            }
            json.key("word_changes")
            json.array(changes) { json, change in
                json.object {
                    $0.field(change.side.rawValue, change.value)
                    $0.field("word", change.word)
                    $0.field("within_range", change.isWithinRange)
                }
            }
        }
    }
}

extension WatchItem {
    fileprivate func write(to json: inout JSONWriter) {
        json.object { json in
            json.field("claim", claim)
            json.field("text", text)
            json.field("role", role.rawValue)
            json.field("by", by?.description)
            json.field("overdue", isOverdue)
            json.field("bits", information)
            json.field("chance_of_other_word", chanceOfOtherWord)
            json.key("outcomes")
            json.array(outcomes) { json, outcome in
                json.object {
                    $0.field("happens", outcome.happens)
                    $0.field("probability", outcome.probability)
                    $0.field("posterior", outcome.posterior)
                    $0.field("word", outcome.word)
                }
            }
            json.range("ratio_if_seen", ratioIfSeen)
            json.range("ratio_if_not", ratioIfNot)
        }
    }
}

extension Story {
    fileprivate func write(to json: inout JSONWriter) {
        json.object { json in
            json.key("best")
            best.write(to: &json)
            json.key("next")
            if let next { next.write(to: &json) } else { json.null() }
            json.field("odds", odds)
            json.key("differences")
            json.array(differences) { $0.value($1) }
        }
    }
}

extension Story.Telling {
    fileprivate func write(to json: inout JSONWriter) {
        json.object { json in
            json.field("probability", probability)
            json.key("states")
            json.object { json in for state in states { json.field(state.subject, state.value) } }
        }
    }
}

extension ConflictFinding {
    fileprivate func write(to json: inout JSONWriter) {
        json.object { json in
            json.field("bits", bits)
            json.field("notable", isNotable)
            json.key("camps")
            json.array(camps) { $0.array($1) { $0.value($1) } }
            json.field("between", between)
            json.key("left_out")
            json.array(leftOut) { $0.value($1) }
        }
    }
}
