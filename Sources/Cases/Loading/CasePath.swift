/// Paths of a case's files: as written, joined to the folder of the file that names them, and kept inside the case's folder.
public enum CasePath {
    /// The folder of a file, without a slash at its end; empty for a file in the current folder.
    public static func folder(of path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return "" }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }

    /// The path of a file named in a file of `folder`, with `.` and `..` taken out.
    ///
    /// - Returns: nil when it is empty, absolute, or leaves `top`, the folder of the case.
    public static func resolve(_ written: String, in folder: String, top: String) -> String? {
        guard !written.isEmpty, !written.hasPrefix("/"), folder == top || folder.hasPrefix(top.isEmpty ? "" : top + "/")
        else { return nil }
        var parts = folder.dropFirst(top.count).split(separator: "/").map(String.init)
        for part in written.split(separator: "/", omittingEmptySubsequences: true) {
            switch part {
            case ".": break
            case "..":
                guard parts.popLast() != nil else { return nil }
            default: parts.append(String(part))
            }
        }
        guard !parts.isEmpty else { return nil }
        let inside = parts.joined(separator: "/")
        return top.isEmpty ? inside : top == "/" ? "/" + inside : top + "/" + inside
    }
}
