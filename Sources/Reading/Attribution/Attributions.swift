/// Finds every attribution: by verbs, nouns, prepositions, hearsay words, and quotations without a cue of their own.
extension Analysis {
    func findAttributions() {
        for sentence in sentences {
            readSentence(sentence)
            if lexicon.isVerbSecond { readConditionalHearsay(sentence) }
        }
        readLabels()
        attachFloatingQuotations()
        attributions = attributions.filter { !$0.content.isEmpty && $0.content.contains { !$0.isEmpty } }
        attributions.sort {
            ($0.extent.lowerBound, $0.cue.first?.lowerBound ?? 0) < (
                $1.extent.lowerBound, $1.cue.first?.lowerBound ?? 0
            )
        }
    }

    private func readSentence(_ sentence: Sentence) {
        let range = sentence.tokens
        var previous: Attribution?
        var index = range.lowerBound
        while index < range.upperBound {
            var merged: (range: Range<Int>, attributes: Trigger.Attributes, particle: Int32)?
            for hit in hits(at: index) where trigger(hit).kind == .verb && hit.end <= range.upperBound {
                let trigger = trigger(hit)
                if trigger.particle >= 0, particle(trigger.particle, after: hit.end, range) == nil { continue }
                if let current = merged, current.particle >= 0, trigger.particle < 0 { continue }
                if merged == nil || (trigger.particle >= 0 && merged?.particle ?? -1 < 0) {
                    merged = (hit.start..<hit.end, trigger.attributes, trigger.particle)
                } else {
                    merged?.attributes.formUnion(trigger.attributes)
                }
            }
            var tookVerb = false
            if let current = merged, isHearsay(current.range) || !mayAttribute(current.range, sentence) { merged = nil }
            if let merged, let group = verbGroup(merged.range, merged.attributes, range) {
                var group = group
                if merged.particle >= 0 {
                    group.particle = particle(merged.particle, after: merged.range.upperBound, range)
                }
                if let found = read(group, sentence, previous), !isSpeakersOwn(found) {
                    attributions.append(found)
                    previous = found
                    tookVerb = true
                }
            }
            for hit in hits(at: index) where hit.end <= range.upperBound {
                switch trigger(hit).kind {
                case .noun where !tookVerb:
                    if let found = readNoun(hit, sentence), !isSpeakersOwn(found) { attributions.append(found) }
                case .source:
                    if let found = readSource(hit, sentence), !isSpeakersOwn(found) { attributions.append(found) }
                case .hearsay:
                    if let found = readHearsay(hit, sentence), !isSpeakersOwn(found) { attributions.append(found) }
                default: break
                }
            }
            index += 1
        }
    }

    /// Whether a verb is part of a phrase such as `is said to` or `er wordt aangenomen`.
    private func isHearsay(_ verb: Range<Int>) -> Bool {
        for start in max(0, verb.lowerBound - 3)...verb.lowerBound {
            if let hit = hit(.silence, at: start), hit.end >= verb.upperBound { return true }
            if let hit = hit(.hearsay, at: start), hit.end >= verb.upperBound, hit.end - hit.start > 1 { return true }
        }
        return false
    }

    /// Words that are nouns as often as verbs (`plans`, `states`) take an object only after a subject that shows.
    private func isSurelyVerb(_ group: VerbGroup) -> Bool {
        let head = token(group.verb.lowerBound)
        guard head.has(.noun), !lexicon.isVerbSecond else { return true }
        let before = token(group.verb.lowerBound - 1)
        return before.has([.subjectPronoun, .auxiliary, .infinitiveMarker, .adverb, .relative])
            && !before.has([.determiner, .adjective]) || before.isCapitalised && !head.has(.infinitive)
    }

    /// A capital inside a sentence makes a name of a verb (`United States`), except in a heading.
    private func mayAttribute(_ verb: Range<Int>, _ sentence: Sentence) -> Bool {
        let token = token(verb.lowerBound)
        guard token.isCapitalised, verb.lowerBound > sentence.tokens.lowerBound, blocks[sentence.block].kind != .heading
        else { return true }
        return !self.token(verb.lowerBound - 1).isWord
    }

