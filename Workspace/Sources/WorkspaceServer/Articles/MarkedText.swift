import Reading
import SourceText
import Wording

/// The text of an article with its marks, as HTML: all of the text and nothing but it, escaped, whatever the article held.
struct MarkedText {
    private let document: Document
    private let language: Language
    private let codePoints: CodePointIndex
    private var cursor: MarkCursor
    /// Whether the place at which the page opens was written.
    private var hasAnchor = false
    /// Of what was read, the numbers whose first words were written.
    private var begun: Set<Int> = []

    init(document: Document, marks: [ArticleMark], language: Language) {
        self.document = document
        self.language = language
        codePoints = CodePointIndex(document.text.bytes)
        cursor = MarkCursor(marks)
    }

    /// Paragraphs, headings and items, in order; text between them that is more than white space is kept as a paragraph.
    var html: HTML {
        var writer = self
        return writer.write()
    }

    private mutating func write() -> HTML {
        var html = HTML()
        var last = 0
        for block in document.blocks.sorted(by: { $0.span < $1.span }) where block.span.start >= last {
            html += paragraph(TextSpan(last, block.span.start), .paragraph)
            html += paragraph(block.span, block.kind)
            last = block.span.end
        }
        return html + paragraph(TextSpan(last, document.text.bytes.count), .paragraph)
    }

    private mutating func paragraph(_ span: TextSpan, _ kind: Block.Kind) -> HTML {
        guard document.text.bytes[span.range].contains(where: { $0 > 0x20 }) else { return HTML() }
        // Where the block begins in code points: from it scripts work out what was selected.
        let start = codePoints.codePoint(atByte: span.start)
        switch kind {
        case .heading: return "<h3 data-start=\"\(start)\">\(marked(span))</h3>\n"
        case .paragraph: return "<p data-start=\"\(start)\">\(marked(span))</p>\n"
        case .item, .quote, .byline, .boilerplate:
            return "<p data-start=\"\(start)\" class=\"\(kind.rawValue)\">\(marked(span))</p>\n"
        }
    }

    /// The text of a span, cut wherever a mark begins or ends; marks nest from the outermost kind to the innermost.
    private mutating func marked(_ span: TextSpan) -> HTML {
        var inside = MarkCursor(cursor.marks(over: span))
        let places = inside.cuts(of: span)
        var html = HTML()
        var open: [ArticleMark] = []
        for (start, end) in zip(places, places.dropFirst()) {
            let covering = inside.marks(over: TextSpan(start, end)).sorted {
                ($0.kind.rawValue, -$0.span.length, $0.span.start) < ($1.kind.rawValue, -$1.span.length, $1.span.start)
            }
            let common = zip(open, covering).prefix { $0 == $1 }.count
            for mark in open.dropFirst(common).reversed() { html += closing(mark, at: start) }
            for mark in covering.dropFirst(common) { html += opening(mark) }
            open = covering
            html += HTML(text: document.text.text(TextSpan(start, end)))
        }
        for mark in open.reversed() { html += closing(mark, at: span.end) }
        return html
    }

    /// A mark that a statement rests on ends in a way to it. The link holds no text, so that the words of the article stay all there is.
    private func closing(_ mark: ArticleMark, at place: Int) -> HTML {
        // Where another mark cuts through it, it goes on.
        guard let address = mark.address, mark.span.end <= place else { return "</mark>" }
        let label = language.pick("To what rests on these words: ", "Naar wat op deze woorden rust: ") + mark.note
        return "</mark><a class=\"to-statement\" href=\"\(address)\" aria-label=\"\(label)\"></a>"
    }

    private mutating func opening(_ mark: ArticleMark) -> HTML {
        let label = mark.kind.label(language)
        let title = mark.note.isEmpty ? label : "\(label): \(mark.note)"
        var anchor = HTML()
        if mark.kind == .shown, !hasAnchor {
            anchor = " id=\"shown\""
            hasAnchor = true
        }
        if let said = mark.said {
            let isFirst = mark.kind.holdsWords && begun.insert(said).inserted
            anchor += isFirst ? " id=\"said-\(said)\" data-said=\"\(said)\"" : " data-said=\"\(said)\""
        }
        return "<mark\(anchor) class=\"\(mark.kind.name)\" title=\"\(title)\">"
    }
}

/// Marks in order, asked for span after span from the start of the text on: time grows with what is found, not with all marks.
private struct MarkCursor {
    private let marks: [ArticleMark]
    private var next = 0
    private var open: [ArticleMark] = []

    init(_ marks: [ArticleMark]) { self.marks = marks.sorted { $0.span < $1.span } }

    /// Marks that overlap a span, which must not begin before the one asked for last.
    mutating func marks(over span: TextSpan) -> [ArticleMark] {
        open.removeAll { $0.span.end <= span.start }
        while next < marks.count, marks[next].span.start < span.end {
            if marks[next].span.end > span.start { open.append(marks[next]) }
            next += 1
        }
        return open
    }

    /// The ends of a span and every place within it where a mark begins or ends, in order.
    func cuts(of span: TextSpan) -> [Int] {
        var cuts: Set<Int> = [span.start, span.end]
        for mark in marks {
            cuts.insert(mark.span.clamped(to: span).start)
            cuts.insert(mark.span.clamped(to: span).end)
        }
        return cuts.sorted()
    }
}
