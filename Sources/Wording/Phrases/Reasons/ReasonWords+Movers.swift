import Assessment
import Cases
import SourceText

extension ReasonWords {
    /// From where to where reports and evidence moved it.
    package var move: String {
        if reasons.movers.items.isEmpty {
            return notWeighed.isEmpty
                ? pick("No report and no evidence bears on it.", "Geen bericht en geen bewijs zegt er iets over.")
                : words.nothingWeighed
        }
        guard let without = reasons.movers.without, let with = reasons.movers.with else {
            return pick("What each weighs by itself:", "Wat elk op zichzelf weegt:")
        }
        if reasons.basis == .weight {
            let odds = Numbers.odds(ratio(with)...ratio(with), language)
            return pick(
                "All of it together weighs \(odds), whatever the prior.",
                "Alles samen weegt \(odds), wat de kans vooraf ook is.")
        }
        let (from, to) = (Numbers.percent(without), Numbers.percent(with))
        return pick(
            "From \(from) without any report and evidence to \(to) with all of it.",
            "Van \(from) zonder berichten en bewijs naar \(to) met alles.")
    }

    /// What bears on it and has no number, by what is missing.
    package var notWeighed: [String] {
        let model = words.assessment.model
        let subject = reasons.proposition.subject
        var groups: [(reason: String, items: [String])] = []
        for item in words.assessment.unweighed {
            let report = model.reports.first { $0.name == item.statement }
            let about = report.map { [$0.proposition.subject] } ?? model.claim(item.statement)?.subjects ?? []
            guard about.contains(subject) else { continue }
            let reason = words.reason(item.reason)
            let text = words.describe(item.statement, shortened: true)
            if let index = groups.firstIndex(where: { $0.reason == reason }) {
                groups[index].items.append(text)
            } else {
                groups.append((reason, [text]))
            }
        }
        return groups.map {
            pick("not weighed", "niet gewogen") + ", \($0.reason): " + $0.items.joined(separator: " · ")
        }
    }

    /// A contribution with its sign, in points, or as the odds that it is worth.
    package func contribution(_ value: Double, _ standardError: Double?) -> String {
        if reasons.basis == .weight { return Numbers.odds(ratio(value)...ratio(value), language) }
        let error = standardError.map { $0 * 100 >= 0.05 ? " ± \(Numbers.shown($0 * 100, language))" : "" } ?? ""
        let amount = (value * 100).magnitude
        let size = amount >= 0.95 ? JSONWriter.format(amount.rounded()) : Numbers.shown(amount, language)
        if amount < 0.05 { return pick("0 points", "0 punten") }
        let sign = value < 0 ? "−" : "+"
        let unit = size == "1" ? pick("point", "punt") : pick("points", "punten")
        return "\(sign)\(size)\(error) \(unit)"
    }

    private func ratio(_ bits: Double) -> Double { Numbers.ratio(bits: bits) }

    /// Who says so or what was seen, how telling it is, and the words that it rests on.
    package func mover(_ mover: Mover) -> String {
        let told = words.describe(mover.statement, shortened: true)
        return ["\(told):", telling(mover), rests(on: mover)].filter { !$0.isEmpty }.joined(separator: " ")
    }

    /// Its likelihood ratio: over all that the case allows, or at the mid-range.
    package func telling(_ mover: Mover) -> String {
        let prior = mover.dependsOnPrior ? pick(", as things stand", ", zoals het ervoor staat") : ""
        if let range = mover.ratioRange, !(range.lowerBound <= 0 && range.upperBound.isInfinite) {
            return Numbers.odds(range, language) + prior
        }
        if let ratio = mover.ratio { return Numbers.odds(ratio...ratio, language) + prior }
        return Numbers.odds(0...(.infinity), language)
    }

    /// The first quote, else the line of the statement.
    private func rests(on mover: Mover) -> String {
        let place = places.line(mover.location, language)
        if let quote = mover.quotes.first {
            let source = quote.path ?? place ?? ""
            return "(\(words.quoted(Layout.shorten(quote.text, to: 60)))\(source.isEmpty ? "" : ", \(source)"))"
        }
        return place.map { "(\($0))" } ?? ""
    }

