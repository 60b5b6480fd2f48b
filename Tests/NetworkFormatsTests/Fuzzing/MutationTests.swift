import Inference
import NetworkFormats
import SourceText
import TestSupport
import Testing

/// Random mutations of valid files: nothing crashes, and either there is a network or an error says why there is none.
@Suite struct MutationTests {
    private static let mutations = Mutations(
        fragments: [
            "{", "}", "(", ")", "[", "]", "<", ">", "</", "/>", "<!--", "-->", "<![CDATA[", "]]>", "<!DOCTYPE", "<?",
            "?>", "&", "&amp;",
            "&#0;", "&#xD800;", "\"", "'", "\\", ";", ",", "|", "=", "%", "//", "/*", "*/", "\r\n", "\n", "\t", "\0",
            "\u{FEFF}", "é",
            "-", "-1", "1e999", "nan", "inf", "0", "1", "2", "99999999999999999999", "9999999", "1e-400",
            "0.1234567890123456789012345",
            "type", "table", "default", "property", "states", "data", "node", "variable", "probability", "network",
            "<a b=\"c\">", "id",
            "noisymax", "deterministic", "strengths", "MARKOV", "BAYES",
        ])

    private static let rounds = Mutations.rounds(600)
    private static let seed = Mutations.seed(20_260_411)

    private static func check(_ bytes: [UInt8], _ format: NetworkFormat) -> NetworkReading {
        let file = SourceFile(name: "mutant", bytes: bytes)
        let reading = format.read(file)
        #expect((reading.network == nil) == reading.diagnostics.hasErrors, "\(bytes)")
        for diagnostic in reading.diagnostics {
            if let span = diagnostic.span { #expect(span.start >= 0 && span.end <= bytes.count, "\(bytes)") }
        }
        _ = DiagnosticRenderer(sources: [file]).render(reading.diagnostics)
        return reading
    }

    @Test(arguments: NetworkFormat.allCases) func survivesAnyMutation(_ format: NetworkFormat) throws {
        var noise = Noise(seed: Self.seed)
        var read = 0
        for _ in 0..<Self.rounds {
            let network = try Networks.random(&noise, names: ["<5", "a,b", "a b", "é"])
            let original = try #require(format.write(network).bytes)
            let bytes = Self.mutations.mutate(original, &noise)
            guard let mutant = Self.check(bytes, format).network else { continue }
            read += 1
            // What was read can be written and read again.
            let again = format.read(SourceFile(name: "again", bytes: try #require(format.write(mutant).bytes)))
            #expect(again.network?.variables.count == mutant.variables.count, "\(bytes)")
        }
        #expect(read > Self.rounds / 50)
    }

    @Test(arguments: NetworkFormat.allCases) func survivesEveryBeginning(_ format: NetworkFormat) throws {
        let bytes = try #require(format.write(try WritingTests.oddNames()).bytes)
        for length in 0..<bytes.count { _ = Self.check(Array(bytes.prefix(length)), format) }
    }

    @Test(arguments: NetworkFormat.allCases) func survivesRandomFragments(_ format: NetworkFormat) {
        var noise = Noise(seed: 7)
        let heads = ["", "network x { } ", "<BIF><NETWORK>", "<smile><nodes>", "node a {", "BAYES 3 2 2 2 3 "].map {
            Array($0.utf8)
        }
        for _ in 0..<300 {
            let count = Int.random(in: 0...80, using: &noise)
            let head = heads.randomElement(using: &noise) ?? []
            let bytes =
                head
                + (0..<count).flatMap { _ in
                    Self.mutations.fragment(&noise)
                        + (Bool.random(using: &noise) ? [32] : [])
                }
            _ = Self.check(bytes, format)
            _ = NetworkFormat.read(SourceFile(name: "x", bytes: bytes))
        }
    }

    @Test func evidenceSurvivesAnyMutation() throws {
        var noise = Noise(seed: Self.seed)
        let network = try WritingTests.oddNames()
        for _ in 0..<Self.rounds {
            let bytes = Self.mutations.mutate(Array("2\n2 0 1 1 2\n1 2 0\n".utf8), &noise)
            let reading = EvidenceFile.read(SourceFile(name: "x.evid", bytes: bytes), for: network)
            #expect((reading.samples == nil) == reading.diagnostics.hasErrors, "\(bytes)")
        }
    }
}
