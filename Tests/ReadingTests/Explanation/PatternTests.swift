import Foundation
import Reading
import SourceText
import Testing

/// Each pattern explains itself by a text that it reads; a pattern that nothing reaches fails here.
@Suite struct PatternTests {
    /// The day of the articles: relative dates count from it.
    private static let day = "2031-05-03"
    /// Rules that no text reaches, and why; one that comes to be reached fails here, too.
    private static let unreached: [Pattern: String] = [:]
    private static let headers = Dictionary(
        uniqueKeysWithValues: ["en", "nl", "de"].map { language in
            let folder = "../../share/purport/lexicon/\(language)"
            let files = Files.names(in: folder, ending: ".txt").compactMap { Files.read("\(folder)/\($0)") }
            return (
                language,
                files.flatMap { file in
                    String(decoding: file.bytes, as: UTF8.self).split(separator: "\n").filter { $0.hasPrefix("[") }
                }
            )
        })

    @Test(arguments: Pattern.allCases) func readsItsExample(_ pattern: Pattern) {
        let guide = pattern.guide
        let explained = Reader().explain(
            SourceFile(name: "example", text: guide.example), language: guide.language, date: Self.day)
        let patterns = Set(explained.explanations.map(\.pattern.rawValue))
        func check() {
            #expect(patterns.contains(pattern.rawValue), "\(guide.example)\nwas read by \(patterns.sorted())")
        }
        if let reason = Self.unreached[pattern] {
            withKnownIssue(Comment(rawValue: reason)) { check() }
        } else {
            check()
        }
    }

    @Test(arguments: Pattern.allCases) func isDocumented(_ pattern: Pattern) {
        let guide = pattern.guide
        #expect(guide.sentence.count > 20 && guide.sentence.hasSuffix("."), "\(guide.sentence)")
        #expect(["en", "nl", "de"].contains(guide.language))
        #expect(Files.read("../../Sources/Reading/\(guide.file)") != nil, "there is no file \(guide.file)")
    }

    @Test(arguments: Pattern.allCases) func namesSectionsOfTheLexicon(_ pattern: Pattern) throws {
        let guide = pattern.guide
        let headers = try #require(Self.headers[guide.language])
        #expect(headers.count > 20)
        for section in guide.sections {
            #expect(headers.contains { $0.hasPrefix(section) }, "no section begins \(section)")
        }
    }

    @Test func namesAreKebabCase() {
        for pattern in Pattern.allCases {
            let isKebab = pattern.rawValue.utf8.allSatisfy { (97...122).contains($0) || $0 == 45 }
            #expect(isKebab && !pattern.rawValue.hasPrefix("-"), "\(pattern.rawValue)")
        }
    }

    /// Where a rule stands, as its guide says.
    @Test(arguments: Pattern.allCases) func standInTheirFiles(pattern: Pattern) {
        let file = "\(Files.folder)/../../Sources/Reading/\(pattern.guide.file)"
        #expect(FileManager.default.fileExists(atPath: file), "\(file)")
    }

    /// The guide lists them all, as they are.
    @Test func standInTheGuide() throws {
        let file = URL(fileURLWithPath: "\(Files.folder)/../../docs/reading.md")
        let guide = try String(contentsOf: file, encoding: .utf8)
        let marks = ["<!-- patterns -->\n", "<!-- end of patterns -->\n"]
        let start = try #require(guide.range(of: marks[0])?.upperBound)
        let end = try #require(guide.range(of: marks[1])?.lowerBound)
        let list = Pattern.allCases.map { pattern in
            let guide = pattern.guide
            let example = guide.example.replacingOccurrences(of: "\n\n", with: " ¶ ")
                .replacingOccurrences(of: "\n", with: " ¶ ")
            return "- `\(pattern.rawValue)`: \(guide.sentence) *\(example)* (`\(guide.file)`)\n"
        }.joined()
        if ProcessInfo.processInfo.environment["PURPORT_UPDATE_GOLDEN"] == "1" {
            try Data((guide[..<start] + list + guide[end...]).utf8).write(to: file)
            return
        }
        #expect(String(guide[start..<end]) == list, "docs/reading.md lists other patterns")
    }
}
