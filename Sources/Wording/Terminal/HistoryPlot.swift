import Assessment
import Cases
import Ledger

/// A judgement over time as a small picture of characters: the range as a band, the mid-range on it, records beside it.
///
///     100% ┤
///          │        ░░░░░░
///      50% ┤███████▒██████●██
///          │░░░░░░░
///       0% ┤
///          2025-01-10      2025-05-02
struct HistoryPlot {
    /// What stands for what; plain ASCII where a terminal cannot show more.
    struct Marks {
        var range: Character
        var point: Character
        var recordedRange: Character
        var recordedPoint: Character
        var contradiction: Character
        var tick: Character
        var axis: Character

        static let blocks = Marks(
            range: "░", point: "█", recordedRange: "│", recordedPoint: "●", contradiction: "×", tick: "┤", axis: "│")
        static let ascii = Marks(
            range: ".", point: "#", recordedRange: "!", recordedPoint: "o", contradiction: "x", tick: "+", axis: "|")
    }

    /// A row every ten points.
    private static let rows = 11
    private static let most = 72

    private let marks: Marks
    private let columns: Int
    private let first: CalendarDate
    private let last: CalendarDate

    /// Nil where fewer than two days are known, so that there is nothing to draw.
    ///
    /// - Parameter width: columns that the plot may take, its labels included.
    init?(_ recorded: RecordedHistory, marks: Marks, width: Int) {
        let days =
            recorded.history.steps.map(\.day) + recorded.history.quietDays + recorded.records.map(\.day)
            + recorded.history.contradictions.map(\.day)
        guard let first = days.min(), let last = days.max(), first < last else { return nil }
        self.marks = marks
        self.first = first
        self.last = last
        columns = max(20, min(Self.most, width - 7))
    }

    func lines(_ recorded: RecordedHistory) -> [String] {
        var grid = [[Character]](repeating: [Character](repeating: " ", count: columns), count: Self.rows)
        let steps = recorded.history.steps
        let contradictions = recorded.history.contradictions
        for column in 0..<columns {
            // Where nothing is possible there is nothing to draw until something is again.
            let latest = contradictions.last { self.column(of: $0.day) <= column }
            if let latest, !steps.contains(where: { $0.day > latest.day && self.column(of: $0.day) <= column }) {
                if self.column(of: latest.day) == column { grid[Self.rows / 2][column] = marks.contradiction }
                continue
            }
            let value = steps.last { self.column(of: $0.day) <= column }?.value ?? recorded.history.start
            draw(value.bounds.enclosing, value.midRange, (marks.range, marks.point), at: column, in: &grid)
        }
        for record in recorded.records {
            draw(
                record.bounds.enclosing, record.point, (marks.recordedRange, marks.recordedPoint),
                at: column(of: record.day), in: &grid)
        }
        var lines = grid.enumerated().map { row, cells in
            let label = ["100%", " 50%", "  0%"][row / 5]
            let isLabelled = row % 5 == 0
            var line =
                (isLabelled ? label : "    ") + " " + String(isLabelled ? marks.tick : marks.axis) + String(cells)
            while line.hasSuffix(" ") { line.removeLast() }
            return line
        }
        let gap = max(1, columns - first.description.count - last.description.count)
        lines.append("      \(first)\(String(repeating: " ", count: gap))\(last)")
        return lines
    }

    /// Time runs evenly; the first columns show what was before.
    private func column(of day: CalendarDate) -> Int {
        let lead = columns / 12
        let span = last.dayNumber - first.dayNumber
        return lead + (day.dayNumber - first.dayNumber) * (columns - 1 - lead) / max(1, span)
    }

    private func draw(
        _ range: ClosedRange<Double>, _ point: Double?, _ marks: (range: Character, point: Character), at column: Int,
        in grid: inout [[Character]]
    ) {
        guard (0..<columns).contains(column) else { return }
        for row in self.row(range.upperBound)...self.row(range.lowerBound) { grid[row][column] = marks.range }
        if let point { grid[row(point)][column] = marks.point }
    }

    /// From 0 for 100 % to 10 for 0 %.
    private func row(_ probability: Double) -> Int {
        min(Self.rows - 1, max(0, Int(((1 - probability) * 10).rounded())))
    }
}
