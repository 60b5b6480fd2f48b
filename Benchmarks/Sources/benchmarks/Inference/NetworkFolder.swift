import Glibc
import Inference
import NetworkFormats
import SourceText

/// A network as read from its file.
struct LoadedNetwork {
    var name: String
    var network: Network
    /// Its BIF, unzipped.
    var file: SourceFile
}

/// A folder of networks, each `NAME.bif` or `NAME.bif.gz`.
struct NetworkFolder {
    var path: String

    /// - Returns: the network; nil when the folder does not have it
    /// - Throws: ``BenchmarkFailure`` when it cannot be read
    func load(_ name: String, scratch: Scratch) throws -> LoadedNetwork? {
        var file = "\(path)/\(name).bif"
        if access(file, R_OK) != 0 {
            guard access(file + ".gz", R_OK) == 0 else { return nil }
            let unzipped = scratch.file("network.bif")
            guard try Subprocess.run(["gzip", "-dc", file + ".gz"], output: unzipped) == 0 else {
                throw BenchmarkFailure("cannot unzip \(file).gz")
            }
            file = unzipped
        }
        let source = SourceFile(name: name, bytes: try WholeFile.read(file))
        let reading = BIFReader.read(source)
        guard let network = reading.network else {
            throw BenchmarkFailure(reading.diagnostics.first.map { "\(name): \($0.message)" } ?? "\(name): no network")
        }
        return LoadedNetwork(name: name, network: network, file: source)
    }
}
