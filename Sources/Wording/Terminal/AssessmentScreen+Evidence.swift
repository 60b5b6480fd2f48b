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
        guard let headline = assessment.headline else { return }
        let label = pick("Evidence", "Bewijs")
        guard let weight = assessment.weight else {
            return addUnweighed(label, headline)
        }
        if weight.isEmpty {
            let any = !assessment.unweighed.isEmpty
            add(
                label,
                any
                    ? pick(
                        "not weighed yet: nobody graded its sources or said how telling it is",
                        "nog niet gewogen: niemand gaf de bronnen een cijfer of zei hoe veelzeggend het is")
                    : pick("none", "geen"))
            return addUnweighed("", headline)
        }
        add(label, Numbers.odds(weight.ratio, language))
        let updates = weight.fromBaseRates.map { entry in
            "\(pick("from", "van")) \(Numbers.percent(entry.rate)) → \(Numbers.percent(entry.bounds))"
        }
        add("", updates.joined(separator: " · "))
        let telling = weight.contributions.filter { $0.strength >= Self.tellingStrength }
        for (direction, word) in [
            (Contribution.Direction.supports, pick("for", "voor")), (.opposes, pick("against", "tegen")),
            (.eitherWay, pick("either way", "beide kanten op")),
        ] {
            let items = telling.filter { $0.direction == direction }.enumerated().sorted {
                ($1.element.strength, $0.offset) < ($0.element.strength, $1.offset)
            }.map(\.element)
            if items.isEmpty { continue }
            var texts = items.prefix(Self.mostShown).map {
                "\(describe($0.statement)) (\(Numbers.odds($0.ratio, language)))"
            }
            if items.count > texts.count { texts.append(more(items.count - texts.count)) }
            add("", "\(word): \(texts.joined(separator: " · "))")
        }
        let rest = weight.contributions.count - telling.count
        if rest > 0 {
            add("", pick("\(rest) more that hardly move it", "\(rest) meer die er nauwelijks toe doen"), dim: true)
        }
        addUnweighed("", headline)
    }

    /// A statement in a few words.
    func describe(_ statement: String) -> String {
        if let report = assessment.model.reports.first(where: { $0.name == statement }) {
            let name = assessment.model.source(report.source)?.text ?? report.source
            let relayed = report.relays.map { source in
                pick(", relaying ", ", in navolging van ") + (assessment.model.source(source)?.text ?? source)
            }
            let verb =
                switch report.stance {
                case .asserts: pick("says so", "zegt het")
                case .denies: pick("denies it", "ontkent het")
                case .doubts: pick("doubts it", "betwijfelt het")
                case .leavesOpen: pick("leaves it open", "laat het open")
                }
            let served = assessment.model.source(report.source)?.hasInterestServed(
                by: report.stance, report.proposition)
            let interest = served == true ? pick(", in its interest", ", in eigen belang") : ""
            return "\(Layout.shorten(name, to: 40)) \(verb)\(relayed ?? "")\(interest)"
        }
        let text = assessment.model.claim(statement)?.text ?? statement
        return Layout.shorten(text, to: 72)
    }

    /// What has no number, grouped by what is missing.
    private mutating func addUnweighed(_ label: String, _ headline: String) {
        var label = label
        var groups: [(reason: String, items: [String])] = []
        for item in assessment.unweighed {
            let reason = reason(item.reason)
            let text = describe(item.statement)
            if let index = groups.firstIndex(where: { $0.reason == reason }) {
                groups[index].items.append(text)
            } else {
                groups.append((reason, [text]))
            }
        }
        for group in groups {
            add(
                label,
                "\(pick("not weighed", "niet gewogen")), \(group.reason): \(group.items.joined(separator: " · "))")
            label = ""
        }
    }

    private func reason(_ reason: Unweighed.Reason) -> String {
        func name(_ source: String) -> String { assessment.model.source(source)?.text ?? source }
        return switch reason {
        case .ungraded: pick("its source has no grade", "de bron heeft geen cijfer")
        case .cannotBeJudged(let source):
            pick("\(name(source)) is graded F, cannot be judged", "\(name(source)) heeft een F: niet te beoordelen")
        case .noLikelihood:
            pick("nobody said how likely it is either way", "niemand zei hoe waarschijnlijk het is, zo of zo")
        case .stance: pick("neither asserted nor denied", "niet beweerd en niet ontkend")
        case .ungradedOrigin(let source):
            pick("it relays \(name(source)), who has no grade", "het herhaalt \(name(source)), zonder cijfer")
        case .heardFromOrigin(let source):
            pick("already heard from \(name(source))", "al gehoord van \(name(source))")
        case .notSeen: pick("it was not seen", "het is niet gezien")
        }
    }

    /// What was left out on request or by date.
    mutating func addSetAside() {
        if assessment.setAside.isEmpty { return }
        gap()
        var label = pick("Set aside", "Opzij")
        for item in assessment.setAside {
            let reason =
                switch item.reason {
                case .leftOut: pick("left out on request", "op verzoek weggelaten")
                case .later(let date): pick("known only on \(date)", "pas bekend op \(date)")
                case .undated: pick("has no date", "heeft geen datum")
                case .adopted(let estimate):
                    pick(
                        "already in the adopted estimate \(estimate)", "zit al in de overgenomen schatting \(estimate)")
                case .repeats(let earlier): pick("repeats \(earlier)", "herhaalt \(earlier)")
                }
            add(label, "\(describe(item.statement)): \(reason)", dim: true)
            label = ""
        }
    }

    /// What the case does not say.
    mutating func addMissing() {
        let texts = missing()
        if texts.isEmpty { return }
        gap()
        add(pick("Missing", "Ontbreekt"), texts.joined(separator: "; "))
    }

    private func missing() -> [String] {
        var texts: [String] = []
        var priors = 0
        var ifTrue = 0
        var otherwise = 0
        var words: [String] = []
        var sources: [String] = []
        for gap in assessment.gaps {
            switch gap {
            case .noPrior(let claim):
                if claim == assessment.headline {
                    texts.append(pick("a prior (--prior 20%..40%)", "een uitgangskans (--prior 20%..40%)"))
                } else {
                    priors += 1
                }
            case .noLikelihood(_, let condition): if condition == nil { otherwise += 1 } else { ifTrue += 1 }
            case .noNumber(let word, _): if !words.contains(word) { words.append(word) }
            case .ungraded(let source, _): sources.append(assessment.model.source(source)?.text ?? source)
            case .noConsequences:
                texts.append(pick("consequences: none were found", "gevolgen: er zijn er geen gevonden"))
            case .noClaim: texts.append(pick("a claim", "een bewering"))
            }
        }
        if priors > 0 {
            texts.append(
                pick(
                    "a prior for \(priors) other claim\(priors == 1 ? "" : "s")",
                    "een uitgangskans voor \(priors) andere bewering\(priors == 1 ? "" : "en")"))
        }
        if ifTrue > 0 {
            texts.append(
                pick(
                    "what would be expected if it is true (\(ifTrue)×)",
                    "wat te verwachten is als het waar is (\(ifTrue)×)"))
        }
        if otherwise > 0 {
            texts.append(
                pick(
                    "what would be expected if it is not (\(otherwise)×)",
                    "wat te verwachten is als het niet waar is (\(otherwise)×)"))
        }
        if !words.isEmpty { texts.append(pick("numbers for ", "getallen bij ") + language.list(words.map(quoted))) }
        if !sources.isEmpty { texts.append(pick("grades for ", "cijfers voor ") + language.list(sources)) }
        return texts
    }
}
