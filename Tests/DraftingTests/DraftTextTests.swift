import Drafting
import Reading
import SourceText
import Testing

@Suite("Draft text")
struct DraftTextTests {
    @Test("A Dutch article: claim, estimate, reaction, evidence, two denials, three consequences")
    func dutchArticle() throws {
        let input = SampleArticles.dutch().input(author: "Irma Bianchi", date: "1956-05-02", origin: "La Dépêche")
        let draft = Drafter.draft([input])
        #expect(draft.complaints == "")
        Golden.folder.expect(draft.caseText, "dutch.purport")
    }

    @Test("An English article: attributed claim, contradiction by a spokesman, prose consequences")
    func englishArticle() throws {
        let input = SampleArticles.english().input(title: "Fuel for Borduria", date: "1956-05-03")
        let draft = Drafter.draft([input])
        #expect(draft.complaints == "")
        Golden.folder.expect(draft.caseText, "english.purport")
    }

    @Test("Two articles that tell the same make one case")
    func twoArticles() throws {
        let one = SampleArticles.english().input(title: "Fuel for Borduria", date: "1956-05-03")
        var other = SampleArticles.english()
        other.document.language = "en"
        let two = ReadArticle.renamed(other, "fuel-again.txt").input(author: "Bianca Castafiore", date: "1956-05-01")
        let draft = Drafter.draft([one, two])
        #expect(draft.complaints == "")
        Golden.folder.expect(draft.caseText, "two-articles.purport")
    }

    @Test("A prior and grades that the user gives stand in the draft")
    func options() {
        let input = SampleArticles.dutch().input(date: "1956-05-02")
        let options = DraftOptions(prior: "20% to 40%", grades: ["khemed": "C", "Bordurië": "D"])
        let text = Drafter.draft([input], options: options).caseText
        #expect(text.contains("    prior 20% to 40%\n"))
        #expect(text.contains("source khemed: Khemed\n    reliability C\n"))
        #expect(text.contains("source bordurie: Bordurië\n    reliability D\n"))
        #expect(!text.contains("prior unknown"))
    }

    @Test("A claim in a language that drafts do not speak is quoted in the question, capitals and all")
    func otherLanguage() throws {
        let source = SourceFile(
            name: "werk.txt",
            text: "Trainer vor dem Abschied\n\nTrainer Jonas Lindqvist hat laut Vereinschef Ole Marx gekündigt.\n")
        let document = Reader().read(source)
        #expect(document.language == "de")
        let draft = Drafter.draft([DraftInput(text: source, document: document, originalName: "werk.txt")])
        #expect(draft.complaints == "")
        #expect(draft.caseText.contains("question Is it true that “Trainer Jonas Lindqvist hat gekündigt”?\n"))
    }

    @Test("The same input gives the same bytes")
    func deterministic() {
        let inputs = [SampleArticles.dutch().input(), SampleArticles.english().input()]
        let first = Drafter.draft(inputs)
        for _ in 0..<5 { #expect(Drafter.draft(inputs).caseText == first.caseText) }
    }
}
