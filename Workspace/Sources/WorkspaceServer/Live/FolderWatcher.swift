import Glibc
import Synchronization
import Threads

/// Tells of files in a folder and the folders in it that were saved, removed or put in place (inotify(7)).
///
/// Folders are watched, not files: most editors write a new file and rename it over the old one. Hidden names, links to folders and what lies deeper
/// than a listing looks are left out.
final class FolderWatcher: Sendable {
    /// How long to wait for more after something happened, in milliseconds: editors save in several steps.
    private static let settling: Int32 = 30
    /// Steps that do not end are told of all the same, after so many waits.
    private static let mostWaits = 8

    /// The end of a pipe that is closed when it is time to stop.
    private let stopping: Int32

    /// - Parameters:
    ///   - changed: told the paths, relative to the folder; an empty list when the system lost count.
    ///   - quiet: called when nothing has happened for `quietSeconds`.
    /// - Returns: nil when the system gives no watch.
    init?(
        _ folder: WorkspaceFolder, quietSeconds: Int32, changed: @escaping @Sendable ([String]) -> Void,
        quiet: @escaping @Sendable () -> Void
    ) {
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { return nil }
        let (stop, stopping) = (ends[0], ends[1])
        self.stopping = stopping
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        let watch = inotify_init1(Int32(IN_CLOEXEC | IN_NONBLOCK))
        let thread =
            watch < 0
            ? nil
            : Thread {
                var tree = WatchedTree(descriptor: watch, root: folder.root)
                tree.add("")
                while Self.turn(&tree, stop: stop, quietSeconds: quietSeconds, changed, quiet) {}
                close(watch)
                close(stop)
            }
        guard thread != nil else {
            close(watch)
            close(stop)
            return nil
        }
    }

    deinit { close(stopping) }

    /// Waits for something to happen, and until nothing more does.
    ///
    /// - Returns: false when it is time to stop
    private static func turn(
        _ tree: inout WatchedTree, stop: Int32, quietSeconds: Int32, _ changed: ([String]) -> Void, _ quiet: () -> Void
    ) -> Bool {
        var paths: Set<String> = []
        var hasHappened = false
        for _ in 0...mostWaits {
            var polled = [
                pollfd(fd: tree.descriptor, events: Int16(POLLIN), revents: 0),
                pollfd(fd: stop, events: Int16(POLLIN), revents: 0),
            ]
            let ready = poll(&polled, 2, hasHappened ? settling : quietSeconds * 1000)
            if ready < 0, errno != EINTR { return false }
            if polled[1].revents != 0 { return false }
            if ready == 0 { break }
            if ready > 0 {
                paths.formUnion(tree.drain())
                hasHappened = true
            }
        }
        if !hasHappened {
            quiet()
        } else if paths.contains("") {
            changed([])
        } else if !paths.isEmpty {
            changed(paths.sorted())
        }
        return true
    }
}

/// Folders that are watched, by the number that the system gave each.
private struct WatchedTree {
    let descriptor: Int32
    let root: String
    private var folders: [Int32: String] = [:]
    private static let wanted = UInt32(
        IN_CLOSE_WRITE | IN_MOVED_TO | IN_MOVED_FROM | IN_DELETE | IN_CREATE | IN_ONLYDIR | IN_DONT_FOLLOW)

    init(descriptor: Int32, root: String) {
        self.descriptor = descriptor
        self.root = root
    }

    /// Watches a folder and those in it.
    ///
    /// - Parameter path: relative to the root; empty for the root itself.
    mutating func add(_ path: String) {
        guard path.utf8.count(where: { $0 == UInt8(ascii: "/") }) < FolderListing.deepest else { return }
        let full = path.isEmpty ? (root.isEmpty ? "/" : root) : "\(root)/\(path)"
        let number = inotify_add_watch(descriptor, full, Self.wanted)
        guard number >= 0 else { return }
        folders[number] = path
        guard let stream = opendir(full) else { return }
        defer { closedir(stream) }
        while let entry = readdir(stream) {
            let name = withUnsafeBytes(of: entry.pointee.d_name) {
                String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
            }
            let kind = Int(entry.pointee.d_type)
            if !name.hasPrefix("."), kind == Int(DT_DIR) || kind == Int(DT_UNKNOWN) { add(Self.join(path, name)) }
        }
    }

    private static func join(_ folder: String, _ name: String) -> String { folder.isEmpty ? name : "\(folder)/\(name)" }

    /// The paths that something happened to; an empty one when the system lost count.
    mutating func drain() -> Set<String> {
        var paths: Set<String> = []
        var buffer = [UInt8](repeating: 0, count: 1 << 14)
        while true {
            let count = Glibc.read(descriptor, &buffer, buffer.count)
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return paths }
            for event in Self.events(buffer[..<count]) {
                if event.mask & UInt32(IN_Q_OVERFLOW) != 0 { paths.insert("") }
                guard let folder = folders[event.watch], !event.name.hasPrefix("."), !event.name.isEmpty else {
                    continue
                }
                let path = Self.join(folder, event.name)
                if event.mask & UInt32(IN_ISDIR) != 0 {
                    // A new folder may hold files already.
                    if event.mask & UInt32(IN_CREATE | IN_MOVED_TO) != 0 { add(path) }
                    paths.insert(path)
                } else if event.mask & UInt32(IN_CREATE) == 0 {
                    paths.insert(path)
                }
            }
        }
    }

    private static func events(_ buffer: ArraySlice<UInt8>) -> [(watch: Int32, mask: UInt32, name: String)] {
        buffer.withUnsafeBytes { bytes in
            var events: [(Int32, UInt32, String)] = []
            var offset = 0
            let header = MemoryLayout<inotify_event>.size
            while offset + header <= bytes.count {
                let event = bytes.loadUnaligned(fromByteOffset: offset, as: inotify_event.self)
                let end = min(bytes.count, offset + header + Int(event.len))
                let name = bytes[(offset + header)..<end].prefix { $0 != 0 }
                events.append((event.wd, event.mask, String(decoding: name, as: UTF8.self)))
                offset = end
            }
            return events
        }
    }
}
