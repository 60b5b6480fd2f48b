#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// Tells which files in folders were saved, removed or put in place.
///
/// Folders are watched, not files: most editors write a new file and rename it over the old one, and a watch on the old file would then
/// watch nothing. What is told are paths: a folder as it was named, and the name of the file in it.
///
///     var watch = FolderWatch()
///     watch.add("cases", reach: .tree(levels: 8))
///     while case .changed(let paths) = watch.next() { print(paths) }
///
/// A folder that is not there, or that the system gives no watch for, is looked at once a second instead; so a folder may be deleted
/// and made again, and a tree may have more folders than the system watches. Belongs to one thread at a time.
///
/// Source: inotify(7), whose "Limitations and caveats" the tests go through.
public struct FolderWatch: ~Copyable {
    /// How much of a folder is watched.
    public enum Reach: Sendable, Hashable {
        /// The files that lie in the folder itself, hidden ones as well.
        case files
        /// The folder and those in it, so many levels down. Hidden names are left out, and links to folders are not followed.
        case tree(levels: Int)
    }

    public enum Event: Sendable, Hashable {
        /// These files, and folders of a tree, were saved, removed or put in place.
        case changed(Set<String>)
        /// The system lost count: anything may have changed.
        case lostCount
        /// Nothing happened for as long as was asked.
        case quiet
        /// It was told to stop.
        case stopped
    }

    /// How long to wait for more after something happened, in milliseconds: editors save in several steps.
    public static let settling: Int32 = 30
    /// Steps that do not end are told of all the same, after so many waits.
    private static let mostWaits = 8

    private var folders: WatchedFolders
    private let stop: StopSignal?
    /// How often to look at what is not watched, in milliseconds.
    private let lookingInterval: Int32
    /// How often to look whether what was named still is what it was, where all is watched.
    private let checkingInterval: Int32

    /// - Parameter stop: ends ``next(within:settling:)``, from whichever thread.
    public init(stop: StopSignal? = nil) {
        self.init(stop: stop, mostWatches: .max, lookingInterval: 1000, checkingInterval: 15_000)
    }

    init(stop: StopSignal? = nil, mostWatches: Int, lookingInterval: Int32, checkingInterval: Int32) {
        self.stop = stop
        folders = WatchedFolders(queue: InotifyQueue(mostWatches: mostWatches))
        self.lookingInterval = lookingInterval
        self.checkingInterval = checkingInterval
    }

    /// Begins to watch a folder, unless it is watched already. It need not be there yet.
    public mutating func add(_ folder: String, reach: Reach) { folders.addRoot(folder, reach: reach) }

    /// Waits until something happens, and until nothing more does for a moment.
    ///
    /// - Parameters:
    ///   - limit: how long to wait for something to happen, in milliseconds; for ever where there is none
    ///   - settling: how long to wait for more, in milliseconds
    public mutating func next(within limit: Int32? = nil, settling: Int32 = Self.settling) -> Event {
        let start = Self.now
        var changes = FolderChanges()
        var waits = 0
        waiting: while waits <= Self.mostWaits {
            let left = limit.map { max(0, Int64($0) - (Self.now - start)) } ?? .max
            let interval = folders.areAllWatched ? checkingInterval : lookingInterval
            let timeout = changes.isEmpty ? Int32(min(left, Int64(interval))) : settling
            switch wait(timeout) {
            case .stopped: return .stopped
            case .happened: folders.take(into: &changes)
            case .nothing where changes.isEmpty: folders.look(into: &changes)
            case .nothing: break waiting
            case .interrupted: continue
            }
            if !changes.isEmpty {
                waits += 1
            } else if left == 0 {
                return .quiet
            }
        }
        // Where much happens in some folders, the others are looked at as often.
        if !folders.areAllWatched { folders.look(into: &changes) }
        return changes.event
    }

    private enum Waited { case happened, nothing, interrupted, stopped }

    private func wait(_ milliseconds: Int32) -> Waited {
        // A descriptor below nought, where there is none, is passed over.
        var polled = [folders.queue.descriptor, stop?.descriptor ?? -1].map {
            pollfd(fd: $0, events: Int16(POLLIN), revents: 0)
        }
        let ready = poll(&polled, nfds_t(polled.count), milliseconds)
        if ready < 0 { return errno == EINTR ? .interrupted : .stopped }
        if polled.last?.revents != 0 { return .stopped }
        return ready > 0 ? .happened : .nothing
    }

    /// Milliseconds of a clock that nobody sets.
    private static var now: Int64 {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000
    }
}

/// What happened since it was told last.
struct FolderChanges {
    var paths: Set<String> = []
    /// Whether something happened of which nobody knows what.
    var hasLostCount = false

    var isEmpty: Bool { paths.isEmpty && !hasLostCount }
    var event: FolderWatch.Event { hasLostCount ? .lostCount : .changed(paths) }
}
