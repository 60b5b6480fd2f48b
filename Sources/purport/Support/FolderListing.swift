import Glibc

/// Files below a folder.
enum FolderListing {
    /// Paths of the regular files whose names end so, in alphabetical order; links to folders are not followed.
    ///
    /// - Throws: ``CommandFailure`` when the folder cannot be read.
    static func files(below folder: String, ending: String) throws(CommandFailure) -> [String] {
        guard let handle = opendir(folder) else {
            throw CommandFailure(
                "cannot read the folder \"\(folder)\": \(CommandFailure.systemReason(errno))",
                remedy: "check the spelling of the path")
        }
        defer { closedir(handle) }
        var found: [String] = []
        while let entry = readdir(handle) {
            let name = withUnsafeBytes(of: entry.pointee.d_name) { raw in
                String(decoding: raw.prefix { $0 != 0 }, as: UTF8.self)
            }
            guard !name.hasPrefix(".") else { continue }
            let path = folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
            var status = stat()
            guard lstat(path, &status) == 0 else { continue }
            switch status.st_mode & S_IFMT {
            case S_IFDIR: found += try files(below: path, ending: ending)
            case S_IFREG where name.hasSuffix(ending): found.append(path)
            default: break
            }
        }
        return found.sorted()
    }
}
