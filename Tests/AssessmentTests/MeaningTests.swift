import Assessment
import Cases
import Testing

/// A small case, a proposition of it, and the bounds that a person works out by hand.
struct Worked: Sendable, CustomTestStringConvertible {
    var name: String
    var text: String
    var proposition: String
    var low: Double
    var high: Double
    var hasPoint: Bool

    init(_ name: String, _ text: String, _ proposition: String, _ low: Double, _ high: Double, hasPoint: Bool = true) {
        self.name = name
        self.text = text
        self.proposition = proposition
        self.low = low
        self.high = high
        self.hasPoint = hasPoint
    }

    var testDescription: String { name }
}

/// What the words of the notation mean, each with a number worked out by hand.
@Suite struct MeaningTests {
    @Test(
        arguments: Worked.priors + Worked.rules + Worked.evidence + Worked.testimony + Worked.origins + Worked.reactions
            + Worked.views)
    func meansWhatTheGuideSays(worked: Worked) throws {
        let judgement = try #require(try assess(worked.text).judgement(proposition(worked.proposition)))
        #expect(isClose(judgement.bounds.attained, worked.low, worked.high), "attained \(judgement.bounds.attained)")
        #expect(isClose(judgement.bounds.enclosing, worked.low, worked.high), "enclosing \(judgement.bounds.enclosing)")
        #expect((judgement.midRange != nil) == worked.hasPoint)
    }
}

extension Worked {
    static let priors = [
        Worked(
            "a prior is the likelihood before anything else", "case A\nclaim a: A\n    prior 20% to 40%\n", "a", 0.2,
            0.4),
        Worked("unknown is the whole interval", "case A\nclaim a: A\n    prior unknown\n", "a", 0, 1, hasPoint: false),
        Worked("nothing written is unknown", "case A\nclaim a: A\n", "a", 0, 1, hasPoint: false),
        Worked(
            "a word has the range of the scale", "case A\nscale icd-203\nclaim a: A\n    prior very likely\n", "a", 0.8,
            0.95),
        Worked("odds are odds for", "case A\nclaim a: A\n    prior 3 to 1\n", "a", 0.75, 0.75),
        Worked(
            "hypotheses take what is left to them",
            "case A\nhypotheses h: Which?\n    x: 20% to 50%\n    y: 30%\n    other: unknown\n", "h is other", 0.2, 0.5,
            hasPoint: false),
    ]

    static let rules = [
        Worked(
            "the rule that holds decides: .5 × .8 + .5 × .2",
            "case A\nclaim a: A\n    prior 50%\nconsequence c: C\n    if a: 80%\n    otherwise: 20%\n", "c", 0.5, 0.5),
        Worked(
            "a missing otherwise is unknown: .5 × .8 + .5 × [0, 1]",
            "case A\nclaim a: A\n    prior 50%\nconsequence c: C\n    if a: 80%\n", "c", 0.4, 0.9, hasPoint: false),
        Worked(
            "the first line that holds wins: .2 × .9 + .3 × .5 + .5 × .1",
            """
            case A
            claim a: A
                prior 50%
            claim b: B
                prior 40%
            consequence c: C
                if a and b: 90%
                if a: 50%
                otherwise: 10%

            """, "c", 0.38, 0.38),
        Worked(
            "one line is one number: .75 × [.2, .4]",
            """
            case A
            claim a: A
                prior 50%
            claim b: B
                prior 50%
            consequence c: C
                if a or b: 20% to 40%
                otherwise: 0%

            """, "c", 0.15, 0.3),
        Worked(
            "independent causes: 1 − .9 × .7 × .75",
            """
            case A
            claim a: A
                prior 50%
            claim b: B
                prior 50%
            consequence c: C
                because of a: 60%
                because of b: 50%
                otherwise: 10%

            """, "c", 0.5275, 0.5275),
        Worked(
            "a hypothesis can be a condition: .3 × .9 + .7 × .1",
            """
            case A
            hypotheses h: Which?
                x: 30%
                other: 70%
            consequence c: C
                if h is x: 90%
                otherwise: 10%

            """, "c", 0.34, 0.34),
        Worked(
            "not, and parentheses: P(not (a or b)) = .25",
            """
            case A
            claim a: A
                prior 50%
            claim b: B
                prior 50%
            consequence c: C
                if not (a or b): 100%
                otherwise: 0%

            """, "c", 0.25, 0.25),
    ]

