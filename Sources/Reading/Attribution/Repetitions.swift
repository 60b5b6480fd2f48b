/// Attributions that only say again what another one says better.
extension Analysis {
    /// `The mill told staff that it would close, three people said`: what the mill told ends where it is said who says so.
    func endBeforeTrailingCues() {
        for index in attributions.indices.dropFirst() {
            guard let cue = attributions[index].cue.first, attributions[index].trigger == .verb,
                let said = attributions[index].content.first, said.upperBound <= cue.lowerBound
            else { continue }
            for inner in max(0, index - 3)..<index {
                guard let innerCue = attributions[inner].cue.first, said.contains(innerCue.lowerBound),
                    let last = attributions[inner].content.indices.last,
                    case let content = attributions[inner].content[last], content.contains(cue.lowerBound),
                    content.lowerBound < said.upperBound, said.contains(content.lowerBound)
                else { continue }
                attributions[inner].content[last] = content.lowerBound..<said.upperBound
            }
        }
    }

    /// `The company added that it is still investigating whether …`: what is said is nothing but that they leave it open. Of the two the
    /// inner one stays, with the outer source where it has none of its own.
    func dropEnclosing() {
        var dropped: Set<Int> = []
        // Only what stands in the same sentence can hold it: each looks at a few.
        var enclosing: [Int32: [Int]] = [:]
        for (index, attribution) in attributions.enumerated()
        where attribution.trigger == .verb && attribution.content.count == 1 {
            guard let said = attribution.content.first, sentenceOf.has(said.lowerBound) else { continue }
            enclosing[sentenceOf[said.lowerBound], default: []].append(index)
        }
        for (inner, attribution) in attributions.enumerated()
        where !attribution.attributes.isDisjoint(with: [.open, .doubts, .denies]) {
            guard let cue = attribution.cue.first, let content = attribution.content.last else { continue }
            guard sentenceOf.has(cue.lowerBound) else { continue }
            for outer in (enclosing[sentenceOf[cue.lowerBound]] ?? []).nearest(inner) where outer != inner {
                guard let said = attributions[outer].content.first, said.lowerBound <= cue.lowerBound,
                    content.upperBound <= said.upperBound, said.upperBound - content.upperBound <= 2,
                    attributions[outer].attributes.isDisjoint(with: [.open, .doubts, .denies])
                else { continue }
                guard addsNothing(said.lowerBound..<min(cue.lowerBound, content.lowerBound), attribution.source) else {
                    // `said [the group did not comment on chatter]`: in another's words, and as a whole.
                    if isToldWhole(attribution, said) {
                        attributions[outer].attributes.formUnion(attribution.attributes.intersection([.open, .doubts]))
                        dropped.insert(inner)
                    }
                    continue
                }
                dropped.insert(outer)
                if attributions[inner].source == nil { attributions[inner].source = attributions[outer].source }
            }
        }
        guard !dropped.isEmpty else { return }
        attributions = attributions.enumerated().filter { !dropped.contains($0.offset) }.map(\.element)
    }

    /// Whether a stance is the main clause of what somebody says of others, with who takes it as its subject.
    private func isToldWhole(_ stance: Attribution, _ said: Range<Int>) -> Bool {
        guard !lexicon.isVerbSecond, stance.trigger == .stance, !stance.isQuestion, let source = stance.source,
            !stance.attributes.isDisjoint(with: [.open, .doubts]), said.contains(source.lowerBound)
        else { return false }
        let start = token(said.lowerBound).has(.complementiser) ? said.lowerBound + 1 : said.lowerBound
        return source.lowerBound == start
    }

