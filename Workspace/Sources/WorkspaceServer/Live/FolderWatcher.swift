import FolderWatching
import Threads

/// Watches the workspace's folder on a thread of its own, as far down as a listing looks.
final class FolderWatcher: Sendable {
    private let stopping: StopSignal

    /// - Parameters:
    ///   - changed: told the paths, relative to the folder; an empty list when it is not known which.
    ///   - quiet: called when nothing has happened for `quietSeconds`.
    /// - Returns: nil when the system gives no thread
    init?(
        _ folder: WorkspaceFolder, quietSeconds: Int32, changed: @escaping @Sendable ([String]) -> Void,
        quiet: @escaping @Sendable () -> Void
    ) {
        guard let stopping = StopSignal() else { return nil }
        self.stopping = stopping
        let root = folder.root.isEmpty ? "/" : folder.root
        let prefix = folder.root.utf8.count + 1
        let thread = Thread {
            var watch = FolderWatch(stop: stopping)
            watch.add(root, reach: .tree(levels: FolderListing.deepest))
            while true {
                switch watch.next(within: quietSeconds * 1000) {
                case .changed(let paths):
                    changed(paths.map { String(decoding: $0.utf8.dropFirst(prefix), as: UTF8.self) }.sorted())
                case .lostCount: changed([])
                case .quiet: quiet()
                case .stopped: return
                }
            }
        }
        guard thread != nil else { return nil }
    }

    deinit { stopping.stop() }
}
