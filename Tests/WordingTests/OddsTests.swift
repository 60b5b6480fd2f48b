import Testing

@testable import Wording

@Suite struct OddsTests {
    @Test(arguments: [
        (0.0, Double.infinity, "cannot say", "niet te zeggen"),
        (Double.infinity, .infinity, "without limit for it", "onbegrensd ervoor"),
        (0, 0, "without limit against it", "onbegrensd ertegen"),
        (2e6, .infinity, "more than a million to 1 for it", "meer dan een miljoen op 1 ervoor"),
        (12, 3e9, "12 to more than a million to 1 for it", "12 tot meer dan een miljoen op 1 ervoor"),
        (0, 1e-9, "more than a million to 1 against it", "meer dan een miljoen op 1 ertegen"),
        (5, .infinity, "at least 5 to 1 for it", "minstens 5 op 1 ervoor"),
        (0, 0.2, "at least 5 to 1 against it", "minstens 5 op 1 ertegen"),
        (1, 1.02, "1 to 1: neither way", "1 op 1: geen kant op"),
        (1.25, 6, "1.3 to 6 to 1 for it", "1,3 tot 6 op 1 ervoor"),
        (0.25, 0.5, "2 to 4 to 1 against it", "2 tot 4 op 1 ertegen"),
        (0.5, 3, "between 2 to 1 against it and 3 to 1 for it", "tussen 2 op 1 ertegen en 3 op 1 ervoor"),
    ])
    func areSaidAsAPhrase(low: Double, high: Double, english: String, dutch: String) {
        #expect(Numbers.odds(low...high, .english) == english)
        #expect(Numbers.odds(low...high, .dutch) == dutch)
    }

    /// Only what is exactly 0 or 1 reads as certain.
    @Test(
        arguments: [
            (0.0, 0.0, "0%"), (1, 1, "100%"), (1.0.nextDown, 1.0.nextDown, ">99%"), (1e-300, 1e-300, "<1%"),
            (0.9, 1, "90–100%"), (0.9, 1.0.nextDown, "90 – >99%"), (1e-300, 0.05, "<1–5%"), (0, 0.004, "0–<1%"),
        ] as [(Double, Double, String)])
    func certaintyIsExact(low: Double, high: Double, text: String) {
        #expect(Numbers.percent(low...high) == text)
    }
}
