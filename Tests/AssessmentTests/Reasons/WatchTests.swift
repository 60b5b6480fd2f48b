import Assessment
import Cases
import Foundation
import Testing

@Suite("What to watch, the story, and what clashes")
struct WatchTests {
    private static func entropy(_ p: Double) -> Double {
        [p, 1 - p].reduce(0) { $1 > 0 ? $0 - $1 * log2($1) : $0 }
    }

    @Test(arguments: [(ReasonCases.harbour, "lease"), (ReasonCases.uncertain, "lease")])
    func informationIsWhatSupposingBothWaysGives(text: String, written: String) throws {
        let reasons = try ReasonCases.reasons(text, written)
        let now = try ReasonCases.midRange(text, written)
        #expect(!reasons.watch.isEmpty)
        for item in reasons.watch {
            let chance = try ReasonCases.midRange(text, item.claim)
            let posteriors = try ["true", "false"].map { value in
                try ReasonCases.midRange(text, written) {
                    $0.suppositions = [Supposition(subject: item.claim, value: value)]
                }
            }
            let bits =
                Self.entropy(now) - chance * Self.entropy(posteriors[0]) - (1 - chance) * Self.entropy(posteriors[1])
            #expect(abs(try #require(item.information) - bits) < 1e-9, "\(item.claim)")
            // The bands of ICD 203.
            let word = { (p: Double) in [0.05, 0.20, 0.45, 0.55, 0.80, 0.95].count { p >= $0 } }
            let other = zip([chance, 1 - chance], posteriors).reduce(0) { $0 + (word($1.1) == word(now) ? 0 : $1.0) }
            #expect(abs(try #require(item.chanceOfOtherWord) - other) < 1e-9, "\(item.claim)")
        }
        #expect(reasons.watch.compactMap(\.information) == reasons.watch.compactMap(\.information).sorted(by: >))
    }

    /// Where either answer changes the word, another word is certain, and an answer may settle the claim.
    @Test func anotherWordMayBeCertain() throws {
        let text = """
            case A
            claim lease: A lease
                prior 37%
            indicator tender: Tenders
                if lease: 91%
                otherwise: 13%
            indicator map: A map
                if lease: 100%
                otherwise: 30%
            """
        let watch = try ReasonCases.reasons(text, "lease").watch
        let tender = try #require(watch.first { $0.claim == "tender" })
        #expect(tender.chanceOfOtherWord == 1)
        let map = try #require(watch.first { $0.claim == "map" })
        #expect(map.outcomes.first { !$0.happens }?.posterior == 0)
    }

    @Test func deadlinesComeAlong() throws {
        let reasons = try ReasonCases.reasons(ReasonCases.harbour, "lease") {
            $0.today = CalendarDate(year: 2026, month: 1, day: 1)
        }
        let strike = try #require(reasons.watch.first { $0.claim == "strike" })
        #expect(strike.by?.description == "2025-12-31")
        #expect(strike.isOverdue)
        #expect(!reasons.watch.contains { ["dredging", "flags", "cargo", "lease"].contains($0.claim) })
    }

    /// What an unknown influences has no bits; its ratios are those of the bounds.
    @Test func withoutAPointRatiosAreRanges() throws {
        let text = """
            case Open
            claim lease: A lease
                prior unknown
            indicator tender: Tenders
                if lease: 60% to 80%
                otherwise: 10% to 20%
            """
        let item = try #require(try ReasonCases.reasons(text, "lease").watch.first)
        #expect(item.information == nil && item.outcomes.isEmpty)
        #expect(isClose(try #require(item.ratioIfSeen), 3, 8))
        #expect(isClose(try #require(item.ratioIfNot), 0.2 / 0.9, 0.5))
    }

    // MARK: The story

    /// The probability of joint states by the chain rule, each factor a mid-range under suppositions.
    private static func joint(_ text: String, _ states: [(subject: String, value: String)]) throws -> Double {
        var suppositions: [Supposition] = []
        var product = 1.0
        // Uncertain evidence first: its proportions stay as stated whatever else is known.
        let isEvidence = Set(try load(text).claims.filter { $0.role == .evidence }.map(\.name))
        let ordered =
            states.filter { isEvidence.contains($0.subject) } + states.filter { !isEvidence.contains($0.subject) }
        for state in ordered {
            let isHypothesis = !["true", "false"].contains(state.value)
            let name = isHypothesis ? "\(state.subject) is \(state.value)" : state.subject
            let chance = try ReasonCases.midRange(text, name) { $0.suppositions = suppositions }
            product *= state.value == "false" ? 1 - chance : chance
            suppositions.append(Supposition(subject: state.subject, value: state.value))
        }
        return product
    }