    /// Why it weighs little; nil when it does not.
    package func weakness(_ mover: Mover) -> String? {
        let found = mover.weakness.map(weakness)
        return found.isEmpty ? nil : pick("weighs little: ", "weegt weinig: ") + language.list(found)
    }

    private func weakness(_ weakness: Weakness) -> String {
        switch weakness {
        case .servesInterest(let name):
            pick(
                "\(words.source(name)) is a party to the dispute", "\(words.source(name)) is partij in de zaak")
        case .lowReliability(let name, let written):
            pick(
                "the reliability of \(words.source(name)) is \(written)",
                "de betrouwbaarheid van \(words.source(name)) is \(written)")
        case .relays(let name):
            pick("it passes on what \(words.source(name)) says", "het geeft door wat \(words.source(name)) zegt")
        case .nearlyAsLikelyOtherwise:
            pick("it would be nearly as likely otherwise", "het zou anders bijna even waarschijnlijk zijn")
        case .uncertain: pick("it is not certain that it was seen", "het is niet zeker dat het gezien is")
        case .indirect(let subject):
            pick(
                "it speaks of \(words.quoted(text(of: subject, to: 40)))",
                "het gaat over \(words.quoted(text(of: subject, to: 40)))")
        }
    }

    /// What the reports of one stance do together, where there are several: `The denials together move it −4 points: …`.
    package var stances: [String] {
        let reports = Dictionary(
            words.assessment.model.reports.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
        return [Stance.asserts, .denies].compactMap { stance in
            let items = reasons.movers.items.filter {
                guard let report = reports[$0.statement] else { return false }
                return report.stance == stance && report.proposition == reasons.proposition && $0.contribution != nil
            }
            guard items.count > 1 else { return nil }
            // Those that are not listed one by one have a share together.
            let rest = reasons.movers.rest
            let isIn = rest?.statements.map { reports[$0]?.stance == stance } ?? []
            if isIn.contains(true), isIn.contains(false) { return nil }
            let others = isIn.contains(true) ? rest?.contribution ?? 0 : 0
            let sum = contribution(items.reduce(others) { $0 + ($1.contribution ?? 0) }, nil)
            let who =
                stance == .asserts ? pick("The assertions", "De beweringen") : pick("The denials", "De ontkenningen")
            let reason = shared(items).map { ": " + $0 } ?? ""
            return reasons.basis == .weight
                ? pick("\(who) together weigh \(sum)\(reason).", "\(who) wegen samen \(sum)\(reason).")
                : pick("\(who) together move it \(sum)\(reason).", "\(who) verschuiven het samen \(sum)\(reason).")
        }
    }

    /// The reason that all of them have for weighing little.
    private func shared(_ items: [Mover]) -> String? {
        let all = items.count == 2 ? pick("both", "beide") : pick("all", "alle")
        if items.allSatisfy({ $0.weakness.contains { if case .servesInterest = $0 { true } else { false } } }) {
            return pick("\(all) are parties to the dispute", "\(all) zijn partij in de zaak")
        }
        if items.allSatisfy({ $0.weakness.contains { if case .lowReliability = $0 { true } else { false } } }) {
            return pick("\(all) have a low reliability", "\(all) hebben een lage betrouwbaarheid")
        }
        return nil
    }

    /// What stands behind estimated shares; odds stand alone.
    private var errors: String {
        reasons.basis == .weight
            ? ""
            : pick(
                ", ± standard error where that is 0.05 points or more",
                ", ± standaardfout waar die 0,05 punt of meer is")
    }

    /// How the shares were found.
    package var method: String? {
        switch reasons.movers.method {
        case .none: nil
        case .exact:
            reasons.movers.items.count > 1
                ? pick(
                    "Shares are Shapley values over every subset of the evidence; they add up to the whole move.",
                    "Aandelen zijn Shapley-waarden over elke deelverzameling van het bewijs; samen zijn ze de hele verschuiving."
                )
                : nil
        case .sampled(let pairs, let seed):
            pick(
                "Shares are Shapley values estimated from \(pairs) pairs of orders (seed \(seed))\(errors); they add up to the whole move.",
                "Aandelen zijn Shapley-waarden, geschat uit \(pairs) paren volgordes (seed \(seed))\(errors); samen zijn ze de hele verschuiving."
            )
        }
    }
}
