import Assessment
import Cases
import Testing

@testable import Wording

/// What statements are called: nothing reads as seen that was not, and nothing as said of something else.
@Suite struct StatementNamesTests {
    private static let text = """
        case A
        question Is it so?
        source s: A source
            reliability B
        claim x: X holds
            prior 20% to 40%
        claim y: Y holds
            if x: likely
            otherwise: unlikely
        hypotheses h: Which is it?
            one (The first): 20% to 40%
            two: 60% to 80%
        report s denies x
        report s asserts y
        report first: s asserts h is one
        evidence seen: A trace
            if x: likely
            otherwise: unlikely
        evidence missed: A mark
            not found
            if x: likely
            otherwise: unlikely
        outcome y: false on 2024-01-01
        outcome h: one on 2024-01-02

        """

    @Test(arguments: [
        ("s-denies-x", "denied by A source", "ontkend door A source"),
        ("s-asserts-y", "asserted by A source (Y holds)", "beweerd door A source (Y holds)"),
        ("first", "asserted by A source (The first)", "beweerd door A source (The first)"),
        ("seen", "A trace", "A trace"), ("missed", "not found: A mark", "niet gevonden: A mark"),
        ("outcome-y", "“Y holds” turned out not true", "‘Y holds’ bleek niet waar"),
        ("outcome-h", "“Which is it?” turned out: The first", "‘Which is it?’ bleek: The first"),
    ])
    func sayWhatWasFound(statement: String, english: String, dutch: String) throws {
        let model = try #require(CaseLoader.load(text: Self.text, name: "test.purport").model)
        for (language, expected) in [(Language.english, english), (.dutch, dutch)] {
            #expect(StatementNames(model: model, language: language).describe(statement) == expected)
        }
    }

    /// Where a claim that is not the headline is explained, it is the headline that has to be named.
    @Test func nameWhatIsNotTheTopic() throws {
        let model = try #require(CaseLoader.load(text: Self.text, name: "test.purport").model)
        let names = StatementNames(model: model, language: .english, topic: .claim("y"))
        #expect(names.describe("s-denies-x") == "denied by A source (X holds)")
        #expect(names.describe("s-asserts-y") == "asserted by A source")
    }
}
