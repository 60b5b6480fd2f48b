import Cases
import SourceText

/// Checks what an assessment is asked to assume against the names of the case.
enum OptionCheck {
    static func check(_ options: AssessmentOptions, in model: Case) -> [Diagnostic] {
        options.suppositions.compactMap { supposition($0, model) } + options.without.compactMap { without($0, model) }
            + prior(options, model) + options.reachedOf.compactMap { proposition($0, model) }
    }

    private static func proposition(_ written: String, _ model: Case) -> Diagnostic? {
        if model.proposition(written) != nil { return nil }
        return unknown(written, among: model.propositions.map(\.written), what: "claim or hypothesis")
    }

    private static func supposition(_ supposition: Supposition, _ model: Case) -> Diagnostic? {
        let name = supposition.subject
        if let set = model.hypothesisSet(name) {
            let values = set.hypotheses.map(\.name)
            if values.contains(supposition.value) { return nil }
            return option(
                "unknown-hypothesis", "\"\(name)\" has no hypothesis called \"\(supposition.value)\"",
                "suppose one of \(values.joined(separator: ", "))")
        }
        if model.claim(name) != nil {
            if supposition.value == "true" || supposition.value == "false" { return nil }
            return option(
                "unknown-value", "a claim is true or false, not \"\(supposition.value)\"",
                "write --suppose \(name)=true or --suppose \(name)=false")
        }
        return unknown(name, among: model.claims.map(\.name) + model.hypotheses.map(\.name), what: "claim")
    }

    private static func without(_ name: String, _ model: Case) -> Diagnostic? {
        var names = model.reports.map(\.name) + model.sources.map(\.name) + model.estimates.map(\.name)
        names += model.claims.filter { $0.role == .evidence }.map(\.name)
        names += model.doubts.map(\.name) + model.outcomes.map(\.name)
        if names.contains(name) { return nil }
        if model.claim(name) != nil {
            return option(
                "not-removable", "\"\(name)\" is a claim, and others may hang on it",
                "leave out reports, evidence, estimates, doubts, outcomes or sources; suppose a claim with --suppose")
        }
        return unknown(name, among: names, what: "report, evidence, estimate, doubt, outcome or source")
    }

    private static func prior(_ options: AssessmentOptions, _ model: Case) -> [Diagnostic] {
        guard options.prior != nil else { return [] }
        guard let headline = model.headline else {
            return [
                option(
                    "no-headline", "the case has no headline claim that a prior could be for",
                    "give hypotheses their priors in the case, or add a claim")
            ]
        }
        if headline.basis.isPrior { return [] }
        return [
            option(
                "prior-beside-rules", "\"\(headline.name)\" takes its likelihood from its lines, so it has no prior",
                "leave --prior out, or use --suppose on what it hangs on")
        ]
    }

    private static func unknown(_ name: String, among names: [String], what: String) -> Diagnostic {
        let close = Suggestion.closest(to: name, among: names)
        return option(
            "unknown-name", "there is no \(what) called \"\(name)\"",
            close.map { "did you mean \"\($0)\"?" } ?? "the case has \(names.prefix(12).joined(separator: ", "))")
    }

    private static func option(_ code: String, _ message: String, _ remedy: String) -> Diagnostic {
        Diagnostic(.error, code, message, file: "command line", remedy: remedy)
    }
}
