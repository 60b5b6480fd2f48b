/// Which reported proposition the article is about, and what else says the same.
extension Analysis {
    /// An article says what it is about among this many attributions, or not at all.
    private static var candidates: Int { 200 }

    /// What the title is about; nothing where the text has none.
    func titleGist() -> Gist {
        blocks.indices.first { blocks[$0].kind == .heading && $0 < 3 }.map { gist([blockTokens[$0]]) } ?? Gist()
    }

    /// Number of the unit that states the headline claim; nil when nothing is reported.
    func chooseHeadline(_ conditions: [Condition], title: Gist) -> Int? {
        let supposed = conditions.prefix(Self.candidates).filter { !$0.pointsBack }.map { units[$0.unit].gist }
        let rivals = units.indices.prefix(Self.candidates).filter { units[$0].attribution != nil }
        let lead = leadSentence() ?? 0
        var best: (unit: Int, score: Int)?
        for index in units.indices.prefix(Self.candidates) where units[index].role != .condition {
            guard let score = score(units[index], title, supposed, rivals, lead: lead) else { continue }
            let beaten = score > best?.score ?? 2 ? best : (index, score)
            if let beaten {
                missed(
                    .reportedHeadline, units[beaten.unit].extent,
                    .lowScore(beaten.score, needed: max(score, (best?.score ?? 2) + 1)))
            }
            if score > best?.score ?? 2 { best = (index, score) }
        }
        if let lead = estimatedLead(title, best?.unit) { return lead }
        if let best { return best.unit }
        return headlineWithoutCue(conditions) ?? answeredLead()
    }

    /// Number of the first sentence of the text proper.
    private func leadSentence() -> Int? {
        sentences.firstIndex { blocks[$0.block].kind == .paragraph && $0.tokens.count >= 4 }
    }

    private func score(_ unit: Unit, _ title: Gist, _ supposed: [Gist], _ rivals: [Int], lead: Int) -> Int? {
        guard let attribution = unit.attribution, !unit.isQuestion else { return nil }
        if isListed(unit.extent) { return nil }
        let gist = unit.gist
        guard gist.names.count + gist.stems.count >= 2, unit.extent.count >= 3 else { return nil }
        var score = 0
        // The title says it in short: what the text says is the statement.
        if isHeading(unit) { score -= 5 }
        let attributes = attribution.attributes
        switch attribution.trigger {
        case .noun: score += attributes.contains(.hearsay) ? 6 : attributes.contains(.speech) ? 4 : 1
        case .hearsay: score += 5
        case .source: score += 3
        default: score += attributes.contains(.speech) && attributes.contains(.clause) ? 3 : -2
        }
        if attributes.contains(.document), attribution.trigger == .noun { score -= 1 }
        // Who believes something says that it is so; who wants or fears it does not.
        if unit.kind == .attitude { score += believes(attribution) ? 3 : -3 }
        if let act = first(.reaction, in: unit.extent), !trigger(act).attributes.contains(.explicit) { score -= 2 }
        if respondsIn(unit) { score -= 4 }
        if first(.evaluation, in: unit.extent) != nil, gist.names.isEmpty { score -= 2 }
        let number = Int(sentenceOf[unit.extent.lowerBound]) - lead
        // News opens with what it reports.
        if number == 0 { score += 4 }
        score += number < 3 ? 4 : number < 7 ? 2 : number * 3 > sentences.count * 2 ? -2 : 0
        // `It is likely that …`: what an article opens with and estimates is what it is about.
        if number < 3, hedges(in: unit.content).contains(where: { trigger($0).low != nil }) { score += 3 }
        score += min(4, gist.shares(with: title))
        if supposed.contains(where: { $0.isSame(as: gist) || $0.shares(with: gist) >= 3 }) { score += 5 }
        var support = 0
        for other in rivals where units[other].extent != unit.extent && gist.isSame(as: units[other].gist) {
            support += 1
            if support == 3 { break }
        }
        score += 2 * support
        if evidenceSource(attribution) { score -= number < 3 ? 1 : 4 }
        // `Police are investigating claims that …`: news may open with what is open.
        if unit.stance != .asserts { score -= number == 0 && unit.stance == .open ? 1 : 4 }
        return score
    }