    /// Whether a cue stands in a quotation: whose words these are is said outside it, so that only others quoted within it count.
    private func isSpeakersOwn(_ attribution: Attribution) -> Bool {
        guard let cue = attribution.cue.first, let quotation = quotation(of: cue.lowerBound), quotation.words >= 4
        else { return false }
        guard attribution.trigger == .verb, attribution.attributes.contains(.speech),
            attribution.attributes.contains(.clause), let source = attribution.source
        else { return true }
        if source.count == 1, token(source.lowerBound).has(.subjectPronoun) { return true }
        return !source.contains { token($0).isCapitalised || token($0).has(.speaker) }
    }

    /// Where a parted particle stands: at the end of its clause, before a mark, a conjunction or an infinitive clause.
    private func particle(_ word: Int32, after index: Int, _ sentence: Range<Int>) -> Int? {
        for ahead in index..<min(sentence.upperBound, index + 25) where token(ahead).word == word {
            let next = token(ahead + 1)
            if ahead + 1 >= sentence.upperBound || !next.isWord { return ahead }
            if next.has([.complementiser, .coordinator, .subordinator, .question, .infinitiveMarker]) { return ahead }
            if next.has(.preposition), !next.has([.determiner]) { return ahead }
        }
        return nil
    }

    // MARK: Verbs

    private func read(_ group: VerbGroup, _ sentence: Sentence, _ previous: Attribution?) -> Attribution? {
        let range = sentence.tokens
        let floor = boundary(before: group.group.lowerBound, range)
        let limit = ceiling(after: group.verb.upperBound, range)
        var source = subject(of: group, range, floor, previous)
        var speech = Statement.Speech.indirect
        var pieces: [Range<Int>] = []
        var isQuestion = false
        var inverted: Range<Int>?
        var after = group.verb.upperBound
        // `…,” said X`: the subject follows.
        let leftMark = token(group.group.lowerBound - 1)
        if source == nil || lexicon.isVerbSecond {
            if let found = invertedSubject(group, source, limit) {
                inverted = found
                source = found
                after = found.upperBound
            }
        }
        if let particle = group.particle, particle >= after { after = particle + 1 }
        if group.isPassive {
            guard let passive = passive(group, range, limit) else { return nil }
            return passive
        }
        var right = complement(after: after, group.attributes, limit)
        if right?.isLoose == true, !isSurelyVerb(group) { right = nil }
        // Whom somebody told is not what they told.
        if group.attributes.contains(.addressee), right?.isObject == true { right = nil }
        if let right, !right.isObject {
            pieces = right.pieces
            speech = right.speech
            isQuestion = right.isQuestion
        }
        let mayFollow = group.attributes.contains(.after) && !group.attributes.contains(.adjective)
        // `The museum, he said, would …`: the cue interrupts what is said.
        let interrupts =
            mayFollow && pieces.isEmpty && source != nil && token(after).kind == .comma && after + 3 < limit
        if mayFollow, pieces.isEmpty || speech == .direct,
            let left = leftContent(group, source, inverted != nil, range, leftMark, interrupts)
        {
            if interrupts, !left.isQuoted, !token(after + 1).has([.gerund, .relative]), hit(.verb, at: after + 1) == nil
            {
                pieces = [after + 1..<contentEnd(from: after + 1, limit)]
            }
            pieces = [left.range] + pieces
            speech = left.isQuoted ? .direct : pieces.count > 1 ? .mixed : .indirect
        }
        if pieces.isEmpty, let right, right.isObject, group.attributes.contains(.object), isSurelyVerb(group),
            source != nil || group.isNonFinite
        {
            pieces = right.pieces
            speech = right.speech
        }
        if lexicon.isVerbSecond, pieces.isEmpty || right?.isObject == true, let told = toldBefore(group, sentence) {
            pieces = [told]
            if let subject = inverted ?? nounPhrase(startingAt: group.finite + 1, ceiling: limit) { source = subject }
        }
        guard !pieces.isEmpty else { return nil }
        if source == nil, group.isNonFinite { source = previous?.source }
        var cue = [group.group]
        if lexicon.isVerbSecond {
            cue = [group.verb]
            if let particle = group.particle { cue.append(particle..<particle + 1) }
        }
        // `complained about X`: the preposition belongs to the cue.
        if let first = pieces.first, right?.isObject == true, pieces.count == 1,
            first.lowerBound == group.verb.upperBound, first.count > 1, token(first.lowerBound).has(.preposition),
            !lexicon.isVerbSecond, !token(first.lowerBound).has([.determiner, .subordinator])
        {
            cue = [cue[0].lowerBound..<first.lowerBound + 1]
            pieces = [first.lowerBound + 1..<first.upperBound]
        }
        if let source, cue.contains(where: { $0.overlaps(source) }) { return nil }
        pieces = pieces.map { trimmed($0) }.filter { !$0.isEmpty }
        return Attribution(
            content: pieces, source: source, cue: cue, attributes: group.attributes, speech: speech, trigger: .verb,
            isNegated: group.isNegated, isQuestion: isQuestion)
    }

