/// A statement that one version of a case has and another has not, or has otherwise.
public struct StatementChange: Sendable {
    public enum Kind: String, Sendable { case added, removed, changed }

    public let old: CaseStatement?
    public let new: CaseStatement?

    public var kind: Kind { old == nil ? .added : new == nil ? .removed : .changed }
    /// The statement as it is now, or as it was.
    public var statement: CaseStatement? { new ?? old }
    /// Lines that only the old version has, and lines that only the new one has.
    public var lines: (old: [String], new: [String]) {
        let (before, after) = (old?.lines ?? [], new?.lines ?? [])
        return (before.filter { !after.contains($0) }, after.filter { !before.contains($0) })
    }
}

/// What two versions of a case say differently, statement by statement.
///
/// Statements are matched by what they are called, not by where they stand: moving one changes nothing. Comments and white space do not
/// count.
///
///     let difference = CaseDifference(old, new)
///     difference.changes.map(\.kind)                  // [.changed, .added]
///     difference.model(applying: [0])                 // the old case with the first change only
public struct CaseDifference: Sendable {
    /// In the order of the new version; what was removed comes last.
    public let changes: [StatementChange]
    private let statements: [CaseStatement]
    private let conventions: Conventions
    /// The change that each old statement is part of.
    private let changeOfOld: [Int: Int]

    /// - Parameter share: a folder that overrides built-in scales and conventions, as both versions were read with.
    public init(_ old: LoadedCase, _ new: LoadedCase, share: String? = nil) {
        let (before, after) = (old.statements, new.statements)
        var open: [String: [Int]] = [:]
        for index in before.indices.reversed() { open[before[index].identity, default: []].append(index) }
        var changes: [StatementChange] = []
        var changeOfOld: [Int: Int] = [:]
        var matched: Set<Int> = []
        for statement in after {
            guard let index = open[statement.identity]?.popLast() else {
                changes.append(StatementChange(old: nil, new: statement))
                continue
            }
            matched.insert(index)
            if before[index].lines == statement.lines { continue }
            changeOfOld[index] = changes.count
            changes.append(StatementChange(old: before[index], new: statement))
        }
        for index in before.indices where !matched.contains(index) {
            changeOfOld[index] = changes.count
            changes.append(StatementChange(old: before[index], new: nil))
        }
        self.changes = changes
        self.changeOfOld = changeOfOld
        statements = before
        conventions = share == nil ? .builtIn : Conventions.load(share: share).conventions
    }

    /// What the changed statements are about: claims and hypotheses that they declare, report, estimate, doubt or answer.
    ///
    /// - Parameter model: the version in which to look them up.
    public func propositions(in model: Case) -> [Proposition] {
        let names = Set(changes.compactMap { $0.statement?.name })
        var subjects = names
        for report in model.reports where names.contains(report.name) { subjects.insert(report.proposition.subject) }
        for source in model.sources where names.contains(source.name) {
            for report in model.reports where report.source == source.name {
                subjects.insert(report.proposition.subject)
            }
        }
        for doubt in model.doubts where names.contains(doubt.name) { subjects.insert(doubt.claim) }
        for outcome in model.outcomes where names.contains(outcome.name) { subjects.insert(outcome.subject) }
        return model.hypotheses.filter { subjects.contains($0.name) }.flatMap { set in
            set.hypotheses.map { .hypothesis(set: set.name, name: $0.name) }
        } + model.claims.filter { subjects.contains($0.name) }.map { .claim($0.name) }
    }

    /// The old case with some of the changes made, by their place in ``changes``.
    ///
    /// Quotes are not looked up: the words of both versions were checked already.
    ///
    /// - Returns: nil when those changes do not stand by themselves, as a report on a claim that another change adds.
    public func model(applying applied: Set<Int>) -> Case? {
        var placed: [PlacedStatement] = []
        for (index, statement) in statements.enumerated() {
            guard let change = changeOfOld[index], applied.contains(change) else {
                placed.append(statement.placed)
                continue
            }
            if let new = changes[change].new { placed.append(new.placed) }
        }
        for index in changes.indices where applied.contains(index) && changes[index].old == nil {
            if let new = changes[index].new { placed.append(new.placed) }
        }
        var checker = CaseChecker(statements: placed, conventions: conventions)
        checker.check()
        return checker.diagnostics.contains { $0.severity == .error } ? nil : checker.model
    }
}
