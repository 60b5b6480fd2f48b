import Glibc

/// Files of a git revision, read with `git show`.
struct GitFiles: Sendable {
    struct Failure: Error {
        /// What git said, its first line.
        var message: String
    }

    /// Paths are relative to this folder, which lies in a working tree.
    let folder: String
    let revision: String

    func read(_ path: String) -> Result<[UInt8], Failure> {
        // A revision that begins with a hyphen was refused before.
        switch Subprocess.run(["git", "-C", folder, "--no-pager", "show", "\(revision):./\(path)"]) {
        case .failure(let problem):
            return .failure(
                problem.code == ENOENT ? Failure(message: "git is not installed") : Self.failure(problem.code))
        case .success(let ended):
            if ended.status == 0 { return .success(ended.output) }
            let message = ended.firstComplaint
            return .failure(Failure(message: message.isEmpty ? "git failed" : message))
        }
    }

    private static func failure(_ code: Int32) -> Failure { Failure(message: CommandFailure.systemReason(code)) }
}
