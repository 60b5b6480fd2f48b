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

    private var namesLeft: Int

    init(_ folder: WorkspaceFolder, mostNames: Int = mostNames) {
        namesLeft = mostNames
        visit(folder.root, relative: "", depth: 0)
        cases.sort()
        articles.sort()
    }

    private mutating func visit(_ path: String, relative: String, depth: Int) {
        guard depth < Self.deepest, let stream = opendir(path.isEmpty ? "/" : path) else { return }
        defer { closedir(stream) }
        var folders: [String] = []
        while let entry = readdir(stream) {
            namesLeft -= 1
            guard namesLeft >= 0 else {
                isCut = true
                break
            }
            let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
                String(validating: bytes.prefix { $0 != 0 }, as: UTF8.self)
            }
            // A name that is not UTF-8 has no address.
            guard let name, !name.hasPrefix("."), !name.contains("\\") else { continue }
            let here = relative.isEmpty ? name : "\(relative)/\(name)"
            switch Int(entry.pointee.d_type) {
            case Int(DT_DIR): folders.append(name)
            case Int(DT_REG): add(here)
            case Int(DT_UNKNOWN):
                // Not every file system says it with the name.
                switch Self.mode(of: "\(path)/\(name)") {
                case S_IFDIR: folders.append(name)
                case S_IFREG: add(here)
                default: break
                }
            default: break
            }
        }
        for name in folders.sorted() where !isCut {
            visit("\(path)/\(name)", relative: relative.isEmpty ? name : "\(relative)/\(name)", depth: depth + 1)
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
    private static func mode(of path: String) -> mode_t? {
        var status = stat()
        return lstat(path, &status) == 0 ? status.st_mode & S_IFMT : nil
    }
}
