import SourceText

/// The numbers of one `probability` block as they come.
///
/// Room is taken only for what the file holds: rows are kept in the order of the file, and brought to their places when
/// all are there.
struct BIFTable {
    enum Part {
        case row(Int)
        case table
        case fallback
    }

    let child: Int
    let parents: [Int]
    let rowCount: Int
    let states: Int
    let span: TextSpan
    /// False once something in the block has been reported.
    var isRight = true
    /// The numbers of all rows, and behind them those that are being read.
    var entries: [Double] = []

    /// Each row that was read: its number, and where its statement begins.
    private(set) var rows: [(number: Int, start: Int)] = []
    private(set) var table: (values: [Double], start: Int)?
    private(set) var fallback: (values: [Double], start: Int)?

    init(child: Int, parents: [Int], rowCount: Int, states: Int, span: TextSpan) {
        self.child = child
        self.parents = parents
        self.rowCount = rowCount
        self.states = states
        self.span = span
    }

    var count: Int { entries.count }

    /// Ends the statement that began at `start`.
    mutating func close(_ part: Part, from start: Int, _ problems: inout ProblemList, _ name: String) {
        let begin = rows.count * states
        let place = TextSpan(start, start + 1)
        switch part {
        case .row(let number):
            if entries.count - begin == states {
                rows.append((number, start))
                return
            }
            problems.add(.rowLength(name, found: entries.count - begin, expected: states), place)
            isRight = false
        case .table:
            if table != nil || !rows.isEmpty {
                problems.add(.duplicateTable(name), place)
                isRight = false
            }
            table = (Array(entries[begin...]), start)
        case .fallback:
            if entries.count - begin != states {
                problems.add(.rowLength(name, found: entries.count - begin, expected: states), place)
                isRight = false
            }
            fallback = (Array(entries[begin...]), start)
        }
        entries.removeSubrange(begin...)
    }

    /// Forgets the numbers of a statement that was reported.
    mutating func drop() {
        entries.removeSubrange(rows.count * states..<entries.count)
    }
}
