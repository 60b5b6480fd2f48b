import Reading
import SourceText
import Testing

@Suite struct ExplanationTests {
    /// Asking why changes nothing of what is read.
    @Test(arguments: ArticleTests.articles) func readsTheSame(_ name: String) throws {
        let text = try #require(Files.read("Articles/\(name).txt"))
        var (plain, explained) = (JSONWriter(), JSONWriter())
        ReadingLines.write(Reader().read(text, date: "2031-05-03"), id: name, into: &plain)
        ReadingLines.write(Reader().explain(text, date: "2031-05-03").document, id: name, into: &explained)
        #expect(plain.text == explained.text)
    }

    /// Nothing is read without a pattern that says so.
    @Test(arguments: ArticleTests.articles) func explainsEverything(_ name: String) throws {
        let text = try #require(Files.read("Articles/\(name).txt"))
        let explained = Reader().explain(text, date: "2031-05-03")
        let document = explained.document
        func has(_ part: Explanation.Part, _ statement: String) -> Bool {
            explained.explanations.contains { $0.part == part && $0.statement == statement }
        }
        for statement in document.statements {
            var parts: [Explanation.Part] = [.content]
            if !statement.source.isEmpty { parts.append(.source) }
            if !statement.resolved.isEmpty { parts.append(.resolved) }
            if !statement.cue.isEmpty { parts.append(.cue) }
            if statement.role != .context { parts.append(.role) }
            if statement.stance != .asserts { parts.append(.stance) }
            if statement.condition != nil { parts.append(.condition) }
            if statement.reason != nil { parts.append(.reason) }
            if statement.likelihood != nil { parts.append(.likelihood) }
            for part in parts where !has(part, statement.id) {
                Issue.record(
                    "\(statement.id) “\(document.text(statement.content))” has a \(part.rawValue) without a pattern")
            }
        }
        func count(_ part: Explanation.Part) -> Int { explained.explanations.filter { $0.part == part }.count }
        #expect(count(.hedge) == document.hedges.count)
        #expect(count(.negation) == document.negations.count)
        #expect(
            count(.scope) == document.hedges.filter { !$0.scope.isEmpty }.count
                + document.negations.filter { !$0.scope.isEmpty }.count)
        #expect(count(.name) == document.names.count)
        #expect(count(.date) == document.dates.count)
        #expect(count(.amount) == document.amounts.count)
    }

    @Test func aCueNamesItsLineOfTheLexicon() throws {
        let explained = Reader(language: "en").explain(SourceFile(name: "x", text: "The mayor said that it rains."))
        let cue = try #require(explained.explanations.first { $0.part == .cue })
        let entry = try #require(cue.entries.first)
        #expect(entry.term == "say")
        #expect(explained.document.text(entry.words) == "said")
        #expect(entry.section.hasPrefix("[verb speech clause"))
        let lexicon = try #require(Files.read("../../share/purport/\(entry.file)"))
        #expect(lexicon.text(lexicon.lineSpan(entry.line - 1)).hasPrefix("say / says / said"))
    }

    /// Words that a pattern almost reads, and the one condition that fails.
    @Test(
        arguments: [
            ("en", "The claims of the mayor were loud.", "claims", Pattern.attributingVerb, "it is a noun here"),
            ("en", "The claims of the mayor were loud.", "claims", .attributingNoun, "nothing after it opens a clause"),
            (
                "en", "The United States left.", "States", .attributingVerb,
                "a capital inside a sentence makes a name of it"
            ),
            ("en", "It will close in May.", "May", .hedgeModal, "it is a month here"),
            ("en", "There is no doubt that it is closed.", "doubt", .attributingNoun, "it is part of “no doubt”"),
            ("en", "It closed yesterday.", "yesterday", .relativeDay, "the article has no date to count from"),
            ("en", "It closed 40 times.", "40", .numberWithUnit, "neither a unit nor a sign stands beside it"),
            (
                "en", "The report that arrived late was long.", "report", .attributingNoun,
                "what follows it is a relative clause"
            ),
            (
                "nl", "Zij geeft de burgemeester een boek.", "geeft", .attributingVerb,
                "its particle “aan” does not end the clause"
            ),
            (
                "nl", "Hij kocht een lamp die muziek kan spelen.", "kan", .hedgeModal,
                "it says what something is able to do here"
            ),
        ] as [(String, String, String, Pattern, String)])
    func saysWhatAlmostWasRead(
        _ language: String, _ text: String, _ words: String, _ pattern: Pattern, _ reason: String
    )
        throws
    {
        let source = SourceFile(name: "x", text: text)
        let explained = Reader(language: language).explain(source).at(try TextPlace.find(words, in: source))
        let misses = explained.nearMisses.map { "\($0.pattern.rawValue): \($0.failed)" }
        #expect(misses.contains("\(pattern.rawValue): \(reason)"), "\(misses)")
    }

    @Test func aPlaceKeepsWhatTouchesIt() throws {
        let source = SourceFile(name: "x", text: "The mayor said that it may rain. The harbour is closed.")
        let explained = Reader(language: "en").explain(source)
        let there = explained.at(try TextPlace.find("may rain", in: source))
        #expect(Set(there.explanations.map(\.part)).isSuperset(of: [.content, .hedge, .scope]))
        #expect(!there.explanations.contains { $0.part == .source || $0.part == .cue })
        #expect(explained.at(try TextPlace.find("closed", in: source)).explanations.isEmpty)
    }
}
