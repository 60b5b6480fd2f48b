import Glibc
import SourceText

/// Files beside the tests.
enum Files {
    static let folder = String(#filePath.dropLast("/Support/Files.swift".count))

    static func read(_ path: String) -> SourceFile? {
        guard let file = fopen("\(folder)/\(path)", "r") else { return nil }
        defer { fclose(file) }
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = fread(&chunk, 1, chunk.count, file)
            if count == 0 { break }
            bytes += chunk[0..<count]
        }
        return SourceFile(name: path, bytes: bytes)
    }

    static func names(in path: String, ending: String) -> [String] {
        guard let handle = opendir("\(folder)/\(path)") else { return [] }
        defer { closedir(handle) }
        var names: [String] = []
        while let entry = readdir(handle) {
            let name = withUnsafeBytes(of: entry.pointee.d_name) {
                String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
            }
            if name.hasSuffix(ending) { names.append(name) }
        }
        return names.sorted()
    }
}
