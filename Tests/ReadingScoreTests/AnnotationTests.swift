import Reading
import ReadingScore
import SourceText
import TestSupport
import Testing

private let golden = GoldenFolder("Tests/ReadingScoreTests/Golden")

@Suite struct AnnotationTests {
    private let article = SourceFile(
        name: "ferry.txt",
        text: "Ferry\n\nThe ferry is sold, two skippers\nsaid. If the ferry\nis sold, people would walk.\n")

    @Test func readsEverythingOfAStatement() throws {
        let gold = """
            language en
            kind local
            date 2026-03-02

            # a comment
            claim sale: "The ferry is sold"
                source "two skippers"
                cue "said"
            condition sold: "the ferry is sold"
                same sale
            consequence walk: "people" + "walk"
                if sold
                likelihood "would"
                stance doubts
            """
        let (annotation, problems) = AnnotationParser.parse(SourceFile(name: "ferry.gold", text: gold), of: article)
        #expect(problems.isEmpty)
        #expect(annotation.language == "en" && annotation.kind == "local" && annotation.date == "2026-03-02")
        let statements = annotation.statements
        #expect(statements.map(\.name) == ["sale", "sold", "walk"])
        #expect(statements.map(\.role) == [.claim, .condition, .consequence])
        #expect(statements[0].source.map(article.text) == ["two skippers"])
        #expect(statements[0].isAttributed && !statements[1].isAttributed)
        #expect(statements[1].content.map(article.text) == ["the ferry\nis sold"])
        #expect(statements[1].same == 0 && statements[2].condition == 1)
        #expect(statements[2].content.map(article.text) == ["people", "walk"])
        #expect(statements[2].stance == .doubts)
    }

    @Test func tellsTheSecondPlaceFromTheFirst() {
        let (annotation, _) = AnnotationParser.parse(
            SourceFile(name: "x", text: "claim a: \"ferry\"\nclaim b: \"ferry\" #2\n"), of: article)
        #expect(annotation.statements.map { $0.content[0].start } == [11, 52])
    }

    @Test func everythingWrongIsShown() {
        let gold = """
            language en
                source "two skippers"
            clam sale: "The ferry is sold"
            claim : "The ferry"
            claim sale: "The fairy is sold"
            claim sale: "skippers" #4
                stance denied
                becuase sale
                because walk
                same sale
            reason walk: people
            """
        let file = SourceFile(name: "ferry.gold", text: gold)
        let (_, problems) = AnnotationParser.parse(file, of: article)
        golden.expect(DiagnosticRenderer(sources: [file]).render(problems), "broken-annotation.txt")
    }

    /// Whatever stands in an annotation, it is read or reported.
    @Test func mutilatedAnnotationsAreNeverFatal() {
        let gold = Array("claim a: \"ferry\" #1 + \"is\"\n    source \"two\\\" skippers\"\n    same b\n".utf8)
        var seed: UInt64 = 7
        for _ in 0..<5_000 {
            var bytes = gold
            for _ in 0..<4 {
                seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                let place = Int(seed >> 33) % bytes.count
                if seed & 1 == 0 {
                    bytes[place] = UInt8(truncatingIfNeeded: seed >> 20)
                } else {
                    bytes.remove(at: place)
                }
            }
            let (annotation, problems) = AnnotationParser.parse(SourceFile(name: "x", bytes: bytes), of: article)
            #expect(annotation.statements.count + problems.count >= 0)
            for problem in problems { #expect((problem.span?.end ?? 0) <= bytes.count) }
        }
    }
}
