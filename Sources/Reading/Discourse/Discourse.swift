import SourceText

/// From attributions to statements with roles: the claim that the article is about, evidence, conditions, consequences, and what
/// says the same.
extension Analysis {
    func readDiscourse() {
        indexNames()
        for attribution in attributions { addUnit(attribution) }
        let conditions = findConditions()
        cutConditions(conditions)
        cutStatedReasons()
        let lists = findLists()
        for list in lists { markListed(list) }
        let aside = setAside(conditions)
        let title = titleGist()
        let headline = chooseHeadline(conditions, title: title)
        projection = min(
            conditions.first { blocks[blockOf($0.sentence)].kind != .heading }?.sentence.lowerBound ?? tokens.count,
            lists.first?.intro.lowerBound ?? tokens.count)
        if let headline { tieClaims(to: headline, conditions, title: title) }
        for (unit, content) in aside { units[unit].content = content }
        findOwnEstimates(headline)
        findEvidence(headline)
        findReactions(headline)
        findDenials(headline)
        findRejections(headline)
        findSilences(headline)
        findConsequences(lists, conditions, headline)
        tieFirstCondition(to: headline, conditions, lists)
        findTestimony(headline)
        findEvents(headline)
        findReasons()
        restoreContext()
        emit(headline)
    }

    private func addUnit(_ attribution: Attribution) {
        var unit = Unit(content: attribution.content, proposition: units.count)
        unit.source = attribution.source
        unit.cue = attribution.cue
        unit.attribution = attribution
        unit.speech = attribution.speech
        unit.isQuestion = attribution.isQuestion
        let attributes = attribution.attributes
        unit.kind =
            attributes.contains(.hearsay)
            ? .hearsay : attributes.contains(.document) ? .document : attributes.contains(.speech) ? .speech : .attitude
        unit.stance =
            attributes.contains(.doubts)
            ? .doubts
            : attributes.contains(.open) || attribution.isQuestion
                ? .open
                : attributes.contains(.denies) ? (attribution.isNegated ? .open : .denies) : .asserts
        // `Nobody on the islands believes the story`
        if unit.kind == .attitude, unit.stance == .asserts, attribution.trigger == .verb,
            attribution.attributes.isDisjoint(with: [.infinitive, .explicit]), let source = unit.source,
            token(source.lowerBound).has(.negative) || token(source.lowerBound - 1).has(.negative)
                || hit(.negation, at: source.lowerBound) != nil
        {
            unit.stance = .doubts
        }
        unit.gist = gist(attribution.content)
        let isDismissal = unit.stance == .asserts && dismisses(unit)
        if isDismissal { unit.stance = .denies }
        note(
            isDismissal
                ? .dismissalInQuotation
                : attribution.isQuestion
                    ? .openQuestion : unit.stance == .open && attribution.isNegated ? .negatedDenial : .stanceOfCue,
            on: .unit(units.count, .stance))
        append(unit)
    }

    /// `“It's rubbish, start to finish,” she said`, `said there was no truth in the report`: what opens by calling what was said untrue.
    private func dismisses(_ unit: Unit) -> Bool {
        guard let attribution = unit.attribution, attribution.attributes.contains(.speech),
            attribution.trigger == .verb || attribution.trigger == .source && unit.speech == .indirect,
            unit.speech == .direct || !lexicon.isVerbSecond, let content = unit.content.first
        else {
            return false
        }
        let words = content.prefixTokens(12)
        guard var start = words.first(where: { token($0).isWord }) else { return false }
        if unit.speech != .direct, token(start).has(.complementiser), !isFinite(start + 1) { start += 1 }
        guard start < words.upperBound, let hit = first(.untrue, in: start..<words.upperBound),
            clause(of: start).contains(hit.start), !(start..<hit.start).contains(where: { token($0).has(.negative) })
        else { return false }
        // `It was wrong to close the ward`, `I would love to be wrong`, `They made up their minds`
        if token(hit.end).has([.infinitiveMarker, .possessive]) || token(hit.end).has(.determiner)
            || (start..<hit.start).contains(where: { token($0).has(.infinitiveMarker) })
        {
            return false
        }
        // `Absolute rubbish.`: a sentence of its own.
        if unit.speech == .direct, hit.start - start <= 2, !token(hit.end).isWord,
            !(start..<hit.start).contains(where: { isFinite($0) })
        {
            return true
        }
        // `Utter nonsense`
        return unit.speech == .direct && (start..<hit.start).allSatisfy({ token($0).has([.adjective, .adverb]) })
            || hit.start == start
            || token(start).has([.demonstrative, .subjectPronoun])
                && (unit.speech == .direct || !token(start + 1).has(.noun))
            || hit.start - start == 2 && token(start + 1).has(.be)
            || told(in: start..<hit.start) != nil
    }

