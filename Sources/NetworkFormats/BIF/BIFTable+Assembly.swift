import SourceText

extension BIFTable {
    /// Keeps the table when it is complete, and reports what is wrong with it otherwise.
    mutating func keep(in draft: inout NetworkDraft, _ scanner: BIFScanner) {
        guard isRight else { return }
        if let table, rows.isEmpty { return keepTable(table, in: &draft, scanner) }
        if let table {
            draft.problems.add(.duplicateTable(draft.entries[child].name), TextSpan(table.start, table.start + 1))
            return
        }
        if reportDoubledRow(in: &draft) { return }
        if rows.count == rowCount {
            return keepRows(places: rows, entries, in: &draft, scanner)
        }
        guard let fallback else {
            draft.problems.add(
                .missingRow(draft.entries[child].name, found: rows.count, expected: rowCount), span)
            return
        }
        guard draft.mayFill(rowCount * states, of: child, span) else { return }
        var places = (0..<rowCount).map { (number: $0, start: fallback.start) }
        var values: [Double] = []
        values.reserveCapacity(rowCount * states)
        for _ in 0..<rowCount { values += fallback.values }
        for (arrival, row) in rows.enumerated() {
            places[row.number].start = row.start
            values.replaceSubrange(
                row.number * states..<(row.number + 1) * states,
                with: entries[arrival * states..<(arrival + 1) * states])
        }
        keepRows(places: places, values, in: &draft, scanner)
    }

    private func reportDoubledRow(in draft: inout NetworkDraft) -> Bool {
        guard !isInOrder(rows), let (first, second) = doubledRow() else { return false }
        draft.problems.add(
            .duplicateRow(draft.entries[child].name), TextSpan(second, second + 1),
            related: [(TextSpan(first, first + 1), "the first is here")])
        return true
    }

    /// Where two rows for the same states begin.
    private func doubledRow() -> (first: Int, second: Int)? {
        if rows.count == rowCount, !hasDoubledRow() { return nil }
        var starts: [Int: Int] = [:]
        for row in rows {
            if let first = starts.updateValue(row.start, forKey: row.number) { return (first, row.start) }
        }
        return nil
    }

    /// The quick answer for a table that has as many rows as it needs.
    private func hasDoubledRow() -> Bool {
        var seen = [Bool](repeating: false, count: rowCount)
        for row in rows {
            if seen[row.number] { return true }
            seen[row.number] = true
        }
        return false
    }

    private func isInOrder(_ rows: [(number: Int, start: Int)]) -> Bool {
        var last = -1
        for row in rows {
            if row.number <= last { return false }
            last = row.number
        }
        return true
    }

    /// - Parameter places: one for each row, in the order of `values`
    private func keepRows(
        places: [(number: Int, start: Int)], _ values: [Double], in draft: inout NetworkDraft, _ scanner: BIFScanner
    ) {
        let sorted = isInOrder(places) ? values : scatter(values, places)
        draft.keepTable(child, parents: parents, values: sorted) { position in
            let start = places.first { $0.number == position / states }?.start ?? span.start
            return numberSpan(position % states, from: start, scanner)
        }
    }

    /// Rows brought to their places.
    private func scatter(_ values: [Double], _ places: [(number: Int, start: Int)]) -> [Double] {
        [Double](unsafeUninitializedCapacity: values.count) { target, count in
            values.withUnsafeBufferPointer { source in
                target.initialize(repeating: 0)
                for (arrival, place) in places.enumerated() {
                    for state in 0..<states {
                        target[place.number * states + state] = source[arrival * states + state]
                    }
                }
            }
            count = values.count
        }
    }

    private func keepTable(
        _ table: (values: [Double], start: Int), in draft: inout NetworkDraft, _ scanner: BIFScanner
    ) {
        guard table.values.count == rowCount * states else {
            draft.problems.add(
                .tableLength(draft.entries[child].name, found: table.values.count, expected: rowCount * states), span)
            return
        }
        let childFastest = TableOrder.childFastest(table.values, rows: rowCount, states: states)
        if RowFindings.isTable(childFastest, states: states) || !RowFindings.isTable(table.values, states: states) {
            draft.keepTable(child, parents: parents, values: childFastest) { position in
                numberSpan(position % states * rowCount + position / states, from: table.start, scanner)
            }
            return
        }
        draft.problems.add(.tableOrder(draft.entries[child].name), span)
        draft.keepTable(child, parents: parents, values: table.values) { position in
            numberSpan(position, from: table.start, scanner)
        }
    }

    /// Where the number at `position` of a statement stands.
    private func numberSpan(_ position: Int, from start: Int, _ scanner: BIFScanner) -> TextSpan {
        var ahead = scanner.restarted(at: start)
        if ahead.isMark("(") {
            while ahead.token != .end, !ahead.isMark(")") { ahead.advance() }
        }
        ahead.advance()
        var left = position
        while ahead.token != .end {
            if ahead.token == .word {
                if left == 0 { return ahead.span }
                left -= 1
            }
            ahead.advance()
        }
        return span
    }
}
