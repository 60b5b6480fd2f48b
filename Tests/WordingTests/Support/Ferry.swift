import Assessment
import Cases
import Testing

/// A small case with everything that a page shows: estimates, denials, what is not weighed, pairs, gaps.
enum Ferry {
    static let text = """
        case The sale of the Aurora
        question Has the ferry line sold its newest <ship>?
        scale icd-203
        source union: Dockworkers' union
            reliability C
        source company: Norrland & Sons
            reliability B
            interest against sale
        source brandt: Ida Brandt
        source radio: Harbour Radio
        claim sale: The ferry line has sold the "Aurora"
            prior 10% to 20%
            wording "kunnen"
        estimate brandt sale: very likely
        report union asserts sale
            on 2031-03-11
        report company denies sale
            on 2031-03-12
        report radio asserts sale
        doubt crossing if sale: roughly even chance by radio
        evidence hull: The name is painted over
            on 2031-03-10
            if sale: likely
            otherwise: unlikely
        consequence crossing: The night crossing is dropped
            by 2031-12-31
            if sale: likely
            otherwise: very unlikely
            because "no other ship is licensed for it"
        consequence fares: Fares rise
            if sale: unknown
            otherwise: unknown
            wording "may"
        claim rival: A rival line opens
            prior unlikely
        """

    /// The case assessed, under what is supposed.
    static func assess(_ change: (inout AssessmentOptions) -> Void = { _ in }) throws -> Assessment {
        let loaded = CaseLoader.load(text: text + "\n", name: "ferry.purport", files: .memory([:]))
        let model = try #require(loaded.model, "\(loaded.diagnostics)")
        var options = AssessmentOptions()
        change(&options)
        let (assessment, diagnostics) = Assessor.assess(model, options: options)
        return try #require(assessment, "\(diagnostics)")
    }
}
