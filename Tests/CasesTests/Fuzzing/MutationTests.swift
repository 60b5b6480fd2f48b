import Cases
import SourceText
import TestSupport
import Testing

/// Random mutations of valid cases: nothing crashes, nothing of the file is lost, formatting is idempotent and keeps the meaning.
@Suite struct MutationTests {
    private static let mutations = Mutations(
        fragments: [
            "#", " # ", ":", "\"", "(", ")", ",", "\t", "\r\n", "\n", "%", " to ", " not ", " and ", "\\", "\\u{",
            "unknown", "deal", "is",
            "\u{FEFF}", "é", "\0", "\u{FF}", "99999999999999999999", "-", "…", "if deal: ", "otherwise: ",
            "include \"a.purport\"\n",
            "#char=1,2", "between 1 to 2 and ", "case ", "hypotheses h: H\n", "    ", "0%", "…\n",
        ])

    private static let rounds = Mutations.rounds(200)

    @Test(arguments: [Examples.full, String(decoding: StarterCase.text, as: UTF8.self)])
    func survivesAnyMutation(text: String) {
        var noise = Noise(seed: Mutations.seed(20_220_924))
        let original = Array(text.utf8)
        var formattedCases = 0
        for round in 0..<Self.rounds {
            let bytes = Self.mutations.mutate(original, &noise)
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
        var noise = Noise(seed: 7)
        for _ in 0..<100 {
            let count = Int.random(in: 0...400, using: &noise)
            let bytes = (0..<count).map { _ in Self.mutations.fragment(&noise) }.flatMap { $0 }
            let loaded = CaseLoader.load(bytes: bytes, name: "case.purport", files: .memory([:]))
            #expect(loaded.syntax.map(\.printed) == [bytes])
        }
    }
}
