import Inference
import SourceText
import Testing

@testable import NetworkFormats

/// NET and UAI as found in the wild.
@Suite struct NETReaderTests {
    private let pair = """
        % Hugin says "hello"; and {more}
        net
        {
            node_size = (80 40);
            HR_Desc = "a } brace; and % a per cent";
        }
        node rain
        {
            label = "Did it \\"rain\\"?";
            position = (10 20);
            states = ("<5" "a, b");
        }
        discrete node wet
        {
            states = ("no" "say \\"yes\\"");
        }
        potential (rain)
        {
            data = (0.8 0.2);
        }
        potential (wet | rain)
        {
            data = ((0.9 0.1)  % <5
                    (0.25 0.75));
        }
        """

    private func read(_ text: String) throws -> Network {
        let reading = NetworkFormat.read(SourceFile(name: "pair.net", text: text))
        #expect(reading.diagnostics.isEmpty, "\(reading.diagnostics.map(\.message))")
        return try #require(reading.network)
    }

    @Test(arguments: [
        ("", ""), ("\n", "\r\n"), ("% Hugin", "\u{FEFF}% Hugin"), ("(0.8 0.2)", "( 0.8, .2 )"),
        ("(rain)\n", "(rain | )\n"),
        ("((0.9 0.1)", "(0.9 0.1"), ("discrete node", "node"),
        ("    states = (\"no\"", "    subtype = label; states = (\"no\""),
    ]) func otherWords(_ from: String, _ to: String) throws {
        var text = from.isEmpty ? pair : pair.replacing(from, with: to)
        if from == "((0.9 0.1)" { text = text.replacing("(0.25 0.75))", with: "0.25 0.75)") }
        let network = try read(text)
        #expect(
            network.variables == [
                Variable(name: "rain", states: ["<5", "a, b"]), Variable(name: "wet", states: ["no", "say \"yes\""]),
            ])
        #expect(network.table(of: 0) == [0.8, 0.2])
        #expect(network.table(of: 1) == [0.9, 0.1, 0.25, 0.75])
    }

    // MARK: UAI

    @Test(arguments: [
        "BAYES\n2\n2 3\n2\n1 0\n2 0 1\n\n2\n0.25 0.75\n\n6\n1 0 0\n0.5 0.25 0.25\n",
        "BAYES 2 2 3 2 2 0 1 1 0 6 1 0 0 .5 .25 .25 2 .25 .75",
        "\u{FEFF}bayes\r\n2\r\n2 3\r\n2\r\n1 0\r\n2 0 1\r\n2 0.25 0.75\r\n6 1 0 0 0.5 0.25 0.25",
    ]) func uai(_ text: String) throws {
        let reading = NetworkFormat.uai.read(SourceFile(name: "x.uai", text: text))
        #expect(reading.diagnostics.isEmpty)
        let network = try #require(reading.network)
        #expect(
            network.variables == [
                Variable(name: "v0", states: ["s0", "s1"]), Variable(name: "v1", states: ["s0", "s1", "s2"]),
            ])
        #expect(network.table(of: 0) == [0.25, 0.75])
        #expect(network.table(of: 1) == [1, 0, 0, 0.5, 0.25, 0.25])
    }

    /// Each sample as pairs of a variable and its state.
    @Test(
        arguments: [
            ("2 0 1 1 2", [[0, 1, 1, 2]]), ("1\n2 0 1 1 2\n", [[0, 1, 1, 2]]),
            ("2\n1 0 1\n1 1 0\n", [[0, 1], [1, 0]]), ("0", [[]]), ("", []),
            ("1 0", [[]]), ("2\n0 1\n1 2\n", [[0, 1, 1, 2]]), ("2\r\n0\r\n1 1 0\r\n", [[], [1, 0]]),
            ("2 0 1 1 0", [[0, 1, 1, 0]]), ("2\n0\n1 1 2\n", [[], [1, 2]]),
        ] as [(String, [[Int]])]) func evidence(_ text: String, _ expected: [[Int]]) throws
    {
        let network = try WritingTests.oddNames()
        let reading = EvidenceFile.read(SourceFile(name: "x.evid", text: text), for: network)
        #expect(reading.diagnostics.isEmpty, "\(reading.diagnostics.map(\.message))")
        let samples = try #require(reading.samples)
        #expect(samples == expected.map(evidence))
        // Written and read again they are the same.
        let writing = EvidenceFile.write(samples, for: network)
        let again = EvidenceFile.read(SourceFile(name: "y.evid", bytes: try #require(writing.bytes)), for: network)
        #expect(again.samples == samples)
    }

    private func evidence(_ pairs: [Int]) -> Evidence {
        var evidence = Evidence()
        for index in stride(from: 0, to: pairs.count, by: 2) { evidence.observe(pairs[index], state: pairs[index + 1]) }
        return evidence
    }

    @Test func onlyObservationsAreWritten() throws {
        var sample = Evidence()
        sample.weigh(0, likelihood: [0.5, 0.5, 1])
        sample.intervene(1, state: 0)
        let writing = EvidenceFile.write([sample], for: try WritingTests.oddNames())
        #expect(writing.bytes == nil)
        #expect(writing.diagnostics.map(\.code) == ["evidence-kind", "evidence-kind"])
    }
}