    private static func observed(_ how: String) -> String {
        "case A\nclaim a: A\n    prior 50%\nevidence e: E\n\(how)    if a: 80%\n    otherwise: 20%\n"
    }

    static let evidence = [
        Worked("evidence is observed: .4 / .5", observed(""), "a", 0.8, 0.8),
        Worked("looked for and absent: .1 / .5", observed("    not found\n"), "a", 0.2, 0.2),
        Worked("not observed moves nothing", observed("    not observed\n"), "a", 0.5, 0.5),
        Worked("uncertain evidence: .75 × .8 + .25 × .2", observed("    observed: 75%\n"), "a", 0.65, 0.65),
        Worked(
            "an uncertain range: [.6, .9] × .8 + the rest × .2", observed("    observed: 60% to 90%\n"), "a", 0.56, 0.74
        ),
        Worked(
            "odds of 1 to 4 times 4 are even",
            "case A\nclaim a: A\n    prior 20%\nevidence e: E\n    favours a 4 to 1\n", "a", 0.5, 0.5),
        Worked(
            "a range of ratios: odds 1 to 4 times 2, times 5",
            "case A\nclaim a: A\n    prior 20%\nevidence e: E\n    favours a between 2 to 1 and 5 to 1\n", "a", 1.0 / 3,
            5.0 / 9),
        Worked(
            "a hypothesis is favoured against every alternative equally: 1.5 / (1.5 + .3 + .2)",
            """
            case A
            hypotheses h: Which?
                x: 50%
                y: 30%
                other: 20%
            evidence e: E
                favours h is x 3 to 1

            """, "h is x", 0.75, 0.75),
        Worked(
            "one side unknown weighs as the whole interval: .8 / (.8 + [0, 1])",
            "case A\nclaim a: A\n    prior 50%\nevidence e: E\n    if a: 80%\n    otherwise: unknown\n", "a", 0.8 / 1.8,
            1,
            hasPoint: false),
        Worked(
            "both sides unknown are not weighed",
            "case A\nclaim a: A\n    prior 50%\nevidence e: E\n    if a: unknown\n    otherwise: unknown\n", "a", 0.5,
            0.5),
        Worked(
            "an outcome settles it", "case A\nclaim a: A\n    prior 50%\noutcome a: true on 2022-01-01\n", "a", 1, 1),
        Worked(
            "an indicator is not observed before its outcome",
            "case A\nclaim a: A\n    prior 50%\nindicator i: I\n    if a: 80%\n    otherwise: 20%\n", "a", 0.5, 0.5),
    ]

    private static func said(_ reports: String, source: String = "    reliability C\n") -> String {
        "case A\nclaim a: A\n    prior 50%\nsource s: S\n\(source)\(reports)"
    }

