import ArgumentParser
import Assessment
import Cases
import Wording

/// What `analyze` and `assess` may be told to assume.
struct AssessmentArguments: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The likelihood of the headline claim before any report and evidence.",
            discussion: "As in a case: 20%..40%, 30%, \"1 in 20\", \"unlikely\".", valueName: "likelihood"))
    var prior: String?

    @Option(
        name: .customLong("suppose"),
        help: ArgumentHelp(
            "Suppose a claim true or false, or a hypothesis; may be given again.", valueName: "claim=true"))
    var suppositions: [String] = []

    @Option(
        help: ArgumentHelp(
            "Leave out a report, a piece of evidence, an estimate, a doubt, an outcome, or all that a source says; may be given again.",
            valueName: "statement"))
    var without: [String] = []

    @Option(name: .customLong("as-of"), help: ArgumentHelp("Use only what was known on this day.", valueName: "date"))
    var asOf: String?

    /// The options, with likelihoods read in the words of a case.
    func options(_ vocabulary: Vocabulary) throws(CommandFailure) -> AssessmentOptions {
        var options = AssessmentOptions()
        options.prior = try prior.map { text throws(CommandFailure) in try LikelihoodOption.read(text, vocabulary) }
        options.suppositions = try suppositions.map { text throws(CommandFailure) in try Self.supposition(text) }
        options.without = without
        options.asOf = try asOf.map { text throws(CommandFailure) in try DateOption.read(text) }
        return options
    }

    private static func supposition(_ text: String) throws(CommandFailure) -> Supposition {
        var parts = text.split(separator: "=", maxSplits: 1).map(String.init)
        // As the notation writes a hypothesis: `origin is licensed`.
        let words = text.split(separator: " ").map(String.init)
        if parts.count == 1, words.count == 3, words[1] == "is" { parts = [words[0], words[2]] }
        guard parts.count == 2 else {
            throw CommandFailure(
                "\"\(text)\" does not say what to suppose",
                remedy: "write it as claim=true, claim=false or hypotheses=name",
                status: ExitStatus.usage)
        }
        return Supposition(subject: parts[0], value: parts[1])
    }
}

/// What `assess` may be told to find out beside the bounds.
struct RangeArguments: ParsableArguments {
    @Flag(help: "Show the numbers of the case at which each bound is reached, with the lines they stand on.")
    var why = false

    @Option(
        name: .customLong("claim"),
        help: ArgumentHelp(
            "With --why, show it for this claim alone, or a hypothesis as \"origin is licensed\"; may be given again.",
            valueName: "claim"))
    var claims: [String] = []

    @Flag(
        help: ArgumentHelp(
            "Show how each judgement is spread when all ranges are drawn again and again.",
            discussion:
                "Ranges are drawn evenly, or as a triangle where the case says which value is most likely. What is unknown is not drawn."
        ))
    var distribution = false

    @Option(help: ArgumentHelp("How many times to draw.", valueName: "count"))
    var draws: Int?

    @Option(help: ArgumentHelp("Draw other values: the same seed gives the same distribution.", valueName: "number"))
    var seed: UInt64?

    func put(into options: inout AssessmentOptions) throws(CommandFailure) {
        options.findsReached = why || !claims.isEmpty
        options.reachedOf = claims
        if let draws, !(1...DistributionOptions.mostDraws).contains(draws) {
            throw CommandFailure(
                "cannot draw \(draws) times",
                remedy: "give --draws a number from 1 to \(DistributionOptions.mostDraws)", status: ExitStatus.usage)
        }
        guard distribution || draws != nil || seed != nil else { return }
        options.distribution = DistributionOptions(
            draws: draws ?? DistributionOptions.defaultDraws, seed: seed ?? 1)
    }
}

/// Likelihoods on the command line.
enum LikelihoodOption {
    /// Reads one in the words of a case.
    ///
    /// - Throws: ``CommandFailure`` for wrong usage when it is none, or has a word without a number.
    static func read(_ text: String, _ vocabulary: Vocabulary) throws(CommandFailure) -> Likelihood {
        if let likelihood = vocabulary.likelihood(text, name: "--prior").likelihood, !likelihood.isUnknown {
            return likelihood
        }
        throw CommandFailure(
            "\"\(text)\" is not a likelihood that has a number",
            remedy: "write it as 30%, 20%..40%, \"1 in 20\" or a word of the scale such as \"unlikely\"",
            status: ExitStatus.usage)
    }
}

/// How `analyze` and `assess` show what they found.
struct OutputArguments: ParsableArguments {
    @Flag(help: "Print the assessment as JSON.")
    var json = false

    @OptionGroup var languageArguments: LanguageArguments

    var spoken: Language { languageArguments.spoken }
}