    @Test(arguments: [(ReasonCases.harbour, "lease"), (ReasonCases.uncertain, "lease"), (ReasonCases.payers, "debt")])
    func noOtherStoryIsMoreProbable(text: String, written: String) throws {
        let story = try #require(try ReasonCases.reasons(text, written).story)
        let model = try load(text)
        let subjects = story.best.states.map(\.subject)
        let values = subjects.map { model.hypothesisSet($0)?.hypotheses.map(\.name) ?? ["false", "true"] }
        var all: [Double] = []
        for code in 0..<values.reduce(1, { $0 * $1.count }) {
            var rest = code
            let states = zip(subjects, values).map { subject, values -> (subject: String, value: String) in
                defer { rest /= values.count }
                return (subject, values[rest % values.count])
            }
            all.append(try Self.joint(text, states))
        }
        let ranked = all.sorted(by: >)
        #expect(abs(all.reduce(0, +) - 1) < 1e-9)
        #expect(abs(story.best.probability - ranked[0]) < 1e-9)
        #expect(abs(try Self.joint(text, story.best.states) - ranked[0]) < 1e-9)
        let next = try #require(story.next)
        #expect(abs(next.probability - ranked[1]) < 1e-9)
        #expect(abs(try #require(story.odds) - ranked[0] / ranked[1]) < 1e-6)
        #expect(!story.differences.isEmpty)
    }

    /// An origin that two others pass on is summed out, and what is unknown leaves the rest alone.
    @Test func hiddenOriginsAreNotPartOfTheStory() throws {
        let text = """
            case Relayed
            source radio: Radio
                reliability B
            source one: One
                reliability C
            source two: Two
                reliability C
            claim lease: A lease
                prior 30%
            report one asserts lease
                relays radio
            report two asserts lease
                relays radio
            consequence tolls: Tolls
                if lease: 70%
                otherwise: 20%
            consequence strike: A strike
                if lease: unknown
                otherwise: 10%
            claim apart: Something else
                prior unknown
            """
        let reasons = try ReasonCases.reasons(text, "lease")
        let story = try #require(reasons.story)
        #expect(reasons.leftOutOfStory == ["strike", "apart"])
        #expect(story.best.states.map(\.subject) == ["lease", "tolls"])
        #expect(abs(try Self.joint(text, story.best.states) - story.best.probability) < 1e-9)
    }

    // MARK: Conflict

    @Test func conflictIsThatOfTheProbabilities() throws {
        let text = """
            case Clash
            claim lease: A lease
                prior 50%
            evidence dredging: Dredging
                if lease: 90%
                otherwise: 5%
            evidence empty: An empty harbour
                if lease: 2%
                otherwise: 80%
            evidence quiet: Quiet nights
                if lease: 5%
                otherwise: 60%
            """
        let conflict = try #require(try ReasonCases.reasons(text, "lease").conflict)
        func joint(_ p: Double, _ q: Double, _ r: Double) -> Double { p * q * r / 2 }
        let apart = (0.95 / 2) * (0.82 / 2) * (0.65 / 2)
        let together = joint(0.9, 0.02, 0.05) + joint(0.05, 0.8, 0.6)
        #expect(abs(conflict.bits - log2(apart / together)) < 1e-9)
        #expect(conflict.isNotable)
        #expect(Set(conflict.camps.map { Set($0) }) == [["dredging"], ["empty", "quiet"]])
        let fitting = try #require(
            try ReasonCases.reasons(text, "lease") { $0.without = ["dredging"] }.conflict)
        #expect(fitting.bits < 0 && !fitting.isNotable)
    }

    @Test func whatIsUnknownIsLeftOutOfTheConflict() throws {
        let text = ReasonCases.harbour.replacingOccurrences(of: "prior 20% to 40%", with: "prior unknown")
        #expect(try ReasonCases.reasons(text, "lease").conflict == nil)
    }
}