    func blockOf(_ range: Range<Int>) -> Int { sentence(of: range.lowerBound)?.block ?? 0 }

    // MARK: Statements

    /// Units into statements, in order of the text.
    private func emit(_ headline: Int?) {
        let order = inTextOrder()
        trace?.units = order
        var ids = [String?](repeating: nil, count: units.count)
        for (number, unit) in order.enumerated() { ids[unit] = "s\(number + 1)" }
        var propositions = [String?](repeating: nil, count: units.count)
        var propositionCount = 0
        for index in order where propositions[units[index].proposition] == nil {
            propositionCount += 1
            propositions[units[index].proposition] = "p\(propositionCount)"
        }
        document.statements.reserveCapacity(order.count)
        var open: [Int] = []
        for index in order {
            let unit = units[index]
            var statement = Statement(
                id: ids[index] ?? "s0", content: spans(unit.content),
                proposition: propositions[unit.proposition] ?? "p0")
            statement.source = unit.source.map { spans([$0]) } ?? []
            statement.cue = spans(unit.cue)
            // What a paper shows in a clause, `that …`, is told in its words.
            let isClause = unit.content.first.map { token($0.lowerBound).has(.complementiser) } ?? false
            statement.speech = unit.kind == .document && unit.speech == .none && isClause ? .indirect : unit.speech
            statement.kind = unit.kind
            statement.stance = unit.stance
            statement.isQuestion = unit.isQuestion
            statement.role = unit.role
            statement.isReaction = unit.isReaction
            statement.condition = unit.condition.flatMap { ids[$0] }
            statement.reason = unit.reason.flatMap { ids[$0] }
            statement.elaboration = spans(unit.elaboration)
            statement.tense = tense(unit)
            statement.polarity = isNegative(unit) ? .negative : .positive
            statement.likelihood = likelihood(of: unit)
            statement.resolved = resolve(unit, headline)
            if unit.attribution != nil {
                while let last = open.last, units[last].extent.upperBound < unit.extent.upperBound { open.removeLast() }
                if let outer = open.last, units[outer].extent != unit.extent { statement.within = ids[outer] }
                open.append(index)
            }
            document.statements.append(statement)
        }
    }

    /// Units with a content: those that begin first, and of those the longest, come first.
    func inTextOrder() -> [Int] {
        var keys: [(start: Int, end: Int, unit: Int)] = []
        keys.reserveCapacity(units.count)
        for index in units.indices where !units[index].content.isEmpty {
            keys.append((units[index].extent.lowerBound, units[index].extent.upperBound, index))
        }
        keys.sort { ($0.start, $1.end, $0.unit) < ($1.start, $0.end, $1.unit) }
        return keys.map(\.unit)
    }

    private func tense(_ unit: Unit) -> Statement.Tense {
        for range in unit.content {
            for index in range where isFinite(index) {
                let token = tokens[index]
                if token.has(.future) || token.has(.conditional) { return .future }
                if token.has(.have) { return .past }
                return token.has([.past, .pastAuxiliary]) ? .past : .present
            }
        }
        return .present
    }

    /// Whether the first clause of the content that has a verb is negated.
    func isNegative(_ unit: Unit) -> Bool {
        guard let first = unit.content.first else { return false }
        var start = first.lowerBound
        while start < first.upperBound - 1, !token(start).isWord || token(start).has(.complementiser) { start += 1 }
        let clause = clause(of: start).clamped(to: first)
        guard let from = span(clause) else { return false }
        let negations = document.negations
        var next = negations.partitioningIndex { ($0.cue.first?.start ?? 0) >= from.start }
        var count = 0
        while next < negations.count, let cue = negations[next].cue.first, cue.start < from.end {
            // `reported the same, without naming its source`: an adverbial denies nothing of its clause.
            let isAdverbial = clause.contains { token($0).start == cue.start && token($0).has(.preposition) }
            if !negations[next].scope.isEmpty, !isAdverbial { count += 1 }
            next += 1
        }
        return count % 2 == 1
    }
}
