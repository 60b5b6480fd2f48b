import Cases

/// What `purport record` says that it did.
public struct LedgerWords: Sendable {
    private let language: Language

    public init(language: Language) { self.language = language }

    /// - Parameters:
    ///   - before: good records that the ledger held already.
    ///   - resolved: claims that reality has answered, which are not recorded any more.
    public func recorded(_ count: Int, of day: CalendarDate, in path: String, before: Int, resolved: Int) -> String {
        let judgements = language.pick(
            count == 1 ? "1 judgement" : "\(count) judgements", count == 1 ? "1 oordeel" : "\(count) oordelen")
        let all = language.pick("\(before + count) in all", "\(before + count) in totaal")
        return language.pick(
            "\(judgements) of \(day) recorded in \(path) (\(all))",
            "\(judgements) van \(day) vastgelegd in \(path) (\(all))")
            + answered(resolved)
    }

    public func nothingToRecord(resolved: Int) -> String {
        language.pick("nothing to record", "niets vast te leggen") + answered(resolved)
    }

    /// A line that was torn is kept, and the next begins on a new one.
    public func newLine(after path: String) -> String {
        language.pick(
            "the last line of \(path) had no end: it was kept, and the records begin on a new line",
            "de laatste regel van \(path) had geen einde: hij is bewaard, en de oordelen beginnen op een nieuwe regel")
    }

    private func answered(_ resolved: Int) -> String {
        if resolved == 0 { return "" }
        return language.pick(
            "; \(resolved == 1 ? "1 claim has" : "\(resolved) claims have") an outcome already",
            "; \(resolved == 1 ? "1 bewering heeft" : "\(resolved) beweringen hebben") al een uitkomst")
    }
}
