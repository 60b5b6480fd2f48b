import Glibc
import Reading
import SourceText
import Testing

@Suite struct LexiconTests {
    @Test func builtInLexiconsAreSound() {
        let reader = Reader()
        for language in reader.languages { _ = reader.read(SourceFile(name: "x", text: "a"), language: language) }
        #expect(reader.languages == ["en", "nl"])
        #expect(reader.lexiconProblems.diagnostics.isEmpty, "\(reader.lexiconProblems.diagnostics)")
    }

    @Test func aBrokenLexiconIsReportedWithItsLine() throws {
        let folder = "/tmp/purport-lexicon-\(getpid())"
        for path in [folder, "\(folder)/lexicon", "\(folder)/lexicon/xx"] { mkdir(path, 0o755) }
        let file = "\(folder)/lexicon/xx/words.txt"
        let text = "stray\n[wird stop]\na b\n[word stopp]\n[hedge adverb]\nperhaps = 90..20\nmaybe / / so\n"
        let handle = try #require(fopen(file, "w"))
        fputs(text, handle)
        fclose(handle)
        defer { for path in [file, "\(folder)/lexicon/xx", "\(folder)/lexicon", folder] { remove(path) } }
        let reader = Reader(language: "xx", share: folder)
        _ = reader.read(SourceFile(name: "x", text: "Perhaps."))
        let problems = reader.lexiconProblems
        let rendered = DiagnosticRenderer(sources: problems.sources).render(problems.diagnostics)
        let lines = rendered.split(separator: "\n").filter { $0.contains("error:") || $0.contains("remedy:") }.map {
            String($0).replacing(file, with: "words.txt")
        }
        #expect(
            lines == [
                #"words.txt:1:1: error: "stray" stands before any section and is no directive"#,
                "  remedy: write forms, verb-second, or begin a section such as [word stop]",
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
