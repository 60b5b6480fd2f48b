import SourceText

/// How wide a text is in a drawing, before any browser has seen it: an estimate for the usual sans-serif fonts.
///
/// Widths of ASCII are those of Helvetica (Adobe, *Core 14 AFM files*), which Arial and Liberation Sans share; other letters
/// count as wide as an "n", or as a square where terminals give them two columns. DejaVu Sans, the widest that is common, is a sixth
/// wider than that; bold letters are wider by a tenth.
enum TextMeasure {
    private static let slack = 1.16
    private static let bold = 1.1

    /// In thousandths of the size of the font, from the space to the tilde.
    private static let widths = [
        278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556,
        556,
        556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556,
        833,
        722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500,
        556,
        556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500,
        334,
        260, 334, 584,
    ]

    /// - Parameter size: of the font, in units of the drawing
    static func width(_ text: some StringProtocol, size: Double, isBold: Bool = false) -> Double {
        let thousandths = text.unicodeScalars.reduce(0) { sum, scalar in
            let index = Int(scalar.value) - 0x20
            return sum + (widths.indices.contains(index) ? widths[index] : DisplayWidth.of(scalar) * 556)
        }
        return Double(thousandths) * size * slack * (isBold ? bold : 1) / 1000
    }

    /// The text in lines that fit; words that do not fit are cut, and so is what goes beyond the last line, with an ellipsis.
    static func lines(_ text: String, size: Double, width: Double, most: Int, isBold: Bool = false) -> [String] {
        let width = isBold ? width / bold : width
        var lines: [String] = []
        var line = ""
        for word in text.split(whereSeparator: \.isWhitespace) {
            let longer = line.isEmpty ? String(word) : line + " " + word
            if self.width(longer, size: size) <= width || line.isEmpty {
                line = longer
            } else {
                lines.append(line)
                line = String(word)
            }
        }
        if !line.isEmpty { lines.append(line) }
        let isCut = lines.count > most
        lines = Array(lines.prefix(most))
        if isCut, let last = lines.last { lines[lines.count - 1] = last + "…" }
        return lines.map { fitted($0, size: size, width: width) }
    }

    private static func fitted(_ line: String, size: Double, width: Double) -> String {
        if self.width(line, size: size) <= width { return line }
        var cut = line.hasSuffix("…") ? String(line.dropLast()) : line
        while !cut.isEmpty, self.width(cut + "…", size: size) > width { cut.removeLast() }
        return cut + "…"
    }
}
