import Glibc

/// The cases and articles of a folder, each as a path relative to it, in order of their paths.
struct FolderListing: Sendable, Hashable {
    /// Folders deeper than this are not looked into.
    static let deepest = 12
    /// A listing of more files than this is cut, and says so.
    static let mostFiles = 2000

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

    init(_ folder: WorkspaceFolder) {
        visit(folder.root, relative: "", depth: 0)
        cases.sort()
        articles.sort()
    }

    private mutating func visit(_ path: String, relative: String, depth: Int) {
        guard depth < Self.deepest, let stream = opendir(path.isEmpty ? "/" : path) else { return }
        defer { closedir(stream) }
        var folders: [String] = []
        while let entry = readdir(stream) {
            let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
                String(validating: bytes.prefix { $0 != 0 }, as: UTF8.self)
            }
            // A name that is not UTF-8 has no address.
            guard let name, !name.hasPrefix("."), !name.contains("\\") else { continue }
            let here = relative.isEmpty ? name : "\(relative)/\(name)"
            switch Self.mode(of: "\(path)/\(name)") {
            case S_IFDIR: folders.append(name)
            case S_IFREG: add(here)
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
