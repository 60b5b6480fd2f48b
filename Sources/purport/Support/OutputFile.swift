import Glibc

/// Writes whole files so that nobody ever sees half of one: a temporary file in the same folder, `fsync`, then `rename`.
enum OutputFile {
    /// Writes a file.
    ///
    /// - Parameters:
    ///   - replacing: whether a file that is already there may be replaced; its permissions are kept.
    ///   - remedy: what to say when one is there and may not be replaced.
    /// - Throws: ``CommandFailure``; the file is then as it was before.
    static func write(
        _ bytes: [UInt8], to path: String, replacing: Bool,
        remedy: String = "add --force to replace it, or name another file"
    ) throws(CommandFailure) {
        let (target, mode) = try target(path)
        if mode != nil, !replacing { throw exists(path, remedy) }
        let folder = folder(of: target)
        let (descriptor, temporary) = try makeTemporary(in: folder, for: path)
        var failed = Output.writeAll(bytes, to: descriptor)
        if failed == 0, fchmod(descriptor, mode ?? newFileMode()) != 0 { failed = errno }
        if failed == 0, fsync(descriptor) != 0 { failed = errno }
        if close(descriptor) != 0, failed == 0 { failed = errno }
        if failed == 0 { failed = move(temporary, to: target, replacing: replacing) }
        if failed != 0 { unlink(temporary) }
        if failed == EEXIST { throw exists(path, remedy) }
        if failed != 0 { throw failure(path, failed) }
        syncFolder(folder)
    }

    /// Refuses early, before any work is done, what ``write(_:to:replacing:remedy:)`` would refuse at the end.
    static func checkWritable(
        _ path: String, replacing: Bool, remedy: String = "add --force to replace it, or name another file"
    ) throws(CommandFailure) {
        let (target, mode) = try target(path)
        if mode != nil, !replacing { throw exists(path, remedy) }
        if access(folder(of: target), W_OK) != 0 { throw failure(path, errno) }
    }

    /// Makes a folder unless it is there already; its parent must exist.
    static func makeFolder(_ path: String) throws(CommandFailure) {
        if mkdir(path, 0o777) == 0 { return }
        let code = errno
        var status = stat()
        if code == EEXIST, stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR { return }
        throw CommandFailure("cannot make the folder \"\(path)\": \(CommandFailure.systemReason(code))")
    }

    /// Whether two paths are one file, through whatever links.
    static func isSame(_ left: String, _ right: String) -> Bool {
        var first = stat()
        var second = stat()
        return stat(left, &first) == 0 && stat(right, &second) == 0 && first.st_dev == second.st_dev
            && first.st_ino == second.st_ino
    }

    static func isLink(_ path: String) -> Bool {
        var status = stat()
        return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
    }

    /// The folder part of a path: `.` where there is none.
    static func folder(of path: String) -> String {
        guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }

    // MARK: Steps

    /// The file to replace, links followed, and its permissions; nil when none is there yet.
    private static func target(_ path: String) throws(CommandFailure) -> (path: String, mode: mode_t?) {
        if path.isEmpty { throw CommandFailure("the path to write to is empty", remedy: "name a file") }
        var status = stat()
        guard stat(path, &status) == 0 else {
            guard errno == ENOENT else { throw failure(path, errno) }
            return (path, nil)
        }
        if status.st_mode & S_IFMT == S_IFDIR { throw failure(path, EISDIR) }
        guard status.st_mode & S_IFMT == S_IFREG else {
            throw CommandFailure("cannot write \"\(path)\": it is not a regular file", remedy: "name another file")
        }
        guard let resolved = realpath(path, nil) else { throw failure(path, errno) }
        defer { free(resolved) }
        return (String(cString: resolved), status.st_mode & 0o7777)
    }

    private static func makeTemporary(in folder: String, for path: String) throws(CommandFailure) -> (Int32, String) {
        var template = Array("\(folder)/.purport-XXXXXX".utf8CString)
        let descriptor = mkstemp(&template)
        guard descriptor >= 0 else { throw failure(path, errno) }
        return (descriptor, String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self))
    }

    /// Permissions of a new file: what the user's mask leaves of reading and writing.
    private static func newFileMode() -> mode_t {
        let mask = umask(0)
        umask(mask)
        return 0o666 & ~mask
    }

    /// A link fails when somebody made the file meanwhile, where a rename would replace it.
    private static func move(_ temporary: String, to target: String, replacing: Bool) -> Int32 {
        if replacing { return rename(temporary, target) == 0 ? 0 : errno }
        if link(temporary, target) == 0 {
            unlink(temporary)
            return 0
        }
        // File systems without hard links.
        guard errno == EPERM || errno == EOPNOTSUPP || errno == EMLINK else { return errno }
        return rename(temporary, target) == 0 ? 0 : errno
    }

    /// Makes the new name itself durable; where folders cannot be synced there is nothing more to do.
    private static func syncFolder(_ folder: String) {
        let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { return }
        fsync(descriptor)
        close(descriptor)
    }

    // MARK: Failures

    private static func exists(_ path: String, _ remedy: String) -> CommandFailure {
        CommandFailure("\"\(path)\" exists already and was left as it is", remedy: remedy)
    }

    private static func failure(_ path: String, _ code: Int32) -> CommandFailure {
        let subject = "cannot write \"\(path)\""
        switch code {
        case ENOENT: return CommandFailure("\(subject): its folder does not exist", remedy: "make the folder first")
        case EISDIR: return CommandFailure("\(subject): it is a folder", remedy: "name a file in it")
        case EACCES, EPERM, EROFS:
            return CommandFailure(
                "\(subject): permission denied", remedy: "name a file in a folder that you may write to")
        case ENOSPC, EDQUOT:
            return CommandFailure("\(subject): the disk is full", remedy: "make room, or name a file on another disk")
        default: return CommandFailure("\(subject): \(CommandFailure.systemReason(code))")
        }
    }
}