    /// Dutch `Dat melden drie musici`: what they said stands in the sentence before.
    private func toldBefore(_ group: VerbGroup, _ sentence: Sentence) -> Range<Int>? {
        let start = sentence.tokens.lowerBound
        guard group.finite == start + 1, token(start).has(.demonstrative), group.attributes.contains(.speech),
            let before = self.sentence(of: start - 1), before.block == sentence.block
        else { return nil }
        return trimmed(before.tokens)
    }

    /// Where the part of the sentence that a cue can reach to its left begins.
    private func boundary(before index: Int, _ sentence: Range<Int>) -> Int {
        var start = index
        while start > sentence.lowerBound, index - start < 80 {
            let token = self.token(start - 1)
            if token.kind == .semicolon || (token.kind == .quote && token.flags.contains(.opens)) { return start }
            if token.kind == .colon { return start }
            start -= 1
        }
        return start
    }

    /// Where what a cue says ends at the latest: the sentence, or the quotation that the cue itself stands in.
    private func ceiling(after index: Int, _ sentence: Range<Int>) -> Int {
        var limit = sentence.upperBound
        while limit > index, token(limit - 1).endsSentence { limit -= 1 }
        if let quotation = quotation(of: index - 1), quotation.isClosed,
            quotation.tokens.upperBound <= sentence.upperBound
        {
            limit = min(limit, quotation.tokens.upperBound - 1)
        }
        return max(index, limit)
    }

    private func subject(of group: VerbGroup, _ sentence: Range<Int>, _ floor: Int, _ previous: Attribution?) -> Range<
        Int
    >? {
        let start = group.finite < group.group.lowerBound ? group.finite : group.group.lowerBound
        let before = token(start - 1)
        guard start > sentence.lowerBound else { return nil }
        if before.has(.relative), !before.has(.determiner) || lexicon.isVerbSecond || hitsVerb(start) {
            var end = start - 1
            if token(end - 1).kind == .comma { end -= 1 }
            if let found = nounPhrase(endingAt: end, floor: floor) { return found }
            return before.has(.subjectPronoun) ? start - 1..<start : nil
        }
        if before.has(.coordinator) {
            return previous?.source
        }
        if group.isNonFinite, !lexicon.isVerbSecond { return previous?.source ?? firstPhrase(sentence, before: start) }
        if lexicon.isVerbSecond, isSubordinate(start, floor) { return subordinateSubject(start, floor) }
        return nounPhrase(endingAt: start, floor: floor)
    }

    private func hitsVerb(_ index: Int) -> Bool { hit(.verb, at: index) != nil }

    private func firstPhrase(_ sentence: Range<Int>, before end: Int) -> Range<Int>? {
        var start = sentence.lowerBound
        while start < end, token(start).has([.coordinator, .adverb]) || !token(start).isWord { start += 1 }
        return nounPhrase(startingAt: start, ceiling: end)
    }

