/// Who says what would follow: an attribution that says a consequence is that consequence, one statement and not two.
extension Analysis {
    /// The unit of who says a main clause, where somebody does.
    func saying(of main: Range<Int>, in sentence: Range<Int>, _ conditions: [Condition]) -> Int? {
        var best: (unit: Int, shared: Int)?
        for index in units(near: main.lowerBound) {
            let unit = units[index]
            guard unit.attribution != nil, unit.stance == .asserts, !unit.isQuestion, unit.role != .consequence,
                !unit.cue.contains(where: { cue in conditions.contains { $0.range.overlaps(cue) } }),
                unit.kind == .hearsay || !unit.cue.contains(where: { isProjected($0) })
            else { continue }
            if unit.extent.overlaps(main), frames(unit, main) {
                let shared = parts(of: main, in: unit).reduce(0) { $0 + $1.count }
                if shared >= 3, shared > best?.shared ?? 0 { best = (index, shared) }
            } else if best == nil, conditions.contains(where: { contains($0.range, unit) }) {
                // `Should the rain stop, she says, …`: who supposes it says what follows.
                best = (index, 0)
            }
        }
        return best?.unit
    }

    private func contains(_ condition: Range<Int>, _ unit: Unit) -> Bool {
        condition.lowerBound <= unit.extent.lowerBound && unit.extent.upperBound <= condition.upperBound + 1
            && unit.source != nil
    }

    /// Whether a unit says the main clause as a whole, not something inside it.
    private func frames(_ unit: Unit, _ main: Range<Int>) -> Bool {
        guard let start = unit.content.map(\.lowerBound).min() else { return false }
        return start <= main.lowerBound + 2 || unit.source?.contains(main.lowerBound) == true
            || unit.cue.contains { $0.lowerBound <= main.lowerBound + 1 }
    }

    /// What of a main clause a unit says: without the words that say who says it.
    func parts(of main: Range<Int>, in unit: Unit) -> [Range<Int>] {
        unit.content.map { piece in
            let piece = trimmed(piece.clamped(to: main), quotesToo: true)
            let isReason = hit(.reason, at: piece.lowerBound).map { opensReason($0) } == true
            return isReason ? piece.upperBound..<piece.upperBound : trimmed(withoutOpener(piece))
        }.filter { !$0.isEmpty }
    }

    /// Whether all that a unit says is a main clause and the conditions that it hangs on.
    func saysNoMore(_ unit: Unit, than main: Range<Int>, _ conditions: [Condition]) -> Bool {
        var others = 0
        for piece in unit.content {
            if piece.count > main.count + 120 { return false }
            for index in piece where token(index).isWord && !main.contains(index) {
                if !conditions.contains(where: { $0.range.contains(index) }), !token(index).has(.coordinator) {
                    others += 1
                }
            }
        }
        return others <= 3
    }

    /// - Parameters:
    ///   - saying: the unit of who says so, which lends its source
    ///   - inItsPlace: whether the consequence takes the place of that unit: one statement, not two
    func addConsequence(_ content: [Range<Int>], on condition: Int, saidBy saying: Int?, inItsPlace: Bool) {
        let headline = units.indices.first { units[$0].role == .claim && units[$0].proposition == $0 }
        var unit = Unit(content: content, proposition: units.count)
        unit.role = .consequence
        unit.condition = condition
        unit.gist = gist(content)
        if let saying {
            let said = units[saying]
            // `zou` passes nothing on where it says what would follow.
            if said.kind != .hearsay {
                (unit.source, unit.cue, unit.speech, unit.kind) = (said.source, said.cue, said.speech, said.kind)
            }
            if inItsPlace, saying != headline {
                units[saying].content = []
                if said.kind != .hearsay { unit.attribution = said.attribution }
            }
        }
        for other in units(near: unit.extent.lowerBound)
        where other != saying && units[other].role == .context && units[other].attribution?.trigger == .verb {
            // `the bank would call in its loans`: what nobody has done or said yet is no statement of its own.
            let isWithin = units[other].cue.allSatisfy { cue in content.contains { $0.contains(cue.lowerBound) } }
            if isWithin, units[other].source.map({ source in content.contains { $0.overlaps(source) } }) ?? true {
                units[other].content = []
            }
        }
        append(unit)
        if inItsPlace || saying == nil { reuse(attributionWith: unit.extent, as: units.count - 1) }
    }
}
