import Assessment
import Cases

extension ReasonWords {
    /// Which number: its statement and line, as the case writes them.
    package func name(_ hinge: Hinge) -> String {
        // A grade; a ratio in full stands beside it as the range.
        let written = if case .reliability = hinge.place, hinge.written.count == 1 { " \(hinge.written)" } else { "" }
        return "\(hinge.place.statement), \(hinge.place.line)\(written)"
    }

    /// That there is no number to vary.
    var noHinges: String {
        if !reasons.hinges.fixed.isEmpty {
            return pick("no number that has a range.", "geen getal dat een bereik heeft.")
        }
        return isNearCertain
            ? pick(
                "no single number: so much points one way that none of them moves it by itself.",
                "geen enkel getal apart: er wijst zo veel één kant op dat geen ervan het alleen verandert.")
            : pick("no number of the case.", "geen enkel getal van de zaak.")
    }

    /// The same as a sentence of its own.
    package var noHingesSentence: String { noHinges.prefix(1).uppercased() + noHinges.dropFirst() }

    /// Where it stands in the case.
    package func place(_ hinge: Hinge) -> String? {
        if let line = places.line(hinge.location, language) { return line }
        if case .prior(let claim) = hinge.place, claim == words.assessment.headline,
            words.assessment.options.prior != nil
        {
            return "--prior"
        }
        return nil
    }

    /// The range that it was varied over.
    package func range(_ hinge: Hinge) -> String {
        if hinge.isUnknown { return pick("unknown: 0–100%", "onbekend: 0–100%") }
        return amount(hinge, hinge.range)
    }

    private func amount(_ hinge: Hinge, _ range: ClosedRange<Double>) -> String {
        if !hinge.place.isRatio { return Numbers.percent(range) }
        let (low, high) = (Numbers.shown(range.lowerBound, language), Numbers.shown(range.upperBound, language))
        return low == high ? pick("\(low) to 1", "\(low) op 1") : pick("\(low)–\(high) to 1", "\(low)–\(high) op 1")
    }

    /// A value within the range, told apart from its ends, and from 0 and 100 %.
    private func border(_ hinge: Hinge, _ value: Double) -> String {
        let shown = amount(hinge, value...value)
        let ends = [hinge.range.lowerBound, hinge.range.upperBound].map { amount(hinge, $0...$0) }
        let isPlain = !ends.contains(shown) && !shown.hasPrefix("<") && !shown.hasPrefix(">")
        if isPlain { return shown }
        let scale = hinge.place.isRatio ? 1.0 : 100
        let others = [hinge.range.lowerBound, hinge.range.upperBound] + (hinge.place.isRatio ? [] : [0, 1])
        func text(_ value: Double, _ digits: Int) -> String { Numbers.shown(value * scale, language, digits: digits) }
        let digits = (1...4).first { digits in others.allSatisfy { text($0, digits) != text(value, digits) } }
        guard let digits else { return shown }
        return text(value, digits) + (hinge.place.isRatio ? pick(" to 1", " op 1") : "%")
    }

    /// What the proposition does over that range.
    package func effect(_ hinge: Hinge) -> String {
        switch hinge.effect {
        case .probability(let low, let high, _): "\(Numbers.percent(low)) → \(Numbers.percent(high))"
        case .weight(let low, let high, _):
            "\(Numbers.odds(low...low, language)) → \(Numbers.odds(high...high, language))"
        case .bounds(let low, let high): "\(bounds(low)) → \(bounds(high))"
        }
    }

    private func bounds(_ range: ClosedRange<Double>?) -> String {
        range.map { Numbers.percent($0) } ?? pick("impossible", "onmogelijk")
    }

    /// That the word changes within the number's own range: `would drop to roughly even chance below 37%`.
    func change(_ change: WordChange, of hinge: Hinge) -> String {
        let value = border(hinge, change.value)
        let at =
            change.side == .below ? pick("below \(value)", "onder \(value)") : pick("above \(value)", "boven \(value)")
        let new = word(change.word)
        return change.isRise
            ? pick("would rise to \(new) \(at)", "zou stijgen naar \(new) \(at)")
            : pick("would drop to \(new) \(at)", "zou zakken naar \(new) \(at)")
    }

    /// Those changes that the number's own range holds.
    package func changes(_ hinge: Hinge) -> [String] {
        hinge.changes.filter(\.isWithinRange).map { change($0, of: hinge) }
    }

    /// A number without a range, with what it is, where it stands, and from where on the word would be another.
    package func fixed(_ hinge: Hinge) -> String {
        let value = hinge.value.map { amount(hinge, $0...$0) } ?? range(hinge)
        let place = place(hinge).map { " (\($0))" } ?? ""
        let change = hinge.changes.first.map { "; " + self.change($0, of: hinge) } ?? ""
        return "\(name(hinge)) \(value)\(place)\(change)"
    }

    /// Whether any single number changes the word.
    package var wordSentence: String? {
        guard reasons.basis == .midRange, let now = reasons.word, !reasons.hinges.bars.isEmpty else { return nil }
        if reasons.hinges.bars.contains(where: { $0.changes.contains(where: \.isWithinRange) }) { return nil }
        return pick(
            "No single number, over its own range, changes the word \(words.quoted(word(now))).",
            "Geen enkel getal verandert binnen zijn eigen bereik het woord \(words.quoted(word(now))).")
    }

    /// What the tornado leaves out, each a sentence.
    package var hingeRemarks: [String] {
        let hinges = reasons.hinges
        var remarks: [String] = []
        if hinges.usesInterestConvention {
            remarks.append(
                pick(
                    "That a report in its source's interest counts with the root of its ratio is a convention without a range, and was not varied.",
                    "Dat een bericht in eigen belang met de wortel van zijn verhouding telt is een afspraak zonder bereik, en is niet gevarieerd."
                ))
        }
        if hinges.untried > 0 {
            remarks.append(
                pick(
                    "\(hinges.untried) more numbers were not tried: too many are open.",
                    "\(hinges.untried) andere getallen zijn niet geprobeerd: er staat te veel open."))
        }
        return remarks
    }
}
