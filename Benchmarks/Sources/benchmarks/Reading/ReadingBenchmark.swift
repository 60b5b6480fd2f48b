import Glibc

/// Times `purport read --jsonl` on a generated stream, on one core and on two.
///
/// The stream is a file, the output is thrown away. The processor time tells most on a machine that others use, too; the
/// memory is the largest resident set.
struct ReadingBenchmark {
    var program: String
    /// Folder of the repository, whose articles the stream is made of.
    var root = "."
    /// Of text.
    var megabytes = 100
    var seed: UInt64 = 1

    /// - Parameter arguments: the path of the program, then options
    init(_ arguments: [String]) throws {
        var rest = arguments[...]
        guard let program = rest.popFirst() else { throw BenchmarkFailure("name the program") }
        self.program = program
        while let option = rest.popFirst() {
            guard let value = rest.popFirst() else { throw BenchmarkFailure("\(option) needs a value") }
            switch option {
            case "--root": root = value
            case "--megabytes": megabytes = try Self.number(value, option)
            case "--seed": seed = UInt64(try Self.number(value, option))
            default: throw BenchmarkFailure("unknown option \(option)")
            }
        }
    }

    func run() throws {
        let scratch = try Scratch()
        let file = scratch.file("stream.jsonl")
        var corpus = try ReadingSamples.corpus(root: root, seed: seed)
        let bytes = try corpus.write(bytes: megabytes * 1_000_000, to: file)
        print("\(corpus.count) documents with \(bytes / 1_000_000) MB of text, seed \(seed).\n")
        print("threads    MB/s  MB/s of processor time   memory      goal")
        for (threads, goal) in [(1, "10 MB/s"), (2, "20 MB/s")] {
            let usage = try StreamTimer.run([program, "read", "--jsonl", "--threads", "\(threads)"], input: file)
            let size = Double(bytes) / 1e6
            print(
                column("\(threads)", 7), column(rounded(size / usage.seconds), 7),
                column(rounded(size / usage.processorSeconds), 23), column("\(rounded(usage.megabytes)) MB", 9),
                column(goal, 9))
        }
    }

    private static func number(_ text: String, _ option: String) throws -> Int {
        guard let number = Int(text), number > 0 else {
            throw BenchmarkFailure("\(option) needs a number, not \(text)")
        }
        return number
    }

    private func column(_ text: String, _ width: Int) -> String {
        String(repeating: " ", count: max(0, width - text.unicodeScalars.count)) + text
    }

    /// One digit behind the point.
    private func rounded(_ value: Double) -> String {
        let tenths = Int((value * 10).rounded())
        return "\(tenths / 10).\(tenths % 10)"
    }
}
