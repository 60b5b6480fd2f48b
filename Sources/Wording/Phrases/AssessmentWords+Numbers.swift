import Assessment
import Cases
import SourceText

extension AssessmentWords {
    /// Which number of the case, in the names that its author gave: `prior of lease`, `tolls if lease`.
    func name(_ place: NumberPlace) -> String {
        switch place {
        case .prior(let claim): pick("prior of \(claim)", "kans vooraf van \(claim)")
        case .line(let claim, let condition):
            if let condition {
                pick("\(claim) if \(condition.written)", "\(claim) als \(condition.written)")
            } else {
                pick("\(claim) otherwise", "\(claim) anders")
            }
        case .cause(let claim, let condition):
            pick("\(claim) because of \(condition.written)", "\(claim) door \(condition.written)")
        case .leak(let claim): pick("\(claim) without its causes", "\(claim) zonder zijn oorzaken")
        case .hypothesis(let set, let name): "\(set) is \(name)"
        case .reliability(let source): pick("reliability of \(source)", "betrouwbaarheid van \(source)")
        case .favours(let evidence, let proposition):
            pick("\(evidence) favours \(proposition.written)", "\(evidence) pleit voor \(proposition.written)")
        case .observed(let evidence): pick("\(evidence) observed", "\(evidence) waargenomen")
        case .estimate(let name): pick("estimate \(name)", "schatting \(name)")
        }
    }

    /// A number at a bound with the words of the case that it comes from: `prior of lease 20% (line 9, “20% to 40%”)`.
    func reached(_ number: ReachedNumber, _ places: StatementPlaces) -> String {
        let value =
            number.place.isRatio ? Numbers.ratio(number.value, language) : Numbers.exactPercent(number.value, language)
        var words = number.written.isEmpty ? pick("not stated", "niet gezegd") : quoted(number.written)
        if case .prior(let claim) = number.place, claim == assessment.headline, let prior = assessment.options.prior {
            words = "--prior, " + quoted(prior.written)
        }
        if !number.doubts.isEmpty { words += pick(", doubted: ", ", betwijfeld: ") + quoted(list: number.doubts) }
        let place = self.place(number, places).map { $0 + ", " } ?? ""
        return "\(name(number.place)) \(value) (\(place)\(words))"
    }

    /// That nothing but what nobody stated stands behind both ends of a range from 0 to 100 %; nil where more does.
    func unstated(behind bounds: Bounds, _ reached: ReachedBounds, _ places: StatementPlaces) -> String? {
        let numbers = reached.low + reached.high
        guard bounds.attained.upperBound - bounds.attained.lowerBound > 1 - 1e-9, numbers.allSatisfy(\.isUnknown)
        else { return nil }
        var names: [String] = []
        for number in numbers {
            let place = self.place(number, places).map { " (\($0))" } ?? ""
            let name = name(number.place) + place
            if !names.contains(name) { names.append(name) }
        }
        return pick("since nobody stated ", "want niemand noemde ") + language.list(names)
    }

    /// `line 9`, or the file alone where its text is not at hand.
    private func place(_ number: ReachedNumber, _ places: StatementPlaces) -> String? {
        places.line(number.location, language) ?? number.location?.file
    }

    // MARK: Distributions

    /// `median 52%, 5th to 95th percentile 44–61%`.
    func spread(_ distribution: Distribution) -> String {
        let median = pick("median ", "mediaan ") + Numbers.percent(distribution.median)
        return
            "\(median), \(pick("5th to 95th percentile ", "5e tot 95e percentiel "))\(Numbers.percent(distribution.central))"
    }

    /// How ranges were drawn, and that evenly is a convention.
    func drawn(_ basis: DistributionBasis) -> String {
        let times = pick(
            "\(basis.options.draws) draws of all ranges, seed \(basis.options.seed)",
            "\(basis.options.draws) trekkingen uit alle bandbreedtes, startgetal \(basis.options.seed)")
        var ways: [String] = []
        if !basis.evenly.isEmpty {
            ways.append(
                pick(
                    "\(basis.evenly.count) evenly between their ends (a convention of Purport; the case does not say how)",
                    "\(basis.evenly.count) gelijkmatig tussen hun grenzen (een afspraak van Purport; de zaak zegt niet hoe)"
                ))
        }
        if !basis.peaked.isEmpty {
            ways.append(
                pick(
                    "\(basis.peaked.count) as a triangle on the value that the case calls most likely",
                    "\(basis.peaked.count) als driehoek op de waarde die de zaak het waarschijnlijkst noemt"))
        }
        return ways.isEmpty ? times : "\(times): \(language.list(ways))"
    }

    /// That in no draw what is observed is possible.
    var neverPossible: String {
        pick(
            "no distribution: what is observed was possible in none of the draws",
            "geen verdeling: wat is waargenomen was in geen enkele trekking mogelijk")
    }

    func impossible(draws: Int) -> String {
        pick(
            "\(draws) draws left out, in which what is observed is impossible",
            "\(draws) trekkingen weggelaten, waarin wat is waargenomen onmogelijk is")
    }

    /// Why something has no distribution.
    var hasNoDistribution: String {
        pick(
            "No distribution, since it rests on something unknown, which is not drawn",
            "Geen verdeling, want het berust op iets onbekends, en daaruit wordt niet getrokken")
    }
}
