/// What happened, told in the article's own voice between the claim and what would follow from it: cans were found, a supplier moved out.
extension Analysis {
    /// An article that weighs a report tells of events for their bearing on it. What is of a year long past, only describes, or speaks of the
    /// report itself is background.
    func findEvents(_ headline: Int?) {
        guard let headline else { return }
        let first = sentenceNumber(units[headline])
        var foresees = Set<Int>()
        for unit in units where unit.role == .condition || unit.role == .consequence {
            foresees.insert(blockOf(unit.extent))
        }
        for number in sentences.indices where number > first && number <= first + 28 {
            let sentence = sentences[number]
            guard
                sentence.tokens.upperBound <= projection && number <= first + 14 || isProvoked(sentence.tokens)
                    || !foresees.contains(sentence.block) && isAct(sentence.tokens),
                blocks[sentence.block].kind == .paragraph, !isListed(sentence.tokens),
                !endsAsQuestion(sentence.tokens), !introducesQuotation(number)
            else { continue }
            for clause in mainClauses(sentence.tokens) where isEvent(clause) && !clause.contains(where: { isYear($0) })
            {
                guard !units(near: clause.lowerBound).contains(where: { units[$0].touches(clause) }) else { continue }
                cutReason(addUnit([clause], role: .evidence, .toldEvent))
            }
        }
    }

    /// Dutch `Samen Meerhoven heeft het debat van vrijdag afgezegd`: what somebody did these days, told after what would follow.
    private func isAct(_ sentence: Range<Int>) -> Bool {
        guard lexicon.isVerbSecond, let verb = sentence.first(where: { isFinite($0) }) else { return false }
        if token(verb).has(.have) || self.first(.newly, in: sentence) != nil { return true }
        return token(verb).has(.past) && sentence.contains { token($0).has(.weekday) }
    }

    /// `The chairman laughed. “Not a chance.”`: tells who speaks.
    private func introducesQuotation(_ number: Int) -> Bool {
        guard sentences.indices.contains(number + 1), sentences[number + 1].block == sentences[number].block else {
            return false
        }
        let start = sentences[number + 1].tokens.lowerBound
        return units(near: start).contains { index in
            guard units[index].speech == .direct, units[index].extent.contains(start), let source = units[index].source
            else { return false }
            return sentences[number].tokens.overlaps(source)
                || source.count == 1 && token(source.lowerBound).has(.subjectPronoun)
        }
    }

    /// The main clauses of a sentence: parted where a coordinator opens one with a subject and a verb of its own.
    func mainClauses(_ sentence: Range<Int>) -> [Range<Int>] {
        let end = withoutStop(sentence).upperBound
        var clauses: [Range<Int>] = []
        var start = withoutDateline(sentence)
        for index in start..<max(start, end)
        where index > start + 2 && token(index).has(.coordinator)
            && (hasSubjectAndFinite(timeEnd(index + 1), min(end, index + 16)) || invertsAfter(index, start, end))
        {
            clauses.append(trimmed(start..<index))
            start = index + 1
        }
        clauses.append(trimmed(start..<end))
        return clauses.map { withoutSubordinate(withoutConnective($0)) }.filter { $0.count >= 4 }
    }

    /// Dutch `…, en op haar departement is de werkkamer ingepakt`: a clause with its verb second after what opens it.
    private func invertsAfter(_ coordinator: Int, _ start: Int, _ end: Int) -> Bool {
        lexicon.isVerbSecond && token(coordinator - 1).kind == .comma && token(coordinator + 1).has(.preposition)
            && (start..<coordinator).contains { isFinite($0) }
            && (coordinator + 2..<max(coordinator + 2, min(end, coordinator + 9))).contains { isFinite($0) }
    }

    /// Without `and`, `but`, Dutch `toch` before it.
    private func withoutConnective(_ clause: Range<Int>) -> Range<Int> {
        var start = clause.lowerBound
        while start < clause.upperBound, token(start).has(.coordinator) || hit(.contrast, at: start) != nil {
            start += 1
        }
        return trimmed(start..<clause.upperBound)
    }

    /// Past what says when: `and [last week] a driver handed in two coins`.
    private func timeEnd(_ index: Int) -> Int {
        token(index).has([.adjective, .demonstrative]) && token(index + 1).has(.time) ? index + 2 : index
    }

    /// Without a clause after it that says when or why.
    private func withoutSubordinate(_ clause: Range<Int>) -> Range<Int> {
        for index in clause.dropFirst(4)
        where token(index).has(.subordinator)
            && !token(index).has([.complementiser, .relative, .coordinator, .preposition])
            && self.clause(of: index).lowerBound == index
        {
            return trimmed(clause.lowerBound..<index)
        }
        return clause
    }

    /// Whether a sentence says that something is done for the sake of something else: `uit voorzorg`, `in response to`.
    private func isProvoked(_ sentence: Range<Int>) -> Bool {
        hits(in: sentence).contains {
            trigger($0).kind == .provocation && trigger($0).attributes.contains(.whole)
                && $0.end <= sentence.upperBound
        }
    }

