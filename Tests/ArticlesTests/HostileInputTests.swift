import SourceText
import TestSupport
import Testing

@testable import Articles

@Suite struct HostileInputTests {
    private static let pieces = [
        "<html lang=nl>", "<p>", "</p>", "<ul>", "<li>", "</li>", "<ol start=9223372036854775807>", "<table><tr><td>",
        "<br>",
        "<a href=x>", "</a>", "<script type='application/ld+json'>", "{\"@type\":\"Article\",\"author\":", "</script>",
        "<meta property=og:title content='x", "&#x110000;", "&#0;", "&amp", "<!--", "-->", "<![CDATA[", "]]>", "<h1>",
        "</h1>",
        "Bron: ", "By ", "24 september 2022", "\r\n", "\u{FEFF}", "e\u{301}", "👩🏽‍🚀", "<sup>", "<q>", "<svg>", "</body>",
        "tekst ",
        "<li value=-9223372036854775808>", "<time datetime=9999-99-99>", "<div class='share bar'>", "\\u", "\"", "<",
        ">",
    ]

    /// Whatever comes in: an article in valid UTF-8, or an error that says why not.
    private func check(_ bytes: [UInt8]) {
        let (article, diagnostics) = ArticleReader.read(bytes: bytes, name: "noise.html")
        if let article {
            #expect(UTF8Bytes.firstInvalid(article.text.bytes) == nil, "\(bytes)")
            #expect(!diagnostics.hasErrors)
        } else {
            #expect(diagnostics.hasErrors, "\(bytes)")
        }
    }

    @Test(arguments: 0..<8)
    func survivesNoise(seed: UInt64) {
        var noise = Noise(seed: seed)
        for _ in 0..<200 {
            var bytes: [UInt8] = []
            for _ in 0..<Int.random(in: 1...40, using: &noise) {
                if Int.random(in: 0..<6, using: &noise) == 0 {
                    bytes.append(UInt8.random(in: 1...255, using: &noise))
                } else {
                    bytes += Array((Self.pieces.randomElement(using: &noise) ?? "").utf8)
                }
            }
            check(bytes)
            check((0..<bytes.count).map { _ in UInt8.random(in: 0...255, using: &noise) })
        }
    }

    @Test func survivesALongLine() throws {
        let bytes = [UInt8](repeating: UInt8(ascii: "a"), count: ArticleReader.largestText)
        let article = try #require(ArticleReader.read(bytes: bytes, name: "long").0)
        #expect(article.text.bytes.count == bytes.count)
        #expect(article.title == nil)
        let (none, diagnostics) = ArticleReader.read(bytes: bytes + bytes, name: "longer")
        #expect(none == nil)
        #expect(diagnostics.map(\.code) == ["article-size"])
    }

    @Test(arguments: [
        "<sup>", "<ul><li>", "<table><tr><td>", "<a href=x>a", "<h1>a", "<p class=share>a", "&lt;", "<b>x",
    ])
    func staysLinearOnRepeatedTags(tag: String) {
        let start = ContinuousClock.now
        check(Array(String(repeating: tag, count: 20_000).utf8))
        #expect(ContinuousClock.now - start < .seconds(20))
    }
}
