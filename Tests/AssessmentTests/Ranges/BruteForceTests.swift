import Assessment
import Cases
import Testing

/// Bounds against every combination of ends of all ranges of small random cases, and a grid of what sources are worth.
@Suite struct BruteForceTests {
    /// What all combinations give: least and greatest of every proposition in every view.
    private struct Extremes {
        var low: [Proposition: Double] = [:]
        var high: [Proposition: Double] = [:]

        mutating func take(_ found: [Proposition: Double]?, _ propositions: [Proposition]) {
            guard let found else { return }
            for proposition in propositions {
                let value = found[proposition] ?? 0
                low[proposition] = min(low[proposition] ?? 1, value)
                high[proposition] = max(high[proposition] ?? 0, value)
            }
        }
    }

    private static func forEachChoice(
        _ choices: ArraySlice<(places: [NumberPlace], options: [[Double]])>, _ values: CaseOracle.Values = [:],
        _ body: (CaseOracle.Values) -> Void
    ) {
        guard let next = choices.first else { return body(values) }
        for option in next.options {
            var values = values
            for (place, value) in zip(next.places, option) { values[place] = value }
            forEachChoice(choices.dropFirst(), values, body)
        }
    }

    @Test(arguments: UInt64(1)...30)
    func noChoiceGoesBeyondTheBounds(seed: UInt64) throws {
        let text = RandomCase.make(seed: seed, ranges: 6)
        let model = try load(text)
        let oracle = CaseOracle(model: model)
        let estimate = model.estimates.first?.likelihood
        let assessment = try assess(text)
        let propositions = assessment.judgements.map(\.proposition)
        var overall = Extremes()
        var ifTrue = Extremes()
        var ifFalse = Extremes()
        var ifRight = Extremes()
        Self.forEachChoice(oracle.choices(ratioSteps: 5)[...]) { values in
            overall.take(oracle.likelihoods(values), propositions)
            let yes = oracle.likelihoods(values, headline: true)
            let no = oracle.likelihoods(values, headline: false)
            ifTrue.take(yes, propositions)
            ifFalse.take(no, propositions)
            guard let estimate, let yes, let no else { return }
            for share in [estimate.low, estimate.high] {
                let mixed = propositions.map { ($0, share * (yes[$0] ?? 0) + (1 - share) * (no[$0] ?? 0)) }
                ifRight.take(Dictionary(uniqueKeysWithValues: mixed), propositions)
            }
        }
        let hasSource = !model.reports.isEmpty
        for judgement in assessment.judgements {
            let views: [(String, Bounds?, Extremes)] = [
                ("overall", judgement.bounds, overall), ("if true", judgement.ifHeadlineTrue?.bounds, ifTrue),
                ("if not true", judgement.ifHeadlineFalse?.bounds, ifFalse),
                ("if right", judgement.ifEstimateRight.first?.bounds, ifRight),
            ]
            for (view, bounds, extremes) in views {
                guard let bounds, let low = extremes.low[judgement.proposition],
                    let high = extremes.high[judgement.proposition]
                else { continue }
                // Evidence that only favours something has no likelihood of its own.
                if case .favours? = model.claim(judgement.proposition.subject)?.basis { continue }
                let place = "\(seed) \(judgement.proposition.written) \(view): \(bounds) \(low) \(high)\n\(text)"
                #expect(bounds.enclosing.lowerBound <= low + 1e-9, "\(place)")
                #expect(bounds.enclosing.upperBound >= high - 1e-9, "\(place)")
                #expect(bounds.enclosing.lowerBound <= bounds.attained.lowerBound + 1e-12, "\(place)")
                #expect(bounds.enclosing.upperBound >= bounds.attained.upperBound - 1e-12, "\(place)")
                if hasSource { continue }
                #expect(bounds.attained.lowerBound >= low - 1e-9, "\(place)")
                #expect(bounds.attained.upperBound <= high + 1e-9, "\(place)")
            }
        }
    }

