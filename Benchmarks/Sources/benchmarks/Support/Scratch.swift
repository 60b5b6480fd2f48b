import Glibc

/// A failure of what the measurements need from the system.
struct BenchmarkFailure: Error, CustomStringConvertible {
    var description: String

    init(_ description: String) { self.description = description }
}

/// A folder for files that live as long as a measurement.
final class Scratch {
    let path: String
    private var names: Set<String> = []

    init() throws {
        path = "/tmp/purport-benchmarks-\(getpid())"
        guard mkdir(path, 0o700) == 0 else { throw BenchmarkFailure("cannot make \(path)") }
    }

    deinit {
        for name in names { unlink("\(path)/\(name)") }
        rmdir(path)
    }

    /// The path of a file in the folder, removed with it.
    func file(_ name: String) -> String {
        names.insert(name)
        return "\(path)/\(name)"
    }
}

/// Whole files, read and written at once.
enum WholeFile {
    static func read(_ path: String) throws -> [UInt8] {
        guard let file = fopen(path, "r") else { throw BenchmarkFailure("cannot read \(path)") }
        defer { fclose(file) }
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 1 << 20)
        while true {
            let count = fread(&chunk, 1, chunk.count, file)
            if count == 0 { return bytes }
            bytes += chunk[..<count]
        }
    }

    static func write(_ bytes: [UInt8], to path: String) throws {
        guard let file = fopen(path, "w") else { throw BenchmarkFailure("cannot write \(path)") }
        defer { fclose(file) }
        guard fwrite(bytes, 1, bytes.count, file) == bytes.count else {
            throw BenchmarkFailure("cannot write \(path)")
        }
    }
}
