import Foundation
import Testing

/// Expected outputs as plain files in `Golden/`, rewritten when `PURPORT_UPDATE_GOLDEN` is 1.
enum Golden {
    static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("Golden").path

    /// Paths of the files below a folder of `Golden/` but the `.txt` beside them, sorted.
    static func files(in name: String) -> [String] {
        let files = FileManager.default.enumerator(atPath: folder + "/" + name)?.compactMap { $0 as? String } ?? []
        return files.filter { !$0.hasSuffix(".txt") }.map { name + "/" + $0 }.sorted()
    }

    static func bytes(_ path: String) -> [UInt8]? {
        FileManager.default.contents(atPath: folder + "/" + path).map(Array.init)
    }

    /// Compares with the file, or rewrites it.
    static func expect(_ text: String, matches path: String, _ location: SourceLocation = #_sourceLocation) {
        let file = folder + "/" + path
        if ProcessInfo.processInfo.environment["PURPORT_UPDATE_GOLDEN"] == "1" {
            #expect(FileManager.default.createFile(atPath: file, contents: Data(text.utf8)), sourceLocation: location)
            return
        }
        let expected = bytes(path).map { String(decoding: $0, as: UTF8.self) }
        #expect(text == expected ?? "(no file)", "\(path)", sourceLocation: location)
    }
}
