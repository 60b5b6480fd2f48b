import Reading
import SourceText

/// Single statements: their role, who says them, how they stand to them, how likely they are.
extension Comparison {
    mutating func compareRoles() {
        for (aspect, role) in [
            (Aspect.claim, Statement.Role.claim), (.evidence, .evidence), (.condition, .condition),
            (.consequence, .consequence),
        ] {
            compareRole(aspect, role) { _ in true }
        }
        let listed = document.blocks.filter { $0.kind == .item || $0.kind == .heading }.map(\.span)
        compareRole(.listed, .consequence) { content in
            content.first.map { first in listed.contains { $0.start <= first.start && first.start < $0.end } } ?? false
        }
    }

    private mutating func compareRole(_ aspect: Aspect, _ role: Statement.Role, among: ([TextSpan]) -> Bool) {
        let read = document.statements.indices.filter {
            document.statements[$0].role == role && among(document.statements[$0].content)
        }
        let annotated = annotation.statements.indices.filter {
            annotation.statements[$0].role == role && among(annotation.statements[$0].content)
        }
        count(
            aspect,
            sides(
                read: read, annotated: annotated,
                agrees: { document.statements[$0].role == annotation.statements[$1].role },
                isRead: { $1.map { "is \(annotation.statements[$0].role.rawValue)" } ?? "" },
                isThere: { $1.map { "read as \(document.statements[$0].role.rawValue)" } ?? "" }))
    }

    mutating func compareAttribution() {
        // Who reacted to a report is named as its source, and says nothing.
        let read = document.statements.indices.filter {
            !document.statements[$0].cue.isEmpty
                || !document.statements[$0].source.isEmpty && !document.statements[$0].isReaction
        }
        let annotated = annotation.statements.indices.filter { annotation.statements[$0].isAttributed }
        let areAttributed = { (one: Int, truth: Int) in
            read.contains(one) && annotation.statements[truth].isAttributed
        }
        count(.attributed, sides(read: read, annotated: annotated, agrees: areAttributed))
        count(
            .source,
            sides(
                read: read.filter { !document.statements[$0].source.isEmpty },
                annotated: annotated.filter { !annotation.statements[$0].source.isEmpty },
                agrees: isSameSource,
                isRead: { one, _ in "by \"\(document.text(document.statements[one].source))\"" },
                isThere: { truth, _ in "by \"\(document.text(annotation.statements[truth].source))\"" }))
    }

    private func isSameSource(_ read: Int, _ annotated: Int) -> Bool {
        Pairing.containment(
            document.statements[read].source, annotation.statements[annotated].source, document.text)
            >= Pairing.threshold
    }

    mutating func compareStance() {
        let read = document.statements.indices.filter { document.statements[$0].stance != .asserts }
        let annotated = annotation.statements.indices.filter { annotation.statements[$0].stance != .asserts }
        count(
            .stance,
            sides(
                read: read, annotated: annotated,
                agrees: { document.statements[$0].stance == annotation.statements[$1].stance },
                isRead: { one, truth in
                    let stance = truth.map { annotation.statements[$0].stance.rawValue } ?? "not there"
                    return "read as \(document.statements[one].stance.rawValue), is \(stance)"
                },
                isThere: { truth, one in
                    let read = one.map { document.statements[$0].stance.rawValue } ?? "nothing"
                    return "is \(annotation.statements[truth].stance.rawValue), read as \(read)"
                }))
    }

    mutating func compareLikelihood() {
        let read = document.statements.indices.filter { document.statements[$0].likelihood != nil }
        let annotated = annotation.statements.indices.filter { !annotation.statements[$0].likelihood.isEmpty }
        count(
            .likelihood,
            sides(
                read: read, annotated: annotated, agrees: isSameLikelihood,
                isRead: { one, _ in "\"\(document.text(document.statements[one].likelihood?.cues ?? []))\"" },
                isThere: { truth, _ in "\"\(document.text(annotation.statements[truth].likelihood))\"" }))
    }

    /// Whether both rest on the same words, or on words one of which lies within the other's.
    private func isSameLikelihood(_ read: Int, _ annotated: Int) -> Bool {
        guard let likelihood = document.statements[read].likelihood else { return false }
        return likelihood.cues.contains { cue in
            annotation.statements[annotated].likelihood.contains { $0.start < cue.end && cue.start < $0.end }
        }
    }
}