    /// The numbers that are said to reach a bound, put into the case, give it: also where a source's worth lies inside its range.
    @Test(arguments: UInt64(1)...80)
    func theNumbersReachTheBounds(seed: UInt64) throws {
        let text = RandomCase.make(seed: seed, ranges: 14)
        let model = try load(text)
        let oracle = CaseOracle(model: model)
        // What a bound does not hang on may be anything.
        var middle: CaseOracle.Values = [:]
        for (places, options) in oracle.choices(ratioSteps: 3) {
            for (index, place) in places.enumerated() {
                middle[place] = options.reduce(0) { $0 + $1[index] } / Double(options.count)
            }
        }
        let assessment = try assess(text) { $0.findsReached = true }
        for judgement in assessment.judgements {
            if case .favours? = model.claim(judgement.proposition.subject)?.basis { continue }
            let views: [(Bool?, Bounds?, ReachedBounds?)] = [
                (nil, judgement.bounds, judgement.reached),
                (true, judgement.ifHeadlineTrue?.bounds, judgement.ifHeadlineTrue?.reached),
                (false, judgement.ifHeadlineFalse?.bounds, judgement.ifHeadlineFalse?.reached),
            ]
            for (headline, bounds, reached) in views {
                guard let bounds else { continue }
                let reached = try #require(reached)
                for (numbers, value) in [
                    (reached.low, bounds.attained.lowerBound), (reached.high, bounds.attained.upperBound),
                ] {
                    var values = middle
                    for number in numbers {
                        values[number.place] = number.value
                        #expect(number.range.contains(number.value))
                    }
                    let place = "\(seed) \(judgement.proposition.written) \(String(describing: headline))\n\(text)"
                    let found = try #require(oracle.likelihoods(values, headline: headline), "\(place)")
                    #expect(abs((found[judgement.proposition] ?? 0) - value) < 1e-7, "\(place)")
                }
            }
            for view in judgement.ifEstimateRight {
                let reached = try #require(view.reached)
                let estimate = try #require(model.estimates.first { $0.name == view.estimate }).likelihood
                for (numbers, value) in [
                    (reached.low, view.bounds.attained.lowerBound), (reached.high, view.bounds.attained.upperBound),
                ] {
                    var values = middle
                    for number in numbers { values[number.place] = number.value }
                    let place = "\(seed) \(judgement.proposition.written) \(view.estimate)\n\(text)"
                    let share = values[.estimate(name: view.estimate)] ?? (estimate.low + estimate.high) / 2
                    let sides = try [true, false].map { headline in
                        try #require(oracle.likelihoods(values, headline: headline), "\(place)")[judgement.proposition]
                            ?? 0
                    }
                    // Total probability over the headline.
                    #expect(abs(share * sides[0] + (1 - share) * sides[1] - value) < 1e-7, "\(place)")
                }
            }
        }
    }

    /// What each report and piece of evidence weighs together, against the ratio of the two likelihoods in every choice.
    @Test(arguments: UInt64(200)...230)
    func theWeightEnclosesEveryRatio(seed: UInt64) throws {
        let text = RandomCase.make(seed: seed, ranges: 6)
        if text.contains("observed:") { return }
        let oracle = CaseOracle(model: try load(text))
        guard let weight = try assess(text).weight else { return }
        Self.forEachChoice(oracle.choices(ratioSteps: 5)[...]) { values in
            var even = values
            even[.prior(claim: "a")] = 0.5
            guard let chance = oracle.likelihoods(even)?[.claim("a")], chance < 1 else { return }
            let ratio = chance / (1 - chance)
            #expect(weight.ratio.lowerBound <= ratio * (1 + 1e-9), "\(seed)\n\(text)")
            #expect(weight.ratio.upperBound >= ratio * (1 - 1e-9), "\(seed)\n\(text)")
        }
    }
}
