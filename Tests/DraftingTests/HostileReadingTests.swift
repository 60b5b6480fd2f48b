import Drafting
import Reading
import SourceText
import Testing

@Suite("Hostile readings")
struct HostileReadingTests {
    /// A small generator of its own (xorshift64*), so that a failing case can be run again.
    struct Random {
        var state: UInt64

        mutating func next(_ bound: Int) -> Int {
            state ^= state >> 12
            state ^= state << 25
            state ^= state >> 27
            return Int((state &* 0x2545_F491_4F6C_DD1D) >> 33) % max(1, bound)
        }
    }

    static let pieces = [
        "Syldavia", " has ", "sold", " \"", "“", "”", "\\", "\n", "\r\n", " # ", "é", "e\u{301}", "🇸🇾", "…", "• ",
        "reportedly ",
        "unlikely to ", "Borduria", ". ", "\u{0}", "\u{FEFF}", "deze berichten", ":", "waarschijnlijk ", "\t", "source",
        "a,b;c",
    ]

    static func document(_ random: inout Random) -> Document {
        let text = (0..<(2 + random.next(60))).map { _ in pieces[random.next(pieces.count)] }.joined()
        let source = SourceFile(name: "x.txt", text: text)
        var document = Document(text: source, language: ["nl", "en", "fr", ""][random.next(4)])
        func span(_ random: inout Random) -> TextSpan {
            // Any bytes, also outside the text and within a letter.
            let start = random.next(source.bytes.count + 3)
            return TextSpan(start, start + random.next(30))
        }
        document.sentences = [
            TextSpan(0, source.bytes.count / 2), TextSpan(source.bytes.count / 2, source.bytes.count),
        ]
        for number in 0..<random.next(12) {
            var statement = Statement(
                id: "s\(random.next(8))", content: (0..<random.next(3)).map { _ in span(&random) },
                proposition: "p\(random.next(4))")
            statement.role = [.claim, .evidence, .consequence, .condition, .context][random.next(5)]
            statement.stance = [.asserts, .denies, .doubts, .open][random.next(4)]
            statement.polarity = random.next(2) == 0 ? .positive : .negative
            if random.next(2) == 0 { statement.source = [span(&random)] }
            if random.next(3) == 0 { statement.cue = [span(&random)] }
            if random.next(4) == 0 { statement.resolved = ["Syldavia", "x # y\n\"z\""] }
            statement.isReaction = random.next(4) == 0
            if random.next(2) == 0 { statement.condition = "s\(random.next(8))" }
            if random.next(3) == 0 { statement.reason = "s\(random.next(8))" }
            if random.next(4) == 0 { statement.within = "s\(number)" }
            if random.next(3) == 0 {
                statement.likelihood = StatedLikelihood(
                    low: random.next(2) == 0 ? nil : 0.1, high: 0.4, term: "x: y # z", cues: [span(&random)])
            }
            document.statements.append(statement)
        }
        for _ in 0..<random.next(5) {
            document.names.append(Name(span: span(&random), kind: .place, canonical: "Syldavia"))
            document.hedges.append(Hedge(cue: [span(&random)], scope: [], kind: "adverb"))
        }
        return document
    }

    @Test("Any reading of any text gives a draft whose quotes are right")
    func fuzz() {
        var random = Random(state: 0x9E37_79B9_7F4A_7C15)
        for _ in 0..<400 {
            let inputs = (0...random.next(3)).map { _ in
                let document = Self.document(&random)
                return DraftInput(text: document.text, document: document, originalName: "x.txt", date: "2024-02-30")
            }
            let draft = Drafter.draft(inputs)
            #expect(Quoted.misplaced(in: draft) == [])
            #expect(draft.complaints == "", "\(draft.caseText)")
            #expect(Set(draft.articles.map(\.path)).count == inputs.count)
        }
    }

    @Test("Thousands of statements take time in proportion")
    func many() {
        func draft(_ count: Int) -> Duration {
            let inputs = (0..<2).map { article in
                let lines = (0..<count).map { "Source\($0) said w\($0)a w\($0)b w\($0)c\(article). " }
                let source = SourceFile(name: "x\(article).txt", text: lines.joined())
                var document = Document(text: source, language: "en")
                var at = 0
                for (number, line) in lines.enumerated() {
                    let end = at + line.utf8.count
                    let words = line.prefix { $0 != " " }.utf8.count
                    var statement = Statement(
                        id: "s\(number)", content: [TextSpan(at + words + 6, end - 2)], proposition: "p\(number)")
                    statement.source = [TextSpan(at, at + words)]
                    statement.role = number % 2 == 0 ? .claim : .consequence
                    document.statements.append(statement)
                    document.sentences.append(TextSpan(at, end))
                    at = end
                }
                return DraftInput(text: source, document: document, originalName: source.name)
            }
            return ContinuousClock().measure { #expect(Drafter.draft(inputs).headline != nil) }
        }
        let small = draft(200)
        let large = draft(2_000)
        #expect(large < small * 60, "200 took \(small), 2,000 took \(large)")
    }
}
