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
            read: read.map { number in
                let truth = pairing.annotated[number].map { annotation.statements[$0].role }
                return (number, truth == role, truth.map { "is \($0.rawValue)" } ?? "")
            },
            annotated: annotated.map { number in
                let role = pairing.read[number].map { document.statements[$0].role }
                return (number, role == annotation.statements[number].role, role.map { "read as \($0.rawValue)" } ?? "")
            })
    }

    mutating func compareAttribution() {
        // Who reacted to a report is named as its source, and says nothing.
        let read = document.statements.indices.filter {
            !document.statements[$0].cue.isEmpty
                || !document.statements[$0].source.isEmpty && !document.statements[$0].isReaction
        }
        let annotated = annotation.statements.indices.filter { annotation.statements[$0].isAttributed }
        count(
            .attributed,
            read: read.map { ($0, pairing.annotated[$0].map { annotation.statements[$0].isAttributed } ?? false, "") },
            annotated: annotated.map { number in
                (number, pairing.read[number].map { read.contains($0) } ?? false, "")
            })
        let withSource = read.filter { !document.statements[$0].source.isEmpty }
        let annotatedSource = annotated.filter { !annotation.statements[$0].source.isEmpty }
        count(
            .source,
            read: withSource.map { number in
                let isSame = pairing.annotated[number].map { isSameSource(number, $0) } ?? false
                return (number, isSame, "by \"\(document.text(document.statements[number].source))\"")
            },
            annotated: annotatedSource.map { number in
                let isSame = pairing.read[number].map { isSameSource($0, number) } ?? false
                return (number, isSame, "by \"\(document.text(annotation.statements[number].source))\"")
            })
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
            read: read.map { number in
                let truth = pairing.annotated[number].map { annotation.statements[$0].stance }
                let stance = document.statements[number].stance
                return (number, truth == stance, "read as \(stance.rawValue), is \(truth?.rawValue ?? "not there")")
            },
            annotated: annotated.map { number in
                let stance = pairing.read[number].map { document.statements[$0].stance }
                let truth = annotation.statements[number].stance
                return (number, stance == truth, "is \(truth.rawValue), read as \(stance?.rawValue ?? "nothing")")
            })
    }

    mutating func compareLikelihood() {
        let read = document.statements.indices.filter { document.statements[$0].likelihood != nil }
        let annotated = annotation.statements.indices.filter { !annotation.statements[$0].likelihood.isEmpty }
        count(
            .likelihood,
            read: read.map { number in
                let isSame = pairing.annotated[number].map { isSameLikelihood(number, $0) } ?? false
                return (number, isSame, "\"\(document.text(document.statements[number].likelihood?.cues ?? []))\"")
            },
            annotated: annotated.map { number in
                let isSame = pairing.read[number].map { isSameLikelihood($0, number) } ?? false
                return (number, isSame, "\"\(document.text(annotation.statements[number].likelihood))\"")
            })
    }

    /// Whether both rest on the same words, or on words one of which lies within the other's.
    private func isSameLikelihood(_ read: Int, _ annotated: Int) -> Bool {
        guard let likelihood = document.statements[read].likelihood else { return false }
        return likelihood.cues.contains { cue in
            annotation.statements[annotated].likelihood.contains { $0.start < cue.end && cue.start < $0.end }
        }
    }
}
