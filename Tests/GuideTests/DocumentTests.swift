import Foundation
import Inference
import Testing

/// What holds of the guide as a whole.
@Suite struct DocumentTests {
    /// Every `swift` block of the guide stands in the tests, so that it compiles and runs, and every section is checked.
    @Test func everyBlockIsRun() throws {
        let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "NetworksGuideTests.swift")
        let tests = try String(contentsOf: file, encoding: .utf8)
        let sections = try NetworksGuide.blocks()
        #expect(sections.count > 5)
        for (section, blocks) in sections {
            for block in blocks {
                let lines = block.split(separator: "\n", omittingEmptySubsequences: false)
                let indented = lines.map { $0.isEmpty ? "" : "        \($0)" }.joined(separator: "\n")
                #expect(tests.contains(block) || tests.contains(indented), "\(section):\n\(block)")
            }
            let isOnlyImports = blocks.allSatisfy { $0.hasPrefix("import ") }
            #expect(isOnlyImports || tests.contains("try guide.check(\"\(section)\")"), "\(section) is not checked")
        }
    }

    /// Every link to a section of the same page leads to one.
    @Test func linksLeadSomewhere() throws {
        let text = try String(contentsOf: NetworksGuide.root.appending(path: "docs/networks.md"), encoding: .utf8)
        let headings = text.split(separator: "\n").filter { $0.hasPrefix("#") }.map { heading in
            heading.drop { $0 == "#" }.dropFirst().lowercased().replacing(" ", with: "-").filter {
                $0.isLetter || $0.isNumber || $0 == "-"
            }
        }
        let links = text.matches(of: #/\]\(\s*#([^)]*)\)/#).map { String($0.output.1) }
        #expect(links.count > 20)
        for link in links { #expect(headings.contains(link), "#\(link)") }
        let relative = text.matches(of: #/\]\(([^)#:]+)\)/#).map { String($0.output.1) }
        for path in relative {
            let file = NetworksGuide.root.appending(path: "docs").appending(path: path)
            #expect(FileManager.default.fileExists(atPath: file.path), "\(path)")
        }
    }

    /// The two files of the example say the same, one with a table and one with a noisy-OR.
    @Test func twinsAgree() throws {
        let (table, noisy) = (try NetworksGuide.network("lighthouse.bif"), try NetworksGuide.network("lighthouse.xdsl"))
        #expect(table.variables == noisy.variables)
        #expect(NetworkShape(table).factoredFamilies == 0 && NetworkShape(noisy).factoredFamilies == 1)
        for variable in table.variables.indices {
            let (left, right) = (try #require(table.table(of: variable)), try #require(noisy.table(of: variable)))
            #expect(table.families[variable].parents == noisy.families[variable].parents)
            #expect(left.count == right.count)
            for (p, q) in zip(left, right) { #expect(abs(p - q) < 1e-15) }
        }
    }

    @Test(arguments: [
        ("0.23 x [1.00]", "0.2263 x [1.0]", true), ("0.24 x", "0.2263 x", false), ("7", "7.4", true),
        ("7", "7.6", false),
        ("0.1 a", "0.1 b", false), ("0.1...0.2", "0.1049...0.1951", true),
    ])
    func roundingIsNoticed(text: String, exact: String, isRounding: Bool) {
        #expect(RoundedText.isRounding(text, of: exact) == isRounding)
    }
}
