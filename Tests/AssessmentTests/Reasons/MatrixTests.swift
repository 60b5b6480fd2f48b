import Assessment
import Cases
import Testing

@Suite("Evidence against hypotheses")
struct MatrixTests {
    private static func matrix(_ text: String, _ subject: String) throws -> EvidenceMatrix {
        let (matrix, diagnostics) = Reasoner.matrix(of: subject, in: try assess(text))
        return try #require(matrix, "\(diagnostics.map(\.message))")
    }

    @Test func hypothesesAreToldApartByHand() throws {
        let matrix = try Self.matrix(ReasonCases.payers, "payer")
        #expect(matrix.columns.count == 3)
        let bill = try #require(matrix.rows.first { $0.statement == "bill" })
        #expect(bill.cells.map(\.reading) == [.consistent, .inconsistent, .inconsistent])
        #expect(isClose(bill.ratioRange, 4, 8))
        #expect(abs(try #require(bill.diagnosticity) - 0.8 / 0.15) < 1e-9)
        let mark = try #require(matrix.rows.first { $0.statement == "mark" })
        #expect(mark.isDiagnostic == false)
        #expect(mark.cells.allSatisfy { $0.reading == .notDiagnostic })
        // Two lines of one statement count together: 1, 2 and 3 to one another.
        let mail = try #require(matrix.rows.first { $0.statement == "mail" })
        #expect(mail.cells.map { (($0.share ?? .nan) * 30).rounded() } == [10, 20, 30])
        #expect(mail.cells.map(\.reading) == [.inconsistent, .consistent, .consistent])
        #expect(matrix.rows.last?.statement == "mark")
        #expect(matrix.inconsistencies == [1, 1, 1])
        let together = try #require(matrix.together)
        let products = [0.8 * 0.5 * 1, 0.15 * 0.4 * 2, 0.3 * 0.4 * 3]
        for (share, product) in zip(together, products) { #expect(abs(share - product / 0.4) < 1e-9) }
    }

    @Test func aClaimIsTrueOrFalse() throws {
        let matrix = try Self.matrix(ReasonCases.harbour, "lease")
        #expect(matrix.columns.map(\.isNegated) == [false, true])
        let flags = try #require(matrix.rows.first { $0.statement == "flags" })
        #expect(isClose(flags.ratioRange, 2, 5))
        let norland = try #require(matrix.rows.first { $0.statement == "norland-denies-lease" })
        #expect(norland.isDiagnostic == false)
        let reasons = try ReasonCases.reasons(ReasonCases.harbour, "lease")
        for row in matrix.rows where !row.isUncertain {
            let mover = try #require(reasons.movers.items.first { $0.statement == row.statement })
            let shares = row.cells.compactMap(\.share)
            #expect(abs(shares[0] / shares[1] - (try #require(mover.ratio))) < 1e-9, "\(row.statement)")
        }
    }

    @Test func whatNobodySaidStaysOpen() throws {
        let text = """
            case Open
            claim lease: A lease
                prior unknown
            evidence dredging: Dredging
                if lease: 60%
                otherwise: unknown
            """
        let matrix = try Self.matrix(text, "lease")
        let row = try #require(matrix.rows.first)
        #expect(row.isDiagnostic == nil)
        // If true it is 60% likely: no less than half of whatever it is otherwise.
        #expect(row.cells.map(\.reading) == [.consistent, .open])
        #expect(row.diagnosticity == nil)
        #expect(matrix.together == nil)
    }
}
