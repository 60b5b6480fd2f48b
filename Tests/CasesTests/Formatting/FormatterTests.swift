import Cases
import SourceText
import Testing

@Suite struct FormatterTests {
    private static func format(_ text: String) -> String? {
        CaseFormatter.format(CaseParser.parse(SourceFile(name: "a", text: text))).map {
            String(decoding: $0, as: UTF8.self)
        }
    }

    @Test(
        arguments: [
            ("case   A  title \n", "case A  title\n"),
            ("\n\n\ncase A\n\n\n\nclaim  a :  B\n", "case A\n\nclaim a: B\n"),
            ("case A\r\nclaim a: B\r\n\tprior   3   to 1\r\n", "case A\nclaim a: B\n    prior 3 to 1\n"),
            ("\u{FEFF}case A", "case A\n"),
            ("case A#1 # one\n", "case A#1  # one\n"),
            ("claim a: B\n  # remark  \n# another\n", "claim a: B\n    # remark\n# another\n"),
            (
                "claim a: B\n   if a and not( b or c  is d ):20%   to 40%    # why\n",
                "claim a: B\n    if a and not (b or c is d): 20% to 40%  # why\n"
            ),
            ("hypotheses h: Q\n  x( some (text) ) :5%\n", "hypotheses h: Q\n    x ( some (text) ): 5%\n"),
            ("claim a:# is no remark\n", "claim a:# is no remark\n"),
            (
                "claim a: B\n    because   \"a  \\\" b\"   from x y.txt#char=1,2 \n",
                "claim a: B\n    because \"a  \\\" b\" from x y.txt#char=1,2\n"
            ),
            ("scale s: S\n  term a b ,c:20%\n", "scale s: S\n    term a b, c: 20%\n"),
        ])
    func writesTheCanonicalForm(text: String, expected: String) {
        #expect(Self.format(text) == expected)
        #expect(Self.format(expected) == expected)
    }

    @Test(arguments: ["clam a: B\n", "    prior 3%\n", "claim a: B\n    quote \"open\n", "case A\0B\n", ""])
    func leavesFilesWithSyntaxErrorsAlone(text: String) {
        #expect(Self.format(text) == nil)
    }

    @Test func keepsTheMeaning() {
        guard let formatted = Self.format(Examples.full.replacing("    ", with: "\t ")) else {
            Issue.record("not formatted")
            return
        }
        #expect(
            Examples.load(formatted).model.map(ModelDump.of) == Examples.load(Examples.full).model.map(ModelDump.of))
    }

    @Test(arguments: [
        "plain", "a \"b\" \\ c", "line\r\nend\ttab", "\u{FEFF}\u{1}\u{2028}é👍", "\\", "\"", "# not a remark ",
    ])
    func stringsKeepEveryCharacter(text: String) {
        let loaded = Examples.load("case A\nclaim a: B\n    because \(StringLiteral.written(text))\n")
        #expect(Examples.render(loaded) == "")
        #expect(loaded.model?.claims.first?.details.reasons.map(\.text) == [text])
    }
}
