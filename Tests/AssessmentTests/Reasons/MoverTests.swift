import Assessment
import Cases
import Foundation
import Testing

@Suite("What moved a claim")
struct MoverTests {
    @Test(arguments: [
        (ReasonCases.harbour, "lease"), (ReasonCases.harbour, "tolls"), (ReasonCases.uncertain, "lease"),
        (ReasonCases.payers, "payer is norland-pays"), (ReasonCases.payers, "debt"),
        (ReasonCases.manyReports(25), "lease"), (ReasonCases.manyReports(60), "lease"),
    ])
    func sharesAddUpToTheWholeMove(text: String, written: String) throws {
        let movers = try ReasonCases.reasons(text, written).movers
        let all = movers.items.map(\.statement) + (movers.rest?.statements ?? [])
        let without = try ReasonCases.midRange(text, written) { $0.without = all }
        let with = try ReasonCases.midRange(text, written)
        #expect(abs(try #require(movers.without) - without) < 1e-9)
        #expect(abs(try #require(movers.with) - with) < 1e-9)
        let sum = movers.items.reduce(movers.rest?.contribution ?? 0) { $0 + ($1.contribution ?? .nan) }
        #expect(abs(sum - (with - without)) < 1e-9)
    }

    /// Each statement's share against the average over all orders of assessments with the rest left out.
    @Test(arguments: [
        (ReasonCases.harbour, "lease"), (ReasonCases.uncertain, "lease"), (ReasonCases.payers, "payer is other"),
    ])
    func sharesAreShapleyValues(text: String, written: String) throws {
        let movers = try ReasonCases.reasons(text, written).movers
        #expect(movers.method == .exact)
        let names = movers.items.map(\.statement)
        var worths: [Double] = []
        for code in 0..<(1 << names.count) {
            worths.append(
                try ReasonCases.midRange(text, written) {
                    $0.without = names.indices.filter { code >> $0 & 1 == 0 }.map { names[$0] }
                })
        }
        let factorials = (0...names.count).map { (1..<max(2, $0 + 1)).reduce(1.0) { $0 * Double($1) } }
        for (player, item) in movers.items.enumerated() {
            var value = 0.0
            for code in worths.indices where code >> player & 1 == 0 {
                let size = code.nonzeroBitCount
                let weight = factorials[size] * factorials[names.count - size - 1] / factorials[names.count]
                value += weight * (worths[code | 1 << player] - worths[code])
            }
            #expect(abs(try #require(item.contribution) - value) < 1e-9, "\(item.statement)")
        }
    }

    /// Reports that are independent given the claim have shares in proportion to what they weigh, whatever the sampling.
    @Test func sampledSharesAreNearTheExactOnes() throws {
        // Of nine reports of one weight each has a ninth.
        var text = "case Equals\nclaim lease: A lease\n    prior 30%\n"
        for index in 0..<9 { text += "source s\(index): S\n    reliability 2 to 1\nreport s\(index) asserts lease\n" }
        let movers = try ReasonCases.reasons(text, "lease").movers
        guard case .sampled = movers.method else {
            Issue.record("nine statements are sampled")
            return
        }
        let move = try #require(movers.with) - (try #require(movers.without))
        for item in movers.items {
            let error = try #require(item.standardError)
            #expect(abs(try #require(item.contribution) - move / 9) < 4 * error + 1e-9)
        }
        let again = try ReasonCases.reasons(text, "lease").movers
        #expect(again.items.map(\.contribution) == movers.items.map(\.contribution))
    }

    @Test(arguments: [(ReasonCases.harbour, "lease"), (ReasonCases.harbour, "talks")])
    func ratiosAreThoseOfAStatementAlone(text: String, written: String) throws {
        let movers = try ReasonCases.reasons(text, written).movers
        let names = movers.items.map(\.statement)
        let before = try ReasonCases.midRange(text, written) { $0.without = names }
        for item in movers.items {
            let after = try ReasonCases.midRange(text, written) { $0.without = names.filter { $0 != item.statement } }
            let ratio = after / (1 - after) / (before / (1 - before))
            #expect(abs(try #require(item.ratio) - ratio) < 1e-9 * ratio, "\(item.statement)")
            guard let range = item.ratioRange else { continue }
            #expect(range.lowerBound <= ratio + 1e-9 && ratio <= range.upperBound + 1e-9, "\(item.statement)")
        }
    }

    /// Shares of the weight are those of any prior: nothing is filled in for it.
    @Test(arguments: [0.05, 0.4, 0.9])
    func withoutAPriorSharesAreOfTheWeight(prior: Double) throws {
        let unknown = ReasonCases.harbour.replacingOccurrences(of: "prior 20% to 40%", with: "prior unknown")
        let reasons = try ReasonCases.reasons(unknown, "lease")
        #expect(reasons.basis == .weight)
        #expect(reasons.word == nil)
        let known = ReasonCases.harbour.replacingOccurrences(of: "prior 20% to 40%", with: "prior \(prior * 100)%")
        let after = try ReasonCases.midRange(known, "lease")
        let weight = log2(after / (1 - after) / (prior / (1 - prior)))
        #expect(abs(try #require(reasons.movers.with) - weight) < 1e-9)
        let sum = reasons.movers.items.reduce(0) { $0 + ($1.contribution ?? .nan) }
        #expect(abs(sum - weight) < 1e-9)
    }

    @Test func partiesToTheDisputeWeighLittle() throws {
        let movers = try ReasonCases.reasons(ReasonCases.harbour, "lease").movers
        let denials = movers.items.filter { $0.statement.contains("denies") }
        #expect(denials.count == 2)
        for denial in denials {
            #expect(denial.weakness.contains { if case .servesInterest = $0 { true } else { false } })
            #expect(try #require(denial.contribution) < 0)
        }
        let gazette = try #require(movers.items.first { $0.statement == "gazette-asserts-lease" })
        #expect(gazette.weakness.isEmpty)
        #expect(gazette.location != nil)
    }
}