    /// The first sentence of the text, where it says in its author's own voice what may be so, and the title says the same.
    private func estimatedLead(_ title: Gist, _ best: Int?) -> Int? {
        guard
            let sentence = leadSentence().map({ sentences[$0].tokens }),
            !units(near: sentence.lowerBound).contains(where: { units[$0].extent.overlaps(sentence) }),
            let hedge = hedges(in: [sentence]).first(where: { estimates($0) || appears($0) }),
            !sentence.contains(where: { token($0).kind == .question })
        else { return nil }
        let gist = gist([sentence])
        let isTitled = gist.shares(with: title) >= (appears(hedge) ? 1 : 2)
        let isRepeated = best.map { gist.shares(with: units[$0].gist) >= 2 } ?? false
        // What the next sentence reports is more of it.
        let isReported =
            best.map { sentenceNumber(units[$0]) == Int(sentenceOf[sentence.lowerBound]) + 1 } ?? false
            && hedges(in: [sentence]).contains { trigger($0).attributes.contains(.adverb) && estimates($0) }
        guard isTitled || isRepeated || isReported else { return nil }
        return addUnit([withoutStop(withoutDateline(sentence)..<sentence.upperBound)], role: .claim, .estimatedHeadline)
    }

    private func believes(_ attribution: Attribution) -> Bool {
        attribution.trigger == .verb && attribution.attributes.isSuperset(of: [.clause, .after])
            && attribution.attributes.isDisjoint(with: [.infinitive, .explicit, .adjective])
            && attribution.content.contains { hasFinite($0) }
    }

    /// `appears to have built`: the main verb of a sentence says that it only looks so.
    private func appears(_ hit: Hit) -> Bool {
        trigger(hit).attributes.contains(.verbal) && isFinite(hit.start) && token(hit.end).has(.infinitiveMarker)
            && token(hit.end + 1).has([.have, .be])
    }

    /// Whether what attributes is a picture or a document rather than somebody.
    func evidenceSource(_ attribution: Attribution) -> Bool {
        guard let source = attribution.source else { return false }
        return first(.evidence, in: source) != nil
    }

    /// Without a reported statement the claim is what a condition supposes, said in so many words.
    private func headlineWithoutCue(_ conditions: [Condition]) -> Int? {
        guard
            let condition = conditions.first(where: { condition in
                !condition.pointsBack
                    && units[condition.unit].gist.names.count + units[condition.unit].gist.stems.count >= 3
            })
        else { return nil }
        // A sentence of the text that says the same is the claim; otherwise there is none but the condition.
        for sentence in sentences.prefix(12) where sentence.tokens != condition.sentence && sentence.tokens.count >= 4 {
            let gist = gist([sentence.tokens])
            guard gist.isSame(as: units[condition.unit].gist) else { continue }
            return addUnit([sentence.tokens], role: .claim, .supposedHeadline)
        }
        return nil
    }

    /// What a text opens with, in its author's own voice, where somebody denies, doubts or leaves open what is said nowhere else.
    private func answeredLead() -> Int? {
        guard let sentence = leadSentence().map({ sentences[$0].tokens }),
            units.contains(where: { $0.stance != .asserts && $0.extent.lowerBound >= sentence.upperBound }),
            !endsAsQuestion(sentence), hasFinite(sentence), gist([sentence]).size >= 2
        else { return nil }
        let known = units(near: sentence.lowerBound).first { index in
            let unit = units[index]
            return unit.role != .condition && unit.extent.clamped(to: sentence).count * 2 >= sentence.count
        }
        if let known { return known }
        let condition = units(near: sentence.lowerBound).first {
            units[$0].role == .condition && units[$0].extent.overlaps(sentence)
        }
        guard condition == nil else { return nil }
        return addUnit(
            [withoutStop(withoutDateline(sentence)..<sentence.upperBound)], role: .claim, .answeredHeadline)
    }

    /// Whether a stretch is about the claim only by a word such as `such an agreement`.
    func pointsBack(_ range: Range<Int>, _ gist: Gist) -> Bool {
        for hit in hits(in: range)
        where trigger(hit).kind == .anaphor && (hit.end - hit.start > 1 || gist.stems.isEmpty) {
            return gist.stems.count <= 3
        }
        if told(in: range) != nil { return gist.stems.count <= 4 }
        // `any knowledge of it`.
        return gist.names.isEmpty && gist.stems.count <= 1 && first(.anaphor, in: range) != nil
    }

    /// The first noun for what was told after a word that says it is known: `the accusation`, `his story`, `any such warning`.
    func told(in range: Range<Int>) -> Range<Int>? {
        for hit in hits(in: range) where trigger(hit).kind == .told && hit.end <= range.upperBound {
            for before in stride(from: hit.start - 1, through: max(range.lowerBound, hit.start - 3), by: -1) {
                let token = token(before)
                if token.has([.definiteArticle, .demonstrative, .possessive]) { return before..<hit.end }
                if !token.isWord || token.has([.preposition, .anyVerb]) && !token.has(.adjective) { break }
            }
        }
        return nil
    }
}
