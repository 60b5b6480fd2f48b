import Inference
import NetworkFormats
import SourceText

/// A figure about the engine and a network that stands beside the times of all posteriors.
///
/// To measure something more, add it to ``all``: every report shows what stands there.
struct EngineMeasurement: Sendable {
    var name: String
    var unit: String
    /// What is asked of it.
    var goal: Goal
    /// What pyAgrum took in the same run, where it does the same.
    var peer: @Sendable (PyAgrumPeer.Answers) -> Double? = { _ in nil }
    /// Nil where it does not apply.
    var measure: @Sendable (EngineSubject) throws -> Double?

    enum Goal: Sendable {
        case none
        /// On every network.
        case atLeast(Double)
        /// On the networks named.
        case atMost([String: Double])

        /// What is asked on a network, and whether a figure is as good as that; nil where nothing is.
        func judge(_ value: Double, network: String) -> (goal: String, isMet: Bool)? {
            switch self {
            case .none: return nil
            case .atLeast(let least): return ("at least \(JSONWriter.format(least))", value >= least)
            case .atMost(let most):
                guard let limit = most[network] else { return nil }
                return ("at most \(JSONWriter.format(limit))", value <= limit)
            }
        }
    }

    static let all = [
        EngineMeasurement(name: "parse", unit: "MB/s", goal: .atLeast(50), peer: \.parse) { subject in
            median(repeated(5) { _ = BIFReader.read(subject.loaded.file) })
                .map { subject.loaded.megabytesPerSecond(milliseconds: $0) }
        },
        // pyAgrum triangulates munin4 in 22 ms.
        EngineMeasurement(name: "triangulate", unit: "ms", goal: .atMost(["munin4": 3])) { subject in
            let network = subject.loaded.network
            return median(repeated(15) { _ = NetworkCost(of: network, effort: .quick) })
        },
        EngineMeasurement(name: "compile", unit: "ms", goal: .none) { subject in
            median(try repeated(5) { _ = try subject.loaded.compiled() })
        },
        // toulbar2 takes 2, 469 and 63 ms.
        EngineMeasurement(name: "MPE", unit: "ms", goal: .atMost(["alarm": 0.015, "munin4": 45, "link": 140])) {
            subject in
            let compiled = try subject.compiled.get()
            return median(try repeated(25) { _ = try compiled.mostProbableExplanation() })
        },
        EngineMeasurement(
            name: "what-if", unit: "ms", goal: .atMost(["alarm": 0.02, "munin4": 5]), peer: \.whatIf
        ) { subject in
            let compiled = try subject.compiled.get()
            return median(try subject.cases.compactMap { try $0.whatIf(compiled) })
        },
    ]
}

/// What is measured.
struct EngineSubject {
    /// Cases of which one finding is changed.
    private static let casesToChange = 6

    var loaded: LoadedNetwork
    /// Or why the engine refuses the network.
    var compiled: Result<CompiledNetwork, InferenceError>
    var cases: [EvidenceCase]

    init(_ loaded: LoadedNetwork, cases: [EvidenceCase]) {
        self.loaded = loaded
        let compiled = Result { () throws(InferenceError) in try loaded.compiled() }
        self.compiled = compiled
        var left = Self.casesToChange
        self.cases = cases.map { item in
            guard item.percent > 0, left > 0, let compiled = try? compiled.get() else { return item }
            left -= 1
            return item.changeable(compiled)
        }
    }
}

extension LoadedNetwork {
    func compiled() throws(InferenceError) -> CompiledNetwork { try CompiledNetwork(network) }

    /// How fast its file was read.
    func megabytesPerSecond(milliseconds: Double) -> Double { Double(file.bytes.count) / 1e3 / milliseconds }
}

/// The times of an engine on the cases of a network.
struct CaseTimes {
    /// Milliseconds for each case; nil where it failed.
    var milliseconds: [Double?]
    var posteriors: [[[Double]]?]
    /// Why cases failed.
    var failure: String?

    init(count: Int) {
        milliseconds = Array(repeating: nil, count: count)
        posteriors = Array(repeating: nil, count: count)
    }

    /// The median over the cases at a level of evidence, if all have been answered.
    func median(_ cases: [EvidenceCase], percent: Int) -> Double? {
        let times = zip(cases, milliseconds).filter { $0.0.percent == percent }.map(\.1)
        return times.contains { $0 == nil } ? nil : benchmarks.median(times.compactMap { $0 })
    }
}

extension EngineSubject {
    /// All posteriors of every case, each asked anew as often as there is time for; the median for each case.
    func allPosteriors() -> CaseTimes {
        var result = CaseTimes(count: cases.count)
        for (index, item) in cases.enumerated() {
            do {
                let evidence = item.evidence
                let compiled = try compiled.get()
                let posteriors = try compiled.posteriors(evidence)
                result.posteriors[index] = (0..<posteriors.count).map { posteriors[$0] }
                result.milliseconds[index] = median(
                    try repeated(25) { _ = try compiled.posteriors(evidence) })
            } catch {
                result.failure = "\(error)"
            }
        }
        return result
    }
}

extension EvidenceCase {
    /// All posteriors after one finding is changed, and after it is changed back; the median of the two many times.
    fileprivate func whatIf(_ compiled: CompiledNetwork) throws -> Double? {
        guard let change, let unchanged else { return nil }
        let session = try InferenceSession(compiled, evidence: evidence)
        var next = change.state
        func ask() throws {
            try session.set(change.variable, to: .state(next))
            _ = try session.posteriors()
            next = next == unchanged ? change.state : unchanged
        }
        // The first change of a variable makes room for it.
        try ask()
        try ask()
        return median(try repeated(24, ask))
    }
}

/// Processor milliseconds of `body`, at most `most` times but not for much longer than a fifth of a second.
func repeated(_ most: Int, _ body: () throws -> Void) rethrows -> [Double] {
    var times: [Double] = []
    while times.count < most, times.isEmpty || times.reduce(0, +) < 200 {
        times.append(try ProcessorClock.milliseconds(body).time)
    }
    return times
}
