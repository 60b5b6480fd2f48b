import Cases
import Foundation
import Testing

@Suite struct LikelihoodTests {
    @Test(
        arguments: [
            ("65%", 0.65, 0.65), ("65 %", 0.65, 0.65), ("20% to 40%", 0.2, 0.4), ("20%..40%", 0.2, 0.4),
            ("between 20% and 40%", 0.2, 0.4), ("8.8%", 0.088, 0.088), ("3 to 1", 0.75, 0.75), ("1 in 20", 0.05, 0.05),
            ("between 1 to 3 and 4 to 1", 0.25, 0.8), ("0%", 0, 0), ("100%", 1, 1),
        ] as [(String, Double, Double)])
    func readsNumbers(text: String, low: Double, high: Double) {
        let (likelihood, diagnostics) = Vocabulary.builtIn.likelihood(text, name: "--prior")
        #expect(diagnostics.isEmpty)
        #expect(likelihood?.low == low)
        #expect(likelihood?.high == high)
        #expect(likelihood?.basis == .number)
    }

    /// Scale first, then the survey (both samples' middle halves together), then translation.
    @Test(
        arguments: [
            ("very likely", 0.8, 0.95, .scale(term: "very likely")),
            ("Very  LIKELY", 0.8, 0.95, .scale(term: "very likely")),
            ("highly probable", 0.8, 0.95, .scale(term: "very likely")),
            ("probably", 0.6, 0.8, .survey(phrase: "probably")),
            ("chances are slight", 0.088, 0.2, .survey(phrase: "chances are slight")),
            (
                "hoogstwaarschijnlijk", 0.8, 0.95,
                .translation(english: "very likely", basis: .scale(term: "very likely"))
            ),
            ("vermoedelijk", 0.6, 0.8, .translation(english: "probably", basis: .survey(phrase: "probably"))),
            ("kunnen", 0, 1, .noNumber), ("unknown", 0, 1, .unknown),
        ] as [(String, Double, Double, Likelihood.Basis)])
    func readsWords(text: String, low: Double, high: Double, basis: Likelihood.Basis) {
        let likelihood = Vocabulary.builtIn.likelihood(text, name: "--prior").likelihood
        #expect(likelihood?.low == low)
        #expect(likelihood?.high == high)
        #expect(likelihood?.basis == basis)
    }

    @Test(arguments: [
        "", "140%", "40%..20%", "0 to 1", "0.3", "3", "20 to 40%", "-5%", "between 3 to 1", "1e5%", "nan%",
    ])
    func refusesWhatIsNone(text: String) {
        let (likelihood, diagnostics) = Vocabulary.builtIn.likelihood(text, name: "--prior")
        #expect(likelihood == nil || likelihood?.basis == .noNumber)
        #expect(!diagnostics.isEmpty)
    }

    @Test func suggestsOnlyWhatMeansTheSame() {
        func remedy(_ text: String) -> String? {
            Vocabulary.builtIn.likelihood(text, name: "a").diagnostics.first?.remedy
        }
        #expect(remedy("very likly") == "did you mean \"very likely\"?")
        #expect(remedy("onwaarschijnlijkk") == "did you mean \"onwaarschijnlijk\"?")
        #expect(remedy("unlikel")?.contains("\"unlikely\"") == true)
        #expect(remedy("uwaarschijnlijk")?.contains("\"onwaarschijnlijk\"") != true)
    }

    /// Each scale as its publisher gives it: number of terms, and one term that tells it from the others.
    @Test(
        arguments: [
            ("icd-203", 7, "likely", 0.55, 0.8), ("phia", 7, "likely", 0.55, 0.75), ("ipcc", 10, "likely", 0.66, 1),
            ("kent", 7, "almost certain", 0.87, 0.99), ("fe", 5, "sandsynligt", 0.6, 0.85),
        ] as [(String, Int, String, Double, Double)])
    func holdsThePublishedScales(name: String, count: Int, term: String, low: Double, high: Double) {
        let (conventions, diagnostics, _) = Conventions.load(share: nil)
        #expect(diagnostics.isEmpty)
        let scale = conventions.scale(name)
        #expect(scale?.terms.count == count)
        let found = scale?.terms.first { $0.names.contains(term) }
        #expect(found?.low == low)
        #expect(found?.high == high)
    }

    /// A folder overrides file by file; what is wrong in it is said with its place.
    @Test func aFolderOverridesWhatIsBuiltIn() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("purport-share-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try Data("grades mine: Mine\n    C fair: 5 to 1\n    D: 2 to\n".utf8).write(
            to: folder.appendingPathComponent("conventions.purport"))
        let text = "case A\nsource s: S\n    reliability C\nclaim a: A\n    prior likely\nreport s asserts a\n"
        let loaded = CaseLoader.load(text: text, name: "a.purport", files: .memory([:]), share: folder.path)
        #expect(loaded.diagnostics.map(\.code) == ["bad-number"])
        #expect(loaded.diagnostics.first?.file == folder.path + "/conventions.purport")
        #expect(loaded.sources.contains { $0.name == folder.path + "/conventions.purport" })
        try Data("grades mine: Mine\n    C fair: 5 to 1\n".utf8).write(
            to: folder.appendingPathComponent("conventions.purport"))
        let model = CaseLoader.load(text: text, name: "a.purport", files: .memory([:]), share: folder.path).model
        #expect(model?.sources.first?.reliability.ratio?.low == 5)
        #expect(model?.scale.name == "icd-203")
    }

    @Test func gradesAreInOrder() {
        let table = Conventions.builtIn.defaultGrades
        #expect(table.name == "purport")
        #expect(table.grades.map(\.letter) == ["A", "B", "C", "D", "E"])
        #expect(table.grades.map(\.ratio.low) == [10, 4, 2, 1, 2.0 / 3])
        #expect(table.grades.map(\.ratio.high) == [50, 10, 4, 2, 1.5])
    }

    /// What is built in is in canonical form as well.
    @Test(arguments: Conventions.files)
    func builtInFilesAreFormatted(name: String) {
        let path = "../../../share/purport/" + name
        guard let bytes = Golden.folder.bytes(path) else {
            Issue.record("no file \(path)")
            return
        }
        #expect(CaseFormatter.format(CaseParser.parse(.init(name: name, bytes: bytes))) == bytes)
    }
}
