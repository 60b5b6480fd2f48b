/// What is wrong with what claims rest on, and with statements about claims.
extension Problem {
    static func mixedBasis(_ word: String, _ earlier: String, remedy: String) -> Problem {
        Problem(.mixedBasis, "`\(word)` stands beside `\(earlier)`", remedy: remedy)
    }

    static func afterOtherwise(_ word: String) -> Problem {
        Problem(
            .afterOtherwise, "`\(word)` stands below `otherwise`, which closes", remedy: "move `otherwise` to the end")
    }

    static func becauseOf(under keyword: StatementKeyword) -> Problem {
        Problem(
            .misplacedProperty, "`because of` says nothing under \"\(keyword.rawValue)\"",
            remedy:
                "causes belong under \(list(["claim", "evidence", "consequence", "indicator"], "or")); a reason is `because \"…\"`"
        )
    }

    static let otherwiseAlone = Problem(
        .otherwiseAlone, "`otherwise` stands without `if` or `because of`",
        remedy: "write `prior …` for a likelihood that depends on nothing")

    static func cycle(_ names: [String]) -> Problem {
        let message =
            names.count == 1
            ? "\"\(names[0])\" depends on itself"
            : "claims depend on each other: " + (names + names.prefix(1)).joined(separator: " → ")
        return Problem(
            .cycle, message,
            remedy: "say which comes first, and let the other depend on it; evidence for a claim depends on the claim")
    }

    static func tooManyConditions(_ count: Int, limit: Int) -> Problem {
        Problem(
            .tooManyConditions, "this block depends on \(count) claims, more than \(limit)",
            remedy: "put a claim in between that stands for some of them, or use `because of` lines in several claims")
    }

    static func longCondition(limit: Int) -> Problem {
        Problem(
            .longCondition, "this condition has more than \(limit) parts",
            remedy: "put a claim in between that stands for some of them")
    }

    static func badCondition(_ found: String?, expected: String) -> Problem {
        Problem(
            .badCondition,
            found.map { "\"\(short($0))\" does not belong in a condition here" } ?? "the condition ends too early",
            remedy: "\(expected) is wanted; a condition reads like `deal and not (jets or origin is licensed)`")
    }

    static let impossibleCondition = Problem(
        .impossibleCondition, "this condition can never hold",
        remedy: "look for a claim that it asks to be true and false",
        severity: .warning)

    static let unreachableLine = Problem(
        .unreachableLine, "this line never counts: a line above holds whenever it does",
        remedy: "lines are read top down: move it up, or remove it", severity: .warning)

    static func missingEstimate(of source: String, for claim: String) -> Problem {
        Problem(
            .missingEstimate, "\"\(source)\" has no estimate of \"\(claim)\" to adopt",
            remedy: "add `estimate \(source) \(claim): …`, or write the prior itself")
    }

    static let tooFewHypotheses = Problem(
        .tooFewHypotheses, "a set of hypotheses has at least two",
        remedy: "add lines such as `licensed (The design was licensed): 30% to 50%` and `other: unknown`")

    static func mixedObservation(_ word: String) -> Problem {
        Problem(
            .mixedObservation, "evidence is `not found`, `not observed` or `observed: …`, one of them",
            remedy: "remove `\(word)` or the other")
    }

    static func missingRule(_ claim: String, known: [String]) -> Problem {
        Problem(
            .missingRule, "\"\(claim)\" has no line with this condition to doubt",
            remedy: known.isEmpty ? "write `doubt \(claim)`, without `if`" : "it has \(list(known, "and"))")
    }

    static let outcomeWithoutDate = Problem(
        .outcomeWithoutDate, "an outcome needs the day on which it became known",
        remedy: "write `outcome NAME: true on 2022-11-01`")

    static func outcomeBeforeClaim(_ claim: String, _ date: String) -> Problem {
        Problem(
            .outcomeBeforeClaim, "the outcome is older than \"\(claim)\", which is of \(date)",
            remedy: "check both dates: what was known before the claim was made cannot tell whether it was right")
    }

    static func outcomeOnEvidence(_ name: String) -> Problem {
        Problem(
            .outcomeOnEvidence, "\"\(name)\" is evidence, which is observed already",
            remedy: "say under it how it was observed, or make it an `indicator`")
    }

    static func duplicateOutcome(_ name: String) -> Problem {
        Problem(.duplicateOutcome, "\"\(name)\" already has an outcome", remedy: "keep the one that holds")
    }

    // MARK: Quotes

    static func quoteNotFound(_ path: String, occurrences: [Range<Int>]) -> Problem {
        guard !occurrences.isEmpty else {
            return Problem(
                .quoteNotFound, "these words do not stand in \(path)",
                remedy: "copy them from the stored text to the letter, punctuation and spaces included")
        }
        let places = occurrences.prefix(5).map { "#char=\($0.lowerBound),\($0.upperBound)" }.joined(separator: " and ")
        let more = occurrences.count > 5 ? " and \(occurrences.count - 5) more" : ""
        return Problem(
            .quoteNotFound, "these words do not stand at this place of \(path)",
            remedy: "they stand at \(places)\(more); `purport requote` rewrites the place")
    }

    static func quotePiecesElsewhere(_ path: String, at place: PlaceReference) -> Problem {
        Problem(
            .quoteNotFound, "these words do not stand at these places of \(path)",
            remedy:
                "their pieces stand at \(place.written.dropFirst(path.count)); `purport requote` rewrites the places")
    }

    static func quoteWithoutPlace(occurrences: Int) -> Problem {
        Problem(
            .quoteWithoutPlace,
            occurrences == 1
                ? "the quote does not say where it stands" : "these words stand there \(occurrences) times",
            remedy: "`purport requote` adds the place"
                + (occurrences == 1 ? "" : " once you add the one meant, #char=START,END"),
            severity: occurrences == 1 ? .warning : .error)
    }

    static func quoteOutside(_ path: String, length: Int) -> Problem {
        Problem(
            .quoteOutside, "\(path) has only \(length) characters",
            remedy: "`purport requote` looks for the words and rewrites the place")
    }
}
