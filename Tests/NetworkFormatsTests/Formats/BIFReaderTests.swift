import Inference
import SourceText
import Testing

@testable import NetworkFormats

/// BIF as found in the wild.
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

    private func read(_ text: String) throws -> Network {
        let reading = NetworkFormat.read(SourceFile(name: "pair.bif", text: text))
        #expect(reading.diagnostics.isEmpty, "\(reading.diagnostics.map(\.message))")
        return try #require(reading.network)
    }

    private func values(_ network: Network) -> [[Double]?] { network.variables.indices.map { network.table(of: $0) } }

    @Test func namesAsFoundInTheWild() throws {
        let network = try read(good)
        #expect(network.variables.map(\.states) == [["<5", "12+"], ["Asy/Patch", "a b"]])
        #expect(values(network) == [[0.8, 0.2], [0.9, 0.1, 0.2, 0.8]])
    }

    /// What says the same in other words reads as the same network.
    @Test(arguments: [
        ("\n", "\r\n"), ("// A made-up pair.", "\u{FEFF}/* A ; } pair */"), ("wet | rain", "wet, rain"),
        ("wet | rain", "wet rain"),
        ("( wet | rain )", "(wet|rain)"), ("{ <5, 12+ };", "{ \"<5\" \"12+\" }"), ("0.8, 2e-1", "0.8 /* , */ 2e-1"),
        ("0.8, 2e-1", "0.8 0.2"),
        ("(12+) 0.2, 0.8;", "(12+) 0.2,0.8; // enough"), ("  (<5) 0.9, 0.1;", "  default 0.9, 0.1;"),
        ("(12+) 0.2, 0.8;\n  (<5) 0.9, 0.1;", "table 0.9, 0.2, 0.1, 0.8;"), ("(12+)", "( \"12+\" )"),
        ("  (<5)", "  property note = \"a; b }\" ;\n  (<5)"),
        ("variable rain {", "variable \"rain\" { property it is 5\" wide ;\n"),
        ("[ 2 ] { <5", "[2] {<5"), ("0.9, 0.1", "+.9, 1e-1"),
    ]) func otherWords(_ from: String, _ to: String) throws {
        let network = try read(good.replacing(from, with: to))
        #expect(network.variables.map(\.states) == [["<5", "12+"], ["Asy/Patch", "a b"]])
        #expect(values(network) == [[0.8, 0.2], [0.9, 0.1, 0.2, 0.8]])
    }

    /// A comma inside a name without quotation marks is understood from the number of states.
    @Test func commasInNames() throws {
        let text = good.replacing("<5, 12+", with: "up,down, 1,5,7").replacing("(12+)", with: "(1,5,7)")
            .replacing("(<5)", with: "(up,down)").replacing("variable rain", with: "variable ra,in")
            .replacing("( rain )", with: "( ra,in )").replacing("| rain", with: "| ra,in")
        let network = try read(text)
        #expect(network.variables[0] == Variable(name: "ra,in", states: ["up,down", "1,5,7"]))
        #expect(values(network)[1] == [0.9, 0.1, 0.2, 0.8])
        #expect(try read(good.replacing("<5, 12+ }", with: "<5,12+ }")).variables[0].states == ["<5", "12+"])
    }

    @Test func namesInWindows1252() throws {
        let bytes = Array(good.utf8).split(separator: UInt8(ascii: "5"), omittingEmptySubsequences: false)
        let reading = NetworkFormat.read(
            SourceFile(name: "pair.bif", bytes: Array(bytes.joined(separator: [0x80, 0xE9]))))
        #expect(reading.diagnostics.map(\.code) == ["not-utf-8"])
        #expect(try #require(reading.network).variables[0].states == ["<€é", "12+"])
    }

    @Test(arguments: [("0.80000003", 1), ("0.8000000000001", 0), ("0.805", 1)])
    func roundedRowsAreNormalised(_ number: String, _ warnings: Int) throws {
        let reading = NetworkFormat.read(
            SourceFile(name: "pair.bif", text: good.replacing("0.8, 2e-1", with: "\(number), 0.2")))
        #expect(reading.diagnostics.map(\.code) == [String](repeating: "row-normalised", count: warnings))
        let row = try #require(reading.network?.table(of: 0))
        #expect(abs(row.reduce(0, +) - 1) < 1e-15)
        #expect(row[0] != 0.8)
    }

    /// One warning however many rows there are.
    @Test func oneWarningForAllRows() throws {
        let text = good.replacing("0.8, 2e-1", with: "0.8, 0.2000003").replacing("0.9, 0.1;", with: "0.9, 0.1000003;")
            .replacing("0.2, 0.8;", with: "0.2, 0.8000004;")
        let reading = NetworkFormat.read(SourceFile(name: "pair.bif", text: text))
        #expect(reading.diagnostics.map(\.code) == ["row-normalised"])
        #expect(reading.diagnostics.first?.message.contains("by up to 4.0e-7") == true)
    }

    /// A size that is only declared takes no room.
    @Test func declaredSizesCostNothing() {
        let names = (0..<31).map { "x\($0)" }
        let text =
            names.map { "variable \($0) { type discrete [ 2 ] { a, b }; }\n" }.joined()
            + (0..<2_000).map { _ in
                "probability ( x30 | \(names.dropLast().joined(separator: ", ")) ) { default 0.5, 0.5; }\n"
            }.joined()
        let reading = NetworkFormat.read(SourceFile(name: "huge.bif", text: text))
        #expect(reading.network == nil)
        #expect(reading.diagnostics.contains { $0.code == "table-too-large" })
    }
}
