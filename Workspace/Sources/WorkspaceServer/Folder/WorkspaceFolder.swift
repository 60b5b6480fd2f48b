import Cases
import Glibc
import Synchronization

/// The folder that a workspace serves. Nothing outside it is ever read, through no path and no symbolic link.
public struct WorkspaceFolder: Sendable {
    /// Why something in the folder cannot be had.
    public enum Refusal: Error, Sendable, Hashable {
        /// There is no such folder.
        case noFolder(String)
        /// There is no such file, it is hidden, or it lies outside.
        case missing
        /// The system's reason.
        case unreadable(String)
        case tooLarge
    }

    /// Larger files are not read.
    static let largestFile = 64 << 20
    /// Held while a file is written: of two who save at once one comes second, and is told.
    static let writing = Mutex(())

    /// Absolute, with symbolic links resolved, without a slash at its end (empty for `/`).
    let root: String
    /// What people call it: its last component.
    public let name: String

    /// - Throws: ``Refusal/noFolder(_:)`` when the path names no folder.
    public init(path: String) throws(Refusal) {
        guard let resolved = Self.realPath(path), Self.mode(of: resolved) == S_IFDIR else { throw .noFolder(path) }
        root = resolved == "/" ? "" : resolved
        name = resolved.split(separator: "/").last.map(String.init) ?? "/"
    }

    /// The real path of a file named relative to the folder.
    ///
    /// - Parameters:
    ///   - within: a folder, relative to this one, that the file must lie in as well; empty for none.
    /// - Throws: ``Refusal/missing`` for anything that is not a regular file inside: the caller learns nothing of what lies elsewhere.
    func locate(_ path: String, within: String = "") throws(Refusal) -> String {
        guard Self.isPlain(path), within.isEmpty || Self.isPlain(within), let file = Self.realPath(root + "/" + path)
        else { throw .missing }
        let folder = within.isEmpty ? root : Self.realPath(root + "/" + within)
        guard let folder, folder == root || folder.hasPrefix(root + "/"), file.hasPrefix(folder + "/") else {
            throw .missing
        }
        guard Self.mode(of: file) == S_IFREG else { throw .missing }
        return file
    }

    /// The bytes of a file named relative to the folder.
    ///
    /// - Parameter limit: a larger file is not begun with.
    func read(_ path: String, within: String = "", limit: Int = largestFile) throws(Refusal) -> [UInt8] {
        // The path has no link in it any more; should one be put there now, it is not followed.
        var steps = try locate(path, within: within).dropFirst(root.count).split(separator: "/")
        guard let name = steps.popLast() else { throw .missing }
        do throws(SystemCode) {
            return try OpenFolder(root: root, steps: steps).read(String(name), limit: limit).bytes
        } catch {
            switch error.code {
            case ENOENT, ELOOP, ENOTDIR, EISDIR: throw .missing
            case EFBIG: throw .tooLarge
            default: throw .unreadable(error.reason)
            }
        }
    }

    /// How cases of this folder read their files: by paths relative to it, which messages then show.
    var caseFiles: CaseFiles {
        CaseFiles { [self] path, within in
            do throws(Refusal) {
                return .success(try read(path, within: within ?? ""))
            } catch {
                return .failure(Self.failure(error))
            }
        }
    }

    private static func failure(_ refusal: Refusal) -> CaseFiles.Failure {
        switch refusal {
        case .noFolder, .missing: .unreadable(String(cString: strerror(ENOENT)))
        case .unreadable(let reason): .unreadable(reason)
        case .tooLarge: .tooLarge
        }
    }

    /// Whether a relative path is made of plain names: no empty one, no `.` or `..`, nothing hidden, no NUL, no backslash.
    static func isPlain(_ path: String) -> Bool {
        let bytes = Array(path.utf8)
        guard bytes.count < 4096, !bytes.contains(0), !bytes.contains(UInt8(ascii: "\\")) else { return false }
        return bytes.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).allSatisfy {
            $0.first.map { $0 != UInt8(ascii: ".") } ?? false
        }
    }

    static func realPath(_ path: String) -> String? {
        guard !path.utf8.contains(0), let resolved = realpath(path, nil) else { return nil }
        defer { free(resolved) }
        return String(cString: resolved)
    }

    private static func mode(of path: String) -> mode_t? {
        var status = stat()
        return stat(path, &status) == 0 ? status.st_mode & S_IFMT : nil
    }
}
