import Foundation
import Reading
import SourceText
import Testing

/// `docs/languages.md` names all that a lexicon can say: what the parser offers as remedies is all that it knows.
@Suite struct LanguageGuideTests {
    private static let guide: String? = {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        return try? String(contentsOf: root.appending(path: "docs/languages.md"), encoding: .utf8)
    }()

    /// The names in the first column of the tables of a section.
    private static func rows(of section: String) throws -> Set<String> {
        let guide = try #require(guide)
        let sections = guide.components(separatedBy: "\n## ")
        let text = try #require(sections.first { $0.hasPrefix(section + "\n") }, "no section \"\(section)\"")
        return Set(text.matches(of: #/(?m)^\| `([^`]+)` \|/#).map { String($0.output.1) })
    }

    /// What the parser says that it knows, when it meets a name that is like none.
    private static func known(_ name: String, _ lexicon: String) throws -> Set<String> {
        let folder = try #require(LexiconFolder("guide-\(name)", lexicon: lexicon))
        defer { folder.remove() }
        let remedy = try #require(folder.reader.checkLexicons().diagnostics.first?.remedy)
        let list = try #require(remedy.split(separator: "use one of: ").last?.split(separator: ";").first)
        return Set(list.split(separator: ", ").map(String.init))
    }

    @Test func everyDirectiveIsInTheGuide() throws {
        let known = try Self.known("directives", "qqqqqqqqqqqq\n")
        #expect(known.count >= 9)
        #expect(try Self.rows(of: "Directives") == known)
    }

    @Test func everySectionIsInTheGuide() throws {
        let known = try Self.known("sections", "[qqqqqqqqqqqq]\n")
        #expect(known.count >= 35)
        #expect(try Self.rows(of: "Sections") == known)
    }

    @Test func everyFeatureAndAttributeIsInTheGuide() throws {
        let features = try Self.known("features", "[word qqqqqqqqqqqq]\n")
        #expect(features.count >= 50)
        #expect(try Self.rows(of: "Features of words") == features)
        // A name that is both, such as `adverb`, is told apart by the kind of section.
        let either = try Self.known("attributes", "[verb qqqqqqqqqqqq]\n")
        let attributes = try Self.rows(of: "Attributes")
        #expect(attributes.union(features) == either)
        #expect(attributes.isSuperset(of: ["modal", "adverb", "adjective", "infinitive", "gerund"]))
    }

    @Test func linksLeadSomewhere() throws {
        let guide = try #require(Self.guide)
        let headings = guide.split(separator: "\n").filter { $0.hasPrefix("#") }.map { heading in
            heading.drop { $0 == "#" }.dropFirst().lowercased().replacing(" ", with: "-").filter {
                $0.isLetter || $0.isNumber || $0 == "-"
            }
        }
        let links = guide.matches(of: #/\]\(#([^)]*)\)/#).map { String($0.output.1) }
        #expect(links.count > 10)
        for link in links { #expect(headings.contains(link), "#\(link)") }
    }
}

/// What is known of a language, and of the list by which languages are recognised.
@Suite struct LexiconSummaryTests {
    @Test func countsWordsAndPhrases() throws {
        let folder = try #require(
            LexiconFolder("summary", lexicon: "[hearsay]\nit is said / reportedly\n[word stop]\nit the\n"))
        defer { folder.remove() }
        let summary = try #require(folder.reader.lexicons.first { $0.language == "xx" })
        #expect(summary.words == 5)
        #expect(summary.phrases == 2)
        #expect(!summary.isRecognised)
        #expect(Reader().lexicons.allSatisfy { $0.isRecognised && $0.words > 1000 && $0.phrases > 1000 })
        #expect(Reader().checkLexicons().diagnostics.isEmpty)
    }

    @Test func theListOfCommonWordsIsChecked() throws {
        let folder = try #require(LexiconFolder("recognition", lexicon: "[word stop]\nla\n"))
        defer { folder.remove() }
        let list = "\(folder.path)/lexicon/languages.txt"
        try Data("# common words\nxx: la de\nnl de het\nyy: ba\nen: the\nde: der\n".utf8).write(to: URL(filePath: list))
        defer { try? FileManager.default.removeItem(atPath: list) }
        let (diagnostics, sources) = folder.reader.checkLexicons()
        let rendered = DiagnosticRenderer(sources: sources).render(diagnostics)
        #expect(
            rendered.replacing(list, with: "languages.txt") == """
                languages.txt: warning: no line says by which words "nl" is recognised: it is read only when asked for
                  remedy: add a line with its commonest words: nl: …
                languages.txt:3:1: error: a line of common words has no colon
                  3 | nl de het
                    | ^~~~~~~~~
                  remedy: write the language, a colon and its commonest words: en: the of and
                languages.txt:4:1: warning: there is no lexicon for "yy"
                  4 | yy: ba
                    | ^~
                  remedy: make the folder lexicon/yy with its words, or remove the line

                """)
        #expect(Reader(share: folder.path).read(SourceFile(name: "x", text: "la de la")).language == "xx")
    }
}
