import Reading
import SourceText
import Testing

@Suite struct TextPlaceTests {
    private static let text = SourceFile(name: "x", text: "Één brug\r\nis dicht.\n\nDe brug,\n  zegt men, is open.")

    @Test(arguments: [
        ("1:1", ["É"]), ("1:3", ["n"]), ("2:9", ["."]), ("brug", ["brug", "brug"]), ("BRUG,", ["brug,"]),
        ("brug is", ["brug\r\nis"]), ("brug, zegt men", ["brug,\n  zegt men"]), (" Één  brug ", ["Één brug"]),
        ("De brug", ["De brug"]),
    ])
    func finds(_ place: String, _ expected: [String]) throws {
        #expect(try TextPlace.find(place, in: Self.text).map { Self.text.text($0) } == expected)
    }

    @Test(arguments: [
        ("", TextPlace.Problem.empty), (" \n", .empty), ("0:1", .noLine(0, lines: 5)), ("6:1", .noLine(6, lines: 5)),
        ("1:9", .noColumn(9, line: 1, columns: 8)), ("1:0", .noColumn(0, line: 1, columns: 8)),
        ("3:1", .noColumn(1, line: 3, columns: 0)), ("-1:1", .noLine(-1, lines: 5)), ("brugis", .noWords("brugis")),
        ("9223372036854775807:1", .noLine(Int.max, lines: 5)),
        ("-9223372036854775808:1", .noLine(Int.min, lines: 5)),
        ("1:-9223372036854775808", .noColumn(Int.min, line: 1, columns: 8)),
        ("99999999999999999999:1", .noWords("99999999999999999999:1")), ("1:2:3", .noWords("1:2:3")),
    ])
    func saysWhatIsWrong(_ place: String, _ problem: TextPlace.Problem) {
        #expect(throws: problem) { try TextPlace.find(place, in: Self.text) }
    }
}
