import SourceText

/// Plain text in columns.
enum Layout {
    /// Breaks a text at spaces into lines of at most `width` columns; a longer word stands alone, cut when it would not fit.
    static func wrap(_ text: String, to width: Int) -> [String] {
        let width = max(8, width)
        var lines: [String] = []
        var line = ""
        var used = 0
        for word in text.split(whereSeparator: { $0 == " " || $0 == "\n" || $0 == "\t" || $0 == "\r\n" }) {
            var word = String(word)
            var length = DisplayWidth.of(word)
            while length > width {
                if used > 0 { lines.append(line) }
                let head = prefix(of: word, columns: width)
                lines.append(head)
                word.removeFirst(head.count)
                (line, used, length) = ("", 0, DisplayWidth.of(word))
            }
            if used > 0, used + 1 + length > width {
                lines.append(line)
                (line, used) = ("", 0)
            }
            line += (used > 0 ? " " : "") + word
            used += (used > 0 ? 1 : 0) + length
        }
        if used > 0 || lines.isEmpty { lines.append(line) }
        return lines
    }

    private static func prefix(of word: String, columns: Int) -> String {
        var head = ""
        var used = 0
        for character in word {
            let width = DisplayWidth.of(String(character))
            if used + width > columns, !head.isEmpty { break }
            head.append(character)
            used += width
        }
        return head
    }

    /// Shortens to a width at a word, with an ellipsis.
    static func shorten(_ text: String, to width: Int) -> String {
        let flat = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        guard DisplayWidth.of(flat) > width, let first = wrap(flat, to: width - 1).first else { return flat }
        return first + "…"
    }

    /// Cells side by side, each wrapped to its column's width, two spaces between; styles are applied line by line.
    static func row(_ cells: [String], widths: [Int], styles: [(String) -> String] = []) -> [String] {
        let columns = zip(cells, widths).map { wrap($0, to: $1) }
        let height = columns.map(\.count).max() ?? 0
        return (0..<height).map { line in
            var text = ""
            for (index, column) in columns.enumerated() {
                let cell = column.indices.contains(line) ? column[line] : ""
                let styled = styles.indices.contains(index) ? styles[index](cell) : cell
                let isLast = index == columns.count - 1
                text += styled
                if !isLast { text += String(repeating: " ", count: max(0, widths[index] - DisplayWidth.of(cell)) + 2) }
            }
            while text.hasSuffix(" ") { text.removeLast() }
            return text
        }
    }
}
