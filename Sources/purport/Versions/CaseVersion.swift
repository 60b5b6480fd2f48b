import Cases
import Glibc

/// A version of a case: a file as it is, or as it was in a git revision.
///
///     lease.purport              the file
///     lease.purport@HEAD~1       the file one commit ago
struct CaseVersion {
    /// As the user typed it.
    var written: String
    var path: String
    /// Nil for the file on disk.
    var revision: String?

    /// A file whose own name has an `@` is that file when it exists.
    init(_ written: String) throws(CommandFailure) {
        self.written = written
        guard access(written, F_OK) != 0, let mark = written.lastIndex(of: "@") else {
            (path, revision) = (written, nil)
            return
        }
        path = String(written[..<mark])
        let revision = String(written[written.index(after: mark)...])
        guard !path.isEmpty, !revision.isEmpty, !revision.hasPrefix("-"), !revision.contains(":") else {
            throw CommandFailure(
                "\"\(written)\" names no version of a case",
                remedy: "write CASE, or CASE@REVISION as in lease.purport@HEAD~1",
                status: ExitStatus.usage)
        }
        self.revision = revision
    }

    /// The same case as it stands on disk.
    var now: CaseVersion {
        var version = self
        (version.written, version.revision) = (path, nil)
        return version
    }

    /// Reads and checks the version, with the files that it includes and quotes as they were then.
    func load() throws -> LoadedCase {
        guard let revision else { return try CaseFile.load(path) }
        let folder = CasePath.folder(of: path)
        let git = GitFiles(folder: folder.isEmpty ? "." : folder, revision: revision)
        let prefix = folder.isEmpty ? "" : folder == "/" ? "/" : folder + "/"
        let files = CaseFiles { wanted, _ in
            guard wanted.hasPrefix(prefix) else { return .failure(.outside) }
            return git.read(String(wanted.dropFirst(prefix.count))).mapError { .unreadable($0.message) }
        }
        switch git.read(String(path.dropFirst(prefix.count))) {
        case .success(let bytes):
            return CaseLoader.load(bytes: bytes, name: path, files: files, share: ShareFolder.path)
        case .failure(let failure):
            throw CommandFailure(
                "cannot read \"\(written)\": \(failure.message)",
                remedy: "`git log -- \(path)` lists the revisions of the case")
        }
    }
}
