import Cases
import Glibc
import Ledger
import SourceText

/// Reads the ledgers of cases.
enum LedgerInput {
    /// The ledger beside a case; nil when nothing was recorded yet. What is wrong with it is shown on standard error.
    static func beside(_ casePath: String) throws(CommandFailure) -> LedgerReading? {
        let path = LedgerFile.path(ofCase: casePath)
        guard access(path, F_OK) == 0 else { return nil }
        let ledger = LedgerReading(SourceFile(name: path, bytes: try InputFile.bytes(path)))
        Messages.show(ledger.diagnostics, sources: [ledger.source])
        return ledger
    }
}

extension LedgerFailure {
    /// What to tell the user of a ledger to which nothing could be added.
    func failure(_ path: String) -> CommandFailure {
        let subject = "nothing was recorded in \"\(path)\""
        switch self {
        case .notRegular:
            return CommandFailure("\(subject): it is not a regular file", remedy: "move it away, and record again")
        case .locked(let seconds):
            return CommandFailure(
                "\(subject): another program has held it for \(seconds) seconds",
                remedy: "wait until that program is done, and record again")
        case .torn(let code):
            return CommandFailure(
                "\(subject): \(CommandFailure.systemReason(code)), and its last line may be torn",
                remedy: "make room, and record again: a torn line is kept, and passed over")
        case .system(_, EFBIG):
            return CommandFailure(
                "\(subject): this system does not let the file grow any further",
                remedy: "raise the limit (ulimit -f), and record again; the ledger is as it was")
        case .system(_, ENOSPC), .system(_, EDQUOT):
            return CommandFailure(
                "\(subject): the disk is full", remedy: "make room, and record again; the ledger is as it was")
        case .system(_, EACCES), .system(_, EPERM), .system(_, EROFS):
            return CommandFailure("\(subject): permission denied", remedy: "allow writing to it and to its folder")
        case .system(.open, ENOENT):
            return CommandFailure("\(subject): its folder does not exist", remedy: "check the spelling of the path")
        case .system(let step, let code):
            return CommandFailure(
                "\(subject): \(CommandFailure.systemReason(code)) (\(step.rawValue))",
                remedy: "record again; the ledger is as it was")
        }
    }
}
