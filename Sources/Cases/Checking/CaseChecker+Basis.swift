import SourceText

/// What the likelihood of a claim is stated by: a prior, rules, causes, or what it favours.
extension CaseChecker {
    private enum Kind: String {
        case prior, rules = "if", causes = "because of", favours
    }

    mutating func basis(_ placed: PlacedStatement, _ properties: Properties, claim: String) -> Claim.Basis {
        guard let kind = onlyKind(placed, properties) else {
            if let line = properties[.otherwise]?.first {
                let cursor = LineCursor(placed.tree, line: line)
                report(.otherwiseAlone, cursor, cursor.lineSpan)
            }
            return .nothing
        }
        switch kind {
        case .prior: return properties[.prior]?.first.map { prior(placed, $0, claim) } ?? .nothing
        case .favours: return .favours((properties[.favours] ?? []).compactMap { favour(placed, $0) })
        case .rules:
            let rules = (properties[.if] ?? []).compactMap { branch(placed, $0, after: nil) }
            checkSubjects(rules.map(\.condition), location(placed))
            checkReachability(rules.map { ($0.condition, $0.location) }, areRules: true)
            return .rules(
                rules.map { Rule(condition: $0.condition, likelihood: $0.likelihood, location: $0.location) },
                otherwise: otherwise(placed, properties))
        case .causes:
            let lines = (properties[.because] ?? []).filter { cursor(placed, line: $0).next(is: "of") }
            let causes = lines.compactMap { branch(placed, $0, after: "of") }
            checkSubjects(causes.map(\.condition), location(placed))
            checkReachability(causes.map { ($0.condition, $0.location) }, areRules: false)
            return .causes(
                causes.map { Cause(condition: $0.condition, likelihood: $0.likelihood, location: $0.location) },
                leak: otherwise(placed, properties))
        }
    }

    /// The kind of the first line that states a likelihood; lines of another kind are reported.
    private mutating func onlyKind(_ placed: PlacedStatement, _ properties: Properties) -> Kind? {
        var first: Kind?
        var isClosed = false
        for line in placed.statement.properties {
            guard let kind = kind(placed, line, properties, isClosed: &isClosed) else { continue }
            let cursor = LineCursor(placed.tree, line: line)
            if let first, first != kind {
                report(
                    .mixedBasis(kind.rawValue, first.rawValue, remedy: Self.remedy(first, kind)), cursor,
                    cursor.lineSpan)
            } else if isClosed, kind == .rules || kind == .causes {
                report(.afterOtherwise(kind.rawValue), cursor, cursor.lineSpan)
            }
            first = first ?? kind
        }
        return first
    }

    private func kind(_ placed: PlacedStatement, _ line: Int, _ properties: Properties, isClosed: inout Bool) -> Kind? {
        // Lines that were reported as misplaced or as standing twice do not count.
        guard case .property(let keyword) = placed.tree.lines[line].kind, let lines = properties[keyword],
            keyword.mayRepeat || lines.first == line
        else { return nil }
        switch keyword {
        case .prior: return .prior
        case .if: return .rules
        case .favours: return .favours
        case .because: return cursor(placed, line: line).next(is: "of") ? .causes : nil
        case .otherwise:
            isClosed = true
            return nil
        default: return nil
        }
    }

    private static func remedy(_ first: Kind, _ second: Kind) -> String {
        switch (first, second) {
        case (.prior, .favours), (.favours, .prior):
            "evidence that favours something needs no prior: remove one of them"
        case (.prior, _), (_, .prior):
            "a prior is for a claim that depends on nothing; write `otherwise: …` for how likely it is when no line holds"
        case (.rules, .causes), (.causes, .rules):
            "a block has rules or causes, never both: write all lines with `if`, or all with `because of`"
        default: "say how likely it is either way with `if` lines, or how strongly it speaks with `favours`, not both"
        }
    }

    // MARK: Lines

    private mutating func prior(_ placed: PlacedStatement, _ line: Int, _ claim: String) -> Claim.Basis {
        var cursor = cursor(placed, line: line)
        guard cursor.take(word: "from") else { return .prior(likelihood(cursor)) }
        guard let source = reference(.source, &cursor, form: "prior from SOURCE") else { return .nothing }
        expectEnd(cursor, form: "prior from SOURCE")
        let location = cursor.location(cursor.lineSpan)
        adoptions.append((claim, source, location))
        return .estimate(source: source, location: location)
    }

    private mutating func otherwise(_ placed: PlacedStatement, _ properties: Properties) -> Likelihood {
        guard let line = properties[.otherwise]?.first else { return .unstated }
        var cursor = cursor(placed, line: line)
        if cursor.take(.colon) == nil { report(.missingColon(after: "otherwise"), cursor, cursor.endSpan) }
        return likelihood(cursor)
    }

    /// `if CONDITION: LIKELIHOOD` or `because of CONDITION: LIKELIHOOD`.
    private mutating func branch(
        _ placed: PlacedStatement, _ line: Int, after word: String?
    ) -> (condition: Condition, likelihood: Likelihood, location: Location)? {
        var cursor = cursor(placed, line: line)
        if let word { _ = cursor.take(word: word) }
        let condition = condition(&cursor)
        if cursor.take(.colon) == nil {
            if condition != nil { report(.missingColon(after: cursor.takenText), cursor, cursor.endSpan) }
            return nil
        }
        let likelihood = likelihood(cursor)
        return condition.map { ($0, likelihood, cursor.location(cursor.lineSpan)) }
    }

    /// `favours PROPOSITION RATIO`.
    private mutating func favour(_ placed: PlacedStatement, _ line: Int) -> Favour? {
        let form = "favours CLAIM 4 to 1"
        var cursor = cursor(placed, line: line)
        let proposition = proposition(&cursor, form: form)
        guard !cursor.isAtEnd else {
            report(.missingPart("the ratio", form: form), cursor, cursor.endSpan)
            return nil
        }
        switch LikelihoodReader.ratio(cursor.restPieces(), location: cursor.location(cursor.restSpan)) {
        case .failure(let problem):
            report(problem, cursor, cursor.restSpan)
            return nil
        case .success(let ratio):
            return proposition.map { Favour(proposition: $0, ratio: ratio, location: cursor.location(cursor.lineSpan)) }
        }
    }

    private mutating func checkSubjects(_ conditions: [Condition], _ location: Location) {
        var subjects: Set<String> = []
        for condition in conditions { subjects.formUnion(condition.subjects) }
        if subjects.count > Self.mostSubjects {
            report(.tooManyConditions(subjects.count, limit: Self.mostSubjects), location)
        }
    }
}
