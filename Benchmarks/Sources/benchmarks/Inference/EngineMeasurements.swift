import Inference
import NetworkFormats

/// A figure about the engine and a network that stands beside the times of all posteriors.
///
/// To measure something more, add it to ``all``: every report shows what stands there.
struct EngineMeasurement: Sendable {
    var name: String
    /// What goes into a column and, with spaces made `_`, into the JSON.
    var unit: String
    /// Nil where it does not apply.
    var measure: @Sendable (EngineSubject) throws -> Double?

    static let all = [
        EngineMeasurement(name: "parse", unit: "MB/s") { subject in
            let file = subject.loaded.file
            let time = median(repeated(5) { _ = BIFReader.read(file) })
            return time.map { Double(file.bytes.count) / 1e3 / $0 }
        },
        EngineMeasurement(name: "compile", unit: "ms") { subject in
            median(try repeated(5) { _ = try subject.loaded.compiled() })
        },
    ]
}

/// What is measured.
struct EngineSubject {
    var loaded: LoadedNetwork
    /// Or why the engine refuses the network.
    var compiled: Result<CompiledNetwork, InferenceError>
    var cases: [EvidenceCase]

    init(_ loaded: LoadedNetwork, cases: [EvidenceCase]) {
        self.loaded = loaded
        compiled = Result { () throws(InferenceError) in try loaded.compiled() }
        self.cases = cases
    }
}

extension LoadedNetwork {
    func compiled() throws(InferenceError) -> CompiledNetwork { try CompiledNetwork(network) }
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

/// Processor milliseconds of `body`, at most `most` times but not for much longer than a fifth of a second.
func repeated(_ most: Int, _ body: () throws -> Void) rethrows -> [Double] {
    var times: [Double] = []
    while times.count < most, times.isEmpty || times.reduce(0, +) < 200 {
        times.append(try ProcessorClock.milliseconds(body).time)
    }
    return times
}
