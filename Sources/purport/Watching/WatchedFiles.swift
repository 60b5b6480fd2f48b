import FolderWatching
import Glibc

/// The files of a case, for which the folders they lie in are watched.
struct WatchedFiles {
    /// How long to wait for more after something happened, in milliseconds: an answer on every save may take no longer than a blink.
    private static let settling: Int32 = 5

    /// The files, and what they are links to: either may be saved.
    private let targets: [String]

    init(_ files: [String]) {
        targets =
            files
            + files.filter(OutputFile.isLink).compactMap { path in
                realpath(path, nil).map { resolved in
                    defer { free(resolved) }
                    return String(cString: resolved)
                }
            }
    }

    /// Watches their folders, those that are not watched yet.
    func begin(_ watch: inout FolderWatch) {
        for path in targets { watch.add(OutputFile.folder(of: path), reach: .files) }
    }

    /// Waits until one of the files was saved, removed or put in place.
    func waitForChange(_ watch: inout FolderWatch) {
        begin(&watch)
        // As they are told of: with their folders.
        let wanted = Set(targets.map { $0.utf8.contains(UInt8(ascii: "/")) ? $0 : "./\($0)" })
        while case .changed(let paths) = watch.next(settling: Self.settling), wanted.isDisjoint(with: paths) {}
    }
}
