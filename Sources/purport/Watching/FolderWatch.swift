import Glibc

/// Waits for files to be saved (inotify(7)).
///
/// Folders are watched, not files: most editors write a new file and rename it over the old one, and a watch on the old file would then
/// watch nothing.
final class FolderWatch {
    private let descriptor: Int32
    /// Watched folders by the number that the system gave each.
    private var folders: [Int32: String] = [:]
    private static let saved = UInt32(IN_CLOSE_WRITE | IN_MOVED_TO | IN_DELETE | IN_MOVED_FROM)
    /// How long to wait for more after something happened, in milliseconds: editors save in several steps.
    private static let settling: Int32 = 5

    init() throws(CommandFailure) {
        descriptor = inotify_init1(Int32(IN_CLOEXEC | IN_NONBLOCK))
        guard descriptor >= 0 else { throw Self.failure("files", errno) }
    }

    deinit { close(descriptor) }

    /// Watches the folders of these files, those that are not watched yet.
    func watch(_ files: [String]) throws(CommandFailure) {
        for folder in Set(Self.targets(of: files).map(OutputFile.folder)).subtracting(folders.values).sorted() {
            let number = inotify_add_watch(descriptor, folder, Self.saved)
            guard number >= 0 else { throw Self.failure("\"\(folder)\"", errno) }
            folders[number] = folder
        }
    }

    /// Waits until one of the files was saved, removed or put in place, and until nothing more happens for a moment.
    func wait(for files: [String]) throws(CommandFailure) {
        let wanted = Set(Self.targets(of: files).map { "\(OutputFile.folder(of: $0))/\(Self.name(of: $0))" })
        var isDue = false
        while true {
            var polled = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
            let ready = poll(&polled, 1, isDue ? Self.settling : -1)
            if ready < 0, errno != EINTR { throw Self.failure("files", errno) }
            if ready == 0, isDue { return }
            if ready > 0 { isDue = try drain().contains { wanted.contains($0) || $0.isEmpty } || isDue }
        }
    }

    /// The paths that something happened to; an empty one when the system lost count.
    private func drain() throws(CommandFailure) -> [String] {
        var paths: [String] = []
        var buffer = [UInt8](repeating: 0, count: 1 << 14)
        while true {
            let count = Glibc.read(descriptor, &buffer, buffer.count)
            if count < 0, errno == EINTR { continue }
            if count < 0, errno == EAGAIN { return paths }
            guard count > 0 else { throw Self.failure("files", errno) }
            buffer.withUnsafeBytes { bytes in
                var offset = 0
                let header = MemoryLayout<inotify_event>.size
                while offset + header <= count {
                    let event = bytes.loadUnaligned(fromByteOffset: offset, as: inotify_event.self)
                    let end = min(count, offset + header + Int(event.len))
                    let name = bytes[(offset + header)..<end].prefix { $0 != 0 }
                    offset = end
                    if event.mask & UInt32(IN_Q_OVERFLOW) != 0 { paths.append("") }
                    guard let folder = folders[event.wd] else { continue }
                    paths.append("\(folder)/\(String(decoding: name, as: UTF8.self))")
                }
            }
        }
    }

    /// The files, and what they are links to: either may be saved.
    private static func targets(of files: [String]) -> [String] {
        files
            + files.filter(OutputFile.isLink).compactMap { path in
                realpath(path, nil).map { resolved in
                    defer { free(resolved) }
                    return String(cString: resolved)
                }
            }
    }

    private static func name(of path: String) -> String {
        path.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(path[path.index(after: $0)...]) } ?? path
    }

    private static func failure(_ what: String, _ code: Int32) -> CommandFailure {
        if code == ENOSPC || code == EMFILE {
            return CommandFailure(
                "cannot watch \(what): the system allows no more watches",
                remedy: "end other programs that watch files, or raise fs.inotify.max_user_watches")
        }
        return CommandFailure("cannot watch \(what): \(CommandFailure.systemReason(code))")
    }
}