    /// Grade C stands for a ratio between 2 and 4 to 1 in the built-in convention.
    static let testimony = [
        Worked("a graded source moves by its ratio: 2/3 to 4/5", said("report s asserts a\n"), "a", 2.0 / 3, 0.8),
        Worked("a denial moves it down as far", said("report s denies a\n"), "a", 0.2, 1.0 / 3),
        Worked("saying it twice counts once", said("report s asserts a\nreport s asserts a\n"), "a", 2.0 / 3, 0.8),
        Worked("an ungraded source is not weighed", said("report s asserts a\n", source: ""), "a", 0.5, 0.5),
        Worked(
            "nor is one that cannot be judged", said("report s asserts a\n", source: "    reliability F\n"), "a", 0.5,
            0.5),
        Worked(
            "what serves an interest counts with the root of the ratio: √2 / (1 + √2) to 2/3",
            said("report s asserts a\n", source: "    reliability C\n    interest for a\n"), "a",
            2.0.squareRoot() / (1 + 2.0.squareRoot()),
            2.0 / 3),
        Worked(
            "what goes against an interest keeps the full ratio",
            said("report s asserts a\n", source: "    reliability C\n    interest against a\n"), "a", 2.0 / 3, 0.8),
        Worked(
            "a ratio written in the case stands in for the grade",
            said("report s asserts a\n", source: "    reliability 9 to 1\n"), "a", 0.9, 0.9),
        Worked(
            "a source has one reliability: θ² for θ from 2/3 to 4/5",
            """
            case A
            claim a: A
                prior 50%
            claim b: B
                prior 50%
            consequence c: C
                if a and b: 100%
                otherwise: 0%
            source s: S
                reliability C
            report s asserts a
            report s asserts b

            """, "c", 4.0 / 9, 16.0 / 25),
        Worked(
            "one reliability for what it asserts and denies: θ (1 − θ)",
            """
            case A
            claim a: A
                prior 50%
            claim b: B
                prior 50%
            consequence c: C
                if a and b: 100%
                otherwise: 0%
            source s: S
                reliability C
            report s asserts a
            report s denies b

            """, "c", 0.16, 2.0 / 9),
        Worked(
            "doubting, and leaving open, are not weighed", said("report s doubts a\nreport s leaves open a\n"), "a",
            0.5, 0.5),
    ]

    private static func relayed(_ reports: String) -> String {
        """
        case A
        claim a: A
            prior 50%
        source o: O
            reliability C
        source r: R
            reliability B
        source q: Q
            reliability B

        """ + reports
    }

    /// Grade B stands for a ratio between 4 and 10 to 1. A relay of weight λ moves by (θ λ + 1 − θ) / ((1 − θ) λ + θ).
    static let origins = [
        Worked(
            "a relay weighs less than its origin", relayed("report r asserts a\n    relays o\n"), "a", 0.6, 8.2 / 11),
        Worked(
            "two relays come nearer, and never past it: λ = 16 and 100",
            relayed("report r asserts a\n    relays o\nreport q asserts a\n    relays o\n"), "a",
            (2.0 / 3 * 16 + 1.0 / 3) / 17, (0.8 * 100 + 0.2) / 101),
        Worked(
            "once the origin is heard, relays add nothing",
            relayed("report r asserts a\n    relays o\nreport o asserts a\n"), "a", 2.0 / 3, 0.8),
        Worked(
            "a reaction is the party's word", relayed("evidence e: O expels somebody\n    reaction of o to a\n"), "a",
            2.0 / 3, 0.8),
        Worked(
            "a reaction is no second witness",
            relayed("evidence e: O expels somebody\n    reaction of o to a\nreport o asserts a\n"), "a", 2.0 / 3, 0.8),
    ]

    static let reactions = [
        Worked(
            "a reaction of a party that denies rests on the denial",
            relayed("evidence e: O recalls somebody\n    reaction of o to a\nreport o denies a\n"), "a", 0.2, 1.0 / 3)
    ]

    static let views = [
        Worked(
            "an estimate is shown, never weighed", said("estimate s a: very likely\n"), "a", 0.5, 0.5),
        Worked(
            "an adopted estimate sets aside what is dated up to it",
            """
            case A
            source s: S
                reliability C
            claim a: A
                prior from s
            estimate s a: 60%
                on 2022-02-01
            report s asserts a
                on 2022-01-01
            evidence e: E
                on 2022-03-01
                favours a 2 to 1

            """, "a", 0.75, 0.75),
        Worked(
            "a doubt widens the rule to both views: .5 × [.3, .8]",
            """
            case A
            source t: T
            claim a: A
                prior 50%
            consequence c: C
                if a: 80%
                otherwise: 0%
            doubt c if a: 30% by t

            """, "c", 0.15, 0.4),
        Worked(
            "a doubt without a likelihood is shown only",
            """
            case A
            source t: T
            claim a: A
                prior 50%
            consequence c: C
                if a: 80%
                otherwise: 0%
            doubt c if a by t

            """, "c", 0.4, 0.4),
    ]
}
