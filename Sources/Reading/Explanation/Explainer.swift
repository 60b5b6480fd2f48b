import SourceText

/// From what the rules noted to explanations, in order of the text.
extension Analysis {
    func explanations(of document: Document, _ trace: Trace) -> [Explanation] {
        var groups: [(start: Int, parts: [Explanation])] = []
        func add(_ parts: [Explanation]) {
            // A hedge stands where its words do, wherever what it governs begins.
            let own = parts.filter { $0.part != .scope }
            guard let start = own.flatMap(\.spans).map(\.start).min() else { return }
            groups.append((start, parts))
        }
        for (number, statement) in document.statements.enumerated() where trace.units.indices.contains(number) {
            add(explain(statement, trace.units[number], document, trace))
        }
        for (number, hedge) in document.hedges.enumerated() {
            add(explain(.hedge, .hedge(number), hedge.cue, hedge.scope, hedge.kind, trace))
        }
        for (number, negation) in document.negations.enumerated() {
            add(explain(.negation, .negation(number), negation.cue, negation.scope, nil, trace))
        }
        for (number, name) in document.names.enumerated() {
            add(explain(.name, .name(number), [name.span], [], name.canonical, trace))
        }
        for (number, date) in document.dates.enumerated() {
            add(explain(.date, .date(number), [date.span], [], date.value, trace))
        }
        for (number, amount) in document.amounts.enumerated() {
            let value = amount.unit.map { "\(plain(amount.value)) \($0)" } ?? plain(amount.value)
            add(explain(.amount, .amount(number), [amount.span], [], value, trace))
        }
        return groups.enumerated().sorted { ($0.element.start, $0.offset) < ($1.element.start, $1.offset) }
            .flatMap(\.element.parts)
    }

    func nearMisses(of document: Document, _ trace: Trace) -> [NearMiss] {
        var result: [NearMiss] = []
        for miss in trace.misses {
            guard let span = span(miss.tokens) else { continue }
            // The numbers of a date lack no unit.
            if miss.failed == .lacksUnit, document.dates.contains(where: { $0.span.overlaps(span) }) { continue }
            let hit =
                miss.hit ?? (miss.pattern.isVerbCue ? hits(in: miss.tokens).first { trigger($0).kind == .verb } : nil)
            let made = NearMiss(pattern: miss.pattern, span: span, failed: miss.failed, entry: hit.flatMap(entry))
            let isKnown = result.suffix(50).contains {
                $0.pattern == made.pattern && $0.span == made.span && $0.failed == made.failed
            }
            if !isKnown { result.append(made) }
        }
        return result.enumerated().sorted { ($0.element.span, $0.offset) < ($1.element.span, $1.offset) }
            .map(\.element)
    }

    /// A hedge, a negation or a mention, with its scope.
    private func explain(
        _ part: Explanation.Part, _ subject: Trace.Subject, _ spans: [TextSpan], _ scope: [TextSpan], _ value: String?,
        _ trace: Trace
    ) -> [Explanation] {
        guard let note = trace.notes[subject] else { return [] }
        var parts = [
            Explanation(
                part: part, value: value, spans: spans, pattern: note.pattern, entries: entries(note.hits))
        ]
        if !scope.isEmpty, let hit = note.hits.first, let found = trace.notes[.words(.scope, hit.tokens)] {
            let cue = self.source.text(spans.first ?? TextSpan(0, 0))
            parts.append(
                Explanation(part: .scope, value: "of “\(cue)”", spans: scope, pattern: found.pattern, entries: []))
        }
        return parts
    }

    /// A form that a line of the lexicon has twice (`said`) fits it once.
    func entries(_ hits: [Hit]) -> [LexiconEntry] {
        var result: [LexiconEntry] = []
        for entry in hits.compactMap(entry) where !result.contains(entry) { result.append(entry) }
        return result
    }

    func entry(_ hit: Hit) -> LexiconEntry? {
        guard let words = span(hit.tokens) else { return nil }
        let trigger = trigger(hit)
        let place = trigger.place
        return LexiconEntry(
            term: trigger.term, section: place.section, file: place.file, line: place.line, words: words)
    }

    /// `5` for 5.0.
    private func plain(_ value: Double) -> String {
        guard let whole = Int(exactly: value) else { return "\(value)" }
        return "\(whole)"
    }
}
