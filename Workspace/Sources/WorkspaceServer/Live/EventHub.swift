import SourceText
import Synchronization

/// Passes on what changes in the folder to every page that is open: one watch of the folder for all of them.
final class EventHub: Sendable {
    enum Event: Sendable, Hashable {
        /// Files were saved, removed or put in place; an empty list when it is not known which.
        case changed(version: String, paths: [String])
        /// Nothing happened for a while: a connection that is no longer there shows itself.
        case heartbeat
    }

    private struct State {
        var changes = 0
        var last = 0
        var pages: [Int: AsyncStream<Event>.Continuation] = [:]
        var watcher: FolderWatcher?
    }

    /// So many pages are told of changes at a time; a browser keeps no more than six connections to one server.
    static let mostPages = 64
    /// Changes that a slow page has not taken yet; it looks at the newest anyway.
    private static let mostWaiting = 16
    static let heartbeatSeconds: Int32 = 15
    /// Changes of more files than this are told without their names.
    private static let mostPaths = 200

    private let start = String(Secret.random().text.prefix(8))
    private let state = Mutex(State())

    /// Changes with every change of the folder, and with every start of the workspace.
    var version: String { "\(start)-\(state.withLock { $0.changes })" }

    /// Begins to watch the folder.
    ///
    /// - Returns: false when the system gives no thread for it; pages are then right when they are asked for, and follow nothing
    func follow(_ folder: WorkspaceFolder) -> Bool {
        let watcher = FolderWatcher(
            folder, quietSeconds: Self.heartbeatSeconds, changed: { [weak self] in self?.changed($0) },
            quiet: { [weak self] in self?.tell(.heartbeat) })
        state.withLock { $0.watcher = watcher }
        return watcher != nil
    }

    func changed(_ paths: [String]) {
        state.withLock { $0.changes += 1 }
        tell(.changed(version: version, paths: paths.count > Self.mostPaths ? [] : paths))
    }

    private func tell(_ event: Event) {
        for page in state.withLock({ Array($0.pages.values) }) { page.yield(event) }
    }

    /// - Returns: nil when as many pages listen as may.
    func listen() -> (number: Int, events: AsyncStream<Event>)? {
        let (stream, continuation) = AsyncStream<Event>.makeStream(bufferingPolicy: .bufferingNewest(Self.mostWaiting))
        let number = state.withLock { state -> Int? in
            guard state.pages.count < Self.mostPages else { return nil }
            state.last += 1
            state.pages[state.last] = continuation
            return state.last
        }
        guard let number else { return nil }
        // However a stream comes to its end, it makes room.
        continuation.onTermination = { [weak self] _ in self?.leave(number) }
        return (number, stream)
    }

    var isFull: Bool { listeners >= Self.mostPages }

    /// Ends a page's stream, and makes room for another.
    func leave(_ number: Int) {
        state.withLock { $0.pages.removeValue(forKey: number) }?.finish()
    }

    var listeners: Int { state.withLock { $0.pages.count } }
}

extension EventHub.Event {
    /// As it stands in a stream of server-sent events (WHATWG HTML, "Server-sent events").
    var written: String {
        switch self {
        case .heartbeat: return ": still here\n\n"
        case .changed(let version, let paths):
            var json = JSONWriter()
            json.object {
                $0.field("version", version)
                $0.key("paths")
                $0.array(paths) { $0.value($1) }
            }
            return "event: change\ndata: \(json.text)\n\n"
        }
    }
}
