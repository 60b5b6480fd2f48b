import SourceText
import Testing

@testable import Articles

@Suite struct DecodingTests {
    @Test(
        arguments: [
            ([0xFF, 0xFE, 0x41, 0x00, 0xE9, 0x00, 0x3D, 0xD8, 0x00, 0xDE], "Aé😀"),
            ([0xFE, 0xFF, 0x00, 0x41, 0x00, 0xE9], "Aé"),
            ([0xFE, 0xFF, 0xD8, 0x3D, 0x00, 0x41], "\u{FFFD}A"),
            ([0xFF, 0xFE, 0x41, 0x00, 0x42], "A\u{FFFD}"),
        ] as [([UInt8], String)])
    func readsUTF16(bytes: [UInt8], expected: String) throws {
        let (article, diagnostics) = ArticleReader.read(bytes: bytes, name: "a.txt")
        let text = try #require(article).text
        #expect(String(decoding: text.bytes, as: UTF8.self) == expected)
        #expect(diagnostics.isEmpty)
    }

    @Test func readsInvalidUTF8AsWindows1252WithAWarning() throws {
        let (article, diagnostics) = ArticleReader.read(
            bytes: [0x63, 0x61, 0x66, 0xE9, 0x0A, 0x80, 0x93, 0x81], name: "a")
        let text = try #require(article).text
        #expect(String(decoding: text.bytes, as: UTF8.self) == "café\n€“\u{FFFD}")
        #expect(diagnostics.map(\.code) == ["article-encoding"])
        #expect(diagnostics.map(\.severity) == [.warning])
    }

    @Test(
        arguments: [
            ([], "article-empty"), (Array(" \r\n\t".utf8), "article-empty"), ([0xEF, 0xBB, 0xBF], "article-empty"),
            ([0x41, 0x00, 0x42], "article-binary"), ([UInt8](repeating: 7, count: 50), "article-binary"),
            (Array("%PDF-1.7".utf8), "article-kind"), ([0x50, 0x4B, 3, 4, 0], "article-kind"),
            ([0xFF, 0xFE, 0, 0, 0x41, 0], "article-binary"),
            (Array("<html><body></body></html>".utf8), "article-no-text"),
            (Array("<p>a\u{0}b</p>".utf8), "article-binary"),
        ] as [([UInt8], String)])
    func refuses(bytes: [UInt8], code: String) {
        let (article, diagnostics) = ArticleReader.read(bytes: bytes, name: "a")
        #expect(article == nil)
        #expect(diagnostics.filter { $0.severity == .error }.map(\.code) == [code])
        #expect(diagnostics.allSatisfy { $0.remedy != nil })
    }

    @Test(arguments: [
        ("<p>ok</p>", "a.txt", true), ("  <!DOCTYPE html><p>a", "a", true), ("<!-- x --><html>", "a", true),
        ("<?xml version=\"1.0\"?>\n<html>", "a", true), ("Text first <p>then", "a.html", true),
        ("a < b", "a.html", false),
        ("<person> said", "a.txt", false), ("1 < 2", "a", false), ("Plain", "a", false), ("<", "a", false),
    ])
    func sniffsHTML(text: String, name: String, expected: Bool) {
        #expect(HTMLSniffer.isHTML(Array(text.utf8), name: name) == expected)
    }
}
