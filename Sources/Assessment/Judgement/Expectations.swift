import Cases
import SourceText

/// Tests the `expect` lines of a case.
public enum Expectations {
    /// One error for each assertion that does not hold; bounds are tested to half a point, as the terminal shows them.
    public static func check(_ assessment: Assessment) -> [Diagnostic] {
        assessment.model.expectations.compactMap { check($0, assessment) }
    }

    private static func check(_ expectation: Expectation, _ assessment: Assessment) -> Diagnostic? {
        let name = expectation.proposition.written
        guard let judgement = assessment.judgement(expectation.proposition) else { return nil }
        let wanted = expectation.likelihood
        let slack = 0.005
        let range: ClosedRange<Double>
        if expectation.isPoint {
            guard let point = judgement.midRange else {
                return failure(
                    expectation, "expectation-without-point",
                    "\"\(name)\" has no mid-range, because something that nobody stated influences it",
                    "expect the bounds instead (expect \(name): …), or state what is unknown")
            }
            range = point...point
        } else {
            range = judgement.bounds.enclosing
        }
        if range.lowerBound >= wanted.low - slack, range.upperBound <= wanted.high + slack { return nil }
        return failure(
            expectation, "expectation-failed",
            "\"\(name)\" was expected within \(percent(wanted.low...wanted.high)) but is \(told(range, outside: wanted))",
            "find out what moved it (purport assess), or change the expectation if the case is right")
    }

    private static func failure(
        _ expectation: Expectation, _ code: String, _ message: String, _ remedy: String
    ) -> Diagnostic {
        Diagnostic(
            .error, code, message, file: expectation.location.file, span: expectation.location.span, remedy: remedy)
    }

    /// In whole points, unless it takes more digits to see that it does not lie within what was wanted.
    private static func told(_ range: ClosedRange<Double>, outside wanted: Likelihood) -> String {
        let digits = [1.0, 10, 100, 1_000].first { scale in
            (range.lowerBound * 100 * scale).rounded() < (wanted.low * 100 * scale).rounded()
                || (range.upperBound * 100 * scale).rounded() > (wanted.high * 100 * scale).rounded()
        }
        return percent(range, digits ?? 1_000)
    }

    private static func percent(_ range: ClosedRange<Double>, _ scale: Double = 10) -> String {
        func text(_ value: Double) -> String {
            let shown = (value * 100 * scale).rounded() / scale
            // Only what is certain reads so.
            if shown >= 100, value < 1 { return ">99%" }
            if shown <= 0, value > 0 { return "<1%" }
            return JSONWriter.format(shown) + "%"
        }
        let (low, high) = (text(range.lowerBound), text(range.upperBound))
        return low == high ? low : "\(low) to \(high)"
    }
}
