import Foundation
import Testing

/// Files of the project that tests read, and expected outputs that they compare with or rewrite when `PURPORT_UPDATE_GOLDEN` is 1.
public struct GoldenFolder: Sendable {
    /// The checkout.
    public static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
    public static let isUpdating = ProcessInfo.processInfo.environment["PURPORT_UPDATE_GOLDEN"] == "1"

    public let url: URL

    /// - Parameter path: from the top of the checkout, such as `Tests/WordingTests/Golden`
    public init(_ path: String) { url = Self.root.appending(path: path) }

    /// Paths below the folder of all files that end so, sorted.
    public func files(below path: String = "", ending: String) -> [String] {
        let start = path.isEmpty ? url.path : url.appending(path: path).path
        let names = FileManager.default.enumerator(atPath: start)?.compactMap { $0 as? String } ?? []
        return names.filter { $0.hasSuffix(ending) }.map { path.isEmpty ? $0 : "\(path)/\($0)" }.sorted()
    }

    public func bytes(_ path: String) -> [UInt8]? {
        FileManager.default.contents(atPath: url.appending(path: path).path).map(Array.init)
    }

    public func text(_ path: String) -> String? { bytes(path).map { String(decoding: $0, as: UTF8.self) } }

    /// Compares a text with a file, or rewrites the file.
    public func expect(_ text: String, _ path: String, sourceLocation: SourceLocation = #_sourceLocation) {
        if Self.isUpdating {
            let file = url.appending(path: path)
            try? FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            let isWritten = FileManager.default.createFile(atPath: file.path, contents: Data(text.utf8))
            #expect(isWritten, "cannot write \(path)", sourceLocation: sourceLocation)
            return
        }
        #expect(text == self.text(path) ?? "(no file)", "differs from \(path)", sourceLocation: sourceLocation)
    }
}
