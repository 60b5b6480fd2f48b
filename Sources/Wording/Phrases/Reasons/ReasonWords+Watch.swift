import Assessment
import Cases

extension ReasonWords {
    /// What it is, and until when.
    package func watched(_ item: WatchItem) -> String {
        guard let by = item.by else { return Layout.shorten(item.text, to: 72) }
        let overdue = item.isOverdue ? pick(", overdue", ", over tijd") : ""
        return Layout.shorten(item.text, to: 72) + pick(" (by \(by)\(overdue))", " (uiterlijk \(by)\(overdue))")
    }

    /// What learning it would tell.
    package func worth(_ item: WatchItem) -> String {
        if let bits = item.information {
            var parts = ["\(self.bits(bits)) bit\(language == .english ? "s" : "")"]
            if let chance = item.chanceOfOtherWord {
                parts.append(
                    pick(
                        "\(Numbers.percent(chance)) chance of another word",
                        "\(Numbers.percent(chance)) kans op een ander woord"))
            }
            parts += item.outcomes.map { outcome in
                let then = Numbers.percent(outcome.posterior) + (settled(outcome.posterior) ?? term(outcome.word))
                return outcome.happens
                    ? pick("if it happens \(then)", "als het gebeurt \(then)")
                    : pick("if not \(then)", "zo niet \(then)")
            }
            return parts.joined(separator: "; ")
        }
        let seen = item.ratioIfSeen.map { pick("if it happens, ", "als het gebeurt, ") + ratio($0) }
        let not = item.ratioIfNot.map { pick("if not, ", "zo niet, ") + ratio($0) }
        return [seen, not].compactMap { $0 }.joined(separator: "; ")
    }

    /// No scale has a word for what is settled either way.
    private func settled(_ probability: Double) -> String? {
        if probability >= 1 { return pick(" (certain)", " (zeker)") }
        return probability <= 0 ? pick(" (impossible)", " (uitgesloten)") : nil
    }

    /// A ratio as odds; where one end is open, how far it may speak the other way.
    private func ratio(_ range: ClosedRange<Double>) -> String {
        let (low, high) = (range.lowerBound, range.upperBound)
        if high.isInfinite, low > 0, low < 1 {
            let odds = Numbers.shown(1 / low, language)
            return pick("at most \(odds) to 1 against it", "hoogstens \(odds) op 1 ertegen")
        }
        if low <= 0, high.isFinite, high > 1 {
            let odds = Numbers.shown(high, language)
            return pick("at most \(odds) to 1 for it", "hoogstens \(odds) op 1 ervoor")
        }
        return Numbers.odds(range, language)
    }

    /// Whether nothing can be said of it yet: nobody said how likely it is either way.
    package func isUntold(_ item: WatchItem) -> Bool {
        item.information == nil
            && [item.ratioIfSeen, item.ratioIfNot].allSatisfy {
                $0.map { $0.lowerBound <= 0 && $0.upperBound.isInfinite } ?? true
            }
    }

    /// Those of which nothing can be said yet, in one sentence.
    package func untold(_ items: [WatchItem]) -> String {
        let shown = items.prefix(4).map { words.quoted(Layout.shorten($0.text, to: 48)) }
        let more =
            items.count > shown.count
            ? pick(" and \(items.count - shown.count) more", " en nog \(items.count - shown.count)") : ""
        return pick(
            "Nobody said how likely these are if it is true and if it is not, so that they would tell nothing yet: ",
            "Niemand zei hoe waarschijnlijk dit is als het waar is en als het niet waar is, zodat het nog niets zou zeggen: "
        )
            + shown.joined(separator: ", ") + more
    }

    /// Two digits, down to a thousandth.
    func bits(_ bits: Double) -> String { Numbers.decimals(bits, language) }

    // MARK: The most probable story

    /// How probable the best and the next best are.
    package func storySentence(_ story: Story) -> String {
        let best = Numbers.percent(story.best.probability)
        var text = pick(
            "Most probable of all that may be true together: \(best).", "Het waarschijnlijkste geheel: \(best).")
        guard let next = story.next, let odds = story.odds else { return text }
        let different = story.differences.map { name -> String in
            let value = next.states.first { $0.subject == name }?.value ?? ""
            return state(name, value)
        }
        let same = pick("the same, but \(language.list(different)).", "hetzelfde, maar \(language.list(different)).")
        if odds < 1.05 { return text + pick(" Just as probable: ", " Even waarschijnlijk: ") + same }
        let times =
            odds < 1e6
            ? Numbers.decimals(odds, language) : pick("more than a million", "meer dan een miljoen")
        text +=
            pick(" Next best, \(times) times less probable: ", " Daarna, \(times) keer minder waarschijnlijk: ") + same
        return text
    }

    /// That the best story has the claim otherwise than it is likelier by itself, where it does.
    package func storyRemark(_ story: Story) -> String? {
        guard reasons.basis == .midRange, let midRange = reasons.judgement.midRange,
            case .claim(let name) = reasons.proposition,
            let state = story.best.states.first(where: { $0.subject == name }),
            (state.value == "true") != (midRange > 0.5)
        else { return nil }
        let other = self.state(name, state.value == "true" ? "false" : "true")
        return pick(
            "By itself it is likelier that \(other): that is so in many stories, none of them as probable.",
            "Op zichzelf is het waarschijnlijker dat \(other): zo is het in veel verhalen, waarvan geen zo waarschijnlijk is."
        )
    }

    /// How one claim stands in a story.
    package func state(_ subject: String, _ value: String) -> String {
        let text = words.quoted(self.text(of: subject))
        return switch value {
        case "true": pick("\(text) is true", "\(text) is waar")
        case "false": pick("\(text) is not true", "\(text) is niet waar")
        default: "\(text): \(hypothesis(subject, value))"
        }
    }

    private func hypothesis(_ set: String, _ name: String) -> String {
        let text = words.assessment.model.hypothesisSet(set)?.hypotheses.first { $0.name == name }?.text ?? ""
        return text.isEmpty ? name : Layout.shorten(text, to: 40)
    }

    // MARK: Conflict

    /// Whether the evidence fits together.
    package func conflictSentence(_ conflict: ConflictFinding) -> String {
        let bits = Numbers.decimals(conflict.bits.magnitude, language)
        guard conflict.isNotable, conflict.camps.count > 1 else {
            if conflict.bits > 0, conflict.camps.isEmpty {
                return pick(
                    "\(bits) bits of conflict in all the evidence; too many pieces to trace it.",
                    "\(bits) bits botsing in al het bewijs; te veel stukken om haar te herleiden.")
            }
            return conflict.bits <= 0
                ? pick("The evidence fits together.", "Het bewijs past bij elkaar.")
                : pick(
                    "The evidence pulls apart no more than usual (\(bits) bits).",
                    "Het bewijs loopt niet meer uiteen dan gewoon (\(bits) bits).")
        }
        let camps = conflict.camps.map { camp in
            language.list(camp.prefix(4).map { words.describe($0, shortened: true) })
                + (camp.count > 4 ? pick(" and \(camp.count - 4) more", " en nog \(camp.count - 4)") : "")
        }
        return pick(
            "The evidence hardly fits together under this case (\(bits) bits): \(camps[0]), against \(camps[1]). One of them may be wrong, or the case lacks what explains both.",
            "Het bewijs past in deze zaak slecht bij elkaar (\(bits) bits): \(camps[0]), tegenover \(camps[1]). Een ervan kan onjuist zijn, of de zaak mist wat beide verklaart."
        )
    }
}
