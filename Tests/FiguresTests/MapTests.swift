import Assessment
import Cases
import TestSupport
import Testing
import Wording

@testable import Figures

@Suite struct MapTests {
    private static func graph(_ model: Case) -> MapGraph {
        MapGraph(model, names: StatementNames(model: model, language: .english))
    }

    @Test func whatIsKnownStandsBeforeWhatItIsAbout() throws {
        let graph = Self.graph(try Example.lease().assessment.model)
        #expect(graph.headline == 0)
        func arcs(_ from: String, _ to: String) -> [MapGraph.ArcKind] {
            graph.arcs.filter { graph.nodes[$0.from].name == from && graph.nodes[$0.to].name == to }.map(\.kind)
        }
        #expect(arcs("gazette-asserts-lease", "lease") == [.testimony(.asserts)])
        #expect(arcs("norland-denies-lease", "lease") == [.testimony(.denies)])
        #expect(arcs("dredging", "lease") == [.evidence])
        #expect(arcs("lease", "tolls") == [.condition])
        #expect(arcs("invoice", "payer") == [.evidence])
        #expect(graph.arcs.count == 10)
    }

    @Test func relaysAndDoubtsHaveArcs() throws {
        let model = try Example.load(
            """
            case A
            source kyiv: Kyiv
                reliability C
            source wire: A wire
                reliability C
            claim deal: A deal
                prior 20% to 40%
            report kyiv asserts deal
            report wire asserts deal
                relays kyiv
            consequence price: Prices rise
                if deal: likely
                otherwise: unknown
            doubt price if deal: unlikely by wire

            """
        ).assessment.model
        let kinds = Set(Self.graph(model).arcs.map(\.kind))
        #expect(kinds == [.testimony(.asserts), .relay, .condition, .doubt])
    }

