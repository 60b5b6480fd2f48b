import Reading
import SourceText
import Testing

/// Sentences in which somebody says something, and who, by which words, and what.
@Suite struct AttributionTests {
    struct Case: Sendable, CustomTestStringConvertible {
        var text: String
        var source: String
        var cue: String
        var content: String
        var language = "en"

        var testDescription: String { text }
    }

    static let cases = [
        // A relative pronoun is the source as it stands.
        Case(
            text: "The engineer who said that the dam leaks left the room.", source: "who", cue: "said",
            content: "that the dam leaks"),
        // What a passive with an agent speaks of is its subject.
        Case(
            text: "The plan was welcomed by the union.", source: "the union", cue: "was welcomed",
            content: "The plan"),
        // The verb that carries a noun belongs to the cue.
        Case(
            text: "The farmers have expressed deep concern that the dam could fail.", source: "The farmers",
            cue: "have expressed deep concern", content: "that the dam could fail"),
        // When it was said is no part of who said it.
        Case(
            text: "The ministry earlier this week said it would leave.", source: "The ministry", cue: "said",
            content: "it would leave"),
        // A word that is mostly a noun is a verb before a clause.
        Case(
            text: "A new poll shows that voters stay at home.", source: "A new poll", cue: "shows",
            content: "that voters stay at home"),
        // And a noun where a verb governs it: what is denied is what the claims hold.
        Case(
            text: "Two ministers denied claims that the bank is broke.", source: "Two ministers", cue: "denied",
            content: "that the bank is broke"),
        // Where it was said is no part of what was said.
        Case(
            text: "At the debate on Monday, Carlsen cited the report.", source: "Carlsen", cue: "cited",
            content: "the report"),
        Case(
            text: "Michael R. Golden zei dat de brug veilig is.", source: "Michael R. Golden", cue: "zei",
            content: "dat de brug veilig is", language: "nl"),
        Case(
            text: "De minister waarschuwde dat de dijk kan breken.", source: "De minister", cue: "waarschuwde",
            content: "dat de dijk kan breken", language: "nl"),
    ]

    @Test(arguments: cases) func saysWhoByWhichWordsAndWhat(_ expected: Case) {
        let document = Reader().read(SourceFile(name: "x", text: expected.text), language: expected.language)
        let found = document.statements.map { statement in
            [statement.source, statement.cue, statement.content].map { spans in
                spans.map { document.text.text($0) }.joined(separator: " … ")
            }
        }
        #expect(found.contains([expected.source, expected.cue, expected.content]), "\(found)")
    }

    @Test(arguments: [
        ("Anna Carlsen, who said that the deal was dead, left.", ["Anna Carlsen"]),
        ("An engineer who said that the dam leaks was dismissed.", ["An engineer"]),
    ])
    func aRelativePronounStandsForTheWordsBeforeIt(_ text: String, _ resolved: [String]) {
        let document = Reader().read(SourceFile(name: "x", text: text), language: "en")
        #expect(document.statements.contains { $0.resolved == resolved }, "\(document.statements.map(\.resolved))")
    }

    @Test(arguments: [
        ("The deal was off, was it not?", "en", []),
        ("The crew was unable to land.", "en", ["to land"]),
        ("Critics attacked the scrapped plan to sell the port.", "en", ["plan to sell the port"]),
        ("De vlucht is geschrapt.", "nl", ["De vlucht"]),
        ("De regering zweeg over het geannuleerde bezoek.", "nl", ["bezoek"]),
    ])
    func deniesWhatDoesNotComeAbout(_ text: String, _ language: String, _ scopes: [String]) {
        let document = Reader().read(SourceFile(name: "x", text: text), language: language)
        let found = document.negations.map { $0.scope.map { document.text.text($0) }.joined(separator: " … ") }
        #expect(found == scopes)
    }
}
