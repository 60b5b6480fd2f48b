import Foundation
import SourceText
import Testing

@testable import Articles

private func text(_ html: String) -> String {
    let article = ArticleReader.read(bytes: Array(html.utf8), name: "a.html").0
    return article.map { String(decoding: $0.text.bytes, as: UTF8.self) } ?? ""
}

@Suite struct HTMLTests {
    @Test(arguments: [
        ("<p>One\n  two</p><p>Three</p>", "One two\n\nThree\n"),
        ("<p>a<br>b</p>", "a\nb\n"), ("<p>a&nbsp;b&shy;c&amp;d</p>", "a bc&d\n"),
        ("<p>He said <q>no</q>.</p>", "He said “no”.\n"),
        ("<div>bare <b>bold</b> text<p>par</p>tail</div>", "bare bold text\n\npar\n\ntail\n"),
        ("<h2>Head</h2><p>body</p>", "Head\n\nbody\n"),
        ("<p>x:</p><ul><li>a<li>b</ul><p>y</p>", "x:\n\n• a\n• b\n\ny\n"),
        ("<ol start=3><li>a</li><li><p>b</p><p>more</p></li></ol>", "3. a\n4. b\n\nmore\n"),
        ("<ul><li>a<ul><li>inner</li></ul></li><li>b</li></ul>", "• a\n  • inner\n• b\n"),
        ("<ul><li><h3>Head</h3><p>because</p></li></ul>", "• Head\n\nbecause\n"),
        ("<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>", "a | b\n\nc\n"),
        ("<table><tr><td><p>a</p></td><td><p>b</p></td></tr></table>", "a\n\nb\n"),
        ("<p>fact<sup>[1]</sup>, 10<sup>th</sup></p>", "fact, 10th\n"),
        ("<p>shown</p><p hidden>gone</p><p style='display: none'>gone</p>", "shown\n"),
        ("<p>unclosed <i>tags <b>everywhere", "unclosed tags everywhere\n"),
    ])
    func laysOut(html: String, expected: String) {
        #expect(text(html) == expected)
    }

    @Test(arguments: ["harbour.html", "haven.html", "divs.html", "form.html"])
    func page(name: String) throws {
        let folder = Golden.folder.url.appending(path: "Pages")
        let bytes = [UInt8](try Data(contentsOf: folder.appendingPathComponent(name)))
        let (found, diagnostics) = ArticleReader.read(bytes: bytes, name: name)
        let article = try #require(found)
        #expect(diagnostics.isEmpty)
        let fields = [
            ("title", article.title), ("author", article.author), ("date", article.date), ("origin", article.origin),
            ("language", article.language),
        ]
        let head = fields.map { "\($0): \($1 ?? "-")\n" }.joined()
        Golden.folder.expect(
            head + "---\n" + String(decoding: article.text.bytes, as: UTF8.self), "Pages/\(name).expected")
    }

    @Test func readsDeclaredEncodings() throws {
        let western = Array("<meta charset=iso-8859-1><p>caf".utf8) + [0xE9, 0x80] + Array("</p>".utf8)
        let greek = Array("<meta charset='iso-8859-7'><p>".utf8) + [0xE1, 0xE2] + Array("</p>".utf8)
        for (bytes, expected) in [(western, "café€\n"), (greek, "αβ\n")] {
            let (article, diagnostics) = ArticleReader.read(bytes: bytes, name: "a")
            #expect(String(decoding: try #require(article).text.bytes, as: UTF8.self) == expected)
            #expect(diagnostics.isEmpty)
        }
    }

    @Test func warnsOfPagesNestedTooDeeply() {
        let deep = "<p>above</p>" + String(repeating: "<div>", count: 5_000) + "<p>below</p>"
        let (article, diagnostics) = ArticleReader.read(bytes: Array(deep.utf8), name: "a")
        let text = article.map { String(decoding: $0.text.bytes, as: UTF8.self) } ?? ""
        #expect(text.hasPrefix("above"))
        #expect(text.contains("below") || diagnostics.map(\.code) == ["article-truncated"])
    }
}
