import Inference
import SourceText
import Testing

@testable import NetworkFormats

/// What is written, to the byte, and what is said about it.
@Suite struct WritingTests {
    /// Names that formats differ about, a table over two parents, and a noisy-MAX without a state of no effect.
    static func oddNames() throws -> Network {
        try Network(
            variables: [
                Variable(name: "Age", states: ["<5", "5-12", "12+"]),
                Variable(name: "X-ray \"old\"", states: ["Asy/Patch", "Asy\\Patch", "a,b"]),
                Variable(name: "fever", states: ["none", "some", "high"]),
            ],
            families: [
                .table(ConditionalTable(child: 0, values: [0.125, 1.0 / 3, 1 - 0.125 - 1.0 / 3])),
                .table(
                    ConditionalTable(
                        child: 1, parents: [2, 0],
                        values: (0..<9).flatMap { row in
                            [Double(row) / 16, .leastNonzeroMagnitude, 1 - Double(row) / 16]
                        })),
                .noisyMax(
                    NoisyMax(
                        child: 2, parents: [0], contributions: [[0.5, 0.25, 0.25, 0.75, 0.25, 0, 0.25, 0.25, 0.5]],
                        leak: [0.875, 0.125, 0])),
            ])
    }

    static func diagnostics(_ format: NetworkFormat) throws -> [Diagnostic] {
        format.write(try oddNames(), fileName: "odd.\(format.rawValue)").diagnostics
    }

    @Test(arguments: NetworkFormat.allCases) func writesAsShown(_ format: NetworkFormat) throws {
        let writing = format.write(try Self.oddNames(), fileName: "odd.\(format.rawValue)")
        let bytes = try #require(writing.bytes)
        Golden.folder.expect(String(decoding: bytes, as: UTF8.self), "writing/odd.\(format.rawValue)")
        Golden.folder.expect(
            DiagnosticRenderer(sources: []).render(writing.diagnostics), "writing/odd.\(format.rawValue).txt")
    }

    @Test func manyChangedNamesAreCounted() throws {
        let variables = (0..<30).map { Variable(name: "x \($0)", states: ["a"]) }
        let network = try Network(
            variables: variables, tables: variables.indices.map { ConditionalTable(child: $0, values: [1]) })
        let writing = NetworkFormat.net.write(network)
        #expect(writing.diagnostics.count == 21)
        #expect(writing.diagnostics.last?.message == "10 more names are written differently, which net cannot hold")
    }

    @Test func namesThatWouldBecomeOneStayApart() throws {
        let names = ["a b", "a_b", "a-b", "a_b_2"]
        let network = try Network(
            variables: names.map { Variable(name: $0, states: ["s"]) },
            tables: names.indices.map { ConditionalTable(child: $0, values: [1]) })
        var problems = ProblemList(fileName: "x")
        let legal = LegalNames(
            network, .xdsl, &problems, variable: LegalNames.identifier, state: LegalNames.identifier)
        #expect(legal.variables == ["a_b_3", "a_b", "a_b_4", "a_b_2"])
    }
}
