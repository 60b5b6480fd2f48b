import Testing

@testable import Drafting

@Suite("Names of statements")
struct NamesTests {
    @Test(
        "Short, ASCII, without function words",
        arguments: [
            ("Syldavië heeft zijn raketbrandstof aan Bordurië verkocht", "nl", "syldavie-raketbrandstof-bordurie"),
            ("The talks will stall", "en", "talks-stall"),
            ("Æther & Œuvre: straße", "en", "aether-oeuvre-strasse"),
            ("the same same thing", "en", "thing"),
            ("of the", "en", "of-the"),
            ("3 ships sank", "en", "ships-sank"),
            ("2024 was a year", "en", "claim-2024-year"),
            ("Сылдавия продала", "ru", "claim-1"),
            ("", "en", "claim-1"),
            ("source", "en", "source-1"),
            ("Donaudampfschifffahrtsgesellschaftskapitänswitwe", "de", "donaudampfschifffahrtsgesellschaftskapit"),
        ])
    func names(text: String, language: String, expected: String) {
        var names = Names()
        #expect(names.name(for: text, language: language, fallback: "claim") == expected)
    }

    @Test("A name that is taken gets a number, also when the number is taken")
    func unique() {
        var names = Names()
        let given = ["deal-2", "deal", "deal", "deal", "unknown", "unknown"].map { names.claimed($0) }
        #expect(given == ["deal-2", "deal", "deal-3", "deal-4", "unknown-1", "unknown-2"])
    }
}
