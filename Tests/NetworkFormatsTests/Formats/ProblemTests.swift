import Inference
import SourceText
import Testing

@testable import NetworkFormats

/// Each file of the folders of `Golden` has something wrong in it, its `.txt` is all that is said about it.
@Suite struct ProblemTests {
    private static let files = (NetworkFormat.allCases.map(\.rawValue) + ["other"]).flatMap(Golden.files)
    private static let evidence = Golden.files(in: "evidence")

    private static func read(_ path: String) throws -> (file: SourceFile, reading: NetworkReading) {
        let name = String(path.split(separator: "/").last ?? "")
        let file = SourceFile(name: name, bytes: try #require(Golden.folder.bytes(path)))
        return (file, NetworkFormat.read(file))
    }

    private static func readEvidence(_ path: String) throws -> (file: SourceFile, reading: EvidenceFile.Reading) {
        let name = String(path.split(separator: "/").last ?? "")
        let file = SourceFile(name: name, bytes: try #require(Golden.folder.bytes(path)))
        return (file, EvidenceFile.read(file, for: try WritingTests.oddNames()))
    }

    @Test(arguments: files) func saysWhatIsWrong(_ path: String) throws {
        let (file, reading) = try Self.read(path)
        #expect(!reading.diagnostics.isEmpty)
        #expect((reading.network == nil) == reading.diagnostics.hasErrors)
        Golden.folder.expect(
            DiagnosticRenderer(sources: [file]).render(reading.diagnostics), "\(path).txt")
    }

    @Test(arguments: evidence) func saysWhatIsWrongWithEvidence(_ path: String) throws {
        let (file, reading) = try Self.readEvidence(path)
        #expect(reading.samples == nil)
        Golden.folder.expect(
            DiagnosticRenderer(sources: [file]).render(reading.diagnostics), "\(path).txt")
    }

    /// Those that no small file can show have tests of their own.
    @Test func everyKindOfProblemIsShown() throws {
        var shown = Set(try Self.files.flatMap { try Self.read($0).reading.diagnostics.map(\.code) })
        shown.formUnion(try Self.evidence.flatMap { try Self.readEvidence($0).reading.diagnostics.map(\.code) })
        shown.formUnion(try NetworkFormat.allCases.flatMap { try WritingTests.diagnostics($0).map(\.code) })
        // A network that is too large to write, many problems, and what the checks here leave to the engine.
        let elsewhere: Set<NetworkProblem.Code> = [.modelTooLarge, .tooManyProblems, .evidenceKind, .unusable]
        let missing = NetworkProblem.Code.allCases.filter { !elsewhere.contains($0) && !shown.contains($0.rawValue) }
        #expect(missing.isEmpty)
    }

    @Test func everyProblemHasARemedyAndErrorsHaveAPlace() throws {
        for path in Self.files {
            for diagnostic in try Self.read(path).reading.diagnostics {
                #expect(diagnostic.remedy != nil, "\(diagnostic.message)")
                #expect(!diagnostic.message.hasSuffix("."), "\(diagnostic.message)")
                let isAboutTheFile = ["unknown-format", "no-variables"].contains(diagnostic.code)
                #expect(isAboutTheFile || diagnostic.span != nil, "\(path): \(diagnostic.message)")
            }
        }
    }

    @Test func countsProblemsPastALimit() {
        let text = "network many { }\n" + (0..<500).map { "variable x\($0) { property none; }\n" }.joined()
        let reading = NetworkFormat.read(SourceFile(name: "many.bif", text: text))
        #expect(reading.diagnostics.count == ProblemList.most + 1)
        #expect(reading.diagnostics.last?.message == "400 more problems are not shown")
    }
}
