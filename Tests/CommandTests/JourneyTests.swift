import Foundation
import Testing

/// From an article to a judgement, and back to it from the file that was kept.
@Suite struct JourneyTests {
    private static let articles = [
        "examples/graan/artikel.txt", "examples/seabed/article.txt", "examples/seabed/article.html",
        "examples/short/en-numbered-list.txt", "examples/short/nl-tussenkoppen.txt",
        "examples/short/nl-doorlopende-tekst.txt", "examples/short/en-no-consequences.txt", "crlf.txt", "bom.txt",
    ]

    private func text(_ data: Data) -> String { String(decoding: data, as: UTF8.self) }

    /// `analyze -o` and `assess` on what it kept print the same bytes, on the screen and as data; every quote stands where the
    /// case says it does.
    @Test(arguments: articles, [[], ["--prior", "20%..40%"]])
    func keptDraftGivesTheSameJudgement(article: String, options: [String]) throws {
        let folder = try Fixtures.make()
        defer { try? FileManager.default.removeItem(at: folder) }
        let program = try Program()
        let analysed = try program.run(["analyze", article, "-o", "draft.purport"] + options, in: folder)
        #expect(analysed.status == 0, "\(text(analysed.errors))")
        let assessed = try program.run(["assess", "draft.purport"], in: folder)
        #expect(assessed.status == 0, "\(text(assessed.errors))")
        #expect(!analysed.output.isEmpty)
        #expect(text(assessed.output) == text(analysed.output))

        let data = try program.run(["analyze", article, "--json"] + options, in: folder)
        let again = try program.run(["assess", "draft.purport", "--json"], in: folder)
        #expect(text(again.output) == text(data.output))
        #expect((try? JSONSerialization.jsonObject(with: data.output)) != nil)

        let checked = try program.run(["check", "draft.purport"], in: folder)
        #expect(checked.status == 0, "\(text(checked.errors))")
    }

    /// What is stored beside the case is the article to the byte.
    @Test(arguments: ["crlf", "bom", "utf16", "latin"])
    func storedTextIsTheTextThatWasRead(name: String) throws {
        let folder = try Fixtures.make()
        defer { try? FileManager.default.removeItem(at: folder) }
        let run = try Program().run(["analyze", "\(name).txt", "-o", "draft.purport"], in: folder)
        #expect(run.status == 0)
        let stored = try Data(contentsOf: folder.appendingPathComponent("articles/\(name).txt"))
        let original = try Data(contentsOf: folder.appendingPathComponent("\(name).txt"))
        switch name {
        case "utf16": #expect(text(stored) == String(data: original, encoding: .utf16))
        case "latin": #expect(text(stored) == String(data: original, encoding: .windowsCP1252))
        default: #expect(stored == original)
        }
    }

    /// A draft that is there already stays as it is, to the byte, and so do the articles beside it.
    @Test func refusalLeavesEverythingAsItWas() throws {
        let folder = try Fixtures.make()
        defer { try? FileManager.default.removeItem(at: folder) }
        let program = try Program()
        _ = try program.run(["analyze", "good.txt", "-o", "draft.purport"], in: folder)
        let draft = folder.appendingPathComponent("draft.purport")
        let edited = try Data(contentsOf: draft) + Data("# edited\n".utf8)
        try edited.write(to: draft)
        let names = try FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted()
        let refused = try program.run(["analyze", "good.txt", "-o", "draft.purport"], in: folder)
        #expect(refused.status == 2)
        #expect(refused.output.isEmpty)
        #expect(try Data(contentsOf: draft) == edited)
        #expect(try FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted() == names)
    }

    @Test func sameInputGivesTheSameBytes() throws {
        let folder = try Fixtures.make()
        defer { try? FileManager.default.removeItem(at: folder) }
        let program = try Program()
        for arguments in [["analyze"], ["analyze", "--json"], ["read"], ["read", "--json"]] {
            let runs = try (0..<3).map { _ in
                text(try program.run(arguments + ["examples/graan/artikel.txt"], in: folder).output)
            }
            #expect(Set(runs).count == 1, "\(arguments)")
        }
    }
}
