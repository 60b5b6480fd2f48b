import Foundation
import SourceText
import Testing

@testable import Cases

/// Each file of `Golden/problems` is a case with something wrong in it, its `.txt` all that is said about it.
@Suite struct ProblemTests {
    private static let names = Golden.cases(in: "problems")

    /// The folder of the golden files stands in for the current folder, so that messages name short paths.
    private static let files = CaseFiles { path, within in
        let root = Golden.folder.url.path + "/problems/"
        return CaseFiles.disk.read(root + path, within.map { root + $0 })
    }

    private static func load(_ name: String) -> LoadedCase { CaseLoader.load(path: name + ".purport", files: files) }

    @Test(arguments: names)
    func saysWhatIsWrong(name: String) {
        let loaded = Self.load(name)
        #expect(!loaded.diagnostics.isEmpty)
        #expect((loaded.model == nil) == loaded.diagnostics.hasErrors)
        for tree in loaded.syntax { #expect(tree.printed == tree.source.bytes) }
        let folder = name.contains("/") ? "quotes/" : ""
        #expect(loaded.sources.first?.name == "\(folder)\(name.split(separator: "/").last ?? "").purport")
        Golden.folder.expect(
            DiagnosticRenderer(sources: loaded.sources).render(loaded.diagnostics), "problems/\(name).txt")
    }

    /// Those that no small file can show have tests of their own, below.
    @Test func everyKindOfProblemIsShown() {
        let shown = Set(Self.names.flatMap { Self.load($0).diagnostics.map(\.code) })
        let inCode: Set<Problem.Code> = [.fileTooLarge, .longLine, .tooManyProblems]
        let missing = Problem.Code.allCases.filter { !inCode.contains($0) && !shown.contains($0.rawValue) }
        #expect(missing.isEmpty)
    }

    @Test func everyErrorHasARemedy() {
        for diagnostic in Self.names.flatMap({ Self.load($0).diagnostics }) where diagnostic.severity == .error {
            #expect(diagnostic.remedy != nil, "\(diagnostic.message)")
            #expect(!diagnostic.message.hasSuffix("."), "\(diagnostic.message)")
        }
    }

    @Test func refusesWhatIsTooLarge() {
        let line = [UInt8](repeating: UInt8(ascii: "a"), count: CaseLoader.largestFile + 1)
        let loaded = CaseLoader.load(bytes: line, name: "big.purport")
        #expect(loaded.model == nil)
        #expect(loaded.diagnostics.map(\.code) == ["file-too-large"])
    }

    @Test func readsOnAfterALongLine() {
        let text =
            "case Example\nclaim deal: " + String(repeating: "x ", count: 50_000) + "\nclaim other: 5\n    prior 130%\n"
        let loaded = CaseLoader.load(text: text, name: "long.purport")
        #expect(loaded.diagnostics.map(\.code) == ["long-line", "out-of-range"])
    }

    @Test func countsProblemsPastALimit() {
        let text = "case Example\n" + (0..<2_000).map { "claim c\($0): C\n    prior 200%\n" }.joined()
        let loaded = CaseLoader.load(text: text, name: "many.purport")
        #expect(loaded.diagnostics.count == CaseLoader.mostDiagnostics + 1)
        #expect(loaded.diagnostics.last?.message == "1500 more problems are not shown")
    }
}
