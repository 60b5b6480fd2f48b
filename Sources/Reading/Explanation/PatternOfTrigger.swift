/// Which pattern a kind of trigger, or an attribution, stands for.
extension Attribution {
    /// What found the words that attribute.
    var cuePattern: Pattern {
        switch pattern {
        case .colonBeforeQuotation, .subjectBeforeQuotation, .speakerLabel, .signature, .conditionalHearsay,
            .loneQuotation, .believedSource:
            return pattern
        default: break
        }
        switch trigger {
        case .noun: return .attributingNoun
        case .source: return .attributingPreposition
        case .hearsay: return .hearsayWord
        case .stance: return .stancePhrase
        case .disclosure: return .disclosingVerb
        default:
            return isPassive
                ? .passiveVerb : attributes.contains(.adjective) ? .attributingAdjective : .attributingVerb
        }
    }
}

extension Pattern {
    /// Whether it goes by the verbs of the lexicon's sections `[verb …]`.
    var isVerbCue: Bool { self == .attributingVerb || self == .passiveVerb || self == .attributingAdjective }
}

extension Analysis {
    func hedgePattern(_ hit: Hit, _ trigger: Trigger) -> Pattern {
        switch hedgeClass(hit, trigger) {
        case "question": .hedgeQuestion
        case "prospect": .hedgeProspect
        case "modal": .hedgeModal
        case "adjective": .hedgeAdjective
        case "verb": .hedgeVerb
        case "noun": .hedgeNoun
        case "weasel": .weaselWord
        default: .hedgeAdverb
        }
    }

    /// The pattern that a hedge's or a negation's cue would fit.
    func cuePattern(_ hit: Hit) -> Pattern {
        let trigger = trigger(hit)
        if trigger.kind == .noun { return .attributingNoun }
        if trigger.kind == .hedge { return hedgePattern(hit, trigger) }
        return trigger.attributes.contains(.verbal) ? .negatingVerb : .negatingWord
    }

    /// The words that point back at the claim: `such an agreement` rather than `that`.
    func pointer(in range: Range<Int>) -> Hit? {
        hits(in: range).first { trigger($0).kind == .anaphor && $0.end - $0.start > 1 } ?? first(.anaphor, in: range)
    }

    /// The words of a range as the text has them.
    func words(_ range: Range<Int>) -> String { span(range).map { source.text($0) } ?? "" }
}
