import SourceText

extension Movers {
    func write(to json: inout JSONWriter) {
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
            json.array(quotes) { $1.write(to: &$0) }
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