    /// Dutch: whether a finite verb closes a clause that a conjunction opened.
    private func isSubordinate(_ verb: Int, _ floor: Int) -> Bool {
        let clause = clause(of: verb)
        var start = clause.lowerBound
        while start < clause.upperBound, token(start).kind == .comma || token(start).has(.coordinator) { start += 1 }
        return start < verb - 1 && token(start).has([.subordinator, .complementiser, .relative]) && start >= floor
    }

    private func subordinateSubject(_ verb: Int, _ floor: Int) -> Range<Int>? {
        var start = clause(of: verb).lowerBound
        while start < verb, token(start).kind == .comma || token(start).has(.coordinator) { start += 1 }
        if token(start).has(.relative),
            !token(start).has(.complementiser) || !token(start + 1).has([.determiner, .subjectPronoun])
        {
            if token(start).has(.subjectPronoun), isFinite(verb) {
                var end = start
                if token(end - 1).kind == .comma { end -= 1 }
                if let head = nounPhrase(endingAt: end, floor: max(floor - 20, 0)), verb - start <= 6 { return head }
            }
        }
        return nounPhrase(startingAt: start + 1, ceiling: verb)
    }

    /// A subject after the finite verb: `said Smith`, `zei Jansen`.
    private func invertedSubject(_ group: VerbGroup, _ left: Range<Int>?, _ limit: Int) -> Range<Int>? {
        let before = token(group.finite - 1)
        let start = lexicon.isVerbSecond ? group.finite + 1 : group.verb.upperBound
        let next = token(start)
        guard start < limit, next.isWord, !group.isNonFinite else { return nil }
        if !lexicon.isVerbSecond {
            guard before.kind == .comma || before.kind == .quote || before.kind == .dash || before.endsSentence,
                !next.has([.complementiser, .preposition]) || next.has(.determiner)
            else { return nil }
            return nounPhrase(startingAt: start, ceiling: limit)
        }
        let isSetOff = before.kind == .comma || before.kind == .quote
        if next.has(.complementiser), !isSetOff || !isFinite(start + 1) { return nil }
        guard let found = nounPhrase(startingAt: start, ceiling: limit) else { return nil }
        if isSubordinate(group.finite, 0) { return nil }
        // A constituent before the verb that cannot be a subject puts the subject after it.
        guard let left else { return found }
        let sentenceStart = sentence(of: group.finite)?.tokens.lowerBound ?? 0
        let clauseStart = clause(of: group.finite).lowerBound
        if before.kind == .comma || before.kind == .quote, left.upperBound == group.finite - 1 || before.kind == .quote
        {
            return left.lowerBound == clauseStart
                || before.kind == .comma && token(left.lowerBound - 1).kind != .quote
                    && left.lowerBound <= sentenceStart
                ? nil : found
        }
        if token(left.lowerBound - 1).has(.preposition) || token(left.upperBound - 1).has([.time, .weekday])
            || token(group.finite - 1).has([.time, .weekday])
        {
            return found
        }
        if token(next.start == 0 ? start : start).has(.subjectPronoun), !next.has([.determiner, .objectPronoun]) {
            return found
        }
        return nil
    }

