import Assessment
import Cases
import SourceText

/// A case that the user named, assessed.
struct AssessedCase {
    var assessment: Assessment
    var sources: [SourceFile]

    /// - Throws: ``CommandFailure`` when the file cannot be read, ``ExitStatus/rejected`` after messages when it has errors.
    static func load(
        _ path: String, _ assumptions: AssessmentArguments, _ ranges: RangeArguments? = nil,
        conditionals: ConditionalScope = .none
    ) throws -> AssessedCase {
        let (loaded, model) = try CaseFile.checked(path)
        var options = try assumptions.options(loaded.vocabulary)
        try ranges?.put(into: &options)
        // Where bounds are reached, and distributions, are shown for all.
        let showsAll = options.findsReached || options.distribution != nil
        options.conditionals = conditionals == .shown && showsAll ? .all : conditionals
        let assessment = try Messages.answer(Assessor.assess(model, options: options), sources: loaded.sources)
        return AssessedCase(assessment: assessment, sources: loaded.sources)
    }
}

/// Which claim, hypothesis or set the user means.
enum PropositionArgument {
    /// - Throws: ``CommandFailure`` for wrong usage, with what there is to choose from
    static func proposition(_ text: String?, in assessment: Assessment) throws(CommandFailure) -> Proposition {
        let model = assessment.model
        guard let text else {
            if let headline = assessment.headline { return .claim(headline) }
            throw choose("the case has no headline claim", among: choices(model))
        }
        var parts = text.split(separator: " ").map(String.init)
        if parts.count == 1, text.contains("=") { parts = text.split(separator: "=", maxSplits: 1).map(String.init) }
        if parts.count == 3, parts[1] == "is" { parts.remove(at: 1) }
        if parts.count == 2, let set = model.hypothesisSet(parts[0]) {
            if set.hypotheses.contains(where: { $0.name == parts[1] }) {
                return .hypothesis(set: parts[0], name: parts[1])
            }
            throw choose(
                "\"\(parts[0])\" has no hypothesis called \"\(parts[1])\"",
                among: set.hypotheses.map { "\(set.name) is \($0.name)" })
        }
        if model.claim(text) != nil { return .claim(text) }
        if let set = model.hypothesisSet(text) {
            throw choose(
                "\"\(text)\" is a set of hypotheses: say which one",
                among: set.hypotheses.map { "\"\(set.name) is \($0.name)\"" })
        }
        throw unknown(text, among: choices(model))
    }

    /// - Throws: likewise
    static func subject(_ text: String?, in assessment: Assessment) throws(CommandFailure) -> String {
        let model = assessment.model
        guard let text else {
            if let subject = model.hypotheses.first?.name ?? assessment.headline { return subject }
            throw choose("the case has no hypotheses and no headline claim", among: model.claims.map(\.name))
        }
        let names = model.hypotheses.map(\.name) + model.claims.map(\.name)
        if names.contains(text) { return text }
        throw unknown(text, among: names)
    }

    private static func choices(_ model: Case) -> [String] {
        model.hypotheses.flatMap { set in set.hypotheses.map { "\"\(set.name) is \($0.name)\"" } }
            + model.claims.map(\.name)
    }

    private static func unknown(_ text: String, among names: [String]) -> CommandFailure {
        if let close = Suggestion.closest(to: text, among: names) {
            return CommandFailure(
                "there is no claim called \"\(text)\"", remedy: "did you mean \"\(close)\"?", status: ExitStatus.usage)
        }
        return choose("there is no claim called \"\(text)\"", among: names)
    }

    private static func choose(_ message: String, among names: [String]) -> CommandFailure {
        let list = names.prefix(12).joined(separator: ", ") + (names.count > 12 ? " …" : "")
        // What a case lacks is no wrong usage.
        return names.isEmpty
            ? CommandFailure(message, remedy: "add a claim to the case", status: ExitStatus.rejected)
            : CommandFailure(message, remedy: "name one of \(list)", status: ExitStatus.usage)
    }
}
