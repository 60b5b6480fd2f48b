import Foundation
import Inference
import NetworkFormats
import SourceText
import Testing

/// Compares with posteriors of an independent engine: a folder of `NAME.bif` and `reference/NAME.json`, named by the
/// variable PURPORT_NETWORKS. Without it there is nothing to compare with and the test is skipped.
@Suite(
    .enabled(
        if: ProcessInfo.processInfo.environment["PURPORT_NETWORKS"] != nil,
        "PURPORT_NETWORKS names no folder of reference networks"), .serialized)
struct ReferenceTests {
    private struct Reference: Decodable {
        struct Case: Decodable {
            var hard: [String: String]
            var soft: [String: [Double]]
            var log_evidence: Double
            var posteriors: [String: [Double]]
        }
        var cases: [Case]
    }

    private static let folder = URL(
        filePath: ProcessInfo.processInfo.environment["PURPORT_NETWORKS"] ?? "/nonexistent")

    private static var names: [String] {
        let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return files.filter { $0.hasSuffix(".bif") }.map { String($0.dropLast(4)) }.sorted()
    }

    @Test(arguments: names) func agreesWithAnotherEngine(_ name: String) throws {
        let bytes = try Data(contentsOf: Self.folder.appending(path: "\(name).bif"))
        let reading = BIFReader.read(SourceFile(name: name, bytes: Array(bytes)))
        let network = try #require(reading.network, "\(reading.diagnostics)")
        let reference = try JSONDecoder().decode(
            Reference.self, from: Data(contentsOf: Self.folder.appending(path: "reference/\(name).json")))
        let compiled = try CompiledNetwork(network, memoryBudget: 1 << 33)
        let number = Dictionary(uniqueKeysWithValues: network.variables.enumerated().map { ($1.name, $0) })
        let tolerance = name == "munin1" ? 1e-10 : 1e-12
        var worst = 0.0
        for (index, known) in reference.cases.enumerated() {
            var evidence = Evidence()
            for (variable, state) in known.hard.sorted(by: { $0.key < $1.key }) {
                let position = try #require(number[variable])
                evidence.observe(
                    position, state: try #require(network.variables[position].states.firstIndex(of: state)))
            }
            for (variable, weights) in known.soft.sorted(by: { $0.key < $1.key }) {
                evidence.weigh(try #require(number[variable]), likelihood: weights)
            }
            let posteriors = try compiled.posteriors(evidence)
            #expect(abs(posteriors.logEvidence - known.log_evidence) < 1e-10, "\(name) case \(index)")
            for (variable, expected) in known.posteriors {
                let position = try #require(number[variable])
                for (p, q) in zip(posteriors[position], expected) { worst = max(worst, abs(p - q)) }
            }
        }
        #expect(worst <= tolerance, "\(name)")
    }
}
