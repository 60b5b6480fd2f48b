import SourceText

/// Claims, evidence, consequences and indicators.
extension CaseChecker {
    mutating func readClaim(_ placed: PlacedStatement) {
        let properties = checkProperties(placed)
        guard let role = placed.keyword.role, let (name, text) = nameAndText(placed, what: "what is claimed") else {
            return
        }
        let basis = basis(placed, properties, claim: name)
        let observation = observation(placed, properties, role)
        let reaction = reaction(placed, properties)
        checkReaction(placed, properties)
        let details = details(placed, properties)
        checkConfidence(
            placed, properties, states: [.prior, .if, .because, .favours].contains { properties[$0] != nil })
        model.claims.append(
            Claim(
                name: name, text: text, role: role, basis: basis, observation: observation, reaction: reaction,
                details: details, location: location(placed)))
    }

    /// `NAME: free text`; the name as it was declared.
    mutating func nameAndText(_ placed: PlacedStatement, what: String) -> (name: String, text: String)? {
        let keyword = placed.keyword.rawValue
        var cursor = cursor(placed)
        guard let word = cursor.takeWord() else { return nil }
        guard cursor.take(.colon) != nil else {
            report(.missingColon(after: "\(keyword) \(word.text)"), cursor, cursor.endSpan)
            return (declaredNames[location(placed)] ?? word.text, cursor.restText())
        }
        if cursor.isAtEnd {
            report(.missingPart(what, form: "\(keyword) \(word.text): …"), cursor, cursor.endSpan)
        }
        return (declaredNames[location(placed)] ?? word.text, cursor.restText())
    }

    // MARK: Observation

    private mutating func observation(
        _ placed: PlacedStatement, _ properties: Properties, _ role: Claim.Role
    ) -> Claim.Observation {
        guard role == .evidence else { return .unobserved }
        if let line = properties[.observed]?.first {
            if let other = properties[.not]?.first {
                let cursor = LineCursor(placed.tree, line: other)
                report(.mixedObservation(cursor.restText()), cursor, cursor.lineSpan)
            }
            var cursor = cursor(placed, line: line)
            guard !cursor.isAtEnd else { return .observed }
            guard cursor.take(.colon) != nil else {
                report(.missingColon(after: "observed"), cursor, cursor.endSpan)
                return .observed
            }
            return .uncertain(likelihood(cursor))
        }
        guard let line = properties[.not]?.first else { return .observed }
        var cursor = cursor(placed, line: line)
        if cursor.take(word: "found") {
            expectEnd(cursor, form: "not found")
            return .notFound
        }
        if cursor.take(word: "observed") {
            expectEnd(cursor, form: "not observed")
            return .unobserved
        }
        report(
            .badChoice("not " + cursor.restText(), "observation", choices: ["not found", "not observed"], meant: nil),
            cursor,
            cursor.lineSpan)
        return .observed
    }

    /// `reaction of SOURCE to PROPOSITION`.
    private mutating func reaction(_ placed: PlacedStatement, _ properties: Properties) -> Origin? {
        guard let line = properties[.reaction]?.first else { return nil }
        let form = "reaction of SOURCE to CLAIM"
        var cursor = cursor(placed, line: line)
        guard cursor.take(word: "of") else {
            report(.missingPart("\"of\"", form: form), cursor, cursor.endSpan)
            return nil
        }
        let source = reference(.source, &cursor, form: form)
        guard cursor.take(word: "to") else {
            report(.missingPart("\"to\"", form: form), cursor, cursor.endSpan)
            return nil
        }
        guard let proposition = proposition(&cursor, form: form), let source else { return nil }
        expectEnd(cursor, form: form)
        return Origin(source: source, proposition: proposition, location: cursor.location(cursor.lineSpan))
    }

