import Foundation
import Testing

/// Compares with a golden file, or writes it when `PURPORT_UPDATE_GOLDEN=1` is set.
enum Golden {
    static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()

    static func expect(_ actual: String, in path: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
        let file = folder.appendingPathComponent(path)
        if ProcessInfo.processInfo.environment["PURPORT_UPDATE_GOLDEN"] == "1" {
            try Data(actual.utf8).write(to: file)
            return
        }
        let expected = try String(decoding: Data(contentsOf: file), as: UTF8.self)
        #expect(actual == expected, "differs from \(path)", sourceLocation: sourceLocation)
    }
}
