import SourceText
import Testing

@testable import Articles

/// A header, as `title / author / date / origin` with `-` for what is not said.
private func summary(_ text: String) -> String? {
    guard let article = ArticleReader.read(bytes: Array(text.utf8), name: "a.txt").0 else { return nil }
    return [article.title, article.author, article.date, article.origin].map { $0 ?? "-" }.joined(separator: " / ")
}

private let prose =
    "\n\nThe harbour of Port Selmer was closed on Monday, two officials said, after a report of mines.\n"

@Suite struct PlainTextTests {
    @Test(arguments: [
        (
            "Bron: Maartje van den Bosch\nvoorbeeld.example 24 september 2022 ~~~" + prose,
            "- / Maartje van den Bosch / 2022-09-24 / voorbeeld.example"
        ),
        ("Source: Northern Wire" + prose, "- / - / - / Northern Wire"),
        ("Source: https://example.org/a" + prose, "- / - / - / https://example.org/a"),
        (
            "Mines reported off Port Selmer\n\nBy Jane Doe\n01-Mar-08" + prose,
            "Mines reported off Port Selmer / Jane Doe / 2008-03-01 / -"
        ),
        ("Door onze redactie\n1 mei 2021" + prose, "- / onze redactie / 2021-05-01 / -"),
        ("By Jane Doe and John Roe, 3 March 2020" + prose, "- / Jane Doe and John Roe / 2020-03-03 / -"),
        ("# Mines reported\n" + prose, "Mines reported / - / - / -"),
        ("Title: Mines\nDate: 2020-02-29\nURL: example.org/x" + prose, "Mines / - / 2020-02-29 / example.org/x"),
        ("Published: Monday, September 5, 2022 at 08:15" + prose, "- / - / 2022-09-05 / -"),
        ("Port Selmer, 5 September 2022" + prose, "- / - / 2022-09-05 / Port Selmer"),
        ("\u{FEFF}By Jane Doe\r\n\r\nA first line of prose that is long enough to be one.\r\n", "- / Jane Doe / - / -"),
        ("By Friday the harbour was closed." + prose, "- / - / - / -"),
        ("The harbour closed on 5 September 2022." + prose, "- / - / - / -"),
        ("Source says: the harbour is closed" + prose, "Source says: the harbour is closed / - / - / -"),
        ("Only a line", "- / - / - / -"),
        ("• a point\n\n• another" + prose, "- / - / - / -"),
        ("Date: 03/04/2022" + prose, "Date: 03/04/2022 / - / - / -"),
    ])
    func headers(text: String, expected: String) {
        #expect(summary(text) == expected)
    }

    @Test(
        arguments: [
            ("2022-09-24", "2022-09-24"), ("2022-09-24T23:30:00+02:00", "2022-09-24"),
            ("24 september 2022", "2022-09-24"),
            ("24 Sept. 2022", "2022-09-24"), ("24th September 2022", "2022-09-24"),
            ("September 24, 2022", "2022-09-24"),
            ("01-Mar-08", "2008-03-01"), ("1 mrt 99", "1999-03-01"), ("24-09-2022", "2022-09-24"),
            ("9/24/2022", "2022-09-24"), ("24.09.2022", "2022-09-24"), ("5-5-2022", "2022-05-05"),
            ("op 3 oktober 1989 in", "1989-10-03"), ("29 February 2021", nil), ("03/04/2022", nil), ("31-04-2022", nil),
            ("2022", nil), ("24 september", nil), ("12345-09-24", nil), ("", nil),
            ("99999999999999999999 mei 2022", nil),
        ] as [(String, String?)])
    func dates(text: String, expected: String?) {
        #expect(PublicationDate.parse(text) == expected)
    }

    @Test func keepsBytesAsGiven() throws {
        let text = "\u{FEFF}Kop\r\n\r\nEen zin met een é, een 👩🏽‍🚀 en een e\u{301}.\r\n"
        let article = try #require(ArticleReader.read(bytes: Array(text.utf8), name: "a.txt").0)
        #expect(article.text.bytes == Array(text.utf8))
        #expect(article.originalName == "a.txt")
    }

    @Test func checksumIsOfTheOriginalBytes() throws {
        let article = try #require(ArticleReader.read(bytes: Array("abc".utf8), name: "a.txt").0)
        #expect(article.sha256 == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    }
}