    /// A reaction rests on its party's word; a likelihood beside it would make it a second witness.
    private mutating func checkReaction(_ placed: PlacedStatement, _ properties: Properties) {
        guard let line = properties[.reaction]?.first else { return }
        let stated = [PropertyKeyword.prior, .if, .favours].first { properties[$0] != nil }
        guard let stated else { return }
        let cursor = LineCursor(placed.tree, line: line)
        let remedy = "a reaction rests on its party's word: remove it, or the other lines"
        report(.mixedBasis("reaction of", stated.rawValue, remedy: remedy), cursor, cursor.lineSpan)
    }

    /// The rest of a line as a likelihood.
    mutating func likelihood(_ cursor: LineCursor) -> Likelihood {
        likelihood(cursor.restPieces(), cursor.location(cursor.restSpan))
    }

    mutating func likelihood(_ pieces: [String], _ location: Location) -> Likelihood {
        guard !pieces.isEmpty else {
            report(.missingLikelihood, location)
            return .unstated
        }
        let (likelihood, problems) = likelihoods.read(pieces, location: location)
        for problem in problems { report(problem, location) }
        return likelihood
    }

    // MARK: Hypotheses

    mutating func readHypotheses(_ placed: PlacedStatement) {
        let properties = checkProperties(placed)
        guard let (name, text) = nameAndText(placed, what: "the question") else { return }
        var hypotheses: [HypothesisSet.Hypothesis] = []
        var places: [String: Location] = [:]
        for line in placed.statement.properties where placed.tree.lines[line].kind == .entry {
            guard let hypothesis = hypothesis(placed, line) else { continue }
            if let earlier = places[hypothesis.name] {
                report(
                    .doubledName(hypothesis.name), hypothesis.location,
                    related: [Self.related(earlier, "here")])
            } else {
                places[hypothesis.name] = hypothesis.location
                hypotheses.append(hypothesis)
            }
        }
        checkSum(hypotheses, location(placed))
        let details = details(placed, properties)
        checkConfidence(placed, properties, states: !hypotheses.isEmpty)
        model.hypotheses.append(
            HypothesisSet(name: name, text: text, hypotheses: hypotheses, details: details, location: location(placed)))
    }

    private mutating func checkSum(_ hypotheses: [HypothesisSet.Hypothesis], _ location: Location) {
        guard hypotheses.count > 1 else { return report(.tooFewHypotheses, location) }
        let low = hypotheses.reduce(0) { $0 + $1.prior.low }
        let high = hypotheses.reduce(0) { $0 + $1.prior.high }
        if low > 1 + 1e-9 || high < 1 - 1e-9 { report(.impossibleSum(low, high), location) }
    }

    /// `licensed (The design was licensed): 30% to 50%`.
    private mutating func hypothesis(_ placed: PlacedStatement, _ line: Int) -> HypothesisSet.Hypothesis? {
        let form = "licensed (The design was licensed): 30% to 50%"
        var cursor = LineCursor(placed.tree, line: line)
        guard let word = cursor.takeWord() else {
            report(.missingPart("the name of the hypothesis", form: form), cursor, cursor.endSpan)
            return nil
        }
        if !StatementName.isValid(word.text) {
            let better = StatementName.made(of: word.text)
            let isReserved = StatementName.reserved.contains(word.text)
            report(isReserved ? .reservedName(word.text) : .badName(word.text, better: better), cursor, word.span)
        }
        var text = ""
        if cursor.take(.openParenthesis) != nil {
            text = cursor.take(.text).map { cursor.text($0) } ?? ""
            guard cursor.take(.closeParenthesis) != nil else {
                report(.unexpectedWords(cursor.restText(), form: form), cursor, cursor.endSpan)
                return nil
            }
        }
        guard cursor.take(.colon) != nil else {
            report(.missingColon(after: word.text), cursor, cursor.endSpan)
            return nil
        }
        let prior = likelihood(cursor)
        return .init(name: word.text, text: text, prior: prior, location: cursor.location(cursor.lineSpan))
    }
}
