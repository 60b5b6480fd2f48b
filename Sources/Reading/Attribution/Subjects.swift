/// Who speaks: the subject of an attributing verb, before or after it.
extension Analysis {
    func subject(of group: VerbGroup, _ sentence: Range<Int>, _ floor: Int, _ previous: Attribution?) -> Range<
        Int
    >? {
        let start = group.finite < group.group.lowerBound ? group.finite : group.group.lowerBound
        let before = token(start - 1)
        guard start > sentence.lowerBound else { return nil }
        if before.has(.relative), !before.has(.determiner) || lexicon.isVerbSecond || hitsVerb(start) {
            var end = start - 1
            if token(end - 1).kind == .comma { end -= 1 }
            let found = nounPhrase(endingAt: end, floor: floor)
            guard !lexicon.isVerbSecond else {
                return named(
                    .subjectOfRelative, .source, found ?? (before.has(.subjectPronoun) ? start - 1..<start : nil))
            }
            if let found { standsFor(start - 1, found) }
            return named(.subjectOfRelative, .source, start - 1..<start)
        }
        // `Smith left the room and said …`: the subject of the verb that it is coordinated with.
        if before.has(.coordinator) {
            return named(.subjectOfOtherVerb, .source, previous?.source ?? firstPhrase(sentence, before: start))
        }
        if group.isNonFinite, !lexicon.isVerbSecond {
            return named(.subjectOfOtherVerb, .source, previous?.source ?? firstPhrase(sentence, before: start))
        }
        if lexicon.isVerbSecond, isSubordinate(start, floor) {
            return named(.subjectOfSubordinate, .source, subordinateSubject(start, floor))
        }
        if !lexicon.isVerbSecond {
            // `two of the makers we asked said`: a clause without a pronoun says which.
            if isFinite(start - 1), token(start - 2).has(.subjectPronoun),
                !token(start - 2).has([.relative, .complementiser]),
                // `a professor whom I rang`
                let head = nounPhrase(
                    endingAt: token(start - 3).has(.relative) && !token(start - 3).has(.determiner)
                        ? start - 3 : start - 2,
                    floor: floor)
            {
                return named(.subjectBeforeVerb, .source, head.lowerBound..<start)
            }
            if let whole = relativeSubject(before: start, sentence) {
                return named(.subjectBeforeVerb, .source, whole)
            }
            if let whole = wholeSubject(before: start, floor, sentence) {
                return named(.subjectBeforeVerb, .source, whole)
            }
        }
        if lexicon.isVerbSecond, let whole = subjectWithRelative(before: start, floor) {
            return named(.subjectBeforeVerb, .source, whole)
        }
        return named(.subjectBeforeVerb, .source, nounPhrase(endingAt: start, floor: floor))
    }

    /// `A surveyor who lives beside the pier`: a noun phrase at the start of a sentence with its relative clause, without a mark.
    private func relativeSubject(before verb: Int, _ sentence: Range<Int>) -> Range<Int>? {
        let start = withoutDateline(sentence)
        guard verb - start <= 20, verb - start >= 4,
            let pronoun = (start + 1..<verb - 1).first(where: { token($0).has(.relative) }),
            isVerbForm(pronoun + 1) || token(pronoun + 1).has(.adverb) && isVerbForm(pronoun + 2),
            (start..<verb).allSatisfy({ token($0).isWord || token($0).kind == .number }),
            (pronoun + 3..<max(pronoun + 3, verb)).allSatisfy({ !isFinite($0) || token($0).has(.participle) }),
            !(start..<pronoun).contains(where: { isFinite($0) }),
            !(pronoun + 1..<verb).contains(where: { token($0).has([.complementiser, .question, .coordinator]) }),
            let head = nounPhrase(endingAt: pronoun, floor: start)
        else { return nil }
        return head.lowerBound..<verb
    }

    private func isVerbForm(_ index: Int) -> Bool { isFinite(index) || token(index).has([.past, .present]) }

