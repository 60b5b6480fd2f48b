import Reading
import SourceText
import Testing

@Suite struct LexiconTests {
    @Test func builtInLexiconsAreSound() {
        let reader = Reader()
        for language in reader.languages { _ = reader.read(SourceFile(name: "x", text: "a"), language: language) }
        #expect(reader.languages == ["de", "en", "nl"])
        #expect(reader.lexiconProblems.diagnostics.isEmpty, "\(reader.lexiconProblems.diagnostics)")
    }

    @Test func aBrokenLexiconIsReportedWithItsLine() throws {
        let text = "stray\n[wird stop]\na b\n[word stopp]\n[hedge adverb]\nperhaps = 90..20\nmaybe / / so\n"
        let share = try #require(LexiconFolder("broken", lexicon: text))
        defer { share.remove() }
        let reader = share.reader
        let file = share.file
        _ = reader.read(SourceFile(name: "x", text: "Perhaps."))
        let problems = reader.lexiconProblems
        let rendered = DiagnosticRenderer(sources: problems.sources).render(problems.diagnostics)
        let lines = rendered.split(separator: "\n").filter { $0.contains("error:") || $0.contains("remedy:") }.map {
            String($0).replacing(file, with: "words.txt")
        }
        #expect(
            lines == [
                #"words.txt:1:1: error: "stray" stands before any section and is no directive"#,
                "  remedy: use one of: forms, letters, verb-second, verb-first-conditions, nouns-capitalised, "
                    + "compounds-joined, article-relatives, decimal-comma, months-lowercase, ordinal-stops; "
                    + "or begin a section such as [word stop]",
                #"words.txt:2:1: error: there is no kind of section called "wird""#,
                #"  remedy: did you mean "word"?"#,
                #"words.txt:4:1: error: there is no feature called "stopp""#,
                #"  remedy: did you mean "stop"?"#,
                #"words.txt:6:11: error: "90..20" is no range of per cent"#,
                "  remedy: write two whole numbers: 80..95",
                "words.txt:7:8: error: an entry has an empty form",
                "  remedy: write words between the slashes, or remove one",
            ])
    }
}
