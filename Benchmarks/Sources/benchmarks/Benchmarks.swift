import Glibc

/// What to measure is the first word of the command line.
@main
struct Benchmarks {
    private static let usage = """
        usage: benchmarks program PURPORT            times the program at that path
               benchmarks inference FOLDER           times the engine on the networks in a folder
                   [--only NAME,NAME]                just these networks
                   [--no-peer]                       without pyAgrum
                   [--python FILE]                   the Python that has pyAgrum
                   [--seed NUMBER]                   other evidence
                   [--json FILE]                     keeps the figures as well
               benchmarks reading PURPORT            times the program reading a generated stream of articles
                   [--megabytes NUMBER]              of text, 100 unless given
                   [--seed NUMBER]                   other articles
                   [--root FOLDER]                   the repository, the working directory unless given
               benchmarks ranges                     times bounds and distributions of generated cases
                   [--seed NUMBER]                   other cases
               benchmarks ledger PURPORT             times scoring, recording and watching, with the program at that path
               benchmarks case CLAIMS SEED           prints a generated case
        """

    static func main() {
        let arguments = Array(CommandLine.arguments.dropFirst())
        do {
            switch arguments.first {
            case "program" where arguments.count == 2: try Program(path: arguments[1]).measure()
            case "ledger" where arguments.count == 2: try LedgerBenchmark(program: arguments[1]).run()
            case "inference" where arguments.count >= 2:
                try InferenceBenchmark(InferenceOptions(Array(arguments.dropFirst()))).run()
            case "reading" where arguments.count >= 2:
                try ReadingBenchmark(Array(arguments.dropFirst())).run()
            case "ranges": try RangesBenchmark(Array(arguments.dropFirst())).run()
            case "case" where arguments.count == 3:
                guard let claims = Int(arguments[1]), let seed = UInt64(arguments[2]) else { fallthrough }
                print(CaseGenerator.make(claims: claims, seed: seed), terminator: "")
            default:
                complain(usage)
                exit(64)
            }
        } catch {
            complain("benchmarks: \(error)")
            exit(2)
        }
    }

    static func complain(_ message: String) {
        let bytes = Array((message + "\n").utf8)
        _ = Glibc.write(STDERR_FILENO, bytes, bytes.count)
    }
}
