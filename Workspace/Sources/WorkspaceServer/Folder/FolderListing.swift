import Glibc

/// The cases and articles of a folder, each as a path relative to it, in order of their paths.
struct FolderListing: Sendable, Hashable {
    /// Folders deeper than this are not looked into.
    static let deepest = 12
    /// A listing of more files than this is cut, and says so.
    static let mostFiles = 2000
    /// So many names are looked at, of whatever kind: somebody may have started the workspace in a folder that holds everything they have.
    static let mostNames = 50_000

    var cases: [String] = []
    var articles: [String] = []
    /// Whether there was more than a listing holds.
    var isCut = false

    enum Kind: Sendable { case caseFile, article }

    /// What a file is, by its name.
    static func kind(of path: String) -> Kind? {
        guard let dot = path.lastIndex(of: "."), dot > (path.lastIndex(of: "/") ?? path.startIndex) else { return nil }
        switch path[path.index(after: dot)...].lowercased() {
        case "purport": return .caseFile
        case "txt", "html", "htm": return .article
        default: return nil
        }
    }

    /// - Parameter mostNames: names that are looked at, cases or not.
    init(_ folder: WorkspaceFolder, mostNames: Int = FolderListing.mostNames) {
        var left = mostNames
        let root = open(folder.root.isEmpty ? "/" : folder.root, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        visit(root, relative: "", depth: 0, &left)
        cases.sort()
        articles.sort()
    }

    /// Each folder is opened within the one before it and never through a link, so that nobody can swap one for a link to elsewhere.
    private mutating func visit(_ descriptor: Int32, relative: String, depth: Int, _ left: inout Int) {
        guard descriptor >= 0 else { return }
        guard depth < Self.deepest, let stream = fdopendir(descriptor) else {
            close(descriptor)
            return
        }
        defer { closedir(stream) }
        var folders: [String] = []
        while let entry = readdir(stream) {
            let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
                String(validating: bytes.prefix { $0 != 0 }, as: UTF8.self)
            }
            // A name that is not UTF-8 has no address.
            guard let name, !name.hasPrefix("."), !name.contains("\\") else { continue }
            guard left > 0 else {
                isCut = true
                return
            }
            left -= 1
            // Not every file system says the kind with the name.
            let kind = Int(entry.pointee.d_type)
            switch kind == Int(DT_UNKNOWN) ? Self.kind(of: name, in: descriptor) : kind {
            case Int(DT_DIR): folders.append(name)
            case Int(DT_REG): add(relative.isEmpty ? name : "\(relative)/\(name)")
            default: break
            }
        }
        for name in folders.sorted() where !isCut {
            let folder = openat(descriptor, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
            visit(folder, relative: relative.isEmpty ? name : "\(relative)/\(name)", depth: depth + 1, &left)
        }
    }

    private mutating func add(_ path: String) {
        guard let kind = Self.kind(of: path) else { return }
        guard cases.count + articles.count < Self.mostFiles else {
            isCut = true
            return
        }
        switch kind {
        case .caseFile: cases.append(path)
        case .article: articles.append(path)
        }
    }

    /// The kind of an entry itself: symbolic links are not followed, so that a listing never leaves the folder or runs in circles.
    private static func kind(of name: String, in folder: Int32) -> Int? {
        var status = stat()
        guard fstatat(folder, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else { return nil }
        switch status.st_mode & S_IFMT {
        case S_IFDIR: return Int(DT_DIR)
        case S_IFREG: return Int(DT_REG)
        default: return nil
        }
    }
}
