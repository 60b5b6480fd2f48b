import SourceText

/// Why a statement has its words, its source, its role and all else that it has.
extension Analysis {
    func explain(_ statement: Statement, _ index: Int, _ document: Document, _ trace: Trace) -> [Explanation] {
        guard units.indices.contains(index) else { return [] }
        let unit = units[index]
        var parts: [Explanation] = []
        func add(
            _ part: Explanation.Part, _ value: String?, _ spans: [TextSpan], _ pattern: Pattern?, _ hits: [Hit]
        ) {
            guard let pattern, !spans.isEmpty else { return }
            parts.append(
                Explanation(
                    part: part, statement: statement.id, value: value, spans: spans, pattern: pattern,
                    entries: entries(hits)))
        }
        func addNoted(_ part: Explanation.Part, _ value: String?, _ spans: [TextSpan]) {
            guard let note = trace.notes[.unit(index, part)] else { return }
            add(part, value, spans, note.pattern, note.hits)
        }

        let role = trace.notes[.unit(index, .role)]
        let content = trace.notes[.unit(index, .content)]
        // Quotations that were attached later, and what completes `would mean`, have a pattern of their own.
        let own = unit.content.filter {
            guard let note = trace.notes[.words(.content, $0)] else { return false }
            return note.pattern != .floatingQuotation || unit.attribution != nil
        }
        add(
            .content, nil, spans(unit.content.filter { !own.contains($0) }),
            content?.pattern ?? unit.attribution?.pattern ?? role?.pattern, content?.hits ?? [])
        for piece in own {
            let note = trace.notes[.words(.content, piece)]
            add(.content, nil, spans([piece]), note?.pattern, note?.hits ?? [])
        }
        if let source = unit.source {
            let pattern = trace.notes[.words(.source, source)]?.pattern ?? labelPattern(unit.attribution)
            add(.source, nil, statement.source, trace.notes[.unit(index, .source)]?.pattern ?? pattern, [])
        }
        if let source = unit.source, !statement.resolved.isEmpty, let note = trace.notes[.words(.resolved, source)] {
            add(.resolved, statement.resolved.joined(separator: ", "), statement.source, note.pattern, note.hits)
        }
        if let note = trace.notes[.unit(index, .cue)] {
            add(.cue, nil, statement.cue, note.pattern, note.hits)
        } else if let attribution = unit.attribution {
            add(.cue, nil, statement.cue, attribution.cuePattern, cueHits(attribution))
        }
        if statement.role != .context {
            add(.role, statement.role.rawValue, statement.content, role?.pattern, role?.hits ?? [])
        }
        if statement.stance != .asserts {
            let note = trace.notes[.unit(index, .stance)]
            let words = statement.cue.isEmpty ? statement.content : statement.cue
            add(.stance, statement.stance.rawValue, words, note?.pattern, note?.hits ?? [])
        }
        if unit.proposition != index { addNoted(.tie, statement.proposition, statement.content) }
        if let condition = statement.condition {
            addNoted(.condition, condition, contentSpans(of: condition, document))
        }
        if let reason = statement.reason { addNoted(.reason, reason, contentSpans(of: reason, document)) }
        if let likelihood = statement.likelihood, let note = trace.notes[.words(.likelihood, unit.extent)] {
            add(.likelihood, value(of: likelihood), likelihood.cues, note.pattern, note.hits)
        }
        return parts
    }

    /// What a statement takes over from an attribution was read by the patterns of that.
    func noteLent(by attribution: Attribution?, to unit: Int) {
        guard trace != nil, let attribution else { return }
        note(attribution.cuePattern, on: .unit(unit, .cue), by: cueHits(attribution))
        if let pattern = labelPattern(attribution) { note(pattern, on: .unit(unit, .source)) }
    }

    /// Labels name their speaker themselves.
    private func labelPattern(_ attribution: Attribution?) -> Pattern? {
        switch attribution?.pattern {
        case .colonBeforeQuotation, .subjectBeforeQuotation, .speakerLabel, .signature: attribution?.pattern
        default: nil
        }
    }

    /// The triggers that the words of a cue fit; of separable verbs those whose particle is among the words.
    private func cueHits(_ attribution: Attribution) -> [Hit] {
        let particles = attribution.cue.dropFirst().flatMap { $0 }.map { token($0).word }
        return attribution.cue.flatMap { cue in
            hits(in: cue).filter { hit in
                let trigger = trigger(hit)
                // `have denied`: what carries a noun elsewhere is an auxiliary here.
                if trigger.attributes.contains(.light), !attribution.attributes.contains(.light) { return false }
                guard hit.end <= cue.upperBound else { return false }
                if trigger.kind == .occasion { return true }
                guard trigger.kind == attribution.trigger || attribution.pattern == .clauseOfOwnAccount else {
                    return false
                }
                return particles.isEmpty ? trigger.particle < 0 : particles.contains(trigger.particle)
            }
        }
    }

    private func contentSpans(of id: String, _ document: Document) -> [TextSpan] {
        document.statements.first { $0.id == id }?.content ?? []
    }

    /// `very likely (80–95%)`.
    private func value(of likelihood: StatedLikelihood) -> String {
        guard let low = likelihood.low, let high = likelihood.high else { return likelihood.term }
        return "\(likelihood.term) (\(Int((low * 100).rounded()))–\(Int((high * 100).rounded()))%)"
    }
}
