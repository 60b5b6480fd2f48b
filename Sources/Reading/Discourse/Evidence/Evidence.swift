/// What can be looked at, and what it shows: pictures, wreckage, documents.
extension Analysis {
    /// `satellite images show that …`, `the wreckage bears …`.
    func findEvidence(_ headline: Int?) {
        guard headline != nil else { return }
        var lastSentence = -1
        for hit in evidenceHits() {
            guard let sentence = sentence(of: hit.start), sentence.tokens.lowerBound != lastSentence else { continue }
            let kind = blocks[sentence.block].kind
            if kind == .heading || kind == .item || kind == .byline || isListed(sentence.tokens) { continue }
            guard let shows = showing(hit, sentence.tokens), hit.start < shows.start || lexicon.isVerbSecond else {
                if addSeen(hit, sentence.tokens) {
                    lastSentence = sentence.tokens.lowerBound
                    continue
                }
                missed(.shownByEvidence, hit.tokens, .lacksShowing, by: hit)
                continue
            }
            let isSupposed = units(near: shows.start).contains {
                units[$0].role == .condition && units[$0].extent.contains(shows.start)
            }
            if isSupposed || isHypothetical(shows.start) {
                missed(.shownByEvidence, hit.start..<max(hit.end, shows.end), .notYetDone, by: hit)
                continue
            }
            lastSentence = sentence.tokens.lowerBound
            if let index = attribution(by: shows, of: hit) {
                makeEvidence(index, of: hit)
                note(.shownByEvidence, on: .unit(index, .role), by: [hit, shows])
            } else if let content = shown(hit, shows, sentence.tokens), !isEvidence(content, near: hit.start) {
                let whole = min(hit.start, content.lowerBound)..<content.upperBound
                if let told = units(near: hit.start).first(where: {
                    tells(units[$0], content) || tells(units[$0], whole)
                }) {
                    units[told].role = .evidence
                    note(.shownByEvidence, on: .unit(told, .role), by: [hit, shows])
                    units[told].kind = .document
                } else {
                    addEvidence(content, hit, shows)
                }
            }
        }
        findDisclosed()
    }

    /// What was read as said by a document, wherever the document stands in its sentence: `began with a slide, which shows …`.
    private func findDisclosed() {
        for index in units.indices where units[index].role == .context {
            let unit = units[index]
            guard unit.attribution?.trigger == .disclosure, unit.stance == .asserts, let cue = unit.cue.first,
                let sentence = sentence(of: cue.lowerBound), blocks[sentence.block].kind == .paragraph,
                !isListed(sentence.tokens), !isHypothetical(cue.lowerBound), let source = unit.source,
                let evidence = first(.evidence, in: source)
            else { continue }
            // `Tests had found no trace, she added`: all of it is what she tells.
            let whole = min(source.lowerBound, unit.extent.lowerBound)..<unit.extent.upperBound
            let teller = units(near: cue.lowerBound).first { $0 != index && tells(units[$0], whole) }
            let evident = teller ?? index
            if teller != nil { units[index].content = [] }
            units[evident].role = .evidence
            units[evident].kind = .document
            note(.shownByEvidence, on: .unit(evident, .role), by: [evidence])
        }
    }

    /// Dutch `Op een foto van maandag schudden beide mannen elkaar de hand`: what is seen there, whatever its verb is.
    private func addSeen(_ evidence: Hit, _ sentence: Range<Int>) -> Bool {
        guard lexicon.isVerbSecond, sentence.upperBound <= projection, isLocated(evidence, sentence),
            token(sentence.lowerBound).has(.locative),
            let start = phrase(of: evidence).map({ $0.upperBound }),
            let verb = (start..<max(start, min(sentence.upperBound, start + 8))).first(where: { isFinite($0) }),
            clause(of: evidence.start).contains(verb), !isHypothetical(verb), !endsAsQuestion(sentence),
            !sentence.contains(where: { isYear($0) })
        else { return false }
        let content = trimmed(verb..<withoutStop(sentence).upperBound)
        guard content.count >= 4, !units(near: evidence.start).contains(where: { units[$0].touches(content) }) else {
            return false
        }
        let index = addUnit([content], role: .evidence, .shownByEvidence, by: evidence)
        units[index].kind = .document
        units[index].source = named(.phraseOfEvidence, .source, phrase(of: evidence))
        return true
    }

    /// What was read as said by the evidence, or by whoever stands in its phrase: `A notice lodged with the council shows that …`.
    func attribution(by shows: Hit, of evidence: Hit) -> Int? {
        if units(near: evidence.start).contains(where: { index in
            units[index].attribution?.trigger == .verb && units[index].role == .context
                && units[index].content.contains { $0.contains(evidence.start) && $0.contains(shows.start) }
                && units[index].content.count == 1 && evidence.start - units[index].extent.lowerBound <= 3
        }) {
            return nil
        }
        return units(near: evidence.start).first { index in
            units[index].attribution != nil && units[index].role == .context && units[index].stance == .asserts
                && units[index].cue.contains { $0.contains(shows.start) }
                && !units[index].extent.contains(evidence.start)
        }
    }

    /// `The samples match, two banks said`: what is seen, and who tells of it.
    private func tells(_ unit: Unit, _ content: Range<Int>) -> Bool {
        guard unit.attribution != nil, unit.role == .context, unit.stance == .asserts else { return false }
        let shared = unit.extent.clamped(to: content).count
        return shared * 3 >= max(unit.extent.count, content.count) * 2
    }

    private func makeEvidence(_ index: Int, of evidence: Hit) {
        units[index].role = .evidence
        units[index].kind = .document
        units[index].proposition = index
        let isClear = units[index].source.map { $0.contains(evidence.start) && !$0.contains { isFinite($0) } } ?? false
        if let whole = units[index].cue.first.flatMap({ phrase(of: evidence, before: $0.lowerBound) }),
            let source = units[index].source, isClear, whole.lowerBound <= source.lowerBound,
            source.upperBound < whole.upperBound,
            whole.upperBound <= units[index].extent.lowerBound
        {
            units[index].source = named(.phraseOfEvidence, .source, whole)
        }
        if !isClear, let phrase = phrase(of: evidence) {
            units[index].source = named(.phraseOfEvidence, .source, phrase)
        }
    }

    private func isEvidence(_ content: Range<Int>, near token: Int) -> Bool {
        units(near: token).contains {
            units[$0].role == .evidence && units[$0].extent.overlaps(content)
                || units[$0].role == .claim && units[$0].touches(content)
        }
    }

    private func addEvidence(_ content: Range<Int>, _ evidence: Hit, _ shows: Hit) {
        let index = addUnit([content], role: .evidence, .shownByEvidence)
        note(.shownByEvidence, on: .unit(index, .role), by: [evidence, shows])
        units[index].kind = .document
        guard !content.contains(evidence.start) else { return }
        units[index].source = named(.phraseOfEvidence, .source, phrase(of: evidence, before: shows.start))
        note(.shownByEvidence, on: .unit(index, .cue), by: [shows])
        if token(content.lowerBound).has(.complementiser) { units[index].speech = .indirect }
        units[index].cue = [shows.start..<shows.end]
    }
}
