import Foundation
import Inference
import NetworkFormats
import SourceText
import Testing

/// Random mutations of valid files: nothing crashes, and either there is a network or an error says why there is none.
@Suite struct MutationTests {
    private static let fragments =
        [
            "{", "}", "(", ")", "[", "]", "<", ">", "</", "/>", "<!--", "-->", "<![CDATA[", "]]>", "<!DOCTYPE", "<?",
            "?>", "&", "&amp;",
            "&#0;", "&#xD800;", "\"", "'", "\\", ";", ",", "|", "=", "%", "//", "/*", "*/", "\r\n", "\n", "\t", "\0",
            "\u{FEFF}", "é",
            "-", "-1", "1e999", "nan", "inf", "0", "1", "2", "99999999999999999999", "9999999", "1e-400",
            "0.1234567890123456789012345",
            "type", "table", "default", "property", "states", "data", "node", "variable", "probability", "network",
            "<a b=\"c\">", "id",
            "noisymax", "deterministic", "strengths", "MARKOV", "BAYES",
        ].map { Array($0.utf8) } + [[0xFF], [0xC3], [0xE2, 0x80], [0xFF, 0xFE]]

    /// `PURPORT_FUZZ_ROUNDS` asks for more than a test run needs, and then other mutations each time.
    private static let asked = ProcessInfo.processInfo.environment["PURPORT_FUZZ_ROUNDS"].flatMap { Int($0) }
    private static let rounds = asked ?? 600
    private static let seed = asked == nil ? 20_260_411 : UInt64.random(in: 0 ... .max)

    private static func mutate(_ original: [UInt8], _ generator: inout Generator) -> [UInt8] {
        var bytes = original
        for _ in 0..<Int.random(in: 1...3, using: &generator) {
            switch Int.random(in: 0..<7, using: &generator) {
            case 0 where !bytes.isEmpty:
                bytes[Int.random(in: 0..<bytes.count, using: &generator)] = UInt8.random(in: 0...255, using: &generator)
            case 1 where !bytes.isEmpty: bytes.removeLast(Int.random(in: 1...bytes.count, using: &generator))
            case 2:
                var lines = bytes.split(separator: 10, omittingEmptySubsequences: false)
                lines.swapAt(
                    Int.random(in: 0..<lines.count, using: &generator),
                    Int.random(in: 0..<lines.count, using: &generator))
                bytes = Array(lines.joined(separator: [10]))
            case 3 where !bytes.isEmpty:
                let start = Int.random(in: 0..<bytes.count, using: &generator)
                bytes.removeSubrange(start..<min(bytes.count, start + Int.random(in: 1...30, using: &generator)))
            case 4 where !bytes.isEmpty:
                let start = Int.random(in: 0..<bytes.count, using: &generator)
                let piece = bytes[start..<min(bytes.count, start + Int.random(in: 1...60, using: &generator))]
                bytes.insert(contentsOf: piece, at: Int.random(in: 0...bytes.count, using: &generator))
            default:
                let fragment = fragments.randomElement(using: &generator) ?? []
                bytes.insert(contentsOf: fragment, at: Int.random(in: 0...bytes.count, using: &generator))
            }
        }
        return bytes
    }

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
        var generator = Generator(state: Self.seed)
        var read = 0
        for _ in 0..<Self.rounds {
            let network = try Networks.random(&generator, names: ["<5", "a,b", "a b", "é"])
            let original = try #require(format.write(network).bytes)
            let bytes = Self.mutate(original, &generator)
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
        var generator = Generator(state: 7)
        let heads = ["", "network x { } ", "<BIF><NETWORK>", "<smile><nodes>", "node a {", "BAYES 3 2 2 2 3 "].map {
            Array($0.utf8)
        }
        for _ in 0..<300 {
            let count = Int.random(in: 0...80, using: &generator)
            let head = heads.randomElement(using: &generator) ?? []
            let bytes =
                head
                + (0..<count).flatMap { _ in
                    (Self.fragments.randomElement(using: &generator) ?? [])
                        + (Bool.random(using: &generator) ? [32] : [])
                }
            _ = Self.check(bytes, format)
            _ = NetworkFormat.read(SourceFile(name: "x", bytes: bytes))
        }
    }

    @Test func evidenceSurvivesAnyMutation() throws {
        var generator = Generator(state: Self.seed)
        let network = try WritingTests.oddNames()
        for _ in 0..<Self.rounds {
            let bytes = Self.mutate(Array("2\n2 0 1 1 2\n1 2 0\n".utf8), &generator)
            let reading = EvidenceFile.read(SourceFile(name: "x.evid", bytes: bytes), for: network)
            #expect((reading.samples == nil) == reading.diagnostics.hasErrors, "\(bytes)")
        }
    }
}