    /// Dutch `Een laboratorium dat de meting overdeed, zag …`: the noun phrase with the relative clause that says which.
    func subjectWithRelative(before verb: Int, _ floor: Int) -> Range<Int>? {
        guard token(verb - 1).kind == .comma, verb - floor > 4, verb - floor < 30 else { return nil }
        let stretch = floor..<verb - 1
        guard stretch.allSatisfy({ token($0).isWord || token($0).kind == .number }),
            let pronoun = stretch.dropFirst().first(where: { token($0).has(.relative) && !token($0).has(.preposition) }
            ),
            !(floor..<pronoun).contains(where: { isFinite($0) }), isFinite(verb - 2) || isUnknownVerb(verb - 2),
            let head = nounPhrase(endingAt: pronoun, floor: floor), head.lowerBound == floor
        else { return nil }
        return floor..<verb - 1
    }

    /// `A post shared more than 80,000 times since April`, `Two ambassadors interviewed for this brief`: all that stands before the
    /// verb, where a noun with a participle or a preposition opens the clause and no other verb or mark follows.
    private func wholeSubject(before verb: Int, _ floor: Int, _ sentence: Range<Int>) -> Range<Int>? {
        var start = verb
        while start > floor, verb - start < 24 {
            let token = token(start - 1)
            guard token.isWord || token.kind == .number else { break }
            // `A letter shared more than 300 times`: a participle that looks like the past.
            let isReduced =
                token.has(.participle)
                && !self.token(start).has([.determiner, .complementiser, .possessive, .objectPronoun])
            guard !isFinite(start - 1) || isReduced,
                !token.has([.complementiser, .subordinator, .relative, .infinitiveMarker, .coordinator])
                    || token.has([.preposition]) && !token.has([.coordinator, .complementiser])
            else { return nil }
            start -= 1
        }
        guard start <= floor || start == sentence.lowerBound || !token(start - 1).isWord else { return nil }
        let first = token(start)
        guard first.has([.determiner, .number]) || first.has(.plural), !first.has([.preposition, .adverb, .time]),
            !first.has(.subjectPronoun) || first.has(.determiner)
        else { return nil }
        let range = start..<verb
        // The head, a participle or a preposition, and a noun after it.
        guard
            let link = range.dropFirst().first(where: {
                token($0).has([.participle, .preposition]) && !token($0).has(.noun)
            }),
            token(link).has(.participle), link > start + (first.has([.determiner, .number]) ? 1 : 0), link < verb - 1,
            !range.contains(where: { token($0).has([.time, .weekday]) && $0 < link }),
            !token(verb - 1).has([.preposition, .determiner])
        else { return nil }
        // `the day after it opened the mayor said`: a second subject.
        guard
            !(link + 2..<max(link + 2, verb)).contains(where: {
                token($0).has(.subjectPronoun) && !token($0).has(.determiner)
            })
        else { return nil }
        var end = verb
        while end > link, token(end - 1).has(.adverb), !token(end - 1).has(.noun) { end -= 1 }
        return start..<end
    }

    /// A relative pronoun is a source as it stands, and is resolved to whom the words before it name.
    private func standsFor(_ pronoun: Int, _ antecedent: Range<Int>) {
        guard nameAt[pronoun] < 0, let span = span(antecedent) else { return }
        nameAt[pronoun] = Int32(canonicalNames.count)
        canonicalNames.append(name(all: antecedent) ?? source.text(span))
    }

    /// The name that a phrase is, an apposition left out: `Smith, a lawyer`, but not `Syldavian officials`.
    private func name(all phrase: Range<Int>) -> String? {
        let start = tokens[phrase.lowerBound].start
        var low = 0
        var high = document.names.count
        while low < high {
            let middle = (low + high) / 2
            if document.names[middle].span.start < start { low = middle + 1 } else { high = middle }
        }
        guard document.names.indices.contains(low), document.names[low].span.start == start else { return nil }
        let next = phrase.prefix(40).first { tokens[$0].start >= document.names[low].span.end }
        return next.map { tokens[$0].kind == .comma } ?? true ? document.names[low].canonical : nil
    }

    func hitsVerb(_ index: Int) -> Bool { hit(.verb, at: index) != nil }

    func firstPhrase(_ sentence: Range<Int>, before end: Int) -> Range<Int>? {
        var start = withoutDateline(sentence)
        while start < end, token(start).has([.coordinator, .adverb]) || !token(start).isWord { start += 1 }
        return nounPhrase(startingAt: start, ceiling: end)
    }
}
