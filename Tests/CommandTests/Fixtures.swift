import Foundation

/// The files that transcripts name, made anew in a folder of its own.
enum Fixtures {
    static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    private static let goodCase = """
        case A ferry for sale
        question Has the ferry been sold?

        source line: Calder & Voss

        claim sale: The ferry has been sold
            prior 20% to 40%

        report line denies sale
            on 2021-05-10

        """

    /// Every likelihood a range, one with a value that is most likely, and one that nobody knows.
    private static let vesk = """
        case The lease of Vesk harbour
        question Has Norland leased the harbour of Vesk to Ostria?

        source gazette: The Vesk Gazette
            reliability C

        claim lease: Norland has leased the harbour of Vesk to Ostria
            prior 20% to 40%, most likely 25%

        report gazette asserts lease
            on 2025-03-02

        consequence tolls: Ships from Ostria pay less
            if lease: likely
            otherwise: very unlikely

        consequence insurers: Insurers raise their rates
            if lease: likely
            otherwise: unknown

        """

    /// What is observed cannot be under the numbers of the case.
    private static let impossible = """
        case A lease
        claim lease: The harbour is leased
            prior 20% to 40%
        evidence flags: Flags on the customs house
            if lease: 100%
            otherwise: 100%
            not found

        """

    /// What becomes known on the third day cannot be together with what was known on the second.
    private static let contradictory = """
        case A bridge
        question Is the bridge closed?

        source gazette: The Gazette
            reliability B

        claim closed: The bridge is closed
            prior 20% to 40%
        estimate gazette closed: likely
            on 2025-01-10
        report gazette asserts closed
            on 2025-01-10
        evidence cars: Cars drive over the bridge
            on 2025-03-01
            if closed: 0%
            otherwise: 90%
        evidence sign: A sign says closed
            on 2025-04-01
            if closed: 50%
            otherwise: 0%
        evidence bus: The bus takes another way
            on 2025-05-01
            if closed: 80%
            otherwise: 10%
        consequence detour: Lorries take the inland road
            if closed: likely
            otherwise: unlikely
        doubt detour if closed: roughly even chance by gazette

        """

    private static let prose = "The ferry was sold in April, two skippers said. The line denies it.\n"

    private static let lease = """
        Reports that Veldoria has very likely leased its northern port to the Karsk navy seem credible.

        Both countries have denied that there is any such agreement. Ostmark expelled the Veldorian consul in response to \
        the alleged lease. The claims of the mayor were loud: “We will not close the port,” he said. If the reports are \
        true, the fisheries treaty, signed on 3 May 2021, may collapse.

        """

    private static let huur = """
        De berichten dat Veldorië waarschijnlijk een haven aan Karsk heeft verhuurd, lijken geloofwaardig.

        Beide landen ontkennen dat er zo'n overeenkomst is. De burgemeester geeft aan dat de haven openblijft. Mochten \
        de berichten kloppen, dan zou het visserijverdrag kunnen stranden.

        """

    private static let network = """
        network pair { }
        variable Age { type discrete [ 2 ] { <5, 12+ }; }
        variable wet { type discrete [ 2 ] { no, yes }; }
        probability ( Age ) { table 0.1, 0.9; }
        probability ( wet | Age ) {
          (<5) 0.75, 0.25;
          (12+) 0.3, 0.7;
        }

        """

    /// A lawn that is wet from rain or from a sprinkler that nobody turns on in the rain.
    private static let lawn = """
        network lawn { }
        variable season { type discrete [ 3 ] { dry, "wet, cold", "wet, warm" }; }
        variable rain { type discrete [ 2 ] { yes, no }; }
        variable sprinkler { type discrete [ 2 ] { on, off }; }
        variable grass { type discrete [ 2 ] { wet, dry }; }
        probability ( season ) { table 0.5, 0.25, 0.25; }
        probability ( rain | season ) {
          (dry) 0.1, 0.9;
          ("wet, cold") 0.6, 0.4;
          ("wet, warm") 0.4, 0.6;
        }
        probability ( sprinkler | rain ) {
          (yes) 0.0, 1.0;
          (no) 0.5, 0.5;
        }
        probability ( grass | rain, sprinkler ) {
          (yes, on) 1.0, 0.0;
          (yes, off) 0.9, 0.1;
          (no, on) 0.8, 0.2;
          (no, off) 0.0, 1.0;
        }

        """

    private static let badCases = """
        {"hard": {"grass": "wett"}}

        {"hard": {"rain": "yes", "sprinkler": "on", "grass": "wet"}}
        {"soft": {"grass": [1, 2, 3]}}
        {"soft": {"grass": [-1, 2]}}
        {"hard": {"grass": "wet"}
        {"hard": {"grass": true}}
        {"evidence": {}}
        x

        """

    /// Good and bad, without a line feed at the end.
    private static let cases = """
        {"hard": {"grass": "wet"}}
        \(badCases){"soft": {"grass": [3, 1]}}
        {}
        """

