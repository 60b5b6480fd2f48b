import Glibc
import Inference

/// Times the engine on known networks, and pyAgrum on the same questions right after it, network by network: what slows the
/// machine down for a while then slows both.
struct InferenceBenchmark {
    private static let casesWithEvidence = 12

    private let options: InferenceOptions
    private let scratch: Scratch

    init(_ options: InferenceOptions) throws {
        self.options = options
        scratch = try Scratch()
    }

    func run() throws {
        guard access(options.folder, R_OK) == 0 else {
            print("skipped: there is no folder \(options.folder) of networks")
            return
        }
        var peer: PyAgrumPeer?
        if options.hasPeer {
            if let missing = PyAgrumPeer.missing(options.python) {
                print(missing)
            } else {
                peer = PyAgrumPeer(python: options.python, scratch: scratch)
            }
        }
        InferenceReport.header()
        fflush(nil)
        let folder = NetworkFolder(path: options.folder)
        var results: [NetworkResult] = []
        for name in options.only ?? InferenceGoal.all.map(\.network) {
            guard let loaded = try folder.load(name, scratch: scratch) else {
                print("\(name): not in the folder")
                continue
            }
            let result = try measure(loaded, peer: peer)
            InferenceReport.row(result)
            fflush(nil)
            results.append(result)
        }
        InferenceReport.footer(results)
        if options.only == nil {
            var generated = GeneratedBenchmark(seed: options.seed)
            try generated.run()
        }
        if let json = options.json { try WholeFile.write(InferenceReport.json(results), to: json) }
    }

    private func measure(_ loaded: LoadedNetwork, peer: PyAgrumPeer?) throws -> NetworkResult {
        var generator = EvidenceGenerator(loaded.network, seed: options.seed)
        let cases =
            [EvidenceCase(percent: 0, findings: [])]
            + (0..<Self.casesWithEvidence).map { _ in generator.next(percent: 20) }
        PeakMemory.forget()
        let subject = EngineSubject(loaded, cases: cases)
        let own = subject.allPosteriors()
        let megabytes = PeakMemory.megabytes
        return NetworkResult(
            name: loaded.name, subject: subject, own: own, megabytes: megabytes,
            further: EngineMeasurement.all.map { try? $0.measure(subject) },
            peers: try peer?.measure(subject) ?? [])
    }
}
