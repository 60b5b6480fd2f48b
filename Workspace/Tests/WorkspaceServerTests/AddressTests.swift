import Testing

@testable import WorkspaceServer

@Suite("Addresses")
struct AddressTests {
    @Test(arguments: [
        ("a b/é.purport", "a%20b/%C3%A9.purport"), ("100%", "100%25"), ("x?y#z&w=\"", "x%3Fy%23z%26w%3D%22"),
        ("plain-1._~", "plain-1._~"),
    ])
    func paths(path: String, written: String) {
        #expect(PercentCoding.encode(path, keeping: "/") == written)
        #expect(PercentCoding.decode(written) == path)
    }

    @Test(arguments: [("%", "%"), ("20%..40%", "20%..40%"), ("%4", "%4"), ("%zz", "%zz"), ("a+b", "a+b"), ("", "")])
    func strayPercentSigns(written: String, text: String) {
        #expect(PercentCoding.decode(written) == text)
    }

    @Test(arguments: ["%FF", "%C3", "a%00b", "%ED%A0%80"])
    func noText(written: String) {
        #expect(PercentCoding.decode(written) == nil)
    }

    @Test func queries() {
        let query = Query("suppose=deal%3Atrue&suppose=&without=+x+&a&=b&suppose=x:false&bad=%FF")
        #expect(query.values("suppose") == ["deal:true", "x:false"])
        #expect(query.first("without") == "x")
        #expect(query.values("bad").isEmpty)
        #expect(
            Query(parts: [.init(name: "prior", value: "20% to 40%"), .init(name: "suppose", value: "a:true")]).written
                == "?prior=20%25%20to%2040%25&suppose=a:true")
        #expect(Query().written.isEmpty)
    }

    /// A mark that combines with the sign before it is part of the value, and does not hide the sign.
    @Test func queriesAreReadByBytes() {
        #expect(Query("a=b&\u{301}c=\u{301}d").parts.map(\.name) == ["a", "\u{301}c"])
    }

    @Test func twiceIsOnce() {
        let query = Query("a=1&b=2&a=1&a=2&b=%32")
        #expect(query.parts.map { $0.name + $0.value } == ["a1", "b2", "a2"])
    }

    @Test func longQueriesAreCut() {
        let query = Query((0..<100_000).map { "without=x\($0)" }.joined(separator: "&"))
        #expect(query.parts.count <= 4096)
    }

    @Test func linksKeepAChosenLanguage() {
        let chosen = Links(choice: LanguageChoice(asked: "nl", accepted: nil))
        #expect(chosen.cases == "/?language=nl")
        #expect(
            chosen.article("a b.txt", showing: [3..<9, 12..<14])
                == "/article/a%20b.txt?show=3,9%3B12,14&language=nl#shown")
        let preferred = Links(choice: LanguageChoice(asked: nil, accepted: "nl"))
        #expect(preferred.caseFile("x.purport") == "/case/x.purport")
    }
}
