import Inference
import SourceText

/// Answers a stream of cases, a line each, in order; memory does not grow with their number.
struct CaseStream {
    private let question: InferenceQuestion
    private let isTimed: Bool
    /// Lines that got an error for an answer.
    private(set) var failures = 0
    private var line = 0
    private var json = InferenceQuestion.writer

    init(_ question: InferenceQuestion, isTimed: Bool) {
        self.question = question
        self.isTimed = isTimed
    }

    /// Reads a file to its end, or standard input for `-`; writes to standard output what each piece that comes in asks.
    mutating func run(path: String) throws(CommandFailure) {
        try InputFile.forEachBatchOfLines(path) { (lines) throws(CommandFailure) in
            json.removeAll()
            for line in lines { answer(line) }
            try Output.write(json.bytes)
        }
    }

    private mutating func answer(_ text: ArraySlice<UInt8>) {
        line += 1
        guard text.contains(where: { $0 > 0x20 }) else { return }
        do throws(NameProblem) {
            let evidence = try CaseLine.read(Array(text), question.names)
            do throws(InferenceError) {
                question.write(try question.answer(evidence), isTimed: isTimed, to: &json)
            } catch {
                let problem = question.names.problem(error, evidence: evidence)
                fail(problem, clash: question.names.clash(error))
            }
        } catch {
            fail(error, clash: nil)
        }
    }

    private mutating func fail(_ problem: NameProblem, clash: [String]?) {
        failures += 1
        InferenceQuestion.write(failure: "line \(line): \(problem.line)", clash: clash, to: &json)
    }
}
