import Assessment
import Cases

extension AssessmentScreen {
    /// One screen has room for so many of a kind.
    static let mostShown = 8
    /// What cannot move the odds by a twentieth is counted, not listed.
    private static let tellingStrength = 0.05

    private func more(_ count: Int) -> String { pick("and \(count) more", "en nog \(count)") }

    /// What reports and evidence weigh together, and each by itself.
    mutating func addWeight() {
        let label = pick("Evidence", "Bewijs")
        guard let weight = assessment.weight else {
            let counted = words.weighedWithoutRatio
            if counted.isEmpty { return addUnweighed(label) }
            var texts = counted.prefix(Self.mostShown).map(describe)
            if counted.count > texts.count { texts.append(more(counted.count - texts.count)) }
            add(label, pick("weighed: ", "gewogen: ") + texts.joined(separator: " · "))
            return addUnweighed("")
        }
        if weight.isEmpty {
            add(label, words.nothingWeighed)
            return addUnweighed("")
        }
        add(label, words.together(weight))
        let updates = weight.fromBaseRates.map { entry in
            "\(pick("from", "van")) \(Numbers.percent(entry.rate)) → \(Numbers.percent(entry.bounds))"
        }
        add("", updates.joined(separator: " · "))
        // What may weigh anything was not worked out: it is too far from the claim to be listed.
        let telling = weight.contributions.filter {
            $0.strength >= Self.tellingStrength && !($0.ratio.lowerBound <= 0 && $0.ratio.upperBound.isInfinite)
        }
        for (direction, word) in [
            (Contribution.Direction.supports, pick("for", "voor")), (.opposes, pick("against", "tegen")),
            (.eitherWay, pick("either way", "beide kanten op")),
        ] {
            let items = telling.filter { $0.direction == direction }.enumerated().sorted {
                ($1.element.strength, $0.offset) < ($0.element.strength, $1.offset)
            }.map(\.element)
            if items.isEmpty { continue }
            var texts = items.prefix(Self.mostShown).map {
                "\(describe($0.statement)) (\(words.ratio($0)))"
            }
            if items.count > texts.count { texts.append(more(items.count - texts.count)) }
            add("", "\(word): \(texts.joined(separator: " · "))")
        }
        let rest = weight.contributions.count - telling.count
        if rest > 0 {
            add(
                "",
                pick(
                    "\(rest) more, too weak or too far off to list", "\(rest) meer, te zwak of te ver weg om te noemen"),
                dim: true)
        }
        addUnweighed("")
    }

    /// A statement in a few words.
    private func describe(_ statement: String) -> String { words.describe(statement, shortened: true) }

    /// What has no number, grouped by what is missing.
    private mutating func addUnweighed(_ label: String) {
        var label = label
        var groups: [(reason: String, items: [String])] = []
        for item in assessment.unweighed {
            let reason = words.reason(item.reason)
            let text = describe(item.statement)
            if let index = groups.firstIndex(where: { $0.reason == reason }) {
                groups[index].items.append(text)
            } else {
                groups.append((reason, [text]))
            }
        }
        for group in groups {
            var items = Array(group.items.prefix(Self.mostShown))
            if group.items.count > items.count { items.append(more(group.items.count - items.count)) }
            add(label, "\(pick("not weighed", "niet gewogen")), \(group.reason): \(items.joined(separator: " · "))")
            label = ""
        }
    }

    /// What was left out on request or by date.
    mutating func addSetAside() {
        if assessment.setAside.isEmpty { return }
        gap()
        var label = pick("Set aside", "Niet gebruikt")
        for item in assessment.setAside {
            add(label, "\(describe(item.statement)): \(words.reason(item.reason))", dim: true)
            label = ""
        }
    }

    /// What the case does not say.
    mutating func addMissing() {
        let texts = words.missing(prior: "--prior 20%..40%")
        if texts.isEmpty { return }
        gap()
        add(pick("Missing", "Ontbreekt"), texts.joined(separator: "; "))
    }
}
