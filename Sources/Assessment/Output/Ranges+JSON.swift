import Cases
import SourceText

extension ReachedBounds {
    /// `"reached": {"low": […], "high": […]}`: the numbers at which each attained bound is reached.
    func write(to json: inout JSONWriter) {
        json.key("reached")
        json.object { json in
            for (name, numbers) in [("low", low), ("high", high)] {
                json.key(name)
                json.array(numbers) { $1.write(to: &$0) }
            }
        }
    }
}

extension ReachedNumber {
    fileprivate func write(to json: inout JSONWriter) {
        json.object {
            place.writeFields(to: &$0)
            $0.field("value", value)
            $0.range("range", range)
            $0.field("written", written)
            $0.key("doubts")
            $0.array(doubts) { $0.value($1) }
            $0.field("unknown", isUnknown)
            $0.field("otherwise", otherwise)
            $0.field("file", location?.file)
            $0.key("span")
            if let span = location?.span { $0.pair(span.start, span.end) } else { $0.null() }
        }
    }
}

extension NumberPlace {
    /// Which number it is, in the words of the notation.
    fileprivate func writeFields(to json: inout JSONWriter) {
        json.field("statement", statement)
        let (number, about): (String, String?) =
            switch self {
            case .prior: ("prior", nil)
            case .line(_, let condition): (condition == nil ? "otherwise" : "if", condition?.written)
            case .cause(_, let condition): ("because of", condition.written)
            case .leak: ("leak", nil)
            case .hypothesis(_, let name): ("hypothesis", name)
            case .reliability: ("reliability", nil)
            case .favours(_, let proposition): ("favours", proposition.written)
            case .observed: ("observed", nil)
            case .estimate: ("estimate", nil)
            }
        json.field("number", number)
        json.field("about", about)
        json.field("is_ratio", isRatio)
    }
}

extension Distribution {
    func write(to json: inout JSONWriter) {
        json.key("distribution")
        json.object {
            $0.field("median", median)
            $0.range("central_90", central)
            $0.key("histogram")
            $0.array(histogram) { $0.value($1) }
            $0.field("draws", draws)
        }
    }
}

extension DistributionBasis {
    /// `"drawn"`: how many times, from which seed, and what how.
    func write(to json: inout JSONWriter) {
        json.key("drawn")
        json.object { json in
            json.field("draws", options.draws)
            json.field("seed", String(options.seed))
            for (name, places) in [("evenly", evenly), ("peaked", peaked), ("unknown", unknown)] {
                json.key(name)
                json.array(places) { json, place in json.object { place.writeFields(to: &$0) } }
            }
        }
    }
}
