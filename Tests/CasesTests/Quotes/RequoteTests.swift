import Cases
import Testing

@Suite struct RequoteTests {
    private static let text = "As of today the deal is on, says one; the déal is off, says another. The deal ends.\r\n"

    private static func load(_ reference: String) -> (LoadedCase, CaseFiles) {
        let files = CaseFiles.memory(["a.txt": Array(text.utf8)])
        let text = "case A\nclaim deal: Deal\n    quote \(reference)\n"
        return (CaseLoader.load(text: text, name: "case.purport", files: files), files)
    }

    @Test(
        arguments: [
            ("\"the déal is off\" from a.txt#char=1,2", "\"the déal is off\" from a.txt#char=38,53"),
            ("\"the déal … off\" from a.txt#char=1,2;3,4", "\"the déal … off\" from a.txt#char=38,46;50,53"),
            ("\"today … ends\" from a.txt", "\"today … ends\" from a.txt#char=6,11;78,82"),
            ("\"deal\" from a.txt#char=70,74", "\"deal\" from a.txt#char=73,77"),
            ("\"deal\" from a.txt#char=20,24", "\"deal\" from a.txt#char=16,20"),
            ("\"ends.\\r\\n\" from a.txt", "\"ends.\\r\\n\" from a.txt#char=78,85"),
        ])
    func findsWordsThatMoved(before: String, after: String) {
        let (loaded, files) = Self.load(before)
        #expect(!loaded.diagnostics.isEmpty)
        let edits = Requoter.edits(for: loaded, files: files)
        #expect(Requoter.unresolved(loaded, after: edits).isEmpty)
        let bytes = loaded.sources.first.map { Requoter.apply(edits, to: $0) } ?? []
        #expect(String(decoding: bytes, as: UTF8.self) == "case A\nclaim deal: Deal\n    quote \(after)\n")
        #expect(Self.load(after).0.diagnostics.isEmpty)
    }

    @Test(arguments: ["\"no such words\" from a.txt#char=1,2", "\"deal\" from a.txt", "\"deal\" from b.txt#char=1,2"])
    func leavesWhatOnlyAPersonCanTell(reference: String) {
        let (loaded, files) = Self.load(reference)
        let edits = Requoter.edits(for: loaded, files: files)
        #expect(edits.isEmpty)
        #expect(Requoter.unresolved(loaded, after: edits).count == 1)
    }
}
