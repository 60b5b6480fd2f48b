import Reading
import SourceText
import Wording

/// The text of an article with its marks, as HTML: all of the text and nothing but it, escaped, whatever the article held.
struct MarkedText {
    let document: Document
    let marks: [ArticleMark]
    let language: Language

    /// Paragraphs, headings and items, in order; text between them that is more than white space is kept as a paragraph.
    var html: HTML {
        var pieces: [HTML] = []
        var last = 0
        for block in document.blocks.sorted(by: { $0.span < $1.span }) where block.span.start >= last {
            pieces.append(paragraph(TextSpan(last, block.span.start), .paragraph))
            pieces.append(paragraph(block.span, block.kind))
            last = block.span.end
        }
        pieces.append(paragraph(TextSpan(last, document.text.bytes.count), .paragraph))
        return HTML(pieces)
    }

    private func paragraph(_ span: TextSpan, _ kind: Block.Kind) -> HTML {
        guard document.text.bytes[span.range].contains(where: { $0 > 0x20 }) else { return HTML() }
        switch kind {
        case .heading: return "<h3>\(marked(span))</h3>\n"
        case .paragraph: return "<p>\(marked(span))</p>\n"
        case .item, .quote, .byline, .boilerplate: return "<p class=\"\(kind.rawValue)\">\(marked(span))</p>\n"
        }
    }

    /// The text of a span, cut wherever a mark begins or ends; marks nest from the outermost kind to the innermost.
    private func marked(_ span: TextSpan) -> HTML {
        let here = marks.filter { $0.span.overlaps(span) }
        var cuts = Set([span.start, span.end])
        for mark in here {
            cuts.insert(mark.span.clamped(to: span).start)
            cuts.insert(mark.span.clamped(to: span).end)
        }
        let places = cuts.sorted()
        var html = HTML()
        var open: [ArticleMark] = []
        for (start, end) in zip(places, places.dropFirst()) {
            let covering = here.filter { $0.span.start <= start && end <= $0.span.end }.sorted {
                ($0.kind.rawValue, -$0.span.length, $0.span.start) < ($1.kind.rawValue, -$1.span.length, $1.span.start)
            }
            let common = zip(open, covering).prefix { $0 == $1 }.count
            for _ in common..<open.count { html += "</mark>" }
            for mark in covering.dropFirst(common) { html += opening(mark) }
            open = covering
            html += HTML(text: document.text.text(TextSpan(start, end)))
        }
        for _ in open { html += "</mark>" }
        return html
    }

    private func opening(_ mark: ArticleMark) -> HTML {
        let label = mark.kind.label(language)
        let title = mark.note.isEmpty ? label : "\(label): \(mark.note)"
        return "<mark class=\"\(mark.kind.name)\" title=\"\(title)\">"
    }
}
