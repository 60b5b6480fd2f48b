import Cases

/// A case with the ledger beside it.
public struct LedgerCase: Sendable {
    /// What the reader calls it: its path.
    public var name: String
    public var model: Case
    /// Nil when nothing has been recorded yet.
    public var ledger: LedgerReading?

    public init(name: String, model: Case, ledger: LedgerReading?) {
        self.name = name
        self.model = model
        self.ledger = ledger
    }
}
