#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// What lies in a folder at a moment: to see what is in a new one, and what changed in one that cannot be watched.
struct FolderSnapshot {
    /// One thing of the file system; another file of the same name has another.
    struct Identity: Hashable {
        var device: UInt64
        var number: UInt64

        /// - Returns: nil where there is nothing
        init?(_ path: String) {
            var status = stat()
            guard stat(path, &status) == 0 else { return nil }
            self.init(status)
        }

        init(_ status: stat) {
            device = UInt64(status.st_dev)
            number = UInt64(status.st_ino)
        }
    }

    struct Entry: Hashable {
        var identity: Identity
        var isFolder: Bool
        /// Size and times; none of a folder, which change with what lies in it.
        private var state: [Int]

        /// - Returns: nil where there is nothing
        init?(_ path: String) {
            var status = stat()
            guard lstat(path, &status) == 0 else { return nil }
            identity = Identity(status)
            isFolder = status.st_mode & S_IFMT == S_IFDIR
            state =
                isFolder
                ? []
                : [
                    Int(status.st_size), status.st_mtim.tv_sec, status.st_mtim.tv_nsec, status.st_ctim.tv_sec,
                    status.st_ctim.tv_nsec,
                ]
        }
    }

    private(set) var entries: [String: Entry] = [:]

    /// Nothing in a folder that cannot be read or is not there.
    init(_ folder: String) {
        guard let stream = opendir(folder) else { return }
        defer { closedir(stream) }
        while let entry = readdir(stream) {
            let name = withUnsafeBytes(of: entry.pointee.d_name) {
                String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
            }
            guard name != ".", name != ".." else { continue }
            entries[name] = Entry(joined(folder, name))
        }
    }

    /// Nothing yet.
    init() {}

    /// Names whose entries came, went, or are not the same any more.
    func names(changedSince before: FolderSnapshot) -> [String] {
        Set(entries.keys).union(before.entries.keys).filter { entries[$0] != before.entries[$0] }.sorted()
    }
}

/// The path of an entry of a folder.
func joined(_ folder: String, _ name: String) -> String { folder == "/" ? "/\(name)" : "\(folder)/\(name)" }