    /// By hand: the difference that each condition makes, every range at its centre.
    @Test(arguments: [
        // 67.5% if it is true, 32.5% otherwise.
        ("dredging", 0.35, false), ("berths", 0.10, false),
        // 2 to 4 to 1: says so with a probability between 2/3 and 4/5.
        ("gazette-asserts-lease", 7.0 / 15, false),
        // The square root of 2.75 to 1, in its interest, and denied.
        ("norland-denies-lease", 0.24760, true),
        // 50% if it is true, 5% otherwise.
        ("strike", 0.45, false),
    ])
    func strengthsAreThoseOfTheTables(name: String, amount: Double, isAgainst: Bool) throws {
        let model = try Example.lease().assessment.model
        let graph = Self.graph(model)
        let strengths = MapStrengths(graph, model)
        let index = try #require(
            graph.arcs.firstIndex { graph.nodes[$0.from].name == name || graph.nodes[$0.to].name == name })
        let strength = try #require(strengths.arcs[index])
        #expect(abs(strength.amount - amount) < 1e-4)
        #expect(strength.isAgainst == isAgainst)
    }

    @Test func whatNobodyStatedHasNoStrength() throws {
        let model = try Example.lease().assessment.model
        let graph = Self.graph(model)
        let index = try #require(graph.arcs.firstIndex { graph.nodes[$0.to].name == "tolls" })
        #expect(MapStrengths(graph, model).arcs[index] == nil)
    }

    @Test func whatWasLookedForAndNotFoundSpeaksAgainst() throws {
        let model = try Example.load(
            """
            case A
            claim deal: A deal
                prior 20% to 40%
            evidence trucks: Trucks at the border
                if deal: 80%
                otherwise: 30%
                not found

            """
        ).assessment.model
        let strength = try #require(MapStrengths(Self.graph(model), model).arcs.first ?? nil)
        #expect(abs(strength.amount - 0.5) < 1e-9)
        #expect(strength.isAgainst)
    }

    // MARK: Folding

    /// A chain of consequences, with evidence on each.
    private static func long(_ count: Int) throws -> MapGraph {
        var text = "case A\nclaim c0: Claim 0\n    prior 20% to 40%\n"
        for index in 1...count {
            text += "consequence c\(index): Claim \(index)\n    if c\(index - 1): 80%\n    otherwise: 20%\n"
            text += "evidence e\(index): Trace \(index)\n    favours c\(index) 2 to 1\n"
        }
        let loaded = CaseLoader.load(text: text, name: "a.purport", files: .memory([:]))
        return graph(try #require(loaded.model))
    }

    @Test func foldedNodesAreCounted() throws {
        let graph = try Self.long(60)
        let folded = graph.folded(most: 30)
        #expect(folded.nodes[0].name == "c0")
        let hidden = folded.nodes.reduce(0) { sum, node in
            if case .group(let count) = node.kind { sum + count } else { sum }
        }
        let shown = folded.nodes.count { if case .group = $0.kind { false } else { true } }
        #expect(shown == 30 && shown + hidden == graph.nodes.count)
        for arc in folded.arcs {
            #expect(folded.nodes.indices.contains(arc.from) && folded.nodes.indices.contains(arc.to))
        }
    }

    @Test func unfoldingShowsMore() throws {
        let graph = try Self.long(60)
        let folded = graph.folded(most: 30)
        let behind = try #require(folded.nodes.last { if case .group = $0.kind { true } else { false } })
        let more = graph.folded(most: 30, unfolded: [behind.name])
        #expect(more.nodes.count > folded.nodes.count)
        #expect(
            Set(folded.nodes.filter { $0.kind != behind.kind }.map(\.name)).isSubset(of: Set(more.nodes.map(\.name))))
        #expect(graph.folded(most: 30, unfolded: ["nothing-such"]) == folded)
    }

    @Test func smallGraphsAreNotFolded() throws {
        let graph = try Self.long(10)
        #expect(graph.folded() == graph)
    }

    // MARK: Pictures

    @Test(arguments: Language.allCases)
    func map(language: Language) throws {
        let loaded = try Example.lease()
        let model = loaded.assessment.model
        let graph = MapGraph(model, names: StatementNames(model: model, language: language))
        let figure = MapFigure(MapLayout(graph), assessment: loaded.assessment, language: language).html.markup
        WellFormed.expect(figure)
        Example.golden.expect(figure, "map.\(language.rawValue).html")
    }

    @Test func controlsLeadWhereTheyShould() throws {
        let plain = try Example.lease()
        let loaded = try Example.lease { options in
            options.suppositions = [Supposition(subject: "lease", value: "true")]
            options.without = ["dredging"]
        }
        let graph = Self.graph(loaded.assessment.model)
        let actions = MapActions(
            suppose: { "/s/\($0)/\($1 ?? "open")" }, leaveOut: { "/l/\($0)/\($1)" }, unfold: { "/u/\($0)" })
        let figure = MapFigure(
            MapLayout(graph, isInteractive: true), assessment: loaded.assessment, before: plain.assessment,
            language: .english, actions: actions
        ).html.markup
        WellFormed.expect(figure)
        for expected in [
            "href=\"/s/lease/false\"", "href=\"/s/tolls/true\"", "href=\"/s/payer/norland-pays\"",
            "href=\"/l/dredging/false\" aria-label=\"Count in again: ", "href=\"/l/gazette-asserts-lease/true\"",
            "bar-before", "class=\"map-node claim headline supposed\"", "role=\"group\"",
        ] {
            #expect(figure.contains(expected), "\(expected)")
        }
        #expect(!figure.contains("style="))
    }

    /// What a case says is text, whatever it looks like.
    @Test func nothingOfACaseIsMarkup() throws {
        let loaded = try Example.load(
            """
            case A
            source s: <script>alert(1)</script>
                reliability C
            claim a: <b onload="x()"> & "quotes" 'too' \u{202E}
                prior 20% to 40%
            report s asserts a

            """)
        let model = loaded.assessment.model
        let figure = MapFigure(MapLayout(Self.graph(model)), assessment: loaded.assessment, language: .english).html
            .markup
        WellFormed.expect(figure)
        for forbidden in ["<script", "<b ", "\u{202E}"] { #expect(!figure.contains(forbidden)) }
    }

    @Test func longTextsAreCutToTheirCards() {
        let lines = TextMeasure.lines(
            String(repeating: "harbour ", count: 60) + String(repeating: "x", count: 400), size: 13, width: 200, most: 4
        )
        #expect(lines.count == 4 && lines[3].hasSuffix("…"))
        for line in lines { #expect(TextMeasure.width(line, size: 13) <= 200) }
        #expect(TextMeasure.lines(String(repeating: "w", count: 90), size: 13, width: 200, most: 2).count == 1)
        #expect(TextMeasure.lines("", size: 13, width: 200, most: 2).isEmpty)
    }
}
