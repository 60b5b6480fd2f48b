import Assessment
import Cases
import Foundation
import Testing

@Suite("What a claim hangs on")
struct HingeTests {
    /// The case with a number put at a value, where it stands in the text.
    private static func changed(_ text: String, _ hinge: Hinge, to value: Double) throws -> String {
        let location = try #require(hinge.location)
        let bytes = Array(text.utf8)
        var written = hinge.place.isRatio ? "\(value) to 1" : "\(value * 100)%"
        var range = location.span.start..<location.span.end
        if case .reliability(let source) = hinge.place, !hinge.written.contains("to") {
            // A grade is put in place of its letter, below the source that it is of.
            let line = Array("source \(source):".utf8)
            let start = try #require(bytes.indices.first { bytes[$0...].starts(with: line) })
            let letter = Array("reliability ".utf8)
            let place = try #require(bytes.indices[start...].first { bytes[$0...].starts(with: letter) })
            range = place + letter.count..<place + letter.count + 1
        } else if case .favours = hinge.place {
            let line = String(decoding: bytes[range], as: UTF8.self)
            if line.hasPrefix("favours") { written = "\(hinge.place.line) \(written)" }
        }
        return String(decoding: bytes[..<range.lowerBound] + written.utf8 + bytes[range.upperBound...], as: UTF8.self)
    }

    @Test(arguments: [
        (ReasonCases.harbour, "lease"), (ReasonCases.harbour, "strike"), (ReasonCases.uncertain, "lease"),
        (ReasonCases.uncertain, "tender"), (ReasonCases.payers, "debt"),
    ])
    func barsEndWhereTheChangedCaseDoes(text: String, written: String) throws {
        let hinges = try ReasonCases.reasons(text, written).hinges
        #expect(!hinges.bars.isEmpty || !hinges.fixed.isEmpty)
        for bar in hinges.bars {
            guard case .probability(let low, let high, let over) = bar.effect else {
                Issue.record("\(bar.place) has no probability")
                continue
            }
            let ends = [bar.range.lowerBound, bar.range.upperBound]
            for (end, shown) in zip(ends, [low, high]) {
                let found = try ReasonCases.midRange(try Self.changed(text, bar, to: end), written)
                #expect(abs(found - shown) < 1e-9, "\(bar.place) at \(end)")
                #expect(over.lowerBound <= found + 1e-9 && found <= over.upperBound + 1e-9)
            }
        }
        #expect(hinges.bars.map(\.swing) == hinges.bars.map(\.swing).sorted(by: >))
    }

    /// Numbers that are left out do not matter, and those without a range are never varied.
    @Test(arguments: [
        (ReasonCases.harbour, "lease"), (ReasonCases.harbour, "strike"), (ReasonCases.uncertain, "lease"),
    ])
    func everyNumberIsAccountedFor(text: String, written: String) throws {
        let hinges = try ReasonCases.reasons(text, written).hinges
        let now = try ReasonCases.midRange(text, written)
        for hinge in hinges.fixed {
            #expect(hinge.range.lowerBound == hinge.range.upperBound)
            guard case .probability(let low, let high, _) = hinge.effect else {
                Issue.record("\(hinge.place) has no probability")
                continue
            }
            #expect(abs(low - now) < 1e-9 && abs(high - now) < 1e-9, "\(hinge.place)")
        }
        #expect(Set(hinges.bars.map(\.place)).isDisjoint(with: hinges.fixed.map(\.place)))
    }

    /// The word is another on one side of the value, and the same on the other side.
    @Test(arguments: [
        (ReasonCases.harbour, "lease"), (ReasonCases.harbour, "tolls"), (ReasonCases.uncertain, "lease"),
        (ReasonCases.uncertain, "tender"),
    ])
    func wordsChangeWhereTheySay(text: String, written: String) throws {
        let reasons = try ReasonCases.reasons(text, written)
        // ICD 203, borders by hand.
        let borders: [(Double, String)] = [
            (0.05, "almost no chance"), (0.20, "very unlikely"), (0.45, "unlikely"), (0.55, "roughly even chance"),
            (0.80, "likely"), (0.95, "very likely"), (1.01, "almost certain"),
        ]
        func word(_ text: String) throws -> String? {
            let point = try ReasonCases.midRange(text, written)
            return borders.first { point < $0.0 }?.1
        }
        var count = 0
        for hinge in reasons.hinges.bars + reasons.hinges.fixed {
            for change in hinge.changes {
                let step = 1e-6 * max(1, change.value)
                let outward = change.side == .below ? -step : step
                let limit = hinge.place.isRatio ? Double.infinity : 1
                guard change.value - step > 0, change.value + step < limit else { continue }
                let beyond = try word(try Self.changed(text, hinge, to: change.value + outward))
                let before = try word(try Self.changed(text, hinge, to: change.value - outward))
                #expect(beyond == change.word, "\(hinge.place) beyond \(change.value)")
                #expect(before == reasons.word, "\(hinge.place) before \(change.value)")
                count += 1
            }
        }
        #expect(count > 0)
    }

    /// With something else unknown there are bounds at either end, as the changed case has them.
    @Test func unknownNumbersVaryOverEverything() throws {
        let text = """
            case Open
            claim lease: A lease
                prior unknown
            claim tolls: Ships pay less
                if lease: 60% to 80%
                otherwise: unknown
            """
        let reasons = try ReasonCases.reasons(text, "tolls")
        #expect(reasons.basis == .ranges)
        #expect(reasons.movers.with == nil)
        let unknown = reasons.hinges.bars.filter(\.isUnknown)
        #expect(unknown.count == 2)
        for bar in unknown {
            #expect(bar.range == 0...1)
            guard case .bounds(let low, let high) = bar.effect else {
                Issue.record("\(bar.place) has no bounds")
                continue
            }
            for (end, shown) in [(0.0, low), (1.0, high)] {
                let changed = try Self.changed(text, bar, to: end)
                let found = try #require(try assess(changed).judgement(.claim("tolls"))?.bounds.enclosing)
                let range = try #require(shown)
                #expect(isClose(range, found.lowerBound, found.upperBound))
            }
        }
    }

    @Test func aPriorThatNobodyStatedIsSaidToBeUnknown() throws {
        let text = ReasonCases.harbour.replacingOccurrences(of: "prior 20% to 40%", with: "prior unknown")
        let hinges = try ReasonCases.reasons(text, "lease").hinges
        let first = try #require(hinges.bars.first)
        #expect(first.place == .prior(claim: "lease"))
        #expect(first.isUnknown && first.value == nil)
        #expect(first.effect == .bounds(low: 0...0, high: 1...1))
        #expect(hinges.bars.allSatisfy { $0.changes.isEmpty })
        for bar in hinges.bars.dropFirst() {
            guard case .weight = bar.effect else {
                Issue.record("\(bar.place) varies something other than the weight")
                continue
            }
        }
    }
}
