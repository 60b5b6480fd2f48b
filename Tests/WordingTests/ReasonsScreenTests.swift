import Assessment
import Cases
import SourceText
import TestSupport
import Testing

@testable import Wording

@Suite("Reasons on a terminal")
struct ReasonsScreenTests {
    /// A case, and what of it is explained.
    struct Explained: Sendable, CustomTestStringConvertible {
        var name: String
        var text: @Sendable () throws -> String
        var proposition: Proposition

        var testDescription: String { name }

        func load() throws -> (assessment: Assessment, sources: [SourceFile]) {
            let loaded = CaseLoader.load(text: try text(), name: "\(name).purport", files: .memory([:]))
            let model = try #require(loaded.model, "\(loaded.diagnostics)")
            let (assessment, diagnostics) = Assessor.assess(model)
            return (try #require(assessment, "\(diagnostics)"), loaded.sources)
        }
    }

    @Sendable private static func lease() throws -> String {
        try #require(GoldenFolder("examples/vesk").text("lease.purport"))
    }

    /// More reports than can be gone through in all subsets, and more than are listed.
    @Sendable private static func manyReports() -> String {
        var text = "case Many reports\nclaim lease: A lease\n    prior 30%\n"
        for index in 0..<50 {
            text += "source s\(index): Source \(index)\n    reliability \(["A", "B", "C", "D"][index % 4])\n"
            text += "report s\(index) \(index % 2 == 0 ? "denies" : "asserts") lease\n"
        }
        return text
    }

    static let explained = [
        Explained(name: "lease", text: lease, proposition: .claim("lease")),
        Explained(name: "lease-tolls", text: lease, proposition: .claim("tolls")),
        Explained(
            name: "lease-payer", text: lease, proposition: .hypothesis(set: "payer", name: "norland-pays")),
        Explained(
            name: "no-prior", text: { try lease().replacing("prior 20% to 40%", with: "prior unknown") },
            proposition: .claim("lease")),
        Explained(name: "ferry", text: { Ferry.text }, proposition: .claim("sale")),
        Explained(
            name: "clash",
            text: {
                "case Clash\nclaim lease: A lease\n    prior 50%\nevidence dredging: Dredging\n    if lease: 90%\n    otherwise: 5%\n"
                    + "evidence empty: An empty harbour\n    if lease: 2%\n    otherwise: 80%\n"
            }, proposition: .claim("lease")),
        Explained(name: "many", text: manyReports, proposition: .claim("lease")),
        Explained(
            name: "settled",
            text: { "case Known\nclaim a: It is so\n    prior 30%\noutcome a: true on 2024-01-01\n" },
            proposition: .claim("a")),
    ]

    @Test(arguments: explained, Language.allCases)
    func reasonsAsShown(explained: Explained, language: Language) throws {
        let (assessment, sources) = try explained.load()
        let reasons = try #require(Reasoner.reasons(for: explained.proposition, in: assessment).reasons)
        let text = ReasonsScreen.render(
            reasons, of: assessment, places: StatementPlaces(sources), language: language)
        Golden.folder.expect(text, "Reasons/\(explained.name).\(language.rawValue).txt")
    }

    @Test(arguments: explained, Language.allCases)
    func summaryAsShown(explained: Explained, language: Language) throws {
        guard explained.name == "lease" else { return }
        let (assessment, sources) = try explained.load()
        let reasons = try #require(Reasoner.reasons(for: explained.proposition, in: assessment).reasons)
        let text = ReasonsScreen.summary(
            reasons, of: assessment, places: StatementPlaces(sources), language: language)
        Golden.folder.expect(text, "Reasons/summary.\(language.rawValue).txt")
    }

    @Test(arguments: ["lease", "payer"], Language.allCases)
    func matrixAsShown(subject: String, language: Language) throws {
        let (assessment, _) = try Self.explained[0].load()
        let matrix = try #require(Reasoner.matrix(of: subject, in: assessment).matrix)
        let text = MatrixScreen.render(matrix, of: assessment, language: language)
        Golden.folder.expect(text, "Reasons/matrix-\(subject).\(language.rawValue).txt")
    }

    /// Nothing is wider than the terminal, but for a word that no line can hold.
    @Test(arguments: explained, [60, 80, 140])
    func fitsTheTerminal(explained: Explained, width: Int) throws {
        let (assessment, sources) = try explained.load()
        for proposition in assessment.judgements.map(\.proposition) {
            let reasons = try #require(Reasoner.reasons(for: proposition, in: assessment).reasons)
            let matrix = try #require(Reasoner.matrix(of: proposition.subject, in: assessment).matrix)
            for language in Language.allCases {
                let text =
                    ReasonsScreen.render(
                        reasons, of: assessment, places: StatementPlaces(sources), language: language, width: width)
                    + MatrixScreen.render(matrix, of: assessment, language: language, width: width)
                for line in text.split(separator: "\n") {
                    #expect(DisplayWidth.of(String(line)) <= width, "\(line)")
                }
            }
        }
    }

    /// What discriminates stands above what does not, which is dim.
    @Test func whatDoesNotDiscriminateIsDim() throws {
        let (assessment, _) = try Self.explained[0].load()
        let matrix = try #require(Reasoner.matrix(of: "payer", in: assessment).matrix)
        let lines = MatrixScreen.render(
            matrix, of: assessment, language: .english, style: Style(colour: true)
        ).split(separator: "\n")
        let dim = lines.filter { $0.contains("\u{1B}[2m") }
        #expect(dim.contains { $0.contains("The ministry of finance") })
        #expect(!dim.contains { $0.contains("A dredger's invoice") })
    }
}