    /// What stands before a cue that follows it: `…, he said`; whole quotations with the marks.
    private func leftContent(
        _ group: VerbGroup, _ source: Range<Int>?, _ isInverted: Bool, _ sentence: Range<Int>, _ mark: Token,
        _ interrupts: Bool
    ) -> (range: Range<Int>, isQuoted: Bool)? {
        var end = group.group.lowerBound
        if lexicon.isVerbSecond { end = min(end, group.finite) }
        if !isInverted, let source, source.upperBound <= end { end = min(end, source.lowerBound) }
        while end > sentence.lowerBound,
            token(end - 1).has([.adverb, .coordinator])
                || (token(end - 1).has(.subordinator) && !lexicon.isVerbSecond && end == (source?.lowerBound ?? end))
        { end -= 1 }
        let before = token(end - 1)
        if end == sentence.lowerBound, isInverted || source != nil {
            // The quotation ended the sentence before: `“…!” he said.`
            return quotationBefore(end)
        }
        guard end > sentence.lowerBound else { return nil }
        if before.kind == .quote { return quotationBefore(end) }
        guard before.kind == .comma || before.kind == .dash || before.endsSentence else { return nil }
        var close = end - 1
        if token(close - 1).kind == .quote, let quoted = quotationBefore(close) { return quoted }
        // The sentence so far, from the end of an attribution that it follows.
        var start = sentence.lowerBound
        if let last = attributions.last, let cue = last.cue.last, cue.lowerBound >= start,
            last.extent.upperBound < close, cue.upperBound <= close
        {
            start = max(last.extent.upperBound, last.source?.upperBound ?? 0, cue.upperBound)
            while start < close, !token(start).isWord || token(start).has(.coordinator) { start += 1 }
        }
        while close > start, !token(close - 1).isWord, token(close - 1).kind == .comma { close -= 1 }
        if interrupts, close > start { return (start..<close, false) }
        guard close - start >= 3,
            (start..<close).contains(where: { isFinite($0) })
                || !(lexicon.isVerbSecond && token(start).has(.preposition)) && group.attributes.contains(.speech)
                    && close - start >= 4
        else { return nil }
        guard let reach = group.verb.upperBound as Int?, !continuesAfter(reach, source, sentence) else { return nil }
        return (start..<close, false)
    }

    /// Whether the cue goes on as an ordinary main clause, so that what stands before it is no content.
    private func continuesAfter(_ end: Int, _ source: Range<Int>?, _ sentence: Range<Int>) -> Bool {
        var index = max(end, source.map { $0.lowerBound >= end ? $0.upperBound : end } ?? end)
        while index < sentence.upperBound,
            token(index).has([.adverb, .time, .preposition]) || token(index).isCapitalised
                || token(index).kind == .number
        { index += 1 }
        var steps = 0
        while index < sentence.upperBound, token(index).isWord, steps < 8, !isFinite(index) {
            index += 1
            steps += 1
        }
        return steps >= 8
    }

    /// A quotation whose last mark stands right before `end`.
    private func quotationBefore(_ end: Int) -> (range: Range<Int>, isQuoted: Bool)? {
        var index = end - 1
        while index > 0, end - index < 3, token(index).kind == .comma || token(index).endsSentence { index -= 1 }
        guard token(index).kind == .quote, let quotation = quotation(of: index), quotation.isClosed,
            quotation.tokens.upperBound == index + 1, quotation.words >= 2
        else {
            return nil
        }
        // A sentence that ends in a short quotation is content as a whole.
        if let sentence = sentence(of: quotation.tokens.lowerBound),
            sentence.tokens.lowerBound < quotation.tokens.lowerBound - 1,
            sentence.tokens.upperBound >= end, quotation.words < 12
        {
            let start = sentence.tokens.lowerBound
            if token(quotation.tokens.lowerBound - 1).isWord { return (start..<quotation.tokens.upperBound, false) }
        }
        return (quotation.tokens, true)
    }

    /// `was accused of …`, `is believed to …`, `was told that …`.
    private func passive(_ group: VerbGroup, _ sentence: Range<Int>, _ limit: Int) -> Attribution? {
        var source: Range<Int>?
        var index = group.verb.upperBound
        if let by = agent(after: index, limit) {
            source = by
            index = by.upperBound
        }
        guard let right = complement(after: index, group.attributes.union(.infinitive), limit) else { return nil }
        if right.isObject, source == nil { return nil }
        var pieces = right.pieces
        let cueStart = lexicon.isVerbSecond ? group.verb.lowerBound : group.group.lowerBound
        if token(right.pieces[0].lowerBound).has(.infinitiveMarker),
            let subject = nounPhrase(endingAt: group.group.lowerBound, floor: sentence.lowerBound)
        {
            pieces.insert(subject, at: 0)
        }
        return Attribution(
            content: pieces, source: source, cue: [cueStart..<group.verb.upperBound], attributes: group.attributes,
            speech: right.speech, trigger: .verb, isNegated: group.isNegated)
    }

