import Foundation
import SourceText
import Testing

@testable import Cases

/// Every example of the guide is a case without a fault, in canonical form; the reference names every word of the notation.
@Suite struct GuideTests {
    private static let guide =
        Golden.folder.bytes("../../../docs/notation.md").map { String(decoding: $0, as: UTF8.self) } ?? ""

    /// Fenced blocks: what stands behind the fence, and their text.
    private static func blocks() -> [(info: String, text: String)] {
        var blocks: [(info: String, text: String)] = []
        var open: (info: String, lines: [String])?
        for line in guide.components(separatedBy: "\n") {
            if line.hasPrefix("```") {
                if let block = open { blocks.append((block.info, block.lines.map { $0 + "\n" }.joined())) }
                open = open == nil ? (String(line.dropFirst(3)), []) : nil
            } else {
                open?.lines.append(line)
            }
        }
        return blocks
    }

    /// Cases as they grow: a block that begins with `case` begins one, the others add to it.
    static func cases() -> [String] {
        var cases: [String] = []
        for block in blocks() where block.info == "purport" {
            cases.append(block.text.hasPrefix("case ") ? block.text : (cases.last ?? "") + block.text)
        }
        return cases
    }

    private static func files() -> CaseFiles {
        let texts = blocks().filter { $0.info.hasPrefix("text ") }
        return .memory(
            Dictionary(uniqueKeysWithValues: texts.map { (String($0.info.dropFirst(5)), Array($0.text.utf8)) }))
    }

    @Test func hasExamples() { #expect(Self.cases().count > 15) }

    @Test(arguments: GuideTests.cases())
    func everyExampleIsGood(text: String) {
        let loaded = CaseLoader.load(text: text, name: "guide.purport", files: Self.files())
        let faults = loaded.diagnostics.filter { $0.severity > .note }
        #expect(DiagnosticRenderer(sources: loaded.sources).render(faults) == "")
        #expect(loaded.syntax.first.flatMap(CaseFormatter.format) == Array(text.utf8))
    }

    @Test(arguments: StatementKeyword.allCases)
    func theReferenceNamesEveryStatement(keyword: StatementKeyword) {
        #expect(Self.guide.contains("| `\(keyword.rawValue) "))
    }

    @Test(arguments: PropertyKeyword.allCases)
    func theReferenceNamesEveryProperty(keyword: PropertyKeyword) {
        let rows = Self.guide.split(separator: "\n").filter {
            $0.hasPrefix("| `\(keyword.rawValue) ") || $0.hasPrefix("| `\(keyword.rawValue): ")
        }
        #expect(!rows.isEmpty)
    }

    /// The table of grades is what the built-in conventions say.
    @Test func theTableOfGradesIsTheConvention() {
        for grade in Conventions.builtIn.defaultGrades.grades {
            #expect(Self.guide.contains("| \(grade.letter) | \(grade.text) | "))
        }
        #expect(Conventions.builtIn.scales.allSatisfy { Self.guide.contains("| `\($0.name)` | ") })
    }
}
