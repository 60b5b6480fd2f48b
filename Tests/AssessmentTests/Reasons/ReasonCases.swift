import Assessment
import Cases
import Testing

/// Cases whose reasons are worked out twice: by the program, and by brute force from assessments of changed cases.
enum ReasonCases {
    /// Reports for and against, in and out of interest, evidence of every kind but uncertain.
    static let harbour = """
        case The lease of Vesk harbour
        source norland: Government of Norland
            reliability D
            interest against lease
        source ostria: Government of Ostria
            reliability C
            interest against lease
        source gazette: The Vesk Gazette
            reliability C
        source daily: The Daily
            reliability between 2 to 1 and 3 to 1
        source radio: Harbour Radio
            reliability B
        claim lease: Norland has leased the harbour of Vesk to Ostria
            prior 20% to 40%
        claim talks: They have talked
            if lease: 90%
            otherwise: 20% to 50%
        report gazette asserts lease
        report norland denies lease
        report ostria denies lease
        report daily asserts talks
            relays radio
        evidence dredging: Ships are dredging
            if lease: very likely
            otherwise: 30%
        evidence flags: Ostrian flags
            favours lease between 2 to 1 and 5 to 1
        evidence cargo: No cargo for Norland
            not found
            if lease and talks: 20% to 30%
            if lease: 40%
            otherwise: 60% to 80%
        consequence tolls: Ships pay less
            if lease: likely
            otherwise: 10%
        consequence strike: The dockers strike
            by 2025-12-31
            if lease and tolls: very likely
            otherwise: 5%
        indicator tender: Tenders for cranes
            because of lease: 60% to 80%
            because of talks: 30%
            otherwise: 2%
        """

    /// One of it uncertain, two of it.
    static let uncertain = """
        case Uncertain evidence
        source gazette: The Gazette
            reliability C
        claim lease: A lease
            prior 30%
        report gazette asserts lease
        evidence guards: Guards at the gate
            observed: 60% to 80%
            if lease: 70% to 90%
            otherwise: 10%
        evidence lights: Lights at night
            observed: 70%
            if lease: 60%
            otherwise: 25%
        indicator tender: Tenders
            if lease: 80%
            otherwise: 20%
        """

    /// Evidence about which of three answers holds.
    static let payers = """
        case Who pays
        hypotheses payer: Who pays?
            ostria-pays: 50%
            norland-pays: 30%
            other: 20%
        evidence bill: A bill was seen
            if payer is ostria-pays: 80%
            if payer is norland-pays: 10% to 20%
            otherwise: 30%
        evidence mark: A mark in the books
            if payer is ostria-pays: 50%
            otherwise: 40%
        evidence mail: A letter
            favours payer is other 3 to 1
            favours payer is norland-pays 2 to 1
        consequence debt: The debt rises
            if payer is norland-pays: likely
            otherwise: unlikely
        """

    /// The reasons for a proposition as the notation writes it.
    static func reasons(
        _ text: String, _ written: String, _ change: (inout AssessmentOptions) -> Void = { _ in },
        sourceLocation: SourceLocation = #_sourceLocation
    ) throws -> Reasons {
        let assessment = try assess(text, change, sourceLocation: sourceLocation)
        let (reasons, diagnostics) = Reasoner.reasons(for: proposition(written), in: assessment)
        return try #require(reasons, "\(diagnostics.map(\.message))", sourceLocation: sourceLocation)
    }

    /// The mid-range of a proposition in a case.
    static func midRange(
        _ text: String, _ written: String, _ change: (inout AssessmentOptions) -> Void = { _ in },
        sourceLocation: SourceLocation = #_sourceLocation
    ) throws -> Double {
        let judgement = try #require(
            try assess(text, change, sourceLocation: sourceLocation).judgement(proposition(written)))
        return try #require(judgement.midRange, sourceLocation: sourceLocation)
    }

    /// A case with more reports than whose subsets can be gone through.
    static func manyReports(_ count: Int) -> String {
        var text = "case Many reports\nclaim lease: A lease\n    prior 30%\n"
        for index in 0..<count {
            text += "source s\(index): Source \(index)\n    reliability \(["A", "B", "C", "D"][index % 4])\n"
            text += "report s\(index) \(index % 3 == 0 ? "denies" : "asserts") lease\n"
        }
        return text
    }
}
