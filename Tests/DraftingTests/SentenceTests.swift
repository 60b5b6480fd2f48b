import Testing

@testable import Drafting

@Suite("Sentences")
struct SentenceTests {
    @Test(
        "A clean sentence has no bullet, trailing marks, lonely quotation marks or line ends",
        arguments: [
            ("• sancties werken niet…", "Sancties werken niet"),
            ("– de prijs\r\n  stijgt ;", "De prijs stijgt"),
            ("it left the U.S.", "It left the U.S."),
            ("he said \"no", "He said no"),
            ("a “deal” is near", "A “deal” is near"),
            ("prices , it says , rise", "Prices, it says, rise"),
            ("number # one of #2", "Number one of 2"),
            ("ĳsland smelt", "Ĳsland smelt"),
            ("…", ""),
            ("", ""),
        ])
    func tidy(text: String, expected: String) { #expect(Tidying.sentence(text) == expected) }

    @Test("A text too long to read is cut at a word")
    func long() {
        let text = Tidying.sentence(String(repeating: "woord ", count: 200))
        #expect(text.unicodeScalars.count <= 302)
        #expect(text.hasSuffix("woord …"))
    }

    @Test(
        "A Dutch subordinate clause becomes a main clause where that is safe",
        arguments: [
            ("Khemed tanks aan Klow heeft verkocht", "Khemed", "Khemed heeft tanks aan Klow verkocht"),
            ("Khemed tanks aan Klow verkocht heeft", "Khemed", "Khemed heeft tanks aan Klow verkocht"),
            ("Khemed tanks zal laten bouwen", "Khemed", "Khemed zal tanks laten bouwen"),
            (
                "Khemed zijn tanks heeft verpand, zodat Klow ze kan ophalen", "Khemed",
                "Khemed heeft zijn tanks verpand, zodat Klow ze kan ophalen"
            ),
            ("Groot Bordurië wapens had gekocht", "Groot Bordurië", "Groot Bordurië had wapens gekocht"),
            ("De tweede oven sinds kerst koud is", nil, "De tweede oven is sinds kerst koud"),
            ("Het oude verdrag niet meer geldig was", nil, "Het oude verdrag was niet meer geldig"),
        ] as [(String, String?, String)])
    func mainClause(clause: String, name: String?, expected: String) {
        #expect(MainClause.of(clause, startingWith: name, language: "nl") == expected)
    }

    @Test(
        "What is not safe is left alone",
        arguments: [
            ("Khemed verkoopt tanks", "Khemed", "nl"), ("Khemed tanks aan zijn vrienden verkoopt", "Khemed", "nl"),
            ("ministers ziek zijn", nil, "nl"),
            ("de minister van Landbouw de wet heeft getekend", nil, "nl"), ("er brood is", nil, "nl"),
            ("Khemed has sold tanks", "Khemed", "en"),
            ("Khemed heeft gezegd", "Khemed", "nl"),
        ] as [(String, String?, String)])
    func noMainClause(clause: String, name: String?, language: String) {
        #expect(MainClause.of(clause, startingWith: name, language: language) == nil)
    }

    @Test(
        "A main clause that begins with its subject and an auxiliary makes a question",
        arguments: [
            ("Khemed heeft tanks verkocht", "Khemed", "Heeft Khemed tanks verkocht"),
            ("De oude brug is al gesloten", nil, "Is de oude brug al gesloten"),
            ("De oude brug zal niet opengaan", nil, "Zal de oude brug niet opengaan"),
            ("Khemed verkoopt tanks", "Khemed", nil),
        ] as [(String, String?, String?)])
    func question(clause: String, name: String?, expected: String?) {
        #expect(MainClause.question(clause, startingWith: name, language: "nl") == expected)
    }

    @Test(
        "A verb that stands before its subject goes behind it",
        arguments: [
            (
                "Blijken oude brieven erop te duiden dat er brand is",
                "Oude brieven blijken erop te duiden dat er brand is"
            ),
            ("Lijken foto's te tonen dat", "Foto's lijken te tonen dat"), ("Lijken op elkaar", "Lijken op elkaar"),
            ("Foto's lijken echt", "Foto's lijken echt"),
        ])
    func subjectFirst(clause: String, expected: String) {
        #expect(MainClause.subjectFirst(clause, language: "nl") == expected)
    }

    @Test("A bare noun with a negation behind it begins a subordinate clause")
    func bareSubject() {
        let clause = "Boetes geen einde hebben gemaakt aan de handel"
        #expect(MainClause.looksSubordinate(clause, startingWith: nil))
        #expect(
            MainClause.of(clause, startingWith: nil, language: "nl") == "Boetes hebben geen einde gemaakt aan de handel"
        )
        #expect(!MainClause.looksSubordinate("Boetes helpen niet", startingWith: nil))
        #expect(!MainClause.looksSubordinate("De banken zijn hun geld kwijt", startingWith: nil))
    }

    @Test(
        "A Dutch clause that begins with its verb gets its subject first",
        arguments: [
            ("moet de politie 400 agenten inzetten", "De politie moet 400 agenten inzetten"),
            ("is een wijziging van de Gemeentewet nodig", "Een wijziging van de Gemeentewet is nodig"),
            ("Moeten patiënten uitwijken naar Zuidstad", "Patiënten moeten uitwijken naar Zuidstad"),
            ("zijn zo'n 12.000 mensen te lang blootgesteld", "Zo'n 12.000 mensen zijn te lang blootgesteld"),
            ("stappen jongerenorganisaties naar de rechter", "Jongerenorganisaties stappen naar de rechter"),
        ])
    func uninverted(clause: String, expected: String) {
        #expect(MainClause.uninverted(clause) == expected)
    }
}
