import Foundation
import SourceText
import TestSupport
import Testing

@testable import Articles

/// The examples that come with the program, read as a user would give them.
@Suite struct ExampleTests {
    private static let folder = GoldenFolder.root.appending(path: "examples")

    private func article(_ path: String) throws -> ArticleText {
        let bytes = [UInt8](try Data(contentsOf: Self.folder.appendingPathComponent(path)))
        let (article, diagnostics) = ArticleReader.read(bytes: bytes, name: path)
        #expect(diagnostics.isEmpty)
        return try #require(article)
    }

    @Test(arguments: [
        ("graan/artikel.txt", "- / Wietske Halbertsma / 2023-11-14 / graanpost.example"),
        (
            "seabed/article.txt",
            "Mining may have begun inside the Halcyon reserve / Rosalind Achterberg / 2024-06-03 / deepwatch.example"
        ),
        (
            "seabed/article.html",
            "Mining may have begun inside the Halcyon reserve / Rosalind Achterberg / 2024-06-03 / "
                + "https://deepwatch.example/2024/06/halcyon"
        ),
        ("short/en-numbered-list.txt", "- / - / 2021-05-12 / Harbour Ledger"),
        (
            "short/en-subheadings.txt",
            "Has the Ardin dam been drained on purpose? / Tomas Eriksen-Wyle / 2020-10-07 / -"
        ),
        ("short/en-plain-prose.txt", "- / Imogen Strand / 2022-02-19 / -"),
        ("short/en-no-consequences.txt", "Statue missing from Fennick square / Dorothea Lunt / 2019-08-30 / -"),
        ("short/nl-genummerde-lijst.txt", "- / - / 2022-03-08 / De Waterbode"),
        (
            "short/nl-tussenkoppen.txt",
            "Heeft Delmar Staal zijn hoogoven al stilgelegd? / Joris Tammenga / 2020-01-21 / -"
        ),
        ("short/nl-doorlopende-tekst.txt", "- / Femke van der Aa / 2021-06-02 / -"),
        ("short/nl-zonder-gevolgen.txt", "Klokken van Ommeveen blijven stil / Gerlof Buursma / 2018-12-11 / -"),
    ])
    func header(path: String, expected: String) throws {
        let article = try article(path)
        let fields = [article.title, article.author, article.date, article.origin].map { $0 ?? "-" }
        #expect(fields.joined(separator: " / ") == expected)
    }

    /// The page and the plain text hold the same article: nothing of it is lost, nothing of the page around it comes along.
    @Test func pageGivesTheSameTextAsThePlainText() throws {
        let page = String(decoding: try article("seabed/article.html").text.bytes, as: UTF8.self)
        let plain = String(decoding: try article("seabed/article.txt").text.bytes, as: UTF8.self)
        let paragraphs = plain.components(separatedBy: "\n\n").enumerated().filter { $0.offset != 1 }.map(\.element)
        let expected = paragraphs.joined(separator: "\n\n").replacingOccurrences(of: "  •", with: "•")
        #expect(page.replacingOccurrences(of: "’", with: "'") == expected)
    }
}