    private static let files: [(String, [UInt8])] = [
        ("pair.bif", Array(network.utf8)),
        ("rounded.bif", Array(network.replacingOccurrences(of: "0.3, 0.7", with: "0.3333333, 0.6666666").utf8)),
        ("wrong.bif", Array(network.replacingOccurrences(of: "0.3, 0.7", with: "0.3, -0.7").utf8)),
        ("cut.bif", Array(network.utf8.prefix(220))),
        ("good.purport", Array(goodCase.utf8)),
        ("vesk.purport", Array(vesk.utf8)),
        ("impossible.purport", Array(impossible.utf8)),
        ("contradictory.purport", Array(contradictory.utf8)),
        (
            "sum.purport",
            Array("case A\nhypotheses payer: Who pays?\n    ostria: 60% to 70%\n    norland: 50%\n".utf8)
        ),
        ("bom.purport", Array("\u{FEFF}\(goodCase)".utf8)),
        ("crlf.purport", Array(goodCase.replacingOccurrences(of: "\n", with: "\r\n").utf8)),
        ("loose.purport", Array(goodCase.replacingOccurrences(of: "    ", with: "  ").utf8)),
        ("errors.purport", Array("case X\nclaim a A\n\tprior 120%\nreport nobody denies b\n".utf8)),
        ("broken.purport", Array("case X\nclaim a:A\n\tquote \"never closed\nclaim b:B\n".utf8)),
        (
            "moved.purport",
            Array(
                "\(goodCase)    quote \"The line denies it\" from good.txt#char=1,5\n    quote \"It was sold\" from good.txt\n"
                    .utf8)
        ),
        (
            "strict.purport",
            Array("\(goodCase)source nobody: Nobody\nclaim other: Other\n    prior likely with low confidence\n".utf8)
        ),
        ("expect.purport", Array("\(goodCase)expect sale: 50% to 60%\n".utf8)),
        ("nul.purport", Array("case X\u{0}\nclaim a: A\n".utf8)),
        ("latin.purport", Array("case caf".utf8) + [0xE9, 0x0A]),
        ("empty.purport", []),
        ("empty.txt", []),
        ("blank.txt", Array(" \r\n\n\t".utf8)),
        ("nul.txt", Array("a\u{0}b".utf8)),
        ("controls.bin", [UInt8](repeating: 1, count: 400)),
        ("document.pdf", Array("%PDF-1.7\n".utf8)),
        ("latin.txt", Array("Het caf".utf8) + [0xE9] + Array(" is gesloten, zegt de eigenaar.\n".utf8)),
        ("bom.txt", Array("\u{FEFF}\(prose)".utf8)),
        ("crlf.txt", Array(prose.replacingOccurrences(of: "\n", with: "\r\n").utf8)),
        ("utf16.txt", [0xFF, 0xFE] + prose.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }),
        ("no-text.html", Array("<html><body><script>load()</script></body></html>".utf8)),
        ("good.txt", Array(prose.utf8)),
        ("lease.txt", Array(lease.utf8)),
        ("huur.txt", Array(huur.utf8)),
        ("lawn.bif", Array(lawn.utf8)),
        ("cycle.bif", Array(lawn.replacingOccurrences(of: "( season )", with: "( season | rain )").utf8)),
        ("bad.jsonl", Array(badCases.utf8)),
        ("cases.jsonl", Array(cases.utf8)),
        ("share/lexicon/en/local.txt", Array("[hedge advrb]\nby all accounts = 90..20\n".utf8)),
    ]

    /// A folder with all files, a folder `folder` in it, and the examples of the project as `examples`.
    static func make() throws -> URL {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("purport-tests-\(UUID().uuidString)")
        try FileManager.default.createDirectory(
            at: folder.appendingPathComponent("folder"), withIntermediateDirectories: true)
        for (name, bytes) in files {
            let file = folder.appendingPathComponent(name)
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(bytes).write(to: file)
        }
        try FileManager.default.copyItem(
            at: root.appendingPathComponent("examples"), to: folder.appendingPathComponent("examples"))
        try makeDamagedLedgers(in: folder)
        return folder
    }

    /// The harbour example with its ledger torn, and with a record in it changed.
    private static func makeDamagedLedgers(in folder: URL) throws {
        let harbour = root.appendingPathComponent("examples/harbour")
        let lease = try Data(contentsOf: harbour.appendingPathComponent("lease.purport"))
        let ledger = try Data(contentsOf: harbour.appendingPathComponent("lease.ledger.jsonl"))
        let text = String(decoding: ledger, as: UTF8.self)
        let damaged = [
            ("torn", Data(ledger.dropLast(150))),
            (
                "edited",
                Data(text.replacing("\"claim\":\"lease\"", with: "\"claim\":\"tolls\"", maxReplacements: 1).utf8)
            ),
            ("cut-out", Data(text.split(separator: "\n").dropFirst(2).map { $0 + "\n" }.joined().utf8)),
        ]
        for (name, bytes) in damaged {
            try lease.write(to: folder.appendingPathComponent("\(name).purport"))
            try bytes.write(to: folder.appendingPathComponent("\(name).ledger.jsonl"))
        }
    }
}
