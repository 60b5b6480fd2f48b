import Reading
import SourceText
import Testing

/// Conditions of a few words, which name no more of the claim than whom it is about, or nothing of it.
@Suite struct ShortConditionTests {
    struct Example: Sendable {
        var language: String
        var text: String
        /// Each consequence, with its reason or without.
        var consequences: [(String, String?)]
    }

    static let examples = [
        Example(
            language: "en",
            text: """
                The trainer of Hagenow will reportedly leave for Vienna in June.

                If the trainer goes, the striker would leave as well.

                If the weather turns, the harbour may freeze.
                """,
            consequences: [("the striker would leave as well", nil), ("the harbour may freeze", nil)]),
        Example(
            language: "de",
            text: """
                Trainer Jonas Lindqvist wird den SV Hagenow angeblich im Sommer verlassen.

                Wenn der Trainer geht, dürfte auch der Stürmer den Verein verlassen. Denn er kam seinetwegen. \
                Der Aufstieg wäre dann kaum zu schaffen.
                """,
            consequences: [
                ("dürfte auch der Stürmer den Verein verlassen", "er kam seinetwegen"),
                ("Der Aufstieg wäre dann kaum zu schaffen", nil),
            ]),
        Example(
            language: "de",
            text: """
                Ministerin Sabine Albers steht laut Kreisbote vor dem Rücktritt.

                Tritt Albers zurück, könnte Dirk Onken das Amt führen.
                """,
            consequences: [("könnte Dirk Onken das Amt führen", nil)]),
    ]

    @Test(arguments: examples.indices) func bearOnTheClaim(_ index: Int) {
        let example = Self.examples[index]
        let document = Reader(language: example.language).read(SourceFile(name: "x", text: example.text))
        let found = document.statements.filter { $0.role == .consequence }
        #expect(found.map { document.text($0.content) } == example.consequences.map(\.0))
        for (statement, expected) in zip(found, example.consequences) {
            let reason = document.statements.first { $0.id == statement.reason }
            #expect(reason.map { document.text($0.content) } == expected.1)
        }
    }
}
