import Cases
import SourceText

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
    func write(to json: inout JSONWriter) {
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

extension Likelihood {
    func write(to json: inout JSONWriter) {
        json.object {
            $0.field("written", written)
            $0.range("range", isUnknown ? nil : low...high)
            if let mostLikely { $0.field("most_likely", mostLikely) }
            $0.field("basis", basis.name)
        }
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

extension Outcome.Value {
    var written: String {
        switch self {
        case .isTrue: "true"
        case .isFalse: "false"
        case .ambiguous: "ambiguous"
        case .hypothesis(let name): name
        }
    }
}
