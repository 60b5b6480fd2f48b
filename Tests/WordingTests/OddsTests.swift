import Testing

@testable import Wording

@Suite struct OddsTests {
    @Test(arguments: [
        (0.0, Double.infinity, "cannot say", "niet te zeggen"),
        (Double.infinity, .infinity, "without limit for it", "onbegrensd ervoor"),
        (0, 0, "without limit against it", "onbegrensd ertegen"),
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
}
