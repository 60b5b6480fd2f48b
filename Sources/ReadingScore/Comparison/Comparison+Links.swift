import Reading
import SourceText

/// What holds between statements: conditions, reasons, and saying the same.
extension Comparison {
    /// A link is right when it joins the same statement to the same condition, or to one that says the same as that.
    mutating func compareConditions() {
        let read = document.statements.indices.filter {
            document.statements[$0].role == .consequence && document.statements[$0].condition != nil
        }
        let annotated = annotation.statements.indices.filter {
            annotation.statements[$0].role == .consequence && annotation.statements[$0].condition != nil
        }
        count(
            .hangsOn,
            sides(
                read: read, annotated: annotated, agrees: hangsOnSame,
                isRead: { one, _ in told("on", statement(document.statements[one].condition)?.content) },
                isThere: { truth, _ in
                    told("on", annotation.statements[truth].condition.map { annotation.statements[$0].content })
                }))
    }

    private func hangsOnSame(_ read: Int, _ annotated: Int) -> Bool {
        guard let condition = statement(document.statements[read].condition),
            let truth = annotation.statements[annotated].condition
        else { return false }
        let cluster = annotatedClusters[truth]
        return document.statements.indices.contains { other in
            let isSame =
                document.statements[other].id == condition.id
                || document.statements[other].proposition == condition.proposition
            return isSame && pairing.annotated[other].map { annotatedClusters[$0] == cluster } ?? false
        }
    }

    mutating func compareReasons() {
        let read = document.statements.indices.filter { document.statements[$0].reason != nil }
        let annotated = annotation.statements.indices.filter { annotation.statements[$0].reason != nil }
        count(
            .reason,
            sides(
                read: read, annotated: annotated, agrees: hasSameReason,
                isRead: { one, _ in told("because", statement(document.statements[one].reason)?.content) },
                isThere: { truth, _ in
                    told("because", annotation.statements[truth].reason.map { annotation.statements[$0].content })
                }))
    }

    private func told(_ word: String, _ content: [TextSpan]?) -> String {
        content.map { "\(word) \"\(document.text($0))\"" } ?? ""
    }

    private func hasSameReason(_ read: Int, _ annotated: Int) -> Bool {
        guard let reason = statement(document.statements[read].reason),
            let truth = annotation.statements[annotated].reason.map({ annotation.statements[$0] })
        else { return false }
        return Pairing.overlap(reason.content, truth.content, document.text) >= Pairing.threshold
    }

    /// Links between what says the same, as Vilain and others count them (*A model-theoretic coreference scoring scheme*, MUC-6, 1995): a
    /// group of n statements holds n − 1 links, of which those count that need not be added to make the group of the other's.
    mutating func compareTies() {
        let pairing = pairing
        let truths = annotatedClusters
        let propositions = document.statements.map(\.proposition)
        let annotated = groups(truths)
        let read = groups(propositions)
        var counts = Counts()
        for group in annotated {
            counts.annotated += group.count - 1
            counts.found += kept(group) { pairing.read[$0].map { propositions[$0] } }
        }
        for group in read {
            counts.read += group.count - 1
            counts.right += kept(group) { pairing.annotated[$0].map { truths[$0] } }
        }
        count(.same, counts)
        for group in annotated {
            tellStrays(group, true, annotation.statements.map(\.content)) { pairing.read[$0].map { propositions[$0] } }
        }
        for group in read {
            tellStrays(group, false, document.statements.map(\.content)) { pairing.annotated[$0].map { truths[$0] } }
        }
    }

    /// Notes which of a group do not say what its first one says on the other side.
    private mutating func tellStrays<Group: Hashable>(
        _ group: [Int], _ isMissed: Bool, _ contents: [[TextSpan]], in other: (Int) -> Group?
    ) {
        let first = other(group[0])
        for stray in group.dropFirst() where first == nil || other(stray) != first {
            tell(.same, isMissed, contents[stray], "as \"\(document.text(contents[group[0]]))\"")
        }
    }

    /// Links of a group that the other side holds as well: its size less the number of groups it falls into there.
    private func kept<Group: Hashable>(_ group: [Int], in other: (Int) -> Group?) -> Int {
        var parts: Set<Group> = []
        var lone = 0
        for member in group {
            if let part = other(member) { parts.insert(part) } else { lone += 1 }
        }
        return group.count - parts.count - lone
    }

    private func groups<Key: Hashable>(_ keys: [Key]) -> [[Int]] {
        var order: [Key] = []
        var members: [Key: [Int]] = [:]
        for (index, key) in keys.enumerated() {
            if members[key] == nil { order.append(key) }
            members[key, default: []].append(index)
        }
        return order.compactMap { members[$0] }.filter { $0.count > 1 }
    }

    /// The first statement of its group, for each annotated statement.
    private var annotatedClusters: [Int] {
        annotation.statements.indices.map { index in
            var (first, steps) = (index, 0)
            while let next = annotation.statements[first].same, steps <= annotation.statements.count {
                (first, steps) = (next, steps + 1)
            }
            return first
        }
    }

    private func statement(_ id: String?) -> Statement? {
        id.flatMap { id in document.statements.first { $0.id == id } }
    }
}