    /// `The chain plans to close the ward, according to staff`: what the staff say is that it plans to.
    func dropNestedIntentions() {
        let spans = attributions.map {
            ($0.extent, $0.trigger == .verb || $0.trigger == .source || $0.trigger == .disclosure, $0.source)
        }
        attributions = attributions.enumerated().filter { place, attribution in
            if isAttitudeToThing(attribution), let cue = attribution.cue.first {
                // `a clerk, who wants no trouble, says`, `said she looked forward to the match`
                return !spans[max(0, place - 4)..<min(spans.count, place + 5)].contains { extent, isSaid, source in
                    isSaid
                        && (source.map { $0.contains(cue.lowerBound) } ?? false
                            || extent.contains(cue.lowerBound) && extent.lowerBound < cue.lowerBound
                                && extent.upperBound >= attribution.extent.upperBound
                                && attribution.source.map { $0.count == 1 && token($0.lowerBound).has(.subjectPronoun) }
                                    ?? true)
                }
            }
            // `has kept quiet about it, neighbours say`
            if attribution.trigger == .stance, let content = attribution.content.first, content.count == 1,
                attribution.content.count == 1, token(content.lowerBound).has(.objectPronoun),
                let source = attribution.source
            {
                return !spans[max(0, place - 4)..<min(spans.count, place + 5)].contains { extent, isSaid, other in
                    isSaid && extent.contains(source.lowerBound) && extent.contains(content.lowerBound)
                        && other.map { $0.lowerBound >= extent.upperBound } ?? false
                }
            }
            guard attribution.trigger == .verb, let content = attribution.content.last, let cue = attribution.cue.first,
                attribution.attributes.contains(.infinitive) && token(content.lowerBound).has(.infinitiveMarker)
                    // `is considering stepping down, sources said`
                    || attribution.attributes.contains(.attitude) && token(content.lowerBound).has(.gerund)
                        && !lexicon.isVerbSecond
            else { return true }
            let source = attribution.source ?? attribution.extent
            return !spans[max(0, place - 4)..<min(spans.count, place + 5)].contains { extent, isSaid, _ in
                isSaid && extent.lowerBound <= source.lowerBound && extent.contains(cue.lowerBound)
                    && extent.upperBound
                        >= min(content.upperBound, attribution.source == nil ? content.lowerBound + 2 : .max)
            }
        }.map(\.element)
    }

    /// What somebody feels or wants, with a thing as its object: `wants no trouble`.
    private func isAttitudeToThing(_ attribution: Attribution) -> Bool {
        attribution.trigger == .verb && attribution.attributes.contains([.attitude, .object])
            && attribution.attributes.isDisjoint(with: [.speech, .denies, .doubts, .open])
            && attribution.content.first.map {
                !token($0.lowerBound).has([.complementiser, .question, .infinitiveMarker])
                    && !$0.contains { isFinite($0) && !token($0).has(.participle) }
            } ?? false
    }

    /// `BREWSTER, Ohio, March 3 — The chain …`, `6:40 a.m. — A crack …`: where and when a report was filed is no part of it.
    func cutDatelines() {
        for index in attributions.indices {
            guard let first = attributions[index].content.first, let sentence = sentence(of: first.lowerBound)?.tokens,
                sentence.lowerBound == first.lowerBound,
                let dash = first.prefix(14).first(where: { token($0).kind == .dash }),
                first.lowerBound < dash, first.upperBound - dash > 3,
                isDateline(first.lowerBound..<dash)
            else { continue }
            attributions[index].content[0] = trimmed(dash + 1..<first.upperBound)
        }
    }

    /// Whether a stretch holds a pronoun for who speaks and adverbs, at most.
    private func addsNothing(_ range: Range<Int>, _ source: Range<Int>?) -> Bool {
        if let source, source.count > 1 || !token(source.lowerBound).has(.subjectPronoun) { return false }
        return range.allSatisfy {
            token($0).has([.complementiser, .adverb, .subjectPronoun, .auxiliary]) || !token($0).isWord
        }
    }
}

extension Array where Element == Int {
    /// The elements around a value in a sorted array, at most 16: what a rule looks at in a sentence without end.
    fileprivate func nearest(_ value: Int) -> ArraySlice<Int> {
        guard count > 16 else { return self[...] }
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            if self[middle] < value { low = middle + 1 } else { high = middle }
        }
        return self[Swift.max(0, low - 8)..<Swift.min(count, low + 8)]
    }
}
