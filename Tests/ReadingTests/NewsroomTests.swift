import Reading
import SourceText
import Testing

/// What newspapers put around their sentences, and the ways in which they go from one to the next.
@Suite struct NewsroomTests {
    struct Example: Sendable, CustomTestStringConvertible {
        var name: String
        var text: String
        /// Some of the statements: `role stance: content <source>`, the stance where it is not `asserts`.
        var statements: [String]
        var testDescription: String { name }
    }

    static let examples = [
        Example(
            name: "the time of an entry",
            text: "14:52 Police have confirmed that the bridge is closed.",
            statements: ["claim: that the bridge is closed <Police>"]),
        Example(
            name: "a dateline with brackets",
            text:
                "LEEUWARDEN (eigen bericht) - Bestuursvoorzitter Kees Velder vertrekt bij het concern, melden bronnen rond het bedrijf.",
            statements: ["claim: Bestuursvoorzitter Kees Velder vertrekt bij het concern <bronnen>"]),
        Example(
            name: "hearsay behind a dateline",
            text: "AUCKLAND, Nov 4 (Wire) - Speculation is growing that Vaughn will miss the race.",
            statements: ["claim: that Vaughn will miss the race"]),
        Example(
            name: "a relative clause that says it",
            text: "Thousands have shared a post that says that the vaccine causes hair loss.",
            statements: ["claim: that the vaccine causes hair loss <that>"]),
        Example(
            name: "an aside between consequences",
            text: """
                Topman Velder vertrekt bij Rhoon, melden bronnen.

                Vertrekt Velder, dan ligt de weg open voor een verkoop. Daar werken 1.900 mensen. De bonden kunnen in \
                dat geval acties uitroepen.
                """,
            statements: [
                "consequence: ligt de weg open voor een verkoop",
                "consequence: De bonden kunnen in dat geval acties uitroepen",
            ]),
        Example(
            name: "a list behind a condition that opens with its verb",
            text: """
                Het kabinet wil een avondklok, bevestigen bronnen.

                Gaat het plan door, dan:
                1. is een wijziging van de wet nodig;
                2. stappen jongeren naar de rechter.
                """,
            statements: [
                "condition: Gaat het plan door", "consequence: is een wijziging van de wet nodig",
                "consequence: stappen jongeren naar de rechter",
            ]),
        Example(
            name: "an event that is only supposed",
            text: """
                Corran Bank is in talks to merge with Dunmore, bankers say.

                A tie-up would create the biggest lender in the country.
                """,
            statements: ["consequence: A tie-up would create the biggest lender in the country"]),
        Example(
            name: "what would then be known of the past",
            text: """
                Researchers claimed in May to have found the oldest bread in the world.

                If the find is confirmed, baking began some 2,000 years earlier.
                """,
            statements: [
                "claim: to have found the oldest bread in the world <Researchers>",
                "consequence: baking began some 2,000 years earlier",
            ]),
        Example(
            name: "no comma before the main clause",
            text: """
                Rovers have not paid their players, a source at the club says.

                If Rovers can't raise a side they will be docked 12 points.
                """,
            statements: ["condition: Rovers can't raise a side", "consequence: they will be docked 12 points"]),
        Example(
            name: "semicolons",
            text: """
                The army has moved to the border, diplomats say.

                Should the move prove genuine, the truce would be dead; grain traffic would halt; and insurers could \
                refuse cover.
                """,
            statements: [
                "consequence: the truce would be dead", "consequence: grain traffic would halt",
                "consequence: insurers could refuse cover",
            ]),
        Example(
            name: "a condition of a noun phrase",
            text: """
                De brug bij Kersk is verkocht, melden bronnen.

                Bij een sluiting verliezen 300 mensen hun baan. Zonder subsidie kan de brug niet open.
                """,
            statements: [
                "condition: sluiting", "consequence: verliezen 300 mensen hun baan", "condition: subsidie",
                "consequence: kan de brug niet open",
            ]),
        Example(
            name: "whom to believe",
            text: "Als we de Engelse pers mogen geloven, is de keuring al achter de rug.",
            statements: ["context: is de keuring al achter de rug <de Engelse pers>"]),
        Example(
            name: "a quotation alone behind a sentence about its speaker",
            text: """
                Wanderers will sell Gunnarson to Dockside, sources say.

                The chairman, Ian Pell, was more careful. “We have had no offer.”
                """,
            statements: ["claim: “We have had no offer.” <The chairman, Ian Pell>"]),
        Example(
            name: "nonsense in a quotation",
            text:
                "Wanderers will sell Gunnarson to Dockside, sources say. “It's rubbish, start to finish,” Moult said.",
            statements: ["claim denies: “It's rubbish, start to finish,” <Moult>"]),
        Example(
            name: "what the mill told ends where it is said who says so",
            text: "Tarn has told suppliers that it will stop making meals, three suppliers said.",
            statements: [
                "claim: Tarn has told suppliers that it will stop making meals <three suppliers>",
                "claim: that it will stop making meals <Tarn>",
            ]),
        Example(
            name: "a pronoun that adverbs follow",
            text: "Het ziekenhuis sluit, melden artsen. Bestuursvoorzitter Havik ontkent dat stellig.",
            statements: ["claim denies: dat <Bestuursvoorzitter Havik>"]),
        Example(
            name: "somebody outside the affair",
            text: """
                Two delegates took cash in a hotel in Sliema, the newspaper Malta Post reports. A night porter spoke of \
                four bags that went up to their floor.

                If it is true, the vote would have to be held again.
                """,
            statements: ["evidence: four bags that went up to their floor <A night porter>"]),
    ]

    @Test(arguments: examples) func reads(_ example: Example) {
        let document = Reader().read(SourceFile(name: "x", text: example.text))
        let read = document.statements.map { statement in
            let stance = statement.stance == .asserts ? "" : " \(statement.stance.rawValue)"
            let source = statement.source.isEmpty ? "" : " <\(document.text(statement.source))>"
            return "\(statement.role.rawValue)\(stance): \(document.text(statement.content))\(source)"
        }
        for expected in example.statements { #expect(read.contains(expected), "\(read)") }
    }
}
