import Foundation
import Reading
import SourceText
import Testing

@testable import WorkspaceServer

@Suite("Marks in a text")
struct MarkedTextTests {
    /// What is left of a page without its tags, with references resolved and white space out.
    private static func text(_ markup: String) -> String {
        var text = markup.split(separator: "<", omittingEmptySubsequences: false).enumerated().map { index, piece in
            index == 0
                ? String(piece)
                : String(piece.split(separator: ">", maxSplits: 1, omittingEmptySubsequences: false).last ?? "")
        }.joined()
        for (reference, character) in [
            ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&"),
        ] {
            text = text.replacingOccurrences(of: reference, with: character)
        }
        return String(text.unicodeScalars.filter { !$0.properties.isWhitespace }.map(Character.init))
    }

    private static func solid(_ text: String) -> String {
        String(text.unicodeScalars.filter { !$0.properties.isWhitespace }.map(Character.init))
    }

    /// Tags open and close in order.
    private static func isNested(_ markup: String) -> Bool {
        var open: [Substring] = []
        for piece in markup.split(separator: "<").dropFirst(markup.hasPrefix("<") ? 0 : 1) {
            let tag = piece.prefix { $0 != ">" }
            if tag.hasPrefix("/") {
                guard open.popLast() == tag.dropFirst() else { return false }
            } else {
                open.append(tag.prefix { $0 != " " })
            }
        }
        return open.isEmpty
    }

    private static let article = """
        One <b>bold</b> claim & more

        The mayor said that "the dam 'may' fall" é. It would be probably very bad if 1 < 2.

          • First item
        • Second item, which the union denies

        Last words.
        """

    /// However marks overlap, all of the text stands there once, in order, and tags are nested.
    @Test(arguments: 0..<60)
    func anyMarks(seed: Int) {
        let source = SourceFile(name: "a", text: Self.article)
        var state = UInt64(seed) &* 6_364_136_223_846_793_005 &+ 1
        func random(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % bound
        }
        let index = CodePointIndex(source.bytes)
        let marks = (0..<random(24)).compactMap { _ -> ArticleMark? in
            let start = random(index.count)
            let end = min(index.count, start + 1 + random(80))
            return index.span(codePoints: start, end).map {
                ArticleMark(kind: ArticleMark.Kind.allCases[random(6)], span: $0, note: "a \"note\" <x>")
            }
        }
        let document = Reader().read(source)
        let html = MarkedText(document: document, marks: marks, language: .english).html.markup
        #expect(Self.text(html) == Self.solid(Self.article))
        #expect(Self.isNested(html))
        let shown = html.components(separatedBy: "id=\"shown\"").count - 1
        #expect(shown == (marks.contains { $0.kind == .shown && Self.isSolid($0.span, source) } ? 1 : 0))
    }

    /// Whether a mark covers more than white space between blocks, which is not written.
    private static func isSolid(_ span: TextSpan, _ source: SourceFile) -> Bool {
        !solid(source.text(span)).isEmpty
    }

    /// Many marks on one long line take no more than a moment.
    @Test func manyMarks() {
        let count = 4000
        let source = SourceFile(name: "a", text: String(repeating: "may fall ", count: count))
        var document = Document(text: source, language: "en")
        document.blocks = [Block(span: TextSpan(0, source.bytes.count), kind: .paragraph)]
        let marks = (0..<count).map { ArticleMark(kind: .hedge, span: TextSpan($0 * 9, $0 * 9 + 3), note: "") }
        let start = ContinuousClock.now
        let html = MarkedText(document: document, marks: marks, language: .english).html.markup
        #expect(ContinuousClock.now - start < .seconds(10))
        #expect(html.components(separatedBy: "<mark ").count == count + 1)
    }
}
