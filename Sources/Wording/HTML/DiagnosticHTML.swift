import SourceText

/// Diagnostics as a list for a page: what is wrong, where, the excerpt with the place marked, and the remedy.
public struct DiagnosticHTML: Sendable {
    /// Excerpts of longer lines are cut to this many bytes around the place.
    private static let excerptBytes = 240

    private let sources: [String: SourceFile]
    private let language: Language

    /// - Parameter sources: the files that diagnostics may speak of; one that is missing is shown without an excerpt.
    public init(sources: [SourceFile], language: Language) {
        self.sources = Dictionary(sources.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
        self.language = language
    }

    /// All of them in reading order; nothing when there are none.
    public func list(_ diagnostics: some Sequence<Diagnostic>) -> HTML {
        let items = diagnostics.inReadingOrder().map(item)
        return items.isEmpty ? HTML() : "<ol class=\"diagnostics\">\n\(items)</ol>\n"
    }

    /// Messages are written in English in whatever language the page is.
    private func item(_ diagnostic: Diagnostic) -> HTML {
        let remedy: HTML =
            diagnostic.remedy.map {
                "<p class=\"remedy\"><span class=\"label\">\(language.pick("What to do:", "Wat te doen:"))</span> <span lang=\"en\">\($0)</span></p>\n"
            } ?? HTML()
        let related = diagnostic.related.map { related -> HTML in
            "<p class=\"place\">\(place(related.file, related.span)): <span lang=\"en\">\(related.message)</span></p>\n"
        }
        return """
            <li class="\(diagnostic.severity.rawValue)"\(line(diagnostic))>
            <p class="message"><span class="label">\(label(diagnostic.severity))</span> <span lang="en">\(diagnostic.message)</span></p>
            <p class="place">\(place(diagnostic.file, diagnostic.span))</p>
            \(excerpt(diagnostic))\(remedy)\(related)</li>

            """
    }

    /// The line that it is about, counted from 1, for a page that can show it.
    private func line(_ diagnostic: Diagnostic) -> HTML {
        guard let span = diagnostic.span, let source = sources[diagnostic.file] else { return HTML() }
        return " data-line=\"\(source.line(at: span.start) + 1)\""
    }

    private func label(_ severity: Diagnostic.Severity) -> String {
        switch severity {
        case .error: language.pick("Error:", "Fout:")
        case .warning: language.pick("Warning:", "Waarschuwing:")
        case .note: language.pick("Note:", "Opmerking:")
        }
    }

    private func place(_ file: String, _ span: TextSpan?) -> HTML {
        guard let span, let source = sources[file] else { return HTML(text: file) }
        let position = source.position(at: span.start)
        return
            "\(file), \(language.pick("line", "regel")) \(position.line), \(language.pick("column", "kolom")) \(position.column)"
    }

    private func excerpt(_ diagnostic: Diagnostic) -> HTML {
        guard let span = diagnostic.span, let source = sources[diagnostic.file] else { return HTML() }
        let number = source.line(at: span.start)
        let line = source.lineSpan(number)
        let marked = span.clamped(to: line)
        let from = boundary(max(line.start, min(marked.start, line.end) - Self.excerptBytes / 2), source)
        let last = min(max(marked.end, marked.start) + Self.excerptBytes / 2, from + 3 * Self.excerptBytes)
        let to = boundary(min(line.end, last), source)
        let end = min(marked.end, to)
        let before = source.text(TextSpan(from, marked.start))
        let after = source.text(TextSpan(end, to))
        return """
            <pre class="excerpt"><code><span class="line-number">\(number + 1)</span> \(from > line.start ? "…" : "")\(before)\
            <mark class="\(diagnostic.severity.rawValue)">\(source.text(TextSpan(marked.start, end)))</mark>\(after)\(to < line.end ? "…" : "")</code></pre>

            """
    }

    /// The first place from here on at which a code point begins.
    private func boundary(_ offset: Int, _ source: SourceFile) -> Int {
        var offset = min(max(0, offset), source.bytes.count)
        while offset < source.bytes.count, UTF8Bytes.isContinuation(source.bytes[offset]) { offset += 1 }
        return offset
    }
}
