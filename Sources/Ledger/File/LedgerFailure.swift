/// Why nothing was added to a ledger. The file is then as it was.
public enum LedgerFailure: Error, Sendable, Hashable {
    /// The system's `errno`, and what was being done: `open`, `lock`, `read`, `write` or `sync`.
    case system(step: Step, code: Int32)
    /// It is a folder, a device or a pipe.
    case notRegular
    /// Another program has held the lock for as long as this one waits.
    case locked(seconds: Int)
    /// What was written could not be taken back after a failure: the last line may be torn.
    case torn(code: Int32)

    public enum Step: String, Sendable { case open, lock, read, write, sync }
}
