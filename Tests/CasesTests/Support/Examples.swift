import Cases
import SourceText

/// Cases that tests share.
enum Examples {
    static let article = "Recent pictures show drones.\r\nThe government says it \"most probably\" has a deal.\nNo.\n"

    /// One of everything.
    static let full = """
        # A case that uses every statement and property.
        case Foreign drones in the north
        question Has Arland shared drone technology with Borland?
        scale icd-203

        article daily: A deal in the making
            text articles/daily.txt
            original daily.html
            sha256 0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef
            author J. Writer
            on 2022-09-24

        source capital: Government of Cland
            reliability C
            interest for deal
        source south: Government of Arland
            reliability between 3 to 2 and 4 to 1
            interest against deal
        source wire: A news agency
            reliability F
        source writer: J. Writer, The Daily

        claim deal: Arland has shared drone technology with Borland
            prior 20% to 40%
            variant "it \\"most probably\\" has a deal" from articles/daily.txt#char=50,79
            note merged: check
        claim factory: A factory is being built
            prior from writer
        hypotheses origin: Whose design is it?
            licensed (Arland licensed the design): 30% to 50%
            copied (Borland copied it): 1 in 4
            other: unknown
        estimate writer deal: very likely
            quote "most probably" from articles/daily.txt#char=54,67
        estimate guess: writer factory: "hoogstwaarschijnlijk" on 2022-09-25

        report capital asserts deal
            on 2022-09-23
            credibility 3
            quote "drones … a deal" from articles/daily.txt#char=21,27;73,79
        report south denies deal
            on 2022-07-15
        report early: wire leaves open origin is licensed on 2022-09-20
            relays capital

        evidence likeness: Recent drones look alike
            on 2022-09-20
            if deal: very likely
            otherwise: unlikely
        evidence parts: Parts with the same markings   # found in May
            favours deal between 2 to 1 and 5 to 1
            favours origin is licensed 2 to 1
            observed: almost certain
        evidence flights: Cargo flights
            not found
            if deal and not (factory or origin is copied): likely
        evidence envoy: The envoy is expelled
            reaction of capital to deal

        consequence sanctions-failed: Sanctions did not work
            if deal: probably
            otherwise: unknown
            because "It could not export otherwise"
            because "show drones" from articles/daily.txt#char=16,27
            wording "kunnen"
            happened 2022-09-01
        consequence talks-stall: The talks stall
            by 2022-12-31
            because of deal: 60%
            because of sanctions-failed and factory: 3 to 1
            otherwise: 5%
        indicator jets: Jets are delivered
            by 2023-12-31
            if talks-stall: roughly even chance
            otherwise: remote

        doubt sanctions-failed if deal: roughly even chance by wire
        doubt deal by south
        expect deal: 30% to 95%        # a judgement assertion
        expect point origin is licensed: 20% to 60%
        outcome talks-stall: true on 2022-11-01
        outcome origin: copied
            on 2023-01-01

        """

    static let fullFiles = CaseFiles.memory(["articles/daily.txt": Array(article.utf8)])

    static func load(_ text: String) -> LoadedCase {
        CaseLoader.load(text: text, name: "case.purport", files: fullFiles)
    }

    static func render(_ loaded: LoadedCase) -> String {
        DiagnosticRenderer(sources: loaded.sources).render(loaded.diagnostics)
    }
}
