import Cases
import Reading
import SourceText

/// One article with what is asked of it again and again: statements by id, hedges and names in order, offsets in code points.
struct ArticleContext {
    let input: DraftInput
    /// Name of the `article` statement, and the path that quotes give.
    let name: String
    let path: String
    let codePoints: CodePointIndex
    let statements: [Statement]
    let language: String

    let byID: [String: Int]
    private let inner: [String: [Int]]
    private let names: [Reading.Name]
    /// Names as written.
    let nameTexts: Set<String>
    private let hedges: [Hedge]

    init(input: DraftInput, name: String) {
        self.input = input
        self.name = name
        path = "articles/\(name).txt"
        codePoints = CodePointIndex(input.text.bytes)
        statements = input.document.statements
        language = FunctionWords.primary(input.document.language)
        byID = Dictionary(
            statements.enumerated().map { ($0.element.id, $0.offset) }, uniquingKeysWith: { first, _ in first })
        var inner: [String: [Int]] = [:]
        for (index, statement) in statements.enumerated() {
            if let outer = statement.within { inner[outer, default: []].append(index) }
        }
        self.inner = inner
        names = input.document.names.sorted { $0.span < $1.span }
        nameTexts = Set(names.map { input.text.text($0.span) })
        hedges = input.document.hedges.filter { !$0.cue.isEmpty }.sorted { Self.start($0) < Self.start($1) }
    }

    /// The day of publication, when it is a day of the calendar.
    var date: CalendarDate? { input.date.flatMap { CalendarDate($0) } }

    /// The original's name without its folders, which are another matter on another machine; an address is kept whole.
    var fileName: String {
        let name = Tidying.line(input.originalName)
        guard !name.contains("://"), let last = name.split(separator: "/").last else { return name }
        return String(last)
    }

    func statement(_ id: String?) -> Statement? {
        guard let id, let index = byID[id], statements.indices.contains(index) else { return nil }
        return statements[index]
    }

    /// Statements that are said within another.
    func said(within outer: Statement) -> [Statement] { (inner[outer.id] ?? []).map { statements[$0] } }

    /// Names that begin within a span, in order.
    func names(in span: TextSpan) -> ArraySlice<Reading.Name> {
        let first = names.partitioningIndex { $0.span.start >= span.start }
        let last = names.partitioningIndex { $0.span.start >= span.end }
        return names[first..<max(first, last)]
    }

    /// Hedges whose cue begins within a span, in order.
    func hedges(in span: TextSpan) -> ArraySlice<Hedge> {
        let first = hedges.partitioningIndex { Self.start($0) >= span.start }
        let last = hedges.partitioningIndex { Self.start($0) >= span.end }
        return hedges[first..<max(first, last)]
    }

    /// Whether a span stands in a heading.
    func isHeading(_ span: TextSpan) -> Bool {
        let blocks = input.document.blocks
        let next = blocks.partitioningIndex { $0.span.start > span.start }
        return next > 0 && blocks[next - 1].kind == .heading && blocks[next - 1].span.contains(span.start)
    }

    /// The sentence that holds an offset.
    func sentence(at offset: Int) -> TextSpan? {
        let sentences = input.document.sentences
        let next = sentences.partitioningIndex { $0.start > offset }
        guard next > 0, sentences[next - 1].contains(offset) else { return nil }
        return sentences[next - 1]
    }

    private static func start(_ hedge: Hedge) -> Int { hedge.cue.map(\.start).min() ?? 0 }
}

extension RandomAccessCollection where Index == Int {
    /// The first index whose element meets a condition that all later ones meet as well (binary search).
    func partitioningIndex(where meets: (Element) -> Bool) -> Int {
        var low = startIndex
        var high = endIndex
        while low < high {
            let middle = low + (high - low) / 2
            if meets(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
