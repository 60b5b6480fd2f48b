import Foundation

/// A folder that is watched, beside one that is not; gone when the test is over.
final class ScratchFolder: Sendable {
    private let base: String
    let path: String
    /// A folder outside.
    let outside: String

    init() throws {
        base = FileManager.default.temporaryDirectory.path + "/purport-folder-\(UUID().uuidString)"
        path = base + "/watched"
        outside = base + "/outside"
        for folder in [path, outside] {
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        }
    }

    deinit { try? FileManager.default.removeItem(atPath: base) }

    func full(_ name: String) -> String { name.hasPrefix("/") ? name : "\(path)/\(name)" }

    /// Writes a file, where it stands.
    func write(_ name: String, _ text: String = "text") throws {
        try Data(text.utf8).write(to: URL(filePath: full(name)))
    }

    func makeFolder(_ name: String) throws {
        try FileManager.default.createDirectory(atPath: full(name), withIntermediateDirectories: true)
    }

    func remove(_ name: String) throws { try FileManager.default.removeItem(atPath: full(name)) }

    /// As `mv`: over what is there.
    func move(_ from: String, _ to: String) throws { try check(rename(full(from), full(to))) }

    func link(_ from: String, _ to: String) throws { try check(Glibc.link(full(from), full(to))) }

    func symbolicLink(_ name: String, to target: String) throws { try check(symlink(target, full(name))) }

    private func check(_ result: Int32) throws {
        guard result == 0 else { throw CocoaError(.fileWriteUnknown, userInfo: ["errno": errno]) }
    }
}
