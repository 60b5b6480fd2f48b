import Cases
import Foundation
import SourceText
import Testing

/// Random mutations of valid cases: nothing crashes, nothing of the file is lost, formatting is idempotent and keeps the meaning.
@Suite struct MutationTests {
    /// SplitMix64 (Steele, Lea and Flood 2014): the same mutations on every machine.
    private struct Generator: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var mixed = state
            mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
            mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
            return mixed ^ (mixed >> 31)
        }
    }

    private static let fragments =
        [
            "#", " # ", ":", "\"", "(", ")", ",", "\t", "\r\n", "\n", "%", " to ", " not ", " and ", "\\", "\\u{",
            "unknown", "deal", "is",
            "\u{FEFF}", "é", "\0", "\u{FF}", "99999999999999999999", "-", "…", "if deal: ", "otherwise: ",
            "include \"a.purport\"\n",
            "#char=1,2", "between 1 to 2 and ", "case ", "hypotheses h: H\n", "    ", "0%", "…\n",
        ].map { Array($0.utf8) } + [[0xFF], [0xC3], [0xE2, 0x80]]

    /// `PURPORT_FUZZ_ROUNDS` asks for more than a test run needs, and then other mutations each time.
    private static let asked = ProcessInfo.processInfo.environment["PURPORT_FUZZ_ROUNDS"].flatMap { Int($0) }
    private static let rounds = asked ?? 200
    private static let seed = asked == nil ? 20_220_924 : UInt64.random(in: 0 ... .max)

    private static func mutate(_ original: [UInt8], _ generator: inout Generator) -> [UInt8] {
        var bytes = original
        for _ in 0..<Int.random(in: 1...4, using: &generator) {
            switch Int.random(in: 0..<6, using: &generator) {
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
            default:
                let fragment = fragments.randomElement(using: &generator) ?? []
                bytes.insert(contentsOf: fragment, at: Int.random(in: 0...bytes.count, using: &generator))
            }
        }
        return bytes
    }

    @Test(arguments: [Examples.full, String(decoding: StarterCase.text, as: UTF8.self)])
    func survivesAnyMutation(text: String) {
        var generator = Generator(state: Self.seed)
        let original = Array(text.utf8)
        var formattedCases = 0
        for round in 0..<Self.rounds {
            let bytes = Self.mutate(original, &generator)
            let loaded = CaseLoader.load(bytes: bytes, name: "case.purport", files: Examples.fullFiles)
            guard let tree = loaded.syntax.first, tree.printed == bytes else {
                Issue.record("round \(round): the tree does not give the file back: \(bytes)")
                return
            }
            _ = DiagnosticRenderer(sources: loaded.sources).render(loaded.diagnostics)
            guard let formatted = CaseFormatter.format(tree) else {
                #expect(loaded.model == nil)
                continue
            }
            formattedCases += 1
            let again = CaseParser.parse(SourceFile(name: "case.purport", bytes: formatted))
            guard CaseFormatter.format(again) == formatted else {
                Issue.record("round \(round): formatting twice changes it again: \(bytes)")
                return
            }
            let reloaded = CaseLoader.load(bytes: formatted, name: "case.purport", files: Examples.fullFiles)
            guard reloaded.model.map(ModelDump.of) == loaded.model.map(ModelDump.of),
                reloaded.diagnostics.filter({ $0.severity == .error }).map(\.code)
                    == loaded.diagnostics.filter({ $0.severity == .error }).map(\.code)
            else {
                Issue.record(
                    "round \(round): formatting changes the meaning: \(String(decoding: bytes, as: UTF8.self))")
                return
            }
        }
        #expect(formattedCases > Self.rounds / 20)
    }

    @Test func survivesRandomBytes() {
        var generator = Generator(state: 7)
        for _ in 0..<100 {
            let count = Int.random(in: 0...400, using: &generator)
            let bytes = (0..<count).map { _ in Self.fragments.randomElement(using: &generator) ?? [] }.flatMap { $0 }
            let loaded = CaseLoader.load(bytes: bytes, name: "case.purport", files: .memory([:]))
            #expect(loaded.syntax.map(\.printed) == [bytes])
        }
    }
}