    /// The finite verb of a clause; behind what a relative clause between commas says of its subject: `Nora Platt, who runs the café, has left`.
    private func mainVerb(_ clause: Range<Int>) -> Int? {
        guard let first = clause.first(where: { isFinite($0) }), !lexicon.isVerbSecond,
            let comma = (clause.lowerBound..<first).last(where: { token($0).kind == .comma }),
            token(comma + 1).has(.relative),
            let close = (first..<clause.upperBound).first(where: { token($0).kind == .comma }),
            let main = (close + 1..<max(close + 1, min(clause.upperBound, close + 4))).first(where: { isFinite($0) })
        else { return clause.first { isFinite($0) } }
        return main
    }

    private func isEvent(_ clause: Range<Int>) -> Bool {
        guard let verb = mainVerb(clause), !isHypothetical(verb),
            told(in: clause.lowerBound..<verb) == nil, !speaks(clause),
            !token(clause.lowerBound).has([.subordinator, .complementiser])
        else { return false }
        let finite = token(verb)
        // `verkoopt het sinds vrijdag niet meer`
        let isNew = first(.newly, in: clause) != nil || isProvoked(clause)
        if isNew, finite.has(.present) || finite.has(.be), !finite.has([.modal, .pastAuxiliary]) { return true }
        // `did not renew its lease`
        if !lexicon.isVerbSecond, finite.has(.doing), finite.has([.past, .pastAuxiliary]) { return true }
        if finite.has([.have, .be, .passive]) {
            // `is hiring clerks`
            if !lexicon.isVerbSecond, finite.has(.be),
                let next = (verb + 1..<max(verb + 1, min(clause.upperBound, verb + 3))).first(where: {
                    !token($0).has(.adverb)
                }), token(next).has(.gerund), !token(next).has(.infinitiveMarker),
                !token(next + 1).has(.infinitiveMarker)
            {
                return true
            }
            // `has cleared`, `were found`: an auxiliary of a participle.
            for index in verb + 1..<max(verb + 1, clause.upperBound) {
                let token = token(index)
                if token.has([.relative, .complementiser, .question]) { return false }
                if token.has(.participle), !isFinite(index) { return true }
            }
            return false
        }
        // `sells the device no more since Friday`, `verkoopt het sinds vrijdag niet meer`
        if finite.has(.present), !finite.has(.past), clause.contains(where: { token($0).has([.weekday]) }) {
            return true
        }
        // Forms that have parted from a particle stand in the lexicon as either tense, unless their line says which.
        return finite.has(.past)
            && (!lexicon.isVerbSecond || !finite.has(.present) || lexicon.partedPasts.contains(finite.word))
    }

    /// `Neighbours saw surveyors there`, `has watched vans come and go`: somebody other than the writer perceived it.
    private func perceives(_ clause: Range<Int>) -> Bool {
        guard !lexicon.isVerbSecond, let verb = mainVerb(clause),
            !token(clause.lowerBound).has(.subjectPronoun)
        else { return false }
        return (verb..<min(clause.upperBound, verb + 3)).contains {
            hit(.perception, at: $0) != nil && token($0).has([.past, .participle]) && !token($0 - 1).has(.be)
        }
    }

    /// Words in quotation marks, or a verb that says how somebody stands to something: who speaks is another matter than what happened.
    private func speaks(_ clause: Range<Int>) -> Bool {
        if clause.contains(where: { index in
            token(index).kind == .quote
                && quotation(of: index).map({ $0.words >= 5 || $0.tokens.lowerBound <= clause.lowerBound + 2 }) == true
        }) {
            return true
        }
        if isProvoked(clause) || perceives(clause) { return false }
        return hits(in: clause).contains { hit in
            let attributes = trigger(hit).attributes
            switch trigger(hit).kind {
            case .hearsay, .silence: return true
            case .source: return attributes.contains(.speech)
            case .verb:
                guard isWhole(hit, before: clause.upperBound) else { return false }
                // `have been told to clear their lockers`
                let isTold =
                    !lexicon.isVerbSecond && token(hit.start - 1).has(.be) && token(hit.end).has(.infinitiveMarker)
                return !attributes.isDisjoint(with: [.denies, .doubts, .open])
                    || attributes.contains([.speech, .clause]) && isFinite(hit.start) && !isTold
                    // `wisten`, `is overtuigd`: how somebody thinks of it.
                    || attributes.contains([.attitude, .explicit]) && isFinite(hit.start)
                    || attributes.contains([.attitude, .clause, .adjective])
            default: return false
            }
        }
    }
}

extension Unit {
    /// Whether its content, its source or its cue stands in a stretch.
    func touches(_ range: Range<Int>) -> Bool {
        content.contains { $0.overlaps(range) } || source?.overlaps(range) == true
            || cue.contains { $0.overlaps(range) }
    }
}
