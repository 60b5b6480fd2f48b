import Cases
import SourceText

/// Two versions of a case: which judgements changed, and because of which statements.
public struct CaseComparison: Sendable {
    /// A judgement that only one version has, or that both have differently.
    public struct Change: Sendable {
        public var proposition: Proposition
        public var text: String
        /// Nil where the old version has no such claim.
        public var old: JudgementSnapshot.Value?
        public var new: JudgementSnapshot.Value?
        /// What each statement that matters does to it alone.
        public var causes: [Cause]
    }

    /// What one changed statement does to a judgement when it is the only one that changes, or the only one that does not.
    public struct Cause: Sendable {
        /// Its place in ``CaseComparison/difference``.
        public var change: Int
        /// The judgement with this change alone.
        public var value: JudgementSnapshot.Value
        /// Whether it was taken out of the new version, because by itself it does nothing in the old one or cannot stand there.
        public var isWithdrawn: Bool
    }

    /// How the causes were found.
    public enum Attribution: Sendable, Hashable {
        /// Each changed statement was switched by itself.
        case eachAlone
        /// More changed than are switched one by one.
        case tooMany(Int)
    }

    public var difference: CaseDifference
    public var attribution: Attribution
    /// Judgements that changed, in the order of the new version; those that were removed come last.
    public var changes: [Change]
    /// Judgements that both versions have and that are the same.
    public var unchanged: Int
    /// Changed statements that cannot stand without another: what they do is seen only together.
    public var dependent: [Int]

    /// Changed statements that are switched one by one: each costs two assessments.
    public static let mostSwitched = 32
}

extension Assessor {
    /// Compares two versions of a case that was read without errors.
    ///
    ///     let (comparison, _) = Assessor.compare(old, new)
    ///     comparison?.changes.first?.causes
    ///
    /// - Parameter share: the folder whose conventions both were read with.
    /// - Returns: nil with diagnostics when one of them has errors or cannot be computed.
    public static func compare(
        _ old: LoadedCase, _ new: LoadedCase, share: String? = nil, options: AssessmentOptions = AssessmentOptions()
    ) -> (comparison: CaseComparison?, diagnostics: [Diagnostic]) {
        guard let oldModel = old.model, let newModel = new.model else { return (nil, []) }
        let (before, oldProblems) = snapshot(of: oldModel, options: options)
        let (after, newProblems) = snapshot(of: newModel, options: options)
        guard let before, let after else { return (nil, oldProblems + newProblems) }
        let difference = CaseDifference(old, new, share: share)
        var comparison = CaseComparison(
            difference: difference, attribution: .eachAlone, changes: [], unchanged: 0, dependent: [])
        for proposition in after.propositions {
            if let one = before[proposition], let two = after[proposition], !two.differs(from: one) {
                comparison.unchanged += 1
                continue
            }
            comparison.changes.append(
                CaseComparison.Change(
                    proposition: proposition, text: newModel.text(of: proposition), old: before[proposition],
                    new: after[proposition], causes: []))
        }
        comparison.changes += before.propositions.filter { after[$0] == nil }.map {
            CaseComparison.Change(
                proposition: $0, text: oldModel.text(of: $0), old: before[$0], new: nil, causes: [])
        }
        comparison.attribute(options)
        return (comparison, oldProblems + newProblems)
    }
}

extension CaseComparison {
    /// Switches the changed statements one by one.
    fileprivate mutating func attribute(_ options: AssessmentOptions) {
        let moved = changes.indices.filter { changes[$0].old != nil && changes[$0].new != nil }
        guard !moved.isEmpty else { return }
        guard difference.changes.count <= Self.mostSwitched else {
            attribution = .tooMany(difference.changes.count)
            return
        }
        let propositions = moved.map { changes[$0].proposition }
        let all = Set(difference.changes.indices)
        for change in difference.changes.indices {
            // What is certain in one version hides what a statement does in it: so each is tried in both.
            let alone = snapshot(applying: [change], propositions, options)
            let withdrawn = snapshot(applying: all.subtracting([change]), propositions, options)
            if alone == nil, withdrawn == nil { dependent.append(change) }
            for index in moved {
                let judgement = changes[index]
                if let value = alone?[judgement.proposition], let old = judgement.old, value.differs(from: old) {
                    changes[index].causes.append(Cause(change: change, value: value, isWithdrawn: false))
                } else if let value = withdrawn?[judgement.proposition], let new = judgement.new,
                    value.differs(from: new)
                {
                    changes[index].causes.append(Cause(change: change, value: value, isWithdrawn: true))
                }
            }
        }
    }

    /// The judgements of the old version with some of the changes; nil when that is no case, or nothing is possible in it.
    private func snapshot(
        applying applied: Set<Int>, _ propositions: [Proposition], _ options: AssessmentOptions
    ) -> JudgementSnapshot? {
        difference.model(applying: applied).flatMap {
            Assessor.snapshot(of: $0, propositions: propositions, options: options).snapshot
        }
    }
}
