import Reading
import SourceText
import Testing

/// Nothing that a file can hold crashes the reader, and every span stays inside the text and on code points.
@Suite struct HostileInputTests {
    static let texts: [(String, [UInt8])] = [
        ("empty", []),
        ("only blanks", Array(" \n\t\r\n".utf8)),
        ("byte-order mark", [0xEF, 0xBB, 0xBF] + Array("He said that it rains.".utf8)),
        ("invalid", [0x48, 0x65, 0xFF, 0xFE, 0x20, 0xC3, 0x28, 0xE2, 0x82, 0x20] + Array("said that x is y.".utf8)),
        ("zero bytes", Array("Reports\u{0} that A\u{0}B sold C seem credible. If true,\u{0} D.".utf8)),
        ("CRLF", Array("Reports that A sold B.\r\n\r\nIf true, that would mean:\r\n\r\n- One\r\n- Two\r\n".utf8)),
        ("emoji", Array("😀 said 👩‍👩‍👧 “that 🇳🇱 is e\u{301}te\u{301}”, 😀.".utf8)),
        ("open quotes", Array("“‘\"''``«„ he said “ that ‘ she said \" no".utf8)),
        ("marks", Array("...!?!?;;;:::---,,,((([[[)))]]]\"\"\"'''".utf8)),
        ("bullets", Array("• \n- \n* a\n1. \n(a) b\n— \n".utf8)),
        ("cues", Array("said says according to if reports that that that denies volgens aldus".utf8)),
    ]

    @Test(arguments: texts, ["nl", "en", "de"]) func keepsSpansInBounds(_ item: (String, [UInt8]), _ language: String) {
        check(SourceFile(name: item.0, bytes: item.1), language)
    }

    /// Pieces put together at random, by a generator with a fixed seed.
    @Test func survivesRandomTexts() {
        let pieces: [[UInt8]] =
            [
                "said ", "that ", "“", "”", "\"", "'", ", ", ". ", "\n", "\n\n", "- ", "1. ", "if ", "Iran ", "he ",
                "reports ", "not ", "may ", "(", ")",
                ": ", "zei ", "dat ", "als ", "volgens ", "zou ", "hebben ", "😀", "e\u{301}", "\r\n", "because ",
                "would ", "mean ", "is ", "the ", "of ",
            ].map { Array($0.utf8) } + [[0xFF], [0xC3], [0x00]]
        var state: UInt64 = 42
        for round in 0..<400 {
            var bytes: [UInt8] = []
            for _ in 0..<(round % 120 + 1) {
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                bytes += pieces[Int(state >> 33) % pieces.count]
            }
            check(SourceFile(name: "random", bytes: bytes), ["nl", "en", "de"][round % 3])
        }
    }

    private func check(_ source: SourceFile, _ language: String) {
        let document = Reader(language: language).read(source)
        let bounds = TextSpan(0, source.bytes.count)
        var spans = document.sentences + document.blocks.map(\.span) + document.names.map(\.span)
        spans += document.dates.map(\.span) + document.amounts.map(\.span)
        for statement in document.statements {
            spans += statement.content + statement.source + statement.cue + statement.elaboration
            spans += statement.likelihood?.cues ?? []
            #expect(!statement.content.isEmpty)
        }
        for hedge in document.hedges { spans += hedge.cue + hedge.scope }
        for negation in document.negations { spans += negation.cue + negation.scope }
        for span in spans {
            #expect(bounds.contains(span) && !span.isEmpty, "\(source.name): \(span)")
            for edge in [span.start, span.end]
            where edge < source.bytes.count && UTF8Bytes.firstInvalid(source.bytes) == nil {
                #expect(!UTF8Bytes.isContinuation(source.bytes[edge]), "\(source.name): \(span)")
            }
        }
    }

    /// A megabyte that nests, never ends or ties everything to everything: done in seconds where time grows with the text, in
    /// hours where it grows with its square.
    @Test(
        .timeLimit(.minutes(3)),
        arguments: [
            ", ", "(", "\"", "“ he said ", "“He said “that it “is ", "a", "he said that ", "if it is true ",
            "He denied it. ", "volgens hem zei hij dat als hij zou ",
            "If true, that would mean:\n\n- He said that Iran sold gas to Russia.\n\n",
            "Images show that Iran sold gas. Both countries declined to comment. ",
            "laut ihm sagte er, der Damm, der dem Bericht zufolge bricht, ",
        ])
    func readsAMegabyteInSeconds(_ piece: String) {
        let start = "Reports that Iran sold gas to Russia seem credible.\n\n"
        let text = start + String(repeating: piece, count: (1 << 20) / piece.utf8.count)
        let document = Reader(language: Self.language(piece)).read(
            SourceFile(name: "long", text: text))
        #expect(!document.blocks.isEmpty)
        #expect(document.sentences.last?.end ?? 0 <= text.utf8.count)
    }

    private static func language(_ piece: String) -> String {
        piece.contains("volgens") ? "nl" : piece.contains("laut") ? "de" : "en"
    }

    /// Twice the text takes about twice the time, also where everything nests or nothing ends.
    @Test(arguments: [
        "he said that ", "“ he said ", "if it is true ", ", ", "(", "reports that Iran ", "volgens hem zei hij dat ",
        "he denied it. ",
        "The wreckage shows that Iran expelled the envoy. ", "laut ihm sagte er, die Firma, die ",
    ])
    func staysLinear(_ piece: String) {
        let reader = Reader(language: Self.language(piece))
        func seconds(_ count: Int) -> Double {
            let source = SourceFile(name: "long", text: String(repeating: piece, count: count))
            let clock = ContinuousClock()
            let spent = clock.measure { _ = reader.read(source) }
            return Double(spent.components.seconds) + Double(spent.components.attoseconds) / 1e18
        }
        _ = seconds(100)
        let small = seconds(500)
        let large = seconds(4_000)
        #expect(large < max(0.5, small * 40), "\(small) s, then \(large) s for 8 times the text")
    }
}
