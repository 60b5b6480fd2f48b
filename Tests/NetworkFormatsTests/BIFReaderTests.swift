import Inference
import NetworkFormats
import SourceText
import Testing

@Suite struct BIFReaderTests {
    private let good = """
        // A made-up pair.
        network pair { property "x, y; z" ; }
        variable rain { type discrete [ 2 ] { <5, 12+ }; }
        variable wet { type discrete [ 2 ] { Asy/Patch, "a b" }; property position = (1, 2) ; }
        probability ( rain ) { table 0.8, 2e-1; }
        probability ( wet | rain ) {
          (12+) 0.2, 0.8;
          (<5) 0.9, 0.1;
        }
        """

    @Test func namesAsFoundInTheWild() throws {
        let reading = BIFReader.read(SourceFile(name: "pair.bif", text: good))
        #expect(reading.diagnostics.isEmpty)
        let network = try #require(reading.network)
        #expect(network.variables.map(\.states) == [["<5", "12+"], ["Asy/Patch", "a b"]])
        #expect(network.variables.indices.map { network.table(of: $0) ?? [] } == [[0.8, 0.2], [0.9, 0.1, 0.2, 0.8]])
    }

    @Test func roundedRowsAreNormalised() throws {
        let text = good.replacing("0.8, 2e-1", with: "0.8, 0.2001")
        let reading = BIFReader.read(SourceFile(name: "pair.bif", text: text))
        #expect(reading.diagnostics.map(\.code) == ["row-normalised"])
        let sum = try #require(reading.network?.table(of: 0)).reduce(0, +)
        #expect(abs(sum - 1) < 1e-15)
    }

    @Test(arguments: [
        ("(12+) 0.2, 0.8;", "(13) 0.2, 0.8;", "unknown-state"),
        ("(12+) 0.2, 0.8;", "", "missing-row"),
        ("(12+) 0.2, 0.8;", "(<5) 0.2, 0.8;", "duplicate-row"),
        ("(12+) 0.2, 0.8;", "(12+) 0.2, 0.8, 0;", "row-length"),
        ("(12+) 0.2, 0.8;", "(12+) 0.2, x;", "unexpected-token"),
        ("(12+) 0.2, 0.8;", "(12+) 0.9, 0.8;", "row-sum"),
        ("(12+) 0.2, 0.8;", "(12+) 1.8, -0.8;", "invalid-probability"),
        ("2e-1", "nan", "invalid-probability"),
        ("wet | rain", "wet | snow", "unknown-variable"),
        ("variable wet", "variable rain", "duplicate-variable"),
        ("discrete [ 2 ] { <5", "discrete [ 3 ] { <5", "state-count"),
        ("{ <5, 12+ }", "{ <5, <5 }", "duplicate-state"),
        ("probability ( rain ) { table 0.8, 2e-1; }", "", "missing-table"),
        ("network pair", "netwerk pair", "unexpected-token"),
        ("0.9, 0.1;\n}", "0.9, 0.1;", "unexpected-end"),
    ]) func mistakesHavePlaces(_ from: String, _ to: String, _ code: String) throws {
        let reading = BIFReader.read(SourceFile(name: "pair.bif", text: good.replacing(from, with: to)))
        #expect(reading.network == nil)
        let first = try #require(reading.diagnostics.first)
        #expect(first.code == code)
        #expect(first.span != nil)
        #expect(first.remedy != nil)
    }

    @Test func everyBeginningOfAFileIsReadWithoutHarm() {
        let bytes = Array(good.utf8)
        for length in 0..<bytes.count {
            let reading = BIFReader.read(SourceFile(name: "cut.bif", bytes: Array(bytes.prefix(length))))
            #expect((reading.network == nil) == reading.diagnostics.hasErrors)
        }
    }
}