    private func agent(after index: Int, _ limit: Int) -> Range<Int>? {
        let word = source.text(token(index).span)
        guard word == "by" || word == "door" else { return nil }
        return nounPhrase(startingAt: index + 1, ceiling: limit)
    }

    // MARK: Nouns and prepositions

    /// `claims that …`, `de berichten dat …`, with whose they are.
    private func readNoun(_ hit: Hit, _ sentence: Sentence) -> Attribution? {
        let limit = ceiling(after: hit.end, sentence.tokens)
        let attributes = trigger(hit).attributes
        // `no doubt that`: said, not doubted.
        if attributes.contains(.doubts),
            token(hit.start - 1).has(.negative) || source.text(token(hit.start - 1).span).lowercased() == "no"
        {
            return nil
        }
        if isFinite(hit.start), token(hit.start - 1).has([.subjectPronoun, .relative]),
            !token(hit.start - 1).has(.determiner)
        {
            return nil
        }
        var index = hit.end
        var source: Range<Int>?
        let next = token(index)
        if next.has(.preposition), let by = ownerPhrase(index, limit) {
            source = by
            index = by.upperBound
        }
        if token(index).kind == .comma { index += 1 }
        let opener = token(index)
        guard opener.has(.complementiser) || opener.has(.infinitiveMarker) && takesInfinitive(attributes, index) else {
            return nil
        }
        if opener.has(.complementiser), !lexicon.isVerbSecond, isFinite(index + 1) || token(index + 1).has(.auxiliary) {
            return nil
        }
        if opener.has(.complementiser), lexicon.isVerbSecond, isFinite(index + 1) { return nil }
        // `said in a statement that`: the verb has said it.
        if attributions.suffix(3).contains(where: {
            $0.trigger == .verb && $0.content.contains { $0.lowerBound == index }
        }) {
            return nil
        }
        let end = contentEnd(from: index, limit)
        guard end > index + 1 else { return nil }
        if source == nil {
            source = possessor(hit.start, sentence.tokens) ?? lightVerbSubject(hit.start, sentence.tokens)
        }
        return Attribution(
            content: [index..<end], source: source, cue: [hit.start..<hit.end], attributes: attributes, trigger: .noun)
    }

    private func takesInfinitive(_ attributes: Trigger.Attributes, _ index: Int) -> Bool {
        !lexicon.isVerbSecond && attributes.contains(.speech)
            && !token(index + 1).has([.determiner, .possessive, .objectPronoun])
            && token(index + 1).has(.infinitive)
    }

    /// `by the ministry`, `van Kiev`, `from analysts`: whose the noun is.
    private func ownerPhrase(_ index: Int, _ limit: Int) -> Range<Int>? {
        guard ["by", "from", "of", "van", "door", "uit", "among"].contains(source.text(token(index).span)) else {
            return nil
        }
        guard let phrase = nounPhrase(startingAt: index + 1, ceiling: limit), phrase.count <= 8 else { return nil }
        return phrase
    }

    /// `Kyiv's claims`, `their belief`, `Kievs bewering`.
    private func possessor(_ noun: Int, _ sentence: Range<Int>) -> Range<Int>? {
        var index = noun - 1
        while index > sentence.lowerBound, noun - index < 4,
            token(index).has([.adjective, .adverb, .number])
                || (token(index).isWord && !token(index).has(.stop) && !token(index).isCapitalised && !isFinite(index))
        { index -= 1 }
        let token = token(index)
        if token.has(.possessiveMark) { return nounPhrase(endingAt: index, floor: sentence.lowerBound) }
        if token.has(.possessive) { return index..<index + 1 }
        return nil
    }

    /// `X expressed fears that`: the subject of the verb that carries the noun.
    private func lightVerbSubject(_ noun: Int, _ sentence: Range<Int>) -> Range<Int>? {
        guard !lexicon.isVerbSecond else { return nil }
        var index = noun - 1
        while index > sentence.lowerBound, noun - index < 6, !isFinite(index) {
            guard token(index).isWord, !token(index).has([.preposition, .coordinator]) else { return nil }
            index -= 1
        }
        guard isFinite(index), !token(index).has(.be) else { return nil }
        while index > sentence.lowerBound, token(index - 1).has([.auxiliary]) { index -= 1 }
        return nounPhrase(endingAt: index, floor: sentence.lowerBound)
    }

