import Assessment
import SourceText

extension ReasonsScreen {
    // MARK: What moved it

    mutating func addMovers() {
        if reasons.basis == .settled { return }
        gap()
        add(pick("What moved it", "Wat het bewoog"), words.move)
        let movers = reasons.movers
        let shown = movers.items.prefix(mostShown)
        let shares = shown.map { item in item.contribution.map { words.contribution($0, item.standardError) } ?? "" }
        let shareWidth = shares.map(DisplayWidth.of).max() ?? 0
        for (item, share) in zip(shown, shares) {
            addShare(share, shareWidth, words.mover(item))
            if let weakness = words.weakness(item) {
                add("", weakness, dim: true, indent: shareWidth > 0 ? shareWidth + 4 : 2)
            }
        }
        addOthers(movers, shareWidth)
        for text in words.notWeighed { add("", text, dim: true) }
        for sentence in words.stances { add("", sentence) }
        if mostShown > 3, let method = words.method { add("", method, dim: true) }
    }

    /// What all that is not listed moves it together.
    private mutating func addOthers(_ movers: Movers, _ shareWidth: Int) {
        let others = movers.items.dropFirst(mostShown)
        let count = others.count + (movers.rest?.statements.count ?? 0)
        if count == 0 { return }
        let shares = others.compactMap(\.contribution) + (movers.rest.map { [$0.contribution] } ?? [])
        if shares.isEmpty { return addMore(count) }
        let share = words.contribution(shares.reduce(0, +), nil)
        addShare(
            share, max(shareWidth, DisplayWidth.of(share)), pick("\(count) others together", "\(count) andere samen"))
    }

    /// A share and what it is the share of, side by side.
    private mutating func addShare(_ share: String, _ shareWidth: Int, _ text: String) {
        if shareWidth == 0 { return add("", text) }
        let room = width - ScreenMeasure.labelWidth - shareWidth - 2
        lines += Layout.row(["", share, text], widths: [ScreenMeasure.labelWidth - 2, shareWidth, room])
    }

    // MARK: What it hangs on

    mutating func addHinges() {
        if reasons.basis == .settled { return }
        gap()
        var label = pick("It hangs on", "Hangt af van")
        let hinges = reasons.hinges
        if hinges.bars.isEmpty {
            add(label, words.noHinges)
            label = ""
        }
        // What changes the word stays in sight, however short its bar.
        let shown = hinges.bars.enumerated().filter { number, hinge in
            number < mostShown || hinge.changes.contains(where: \.isWithinRange) && number < 3 * mostShown
        }.map(\.element)
        addBars(shown, &label)
        addMore(hinges.bars.count - shown.count)
        if let sentence = words.wordSentence { add("", sentence) }
        if !hinges.fixed.isEmpty {
            add(
                "",
                pick("Not varied, since the case gives no range:", "Niet gevarieerd, want zonder bereik in de zaak:"),
                dim: true)
            // Those that could change the word first.
            let fixed = hinges.fixed.filter { !$0.changes.isEmpty } + hinges.fixed.filter(\.changes.isEmpty)
            for hinge in fixed.prefix(mostShown) { add("", words.fixed(hinge), dim: true, indent: 2) }
            addMore(hinges.fixed.count - mostShown)
        }
        if mostShown > 3 { for remark in words.hingeRemarks { add("", remark, dim: true) } }
    }

    /// Name with range, effect, bar and place side by side; where there is no room for that, without bars, or below each other.
    private mutating func addBars(_ shown: [Hinge], _ label: inout String) {
        let names = shown.map { words.name($0) + "  " + words.range($0) }
        let effects = shown.map(words.effect)
        let placed = shown.map { words.place($0) ?? "" }
        let drawn = shown.map { width < 80 ? "" : bar($0) }
        func widest(_ texts: [String]) -> Int { texts.map(DisplayWidth.of).max() ?? 0 }
        let ends = [widest(effects), widest(drawn), min(widest(placed), 24)]
        let room = width - ScreenMeasure.labelWidth - ends.reduce(6, +)
        let widths = [ScreenMeasure.labelWidth - 2, min(widest(names), room)] + ends
        let plain = { (text: String) in text }
        for (index, hinge) in shown.enumerated() {
            if room < Self.leastNameWidth {
                add(label, names[index])
                add("", effects[index] + (placed[index].isEmpty ? "" : " · \(placed[index])"), indent: 2)
            } else {
                lines += Layout.row(
                    [label, names[index], effects[index], drawn[index], placed[index]], widths: widths,
                    styles: [style.bold, plain, plain, style.accent, style.dim])
            }
            label = ""
            for change in words.changes(hinge) { add("", "! " + change, indent: 4) }
        }
    }

    private static var leastNameWidth: Int { 20 }
    private static var barWidth: Int { 20 }

    /// The bar of a tornado on a scale from 0 to 100 %; nothing where the effect is no probability.
    private func bar(_ hinge: Hinge) -> String {
        guard case .probability(_, _, let over) = hinge.effect else { return "" }
        let steps = Double(Self.barWidth)
        let first = Int((over.lowerBound * steps).rounded(.down))
        let last = max(first + 1, Int((over.upperBound * steps).rounded(.up)))
        return (0..<Self.barWidth).map { $0 >= first && $0 < last ? "█" : "·" }.joined()
    }

    // MARK: What to watch

    mutating func addWatch() {
        if reasons.watch.isEmpty { return }
        gap()
        var label = pick("What to watch", "Let op")
        let telling = reasons.watch.filter { !words.isUntold($0) }
        for item in telling.prefix(mostShown) {
            add(label, "\(words.watched(item)): \(words.worth(item))")
            label = ""
        }
        addMore(telling.count - mostShown)
        let untold = reasons.watch.filter(words.isUntold)
        if !untold.isEmpty { add(label, words.untold(untold), dim: !telling.isEmpty) }
    }

    // MARK: Story and conflict

    mutating func addStory() {
        guard let story = reasons.story else { return }
        gap()
        add(pick("Story", "Verhaal"), words.storySentence(story))
        for state in story.best.states.prefix(mostShown) { add("", words.state(state.subject, state.value), indent: 2) }
        addMore(story.best.states.count - mostShown)
        if let remark = words.storyRemark(story) { add("", remark, dim: true) }
        let left = reasons.leftOutOfStory
        if !left.isEmpty {
            add(
                "",
                pick(
                    "Left out, since something unknown influences them: \(left.joined(separator: ", "))",
                    "Weggelaten, want iets onbekends heeft er invloed op: \(left.joined(separator: ", "))"), dim: true)
        }
    }

    mutating func addConflict() {
        guard let conflict = reasons.conflict else { return }
        gap()
        add(pick("Conflict", "Botsing"), words.conflictSentence(conflict))
        if !conflict.leftOut.isEmpty, mostShown > 3 {
            add(
                "",
                pick(
                    "Left out, since it is unknown how probable they are, or whether they were seen: \(conflict.leftOut.joined(separator: ", "))",
                    "Weggelaten, want onbekend is hoe waarschijnlijk ze zijn, of ze gezien zijn: \(conflict.leftOut.joined(separator: ", "))"
                ),
                dim: true)
        }
    }
}
