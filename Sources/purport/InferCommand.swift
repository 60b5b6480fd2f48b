import ArgumentParser
import Inference
import SourceText

/// `purport infer NETWORK`: what is known of the variables of a Bayesian network once some have been observed.
struct InferCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "infer",
        abstract: "Work out how probable the states of a Bayesian network are, given evidence.",
        discussion: """
            The network is a file in BIF, XMLBIF, XDSL, NET or UAI. Answers are exact unless --approximate is given. \
            Evidence that cannot be is an error that names findings that exclude each other.

            Examples:
              purport infer asia.bif --evidence smoke=yes,xray=no --query lung
              purport infer asia.bif --soft xray=0.9,0.2
              purport infer asia.bif --do smoke=no --json

            A name or state with a comma in it, or a name with an equals sign, stands in double quotes: \
            --evidence 'Age="40,50"'.

            --sensitivity tells how P(X=x | evidence) changes with each number of the network's tables, the rest of the number's \
            row keeping its proportions: the slope, and what it would be if the number were 0 or 1. Of the two \
            numbers of a row with two states one is shown: the other is its mirror image.

            --mpe gives the states of all variables that are jointly most probable, --best as many as wanted. \
            With --mpe or --sensitivity, posteriors are only of what --query names.

            JSON answers are {"log_evidence": x, "posteriors": {VARIABLE: {STATE: p}}, "microseconds": t}, numbers with all their \
            digits, time without reading and writing; the logarithm is natural. With --mpe they are {"mpe": {VARIABLE: STATE}, \
            "log_joint": x}, and with --best all of them as well, as "best": [{"mpe", "log_joint"}]; with \
            --approximate "approximation", "standard_errors" and "warnings" stand beside the posteriors; with \
            --sensitivity {"sensitivity": {"variable", "state", "posterior", "numbers": [{"variable", "state", "given": \
            {PARENT: STATE}, "value", "derivative", "posterior_at_0", "posterior_at_1"}]}}.

            --cases reads a case a line, each part optional, and writes an answer a line, in order:
              {"hard": {"smoke": "yes"}, "soft": {"xray": [0.9, 0.2]}, "do": {"asia": "no"}}
            A line that is wrong, or whose evidence is impossible, gets {"error": text} in its place; the rest is answered, and \
            the exit status is 1.
            """)

    /// Mebibytes that a budget may have, so that it can be counted in bytes.
    private static let largestMemory = 1 << 40
    private static let mostExplanations = 100_000
    private static let numbersOnScreen = 20

    @Argument(help: "The network; - for standard input.")
    var network: String

    @OptionGroup var evidence: EvidenceArguments

    @Option(
        help: ArgumentHelp(
            "Show the posteriors of these variables only, in this order; may be given again.", valueName: "X,Y"))
    var query: [String] = []

    @Flag(help: "The most probable explanation: the states of all variables that are jointly most probable.")
    var mpe = false

    @Option(help: ArgumentHelp("With --mpe: this many explanations, the most probable first.", valueName: "count"))
    var best: Int?

    @Option(
        help: ArgumentHelp("On which numbers of the network this posterior hangs, steepest first.", valueName: "X=x"))
    var sensitivity: String?

    @Option(
        help: ArgumentHelp("With --sensitivity: so many numbers; 20 unless given, all with --json.", valueName: "count")
    )
    var top: Int?

    @OptionGroup var approximation: ApproximationArguments

    @Option(help: ArgumentHelp("Answer a case a line, JSON Lines; - for standard input.", valueName: "file"))
    var cases: String?

    @Flag(help: "Print the answer as JSON.")
    var json = false

    @Flag(help: "With --cases or --json: add how many microseconds each answer took.")
    var timings = false

    @Option(help: ArgumentHelp("Mebibytes that the tables of one answer may take.", valueName: "MiB"))
    var memory = CompiledNetwork.defaultMemoryBudget >> 20

    @Option(help: ArgumentHelp("Table entries that one answer may go through.", valueName: "count"))
    var entries = CompiledNetwork.defaultEntryBudget

    func validate() throws {
        if cases != nil, !evidence.isEmpty {
            throw ValidationError("With --cases the evidence stands in the file: leave the options for evidence out.")
        }
        if cases == "-", network == "-" {
            throw ValidationError("Standard input cannot be both the network and the cases.")
        }
        if timings, cases == nil, !json { throw ValidationError("--timings goes with --cases or --json.") }
        if let best {
            guard mpe else { throw ValidationError("--best goes with --mpe.") }
            guard (1...Self.mostExplanations).contains(best) else {
                throw ValidationError("--best is a number from 1 to \(Self.mostExplanations).")
            }
        }
        if approximation.name != nil, mpe || sensitivity != nil {
            throw ValidationError("--approximate gives posteriors only: leave --mpe and --sensitivity out.")
        }
        if let top {
            guard sensitivity != nil else { throw ValidationError("--top goes with --sensitivity.") }
            guard top > 0 else { throw ValidationError("--top is a number of 1 or more.") }
        }
        guard (1...Self.largestMemory).contains(memory) else {
            throw ValidationError("--memory is a number of mebibytes, 1 or more.")
        }
        guard entries > 0 else { throw ValidationError("--entries is a number of table entries, more than 0.") }
    }

    func run() throws {
        let names = NetworkNames(try NetworkInput.load(path: network))
        do {
            let given = try evidence.evidence(names)
            let question = try question(names)
            if let cases { try stream(cases, question) } else { try answer(given, question) }
        } catch let problem as NameProblem {
            throw problem.failure
        }
    }

    /// The variables whose posteriors are wanted: those named, else all unless something else was asked.
    private func posteriors(_ names: NetworkNames) throws(NameProblem) -> [Int]? {
        var wanted: [Int] = []
        for text in query {
            for name in try AssignmentText.names(text) {
                let variable = try names.variable(name)
                if !wanted.contains(variable) { wanted.append(variable) }
            }
        }
        if !query.isEmpty { return wanted }
        return mpe || sensitivity != nil ? nil : Array(names.network.variables.indices)
    }

    private func question(_ names: NetworkNames) throws(NameProblem) -> InferenceQuestion {
        let posteriors = try posteriors(names)
        let wanted = try sensitivity.map { text throws(NameProblem) in try names.query(text) }
        do throws(InferenceError) {
            return InferenceQuestion(
                names: names, engine: try engine(names.network), query: posteriors,
                explanations: mpe ? best ?? 1 : 0, sensitivity: wanted,
                mostNumbers: top)
        } catch {
            throw names.problem(error, evidence: Evidence())
        }
    }

    private func engine(_ network: Network) throws(InferenceError) -> InferenceQuestion.Engine {
        if let method = approximation.method { return .approximate(method) }
        return .exact(try CompiledNetwork(network, memoryBudget: memory << 20, entryBudget: entries))
    }

    private func stream(_ path: String, _ question: InferenceQuestion) throws {
        var stream = CaseStream(question, isTimed: timings)
        try stream.run(path: path)
        if stream.failures > 0 { throw ExitStatus.rejected }
    }

    private func answer(_ evidence: Evidence, _ question: InferenceQuestion) throws {
        var writer = InferenceQuestion.writer
        let answer: InferenceAnswer
        do throws(InferenceError) {
            answer = try question.answer(evidence)
        } catch {
            let problem = question.names.problem(error, evidence: evidence)
            if json {
                InferenceQuestion.write(failure: problem.line, clash: question.names.clash(error), to: &writer)
                try Output.write(writer.bytes)
            }
            throw problem
        }
        if json {
            // The time belongs to an answer of posteriors alone; otherwise only when asked for.
            question.write(answer, isTimed: timings || !mpe && sensitivity == nil, to: &writer)
            return try Output.write(writer.bytes)
        }
        try Output.write(screen(answer, evidence, question))
    }

    private func screen(_ answer: InferenceAnswer, _ evidence: Evidence, _ question: InferenceQuestion) -> String {
        let terminal = Terminal.output
        let ink = Ink(isColoured: terminal.colour)
        var parts: [String] = []
        if let beliefs = answer.beliefs, let query = question.query {
            let view = BeliefView(network: question.names.network, ink: ink, width: terminal.width)
            parts.append(view.text(beliefs, of: query, evidence: evidence))
        }
        if !answer.explanations.isEmpty {
            parts.append(ExplanationView(names: question.names, ink: ink).text(answer.explanations, evidence: evidence))
        }
        if let sensitivity = answer.sensitivity {
            parts.append(sensitivity.text(question.names, most: top ?? Self.numbersOnScreen, ink: ink))
        }
        return parts.joined(separator: "\n")
    }
}
