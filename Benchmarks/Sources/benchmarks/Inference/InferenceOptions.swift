/// The command line of `benchmarks inference`.
struct InferenceOptions {
    var folder = ""
    /// Names of networks to measure; nil for every one that has a goal and is there.
    var only: [String]?
    var hasPeer = true
    var python = "Benchmarks/.venv/bin/python"
    var seed: UInt64 = 1
    var json: String?

    init(_ arguments: [String]) throws {
        var rest = arguments[...]
        func value(of option: String) throws -> String {
            guard let value = rest.popFirst() else { throw BenchmarkFailure("\(option) needs a value") }
            return value
        }
        while let argument = rest.popFirst() {
            switch argument {
            case "--only": only = try value(of: argument).split(separator: ",").map(String.init)
            case "--no-peer": hasPeer = false
            case "--python": python = try value(of: argument)
            case "--json": json = try value(of: argument)
            case "--seed":
                let text = try value(of: argument)
                guard let number = UInt64(text) else { throw BenchmarkFailure("--seed needs a number, not \(text)") }
                seed = number
            default:
                guard !argument.hasPrefix("-"), folder.isEmpty else {
                    throw BenchmarkFailure("unknown option \(argument)")
                }
                folder = argument
            }
        }
        guard !folder.isEmpty else { throw BenchmarkFailure("name the folder of the networks") }
    }
}
