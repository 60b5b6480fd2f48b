import Testing

@testable import Wording

@Suite("HTML: text is escaped, markup is not")
struct HTMLTests {
    @Test(arguments: [
        ("plain", "plain"),
        ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
        ("\" onload='x' & more", "&quot; onload=&#39;x&#39; &amp; more"),
        ("a\u{0}b\u{7F}c\u{85}d", "a\u{FFFD}b\u{FFFD}c\u{FFFD}d"),
        ("left\u{202E}right\u{2066}", "left\u{FFFD}right\u{FFFD}"),
        ("tab\tline\r\nné — “x” 🙂", "tab\tline\r\nné — “x” 🙂"),
        ("&amp;", "&amp;amp;"),
    ])
    func escapes(text: String, expected: String) {
        #expect(HTML(text: text).markup == expected)
        let interpolated: HTML = "<b title=\"\(text)\">\(text)</b>"
        #expect(interpolated.markup == "<b title=\"\(expected)\">\(expected)</b>")
    }

    @Test func markupIsKept() {
        let inner: HTML = "<i>\("a<b")</i>"
        let outer: HTML = "<p>\(inner)\([inner, inner])\(3)</p>"
        #expect(outer.markup == "<p><i>a&lt;b</i><i>a&lt;b</i><i>a&lt;b</i>3</p>")
    }
}
