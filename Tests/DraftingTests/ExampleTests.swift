import Articles
import Cases
import Drafting
import Foundation
import Reading
import SourceText
import Testing

/// The sample articles of `examples/`, read and drafted for real.
@Suite("Examples")
struct ExampleTests {
    static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "examples")

    static let articles: [String] = {
        let files =
            FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)?.allObjects as? [URL] ?? []
        return files.filter { ["txt", "html"].contains($0.pathExtension) }
            .map { String($0.path.dropFirst(folder.path.count + 1)) }
            // Of languages that only the guide reads.
            .filter { !$0.hasPrefix("languages/") }.sorted()
    }()

    static func draft(_ paths: [String]) throws -> Draft {
        let reader = Reader()
        return Drafter.draft(
            try paths.compactMap { path in
                let bytes = [UInt8](try Data(contentsOf: folder.appending(path: path)))
                let article = try #require(ArticleReader.read(bytes: bytes, name: path).0)
                let document = reader.read(article.text, language: article.language, date: article.date)
                return DraftInput(article: article, document: document)
            })
    }

    @Test("Every example gives a case without complaints, with a claim, whose quotes are right", arguments: articles)
    func sound(path: String) throws {
        let draft = try Self.draft([path])
        #expect(draft.complaints == "", "\(draft.caseText)")
        #expect(Quoted.misplaced(in: draft) == [])
        #expect(draft.headline != nil)
        #expect(try Self.draft([path]).caseText == draft.caseText)
    }

    @Test("The two long examples have seven consequences of one claim, each with a quote", arguments: articles)
    func consequences(path: String) throws {
        guard !path.hasPrefix("short/") else { return }
        let draft = try Self.draft([path])
        let model = try #require(draft.loaded.model)
        let consequences = model.claims.filter { $0.role == .consequence }
        #expect(consequences.count >= 7)
        #expect(consequences.allSatisfy { $0.details.quotes.count >= 1 })
        for consequence in consequences {
            guard case .rules(let rules, _) = consequence.basis else {
                Issue.record("\(consequence.name) has no rule")
                continue
            }
            #expect(rules.count == 1)
        }
        #expect(model.reports.count { $0.stance == .denies } == 2)
    }

    @Test(
        "The drafts of the two long examples, word for word",
        arguments: [("graan/artikel.txt", "graan.purport"), ("seabed/article.txt", "seabed.purport")])
    func golden(path: String, file: String) throws { Golden.folder.expect(try Self.draft([path]).caseText, file) }

    @Test("All examples together make one case")
    func together() throws {
        let draft = try Self.draft(Self.articles)
        #expect(draft.complaints == "")
        #expect(Quoted.misplaced(in: draft) == [])
        #expect(draft.articles.count == Self.articles.count)
    }
}
