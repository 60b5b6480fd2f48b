import Glibc
import Inference
import SourceText

/// pyAgrum (https://agrum.gitlab.io), run by `Benchmarks/peers/pyagrum_peer.py` on the same cases.
///
/// Its two engines are each a process of their own, with limits on memory and time, so that a network that is too much for
/// one costs that one alone.
struct PyAgrumPeer {
    static let engines = ["LazyPropagation", "ShaferShenoyInference"]
    private static let script = "Benchmarks/peers/pyagrum_peer.py"
    private static let mostSeconds = 240

    var python: String
    var scratch: Scratch

    struct Answers {
        var engine: String
        var times: CaseTimes
        /// Milliseconds.
        var whatIf: Double?
        /// Megabytes a second.
        var parse: Double?
    }

    /// - Returns: why there is no peer to measure; nil when there is one
    static func missing(_ python: String) -> String? {
        if access(python, X_OK) != 0 {
            return "no peer: there is no \(python); `make bench-inference` makes it, --python names another"
        }
        let status = try? Subprocess.run([python, "-c", "import pyagrum"])
        return status == 0 ? nil : "no peer: \(python) has no pyagrum"
    }

    /// The cases on each engine.
    func measure(_ subject: EngineSubject) throws -> [Answers] {
        let network = scratch.file("network.json")
        let cases = scratch.file("cases.jsonl")
        let bif = scratch.file("peer.bif")
        try WholeFile.write(describe(subject.loaded.network), to: network)
        try WholeFile.write(describe(subject.cases), to: cases)
        try WholeFile.write(subject.loaded.file.bytes, to: bif)
        return try Self.engines.map { engine in
            let answers = scratch.file("answers.jsonl")
            unlink(answers)
            let status = try Subprocess.run([
                python, Self.script, engine, network, cases, answers, "--bif", bif,
                "--seconds", "\(Self.mostSeconds)", "--memory", "\(memoryLimit())",
            ])
            var result = Answers(engine: engine, times: CaseTimes(count: subject.cases.count))
            for line in ((try? WholeFile.read(answers)) ?? []).split(separator: UInt8(ascii: "\n")) {
                // What a limit cut off in the middle of a line is left out.
                try? result.read(Array(line))
            }
            result.parse = result.parse.map { subject.loaded.megabytesPerSecond(milliseconds: $0) }
            if result.times.failure == nil, status != 0 { result.times.failure = Self.reason(status) }
            return result
        }
    }

    private static func reason(_ status: Int32) -> String {
        switch status {
        case -SIGALRM: "took more than \(mostSeconds) s"
        case -SIGKILL, -SIGABRT, -SIGSEGV: "out of memory"
        default: "ended with status \(status)"
        }
    }

    /// 12 GiB, or as much as the machine can spare.
    private func memoryLimit() -> Int {
        Int(min(12 << 30, UInt64(sysconf(Int32(_SC_AVPHYS_PAGES))) * UInt64(getpagesize()) / 4 * 3))
    }

    private func describe(_ network: Network) -> [UInt8] {
        var json = JSONWriter(digits: .shortest)
        json.object {
            $0.key("cardinalities")
            $0.array(network.variables) { $0.value($1.states.count) }
            $0.key("parents")
            $0.array(network.families) { $0.array($1.parents) { $0.value($1) } }
            $0.key("tables")
            $0.array(network.variables.indices) { $0.array(network.table(of: $1) ?? []) { $0.value($1) } }
        }
        return json.bytes
    }

    private func describe(_ cases: [EvidenceCase]) -> [UInt8] {
        var json = JSONWriter()
        for item in cases {
            json.object {
                $0.field("percent", item.percent)
                $0.key("hard")
                $0.array(item.findings) { json, finding in
                    json.array([finding.variable, finding.state]) { $0.value($1) }
                }
                if let change = item.change {
                    $0.key("change")
                    $0.array([change.variable, change.state]) { $0.value($1) }
                }
            }
            json.endLine()
        }
        return json.bytes
    }
}

extension PyAgrumPeer.Answers {
    /// Takes up one line that the script wrote.
    mutating func read(_ line: [UInt8]) throws(JSONReader.Failure) {
        var index: Int?
        var milliseconds: Double?
        var posteriors: [[Double]] = []
        var new = self
        try JSONReader.read(line) { (reader) throws(JSONReader.Failure) in
            try reader.object { (reader, key) throws(JSONReader.Failure) in
                switch key {
                case "case": index = Int(try reader.number())
                case "milliseconds": milliseconds = try reader.number()
                case "error": new.times.failure = try reader.string()
                case "what_if": new.whatIf = try reader.number()
                case "parse": new.parse = try reader.number()
                case "posteriors":
                    try reader.array { (reader) throws(JSONReader.Failure) in
                        var row: [Double] = []
                        try reader.array { (reader) throws(JSONReader.Failure) in row.append(try reader.number()) }
                        posteriors.append(row)
                    }
                default: try reader.skipValue()
                }
            }
        }
        if let index, let milliseconds, new.times.milliseconds.indices.contains(index) {
            new.times.milliseconds[index] = milliseconds
            new.times.posteriors[index] = posteriors
        }
        self = new
    }
}
