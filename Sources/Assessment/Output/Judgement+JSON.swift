import Cases
import SourceText

extension Judgement {
    func write(to json: inout JSONWriter) {
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