    /// `according to X, …` and `…, according to X`.
    private func readSource(_ hit: Hit, _ sentence: Sentence) -> Attribution? {
        let limit = ceiling(after: hit.end, sentence.tokens)
        guard var source = nounPhrase(startingAt: hit.end, ceiling: limit) else { return nil }
        if lexicon.isVerbSecond, token(source.upperBound).has(.relative) {
            // `Volgens een mail die in handen is van de krant heeft …`: the second finite verb begins what is said.
            let verbs = (source.upperBound..<min(limit, source.upperBound + 25)).filter { isFinite($0) }
            if verbs.count >= 2 { source = source.lowerBound..<verbs[1] }
        }
        let start = sentence.tokens.lowerBound
        var content: [Range<Int>] = []
        var end = source.upperBound
        if token(end).kind == .comma { end += 1 }
        let isOpening = hit.start <= start + 1
        if isOpening {
            content = [end..<contentEnd(from: end, limit)]
        } else {
            var before = hit.start
            while before > start, token(before - 1).kind == .comma || token(before - 1).kind == .dash { before -= 1 }
            if token(before - 1).kind == .quote, let quoted = quotationBefore(before) {
                content = [quoted.range]
            } else {
                content = [clauseStart(before, start)..<before]
            }
            if token(source.upperBound).kind == .comma, end < limit,
                token(hit.start - 1).kind == .comma || lexicon.isVerbSecond
            {
                content.append(end..<limit)
            } else if lexicon.isVerbSecond, end < limit, token(hit.start - 1).kind != .comma {
                content.append(source.upperBound..<limit)
            }
        }
        if content.allSatisfy({ $0.isEmpty }), let quoted = quotationBefore(hit.start) { content = [quoted.range] }
        content = content.map { trimmed($0) }.filter { !$0.isEmpty }
        guard !content.isEmpty else { return nil }
        let isQuoted = content.count == 1 && token(content[0].lowerBound).kind == .quote
        return Attribution(
            content: content, source: source, cue: [hit.start..<hit.end], attributes: trigger(hit).attributes,
            speech: isQuoted ? .direct : .indirect, trigger: .source)
    }

    /// Where what a trailing `according to` covers begins: after a semicolon or a coordinated main clause, else the sentence.
    private func clauseStart(_ end: Int, _ floor: Int) -> Int {
        var index = end
        while index > floor, end - index < 120 {
            if token(index - 1).kind == .semicolon { return index }
            index -= 1
        }
        return index
    }

    // MARK: Hearsay

    private func readHearsay(_ hit: Hit, _ sentence: Sentence) -> Attribution? {
        let clause = clause(of: hit.start)
        // Within what somebody says it is about that alone.
        let outer = attributions.last { $0.trigger == .verb && $0.extent.contains(hit.start) }?.content.first {
            $0.contains(hit.start)
        }
        let floor = max(clause.lowerBound, min(outer?.lowerBound ?? 0, hit.start))
        let before = trimmed(withoutOpener(floor..<hit.start))
        let after = trimmed(hit.end..<max(hit.end, clause.upperBound))
        var content = [before, after].filter { !$0.isEmpty }
        if let last = content.last, last == after, token(hit.end).has(.complementiser) {
            content = [hit.end..<contentEnd(from: hit.end, ceiling(after: hit.end, sentence.tokens))]
        }
        if token(clause.upperBound).has(.complementiser), after.isEmpty || after.count < 3 {
            content = [
                clause
                    .upperBound..<contentEnd(
                        from: clause.upperBound, ceiling(after: clause.upperBound, sentence.tokens))
            ]
        }
        guard !content.isEmpty else { return nil }
        return Attribution(
            content: content, source: nil, cue: [hit.start..<hit.end], attributes: .hearsay, speech: .none,
            trigger: .hearsay)
    }

