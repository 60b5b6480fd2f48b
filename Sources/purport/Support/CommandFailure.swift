import ArgumentParser
import Glibc

/// A reason for which a command stops: thrown from `run()`, printed by ``Purport`` on standard error.
///
///     purport: cannot read "draft.purport": no such file
///       remedy: check the spelling of the path
struct CommandFailure: Error {
    /// What went wrong, one sentence without a full stop.
    var message: String
    /// What to do about it, one sentence without a full stop.
    var remedy: String?
    var status: ExitCode

    init(_ message: String, remedy: String? = nil, status: ExitCode = ExitStatus.failed) {
        self.message = message
        self.remedy = remedy
        self.status = status
    }

    /// What the system says about an `errno`, without a full stop.
    static func systemReason(_ code: Int32) -> String {
        guard let text = strerror(code) else { return "error \(code)" }
        return String(cString: text)
    }

    /// Both lines, as printed.
    var description: String {
        "purport: \(message)\n" + (remedy.map { "  remedy: \($0)\n" } ?? "")
    }
}
