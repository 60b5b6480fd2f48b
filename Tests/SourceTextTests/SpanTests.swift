import SourceText
import Testing

@Suite struct CodePointIndexTests {
    /// Texts with one, two, three and four byte code points, longer than one block of the index.
    private static let texts = [
        "", "a", "é", "\u{FEFF}a\r\nb", "👩‍👧 mother", String(repeating: "aé…👍", count: 100), "e\u{301}",
    ]

    @Test(arguments: texts)
    func convertsBothWays(text: String) {
        let bytes = Array(text.utf8)
        let index = CodePointIndex(bytes)
        #expect(index.count == text.unicodeScalars.count)
        var offset = 0
        for (point, scalar) in text.unicodeScalars.enumerated() {
            #expect(index.codePoint(atByte: offset) == point)
            #expect(index.byte(atCodePoint: point) == offset)
            offset += String(scalar).utf8.count
        }
        #expect(index.byte(atCodePoint: index.count) == bytes.count)
        #expect(index.byte(atCodePoint: index.count + 1) == nil)
        #expect(index.span(codePoints: 1, 0) == nil)
    }
}

@Suite struct SourceFileTests {
    @Test func findsLinesAndColumns() {
        let file = SourceFile(name: "a", text: "één\r\ntwee\n")
        #expect(file.position(at: 0) == .init(line: 1, column: 1))
        #expect(file.position(at: 4) == .init(line: 1, column: 3))
        #expect(file.position(at: 7) == .init(line: 2, column: 1))
        #expect(file.text(file.lineSpan(0)) == "één")
        #expect(file.text(file.lineSpan(1)) == "twee")
        #expect(file.lineSpan(9).isEmpty)
    }
}

@Suite struct UTF8BytesTests {
    @Test(
        arguments: [
            ([0x61, 0xFF], 1), ([0xC0, 0x80], 0), ([0xED, 0xA0, 0x80], 0), ([0xE2, 0x82], 0),
            ([0xF4, 0x90, 0x80, 0x80], 0),
        ] as [([UInt8], Int)])
    func findsTheFirstBadByte(bytes: [UInt8], at: Int) {
        #expect(UTF8Bytes.firstInvalid(bytes) == at)
    }

    @Test(arguments: ["", "abc", "é…👍", "\u{10FFFF}"])
    func acceptsWhatIsWellFormed(text: String) {
        #expect(UTF8Bytes.firstInvalid(Array(text.utf8)) == nil)
    }
}

@Suite struct JSONWriterTests {
    @Test func writesTheSameBytesEachTime() {
        var json = JSONWriter()
        json.object {
            $0.field("b", "é\"\\\n\u{1}")
            $0.field("a", 1.0 / 3)
            $0.key("list")
            $0.array([1, 2]) { $0.value($1) }
            $0.field("none", nil as Double?)
            $0.field("infinite", Double.infinity)
            $0.field("yes", true)
        }
        #expect(
            json.text
                == #"{"b":"é\"\\\n\u0001","a":0.333333333333,"list":[1,2],"none":null,"infinite":null,"yes":true}"#)
    }

    @Test(arguments: [(0, "0"), (-0.0, "0"), (0.1, "0.1"), (1e-7, "1e-07"), (100, "100"), (1e15, "1e+15")])
    func formatsNumbers(value: Double, text: String) {
        #expect(JSONWriter.format(value) == text)
    }
}

@Suite struct DiagnosticTests {
    @Test func rendersPlaceExcerptAndRemedy() {
        let file = SourceFile(name: "a.purport", text: "case One\n\tprior from déél\n")
        let diagnostic = Diagnostic(
            .error, "unknown-name", "there is no claim called \"déél\"", file: "a.purport", span: TextSpan(21, 27),
            remedy: "did you mean \"deal\"?")
        #expect(
            DiagnosticRenderer(sources: [file]).render([diagnostic]) == """
                a.purport:2:13: error: there is no claim called "déél"
                  2 |     prior from déél
                    |                ^~~~
                  remedy: did you mean "deal"?

                """)
    }

    @Test func suggestsSlipsOnly() {
        #expect(Suggestion.closest(to: "deel", among: ["talks", "deal"]) == "deal")
        #expect(Suggestion.closest(to: "dael", among: ["deal"]) == "deal")
        #expect(Suggestion.closest(to: "sanctions", among: ["deal"]) == nil)
    }
}
