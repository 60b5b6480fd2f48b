/// Finds every attribution: by verbs, nouns, prepositions, hearsay words, and quotations without a cue of their own.
extension Analysis {
    func findAttributions() {
        for sentence in sentences {
            if let before = backReference(sentence) {
                // `De haven zou verhuurd zijn. Dat melden drie diplomaten.`: hearsay no more.
                while let last = attributions.last, last.trigger == .hearsay, last.source == nil,
                    last.extent.upperBound > before.extent.lowerBound
                {
                    attributions.removeLast()
                }
                attributions.append(before)
                continue
            }
            let first = attributions.count
            readSentence(sentence)
            readDisclosures(sentence, from: first)
            readStances(sentence, from: first)
            if lexicon.isVerbSecond { readConditionalHearsay(sentence) }
        }
        readLabels()
        attachFloatingQuotations()
        attributeLoneQuotations()
        partDenials()
        attributions = attributions.filter { !$0.content.isEmpty && $0.content.contains { !$0.isEmpty } }
        readOwnRefusals()
        endBeforeTrailingCues()
        dropEnclosing()
        dropNestedIntentions()
        cutDatelines()
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
                // `agreed to leave`: the infinitive is what was agreed.
                if hit.end - hit.start > 1, !lexicon.isVerbSecond, token(hit.end - 1).has(.infinitiveMarker),
                    token(hit.end).has(.infinitive), !token(hit.end).has(.noun), trigger.attributes.contains(.object)
                {
                    continue
                }
                if trigger.particle >= 0, particle(trigger.particle, after: hit.end, range) == nil {
                    missed(
                        .attributingVerb, hit.start..<hit.end, .lacksParticle(lexicon.word(trigger.particle)), by: hit)
                    continue
                }
                if let current = merged, current.particle >= 0, trigger.particle < 0 { continue }
                if merged == nil || (trigger.particle >= 0 && merged?.particle ?? -1 < 0) {
                    merged = (hit.start..<hit.end, trigger.attributes, trigger.particle)
                } else {
                    merged?.attributes.formUnion(trigger.attributes)
                }
            }
            var tookVerb = false
            // A verb that only carries a noun says nothing itself.
            if let current = merged, current.attributes.isDisjoint(with: [.speech, .attitude]) { merged = nil }
            // `…, citing officials` names who was the source.
            if let current = merged, token(current.range.lowerBound).has(.gerund), hit(.source, at: index) != nil {
                merged = nil
            }
            // `asked not to be named`: how somebody speaks, not what is said.
            if let current = merged,
                isPartOfOccasion(current.range)
                    || hit(.pseudo, at: index).map({ $0.end > current.range.upperBound }) == true
            {
                merged = nil
            }
            if let current = merged, isConnective(current.range) { merged = nil }
            if let current = merged, isHearsay(current.range) || !mayAttribute(current.range, sentence) { merged = nil }
            if let merged, let group = verbGroup(merged.range, merged.attributes, range) {
                var group = group
                if merged.particle >= 0 {
                    group.particle = particle(merged.particle, after: merged.range.upperBound, range)
                    // `schließt das nicht aus`.
                    let parted = merged.range.upperBound..<max(merged.range.upperBound, group.particle ?? 0)
                    if parted.contains(where: { token($0).has(.negative) }) { group.isNegated = true }
                }
                if let found = read(group, sentence, previous), !isSpeakersOwn(found) {
                    attributions.append(found)
                    previous = found
                    tookVerb = true
                }
            }
            for hit in hits(at: index) where hit.end <= range.upperBound {
                switch trigger(hit).kind {
                case .noun where !tookVerb && !isPseudo(hit) && !isReportedAlready(hit):
                    if let found = readNoun(hit, sentence), !isSpeakersOwn(found) {
                        attributions.append(found)
                        tookVerb = true
                    }
                case .source:
                    if let found = readSource(hit, sentence), !isSpeakersOwn(found) { attributions.append(found) }
                case .hearsay:
                    if let found = readHearsay(hit, sentence), !isSpeakersOwn(found) { attributions.append(found) }
                case .belief:
                    if let found = readBelief(hit, sentence), !isSpeakersOwn(found) { attributions.append(found) }
                default: break
                }
            }
            index += 1
        }
    }

    /// `Er gaat een gerucht dat …`: the hearsay that a noun is part of has its clause.
    private func isReportedAlready(_ noun: Hit) -> Bool {
        guard let last = attributions.last, last.trigger == .hearsay, let content = last.content.last else {
            return false
        }
        return content.lowerBound == noun.end && last.cue.contains { $0.contains(noun.start) }
    }

    /// `asked not to be named`, `did not want to be named`: whether a verb only tells how somebody speaks.
    private func isPartOfOccasion(_ verb: Range<Int>) -> Bool {
        (max(0, verb.lowerBound - 3)...verb.lowerBound).contains { start in
            hit(.occasion, at: start).map { $0.end > verb.upperBound && $0.end - $0.start > 1 } ?? false
        }
    }

    /// Whether a verb is part of a phrase such as `is said to` or `er wordt aangenomen`.
    private func isHearsay(_ verb: Range<Int>) -> Bool {
        for start in max(0, verb.lowerBound - 3)...verb.lowerBound {
            if let hit = hit(.silence, at: start) ?? hit(.hearsay, at: start), hit.end >= verb.upperBound,
                trigger(hit).kind == .silence || hit.end - hit.start > 1
            {
                missed(.attributingVerb, verb, .partOfPhrase(words(hit.start..<hit.end)))
                return true
            }
        }
        return false
    }

    /// `seeing that`, `let us imagine that`: whether a verb only joins clauses.
    private func isConnective(_ verb: Range<Int>) -> Bool {
        guard !lexicon.isVerbSecond else { return false }
        return (max(0, verb.lowerBound - 3)...verb.lowerBound).contains { start in
            // `assuming that` may be somebody's assumption.
            let condition = start < verb.lowerBound ? hit(.condition, at: start) : nil
            guard let hit = hit(.reason, at: start) ?? condition, hit.end > verb.upperBound else { return false }
            return token(hit.end - 1).has(.complementiser)
        }
    }

    /// Words that are nouns as often as verbs (`plans`, `states`) take an object only after a subject that shows.
    func isSurelyVerb(_ group: VerbGroup) -> Bool {
        let head = token(group.verb.lowerBound)
        guard head.has(.noun), !lexicon.isVerbSecond else { return true }
        let before = token(group.verb.lowerBound - 1)
        // `A professor I rang doubts them.`
        if token(group.verb.upperBound).has(.objectPronoun), !token(group.verb.upperBound).has(.possessive) {
            return true
        }
        if isFinite(group.verb.lowerBound), head.has(.infinitive), hasPluralHead(before: group.verb.lowerBound) {
            return true
        }
        // `Analysts doubt the report`
        if isFinite(group.verb.lowerBound), head.has(.infinitive), before.has(.plural),
            token(group.verb.upperBound).has([.determiner, .possessive])
        {
            return true
        }
        return before.has([.subjectPronoun, .auxiliary, .infinitiveMarker, .adverb, .relative])
            && !before.has([.determiner, .adjective]) || before.isCapitalised && !head.has(.infinitive)
    }

    /// A capital inside a sentence makes a name of a verb (`United States`), except in a heading.
    private func mayAttribute(_ verb: Range<Int>, _ sentence: Sentence) -> Bool {
        let token = token(verb.lowerBound)
        guard token.isCapitalised, verb.lowerBound > sentence.tokens.lowerBound, blocks[sentence.block].kind != .heading
        else { return true }
        return !self.token(verb.lowerBound - 1).isWord || almost(.attributingVerb, verb, .isName)
    }

    /// Whether a cue stands in a quotation: whose words these are is said outside it, so that only others quoted within it count.
    func isSpeakersOwn(_ attribution: Attribution) -> Bool {
        guard let cue = attribution.cue.first, let quotation = quotation(of: cue.lowerBound), quotation.words >= 4
        else { return false }
        guard attribution.trigger == .verb || attribution.trigger == .stance, attribution.attributes.contains(.speech),
            attribution.attributes.contains(.clause) || attribution.trigger == .stance, let source = attribution.source
        else { return !almost(attribution.cuePattern, cue, .insideQuotation) }
        let isPronoun = source.count == 1 && token(source.lowerBound).has(.subjectPronoun)
        if !isPronoun, source.contains(where: { token($0).isCapitalised || token($0).has(.speaker) }) { return false }
        return !almost(attribution.cuePattern, cue, .insideQuotation)
    }

    /// Where a parted particle stands: at the end of its clause, before a mark, a conjunction or an infinitive clause.
    private func particle(_ word: Int32, after index: Int, _ sentence: Range<Int>) -> Int? {
        for ahead in index..<min(sentence.upperBound, index + 25) {
            if token(ahead).kind == .colon { return nil }
            guard token(ahead).word == word, isBesideVerb(ahead, index - 1) else { continue }
            let next = token(ahead + 1)
            if ahead + 1 >= sentence.upperBound { return ahead }
            // `zag in 2025`: a preposition before a number.
            if next.kind == .number || next.kind == .symbol { continue }
            if !next.isWord { return ahead }
            if next.has([.complementiser, .coordinator, .subordinator, .question, .infinitiveMarker]) { return ahead }
            if next.has(.preposition), !next.has([.determiner]) { return ahead }
        }
        return nil
    }
}