    /// Dutch `Het orkest zou een contract hebben getekend`: the conditional perfect of a main clause passes on what is said, unless a
    /// condition or a negation makes it something that did not happen.
    private func readConditionalHearsay(_ sentence: Sentence) {
        let range = sentence.tokens
        guard blocks[sentence.block].kind != .item, first(.condition, in: range) == nil,
            first(.then, in: range.prefixTokens(3)) == nil,
            let verb = range.first(where: { token($0).has(.conditional) && isFinite($0) })
        else { return }
        let clause = clause(of: verb)
        guard verb - clause.lowerBound <= 12, !token(clause.lowerBound).has([.subordinator, .relative]),
            clause.lowerBound == range.lowerBound,
            hits(in: clause).allSatisfy({ trigger($0).kind != .hearsay })
        else { return }
        let rest = verb + 1..<range.upperBound
        for index in rest where token(index).has([.have, .be, .passive]) && token(index).has(.infinitive) {
            let follows = token(index + 1).has(.participle) || looksLikeParticiple(index + 1)
            guard follows || token(index - 1).has(.participle) else { continue }
            let end = follows ? index + 2 : index + 1
            if (clause.lowerBound..<end).contains(where: { token($0).has(.negative) }) { return }
            let pieces = [trimmed(clause.lowerBound..<verb), trimmed(verb + 1..<end)].filter { !$0.isEmpty }
            attributions.append(
                Attribution(
                    content: pieces, source: nil, cue: [verb..<verb + 1], attributes: .hearsay, speech: .none,
                    trigger: .hearsay))
            return
        }
    }

    /// `gemeten`, `gelekt`: what no table knows, formed as a participle.
    private func looksLikeParticiple(_ index: Int) -> Bool {
        guard token(index).isWord, !token(index).isCapitalised else { return false }
        let word = source.text(token(index).span).lowercased()
        return word.utf8.count >= 5 && word.hasPrefix("ge")
            && (word.hasSuffix("t") || word.hasSuffix("d") || word.hasSuffix("en"))
    }

    // MARK: Quotations without a cue

    /// A quotation of several words without a cue goes on with what was said before it in its block, or in the block before.
    private func attachFloatingQuotations() {
        var owner = [Int](repeating: -1, count: quotations.count)
        for (index, attribution) in attributions.enumerated()
        where attribution.speech == .direct || attribution.speech == .mixed {
            for piece in attribution.content {
                for token in [piece.lowerBound, piece.upperBound - 1]
                where quotationOf.indices.contains(token) && quotationOf[token] >= 0 {
                    owner[Int(quotationOf[token])] = index
                }
            }
        }
        var lastInBlock: (block: Int, attribution: Int)?
        for (index, quotation) in quotations.enumerated() {
            if owner[index] >= 0 {
                lastInBlock = (quotation.block, owner[index])
                continue
            }
            guard quotation.words >= 4, !isCovered(quotation.tokens), let last = lastInBlock,
                last.block == quotation.block || continues(quotation.block, after: last.block)
            else { continue }
            let startsSentence =
                sentence(of: quotation.tokens.lowerBound).map {
                    $0.tokens.lowerBound >= quotation.tokens.lowerBound - 1
                } ?? false
            if startsSentence, attributions[last.attribution].speech == .direct {
                attributions[last.attribution].content.append(quotation.tokens)
            }
        }
    }

    /// Whether a block is the next line of the same paragraph.
    private func continues(_ block: Int, after last: Int) -> Bool {
        guard block == last + 1, blocks[block].kind == .paragraph, blocks[last].kind == .paragraph else { return false }
        let gap = source.bytes[blocks[last].span.end..<max(blocks[last].span.end, blocks[block].span.start)]
        return gap.reduce(0) { $0 + ($1 == 0x0A ? 1 : 0) } <= 1
    }

    private func isCovered(_ range: Range<Int>) -> Bool {
        guard let sentence = sentence(of: range.lowerBound) else { return true }
        return attributions.suffix(2000).contains { attribution in
            attribution.content.contains { $0.overlaps(range) } && attribution.extent.overlaps(sentence.tokens)
        }
    }
}
