/// Lays diagnostics out for the terminal: location, what is wrong, the excerpt with carets, the remedy.
///
///     case.purport:4:11: error: there is no claim called "deel"
///       4 |     prior from deel
///         |                ^~~~
///       remedy: did you mean "deal"?
public struct DiagnosticRenderer {
    /// Excerpts of longer lines are cut to this many code points around the caret.
    private static let excerptWidth = 100

    private let sources: [String: SourceFile]
    private let colour: Bool

    /// - Parameters:
    ///   - sources: the files that diagnostics may speak of; one that is missing is rendered without an excerpt.
    ///   - colour: whether to write ANSI colour; only for a terminal.
    public init(sources: [SourceFile], colour: Bool = false) {
        self.sources = Dictionary(sources.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
        self.colour = colour
    }

    /// All of them in reading order, each ending in a line feed.
    public func render(_ diagnostics: some Sequence<Diagnostic>) -> String {
        diagnostics.inReadingOrder().map(render).joined()
    }

    public func render(_ diagnostic: Diagnostic) -> String {
        var lines = [
            place(diagnostic.file, diagnostic.span) + paint(diagnostic.severity.rawValue, diagnostic.severity) + ": "
                + visible(diagnostic.message)
        ]
        lines += excerpt(diagnostic.file, diagnostic.span, diagnostic.severity)
        if let remedy = diagnostic.remedy { lines.append("  remedy: " + visible(remedy)) }
        for related in diagnostic.related {
            lines.append("  " + place(related.file, related.span) + "note: " + visible(related.message))
        }
        return lines.map { $0 + "\n" }.joined()
    }

    private func place(_ file: String, _ span: TextSpan?) -> String {
        guard let span, let source = sources[file] else { return visible(file) + ": " }
        let position = source.position(at: span.start)
        return "\(visible(file)):\(position.line):\(position.column): "
    }

    private func excerpt(_ file: String, _ span: TextSpan?, _ severity: Diagnostic.Severity) -> [String] {
        guard let span, let source = sources[file] else { return [] }
        let line = source.line(at: span.start)
        let lineSpan = source.lineSpan(line)
        let scalars = Array(source.text(lineSpan).unicodeScalars)
        let column = min(source.position(at: min(span.start, lineSpan.end)).column - 1, scalars.count)
        let marked = source.text(span.clamped(to: lineSpan)).unicodeScalars.count
        let from = scalars.count > Self.excerptWidth ? max(0, min(column - 30, scalars.count - Self.excerptWidth)) : 0
        let to = min(scalars.count, from + Self.excerptWidth)
        let shown = (from > 0 ? "…" : "") + visible(scalars[from..<to]) + (to < scalars.count ? "…" : "")
        let before = visible(scalars[from..<max(from, min(column, to))])
        let lead = String(repeating: " ", count: DisplayWidth.of(before) + (from > 0 ? 1 : 0))
        let under = visible(scalars[min(column, to)..<min(to, column + marked)])
        let carets = "^" + String(repeating: "~", count: max(0, DisplayWidth.of(under) - 1))
        let number = String(line + 1)
        let gutter = String(repeating: " ", count: number.count)
        return ["  \(number) | \(shown)", "  \(gutter) | \(lead)\(paint(carets, severity))"]
    }

    /// Control characters would disturb the terminal, tabs the carets.
    private func visible(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        var text = String.UnicodeScalarView()
        for scalar in scalars {
            switch scalar.value {
            case 9: text.append(contentsOf: "    ".unicodeScalars)
            case 0..<32, 127: text.append(Unicode.Scalar(0x2400 + (scalar.value == 127 ? 33 : scalar.value)) ?? "?")
            case 0x80..<0xA0, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF: text.append("\u{FFFD}")
            default: text.append(scalar)
            }
        }
        return String(text)
    }

    private func visible(_ text: String) -> String { visible(ArraySlice(text.unicodeScalars)) }

    private func paint(_ text: String, _ severity: Diagnostic.Severity) -> String {
        guard colour else { return text }
        let code =
            switch severity {
            case .error: "31"
            case .warning: "33"
            case .note: "36"
            }
        return "\u{1B}[1;\(code)m\(text)\u{1B}[0m"
    }
}
