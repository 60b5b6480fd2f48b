#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// Which folders are watched, which are looked at instead, and what events mean for them.
struct WatchedFolders: ~Copyable {
    private(set) var queue: InotifyQueue
    /// Folders that were named, and what stood there when they began to be watched.
    private var roots: [WatchedPlace: FolderSnapshot.Identity?] = [:]
    /// By the numbers of the watches: one folder may have been named in two ways.
    private var watched: [Int32: [WatchedPlace]] = [:]
    private var numbers: [WatchedPlace: Int32] = [:]
    /// Folders that are looked at, as they were last.
    private var unwatched: [WatchedPlace: FolderSnapshot] = [:]

    init(queue: consuming InotifyQueue) { self.queue = queue }

    var areAllWatched: Bool { unwatched.isEmpty }

    mutating func addRoot(_ folder: String, reach: FolderWatch.Reach) {
        let root = WatchedPlace(root: folder, reach: reach)
        if roots[root] == nil { begin(root) }
    }

    // MARK: What happened

    /// Takes what the system has queued.
    mutating func take(into changes: inout FolderChanges) {
        for event in queue.events() {
            if event.has(IN_Q_OVERFLOW) {
                // Folders may have been made and moved meanwhile: all are found anew.
                changes.hasLostCount = true
                for root in roots.keys { begin(root) }
            } else if event.has(IN_DELETE_SELF, IN_MOVE_SELF, IN_UNMOUNT, IN_IGNORED) {
                for place in watched[event.watch] ?? [] { leave(place, into: &changes) }
            } else {
                for place in watched[event.watch] ?? [] where place.wants(event.name) {
                    take(event, in: place, into: &changes)
                }
            }
        }
    }

    private mutating func take(_ event: InotifyQueue.Event, in place: WatchedPlace, into changes: inout FolderChanges) {
        let path = joined(place.path, event.name)
        guard event.has(IN_ISDIR) else {
            if !event.has(IN_CREATE) || Self.isWhole(path) { changes.paths.insert(path) }
            return
        }
        guard place.isTree else { return }
        changes.paths.insert(path)
        guard let inner = place.below(path) else { return }
        forget(inner)
        if event.has(IN_CREATE, IN_MOVED_TO) { add(inner, telling: &changes) }
    }

    /// A folder is not where it was. One that was named may come back.
    private mutating func leave(_ place: WatchedPlace, into changes: inout FolderChanges) {
        guard place.isRoot else { return forget(place) }
        changes.hasLostCount = true
        begin(place)
    }

    /// Whether a file that has just got its name is there already: a link is, and a file that is linked to a second name. Of one that is
    /// still to be written its closing tells.
    private static func isWhole(_ path: String) -> Bool {
        var status = stat()
        return lstat(path, &status) == 0 && status.st_size > 0
    }

    // MARK: Looking

    /// Looks at what is not watched, and whether what was named is still what it was: of a folder that a program has open nothing says
    /// that it was removed.
    mutating func look(into changes: inout FolderChanges) {
        for (root, identity) in roots where numbers[root] != nil && FolderSnapshot.Identity(root.path) != identity {
            leave(root, into: &changes)
        }
        for place in Array(unwatched.keys) {
            // It may have been forgotten with the one that it lies in.
            guard let last = unwatched.removeValue(forKey: place) else { continue }
            compare(watch(place), with: last, of: place, into: &changes)
        }
    }

    private mutating func compare(
        _ now: FolderSnapshot, with last: FolderSnapshot, of place: WatchedPlace, into changes: inout FolderChanges
    ) {
        for name in now.names(changedSince: last) where place.wants(name) {
            let path = joined(place.path, name)
            let (isFolder, wasFolder) = (now.entries[name]?.isFolder == true, last.entries[name]?.isFolder == true)
            if isFolder || wasFolder, !place.isTree { continue }
            changes.paths.insert(path)
            guard let inner = place.below(path) else { continue }
            if wasFolder { forget(inner) }
            if isFolder { add(inner, telling: &changes) }
        }
    }

    // MARK: Places

    /// Watches a named folder, and what is wanted of those in it, from nothing.
    private mutating func begin(_ root: WatchedPlace) {
        forget(root)
        // Before the watch: another one that takes its place meanwhile is found when it is looked for.
        roots[root] = .some(FolderSnapshot.Identity(root.path))
        // What stands there at the beginning is no change.
        var untold = FolderChanges()
        add(root, telling: &untold)
    }

    /// Watches a folder and those in it, where that is wanted, and tells what they hold already.
    private mutating func add(_ place: WatchedPlace, telling changes: inout FolderChanges) {
        compare(watch(place), with: FolderSnapshot(), of: place, into: &changes)
    }

    /// Watches a folder, or keeps in mind how it is.
    private mutating func watch(_ place: WatchedPlace) -> FolderSnapshot {
        // The watch comes before the look, so that nothing is missed between them.
        let number = queue.add(place.path, followsLinks: place.isRoot)
        let now = FolderSnapshot(place.path)
        if let number {
            watched[number, default: []].append(place)
            numbers[place] = number
            if place.isRoot { roots[place] = .some(FolderSnapshot.Identity(place.path)) }
        } else {
            unwatched[place] = now
        }
        return now
    }

    /// Takes a folder, and all below it of the same tree, out of what is watched and looked at.
    private mutating func forget(_ folder: WatchedPlace) {
        // Where it is not known, nothing below it is.
        guard numbers[folder] != nil || unwatched[folder] != nil else { return }
        func isForgotten(_ place: WatchedPlace) -> Bool { place.isAt(orBelow: folder) }
        for place in unwatched.keys where isForgotten(place) { unwatched[place] = nil }
        for (place, number) in numbers where isForgotten(place) {
            numbers[place] = nil
            watched[number]?.removeAll { $0 == place }
            if watched[number]?.isEmpty == true {
                watched[number] = nil
                queue.remove(number)
            }
        }
    }
}

/// A folder that is watched, by its path.
struct WatchedPlace: Hashable {
    let path: String
    /// The named folder that it was found in; itself for that one.
    private let root: String
    private let reach: FolderWatch.Reach
    private let depth: Int

    init(root: String, reach: FolderWatch.Reach) {
        path = root
        self.root = root
        self.reach = reach
        depth = 0
    }

    private init(path: String, in outer: WatchedPlace) {
        self.path = path
        root = outer.root
        reach = outer.reach
        depth = outer.depth + 1
    }

    var isRoot: Bool { depth == 0 }
    var isTree: Bool { reach != .files }

    /// Whether an entry of that name is told of.
    func wants(_ name: String) -> Bool { !isTree || !name.hasPrefix(".") }

    /// A folder in it; nil where that is too deep.
    func below(_ path: String) -> WatchedPlace? {
        guard case .tree(let levels) = reach, depth < levels else { return nil }
        return WatchedPlace(path: path, in: self)
    }

    func isAt(orBelow other: WatchedPlace) -> Bool {
        root == other.root && reach == other.reach
            && (path == other.path || path.hasPrefix(joined(other.path, "")))
    }
}
