import SourceText

extension Hinges {
    func write(to json: inout JSONWriter) {
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
        case .estimate: "estimate"
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
