import Reading
import SourceText

/// Which statement of a reading is which of the annotation.
///
/// Two belong together when their contents share at least half of the characters that either covers (intersection over union,
/// white space left out), one with one, those that share most first; of equal ones those that have the same role.
struct Pairing {
    /// Index of the annotated statement, for each statement that was read.
    private(set) var annotated: [Int?]
    /// Index of the statement that was read, for each annotated one.
    private(set) var read: [Int?]

    static let threshold = 0.5

    init(_ document: Document, _ annotation: Annotation) {
        annotated = Array(repeating: nil, count: document.statements.count)
        read = Array(repeating: nil, count: annotation.statements.count)
        var candidates: [(overlap: Double, sameRole: Bool, read: Int, annotated: Int)] = []
        for (number, statement) in document.statements.enumerated() {
            for (other, truth) in annotation.statements.enumerated() {
                let overlap = Self.overlap(statement.content, truth.content, document.text)
                guard overlap >= Self.threshold else { continue }
                candidates.append((overlap, statement.role == truth.role, number, other))
            }
        }
        candidates.sort {
            if $0.overlap != $1.overlap { return $0.overlap > $1.overlap }
            if $0.sameRole != $1.sameRole { return $0.sameRole }
            return ($0.read, $0.annotated) < ($1.read, $1.annotated)
        }
        for candidate in candidates where annotated[candidate.read] == nil && read[candidate.annotated] == nil {
            annotated[candidate.read] = candidate.annotated
            read[candidate.annotated] = candidate.read
        }
    }

    /// Intersection over union, in characters that are not white space.
    static func overlap(_ left: [TextSpan], _ right: [TextSpan], _ text: SourceFile) -> Double {
        let (both, either, _) = characters(left, right, text)
        return either == 0 ? 0 : Double(both) / Double(either)
    }

    /// The part of the shorter that stands in the longer: whether what follows a name belongs to it is a matter of taste.
    static func containment(_ left: [TextSpan], _ right: [TextSpan], _ text: SourceFile) -> Double {
        let (both, _, shorter) = characters(left, right, text)
        return shorter == 0 ? 0 : Double(both) / Double(shorter)
    }

    private static func characters(
        _ left: [TextSpan], _ right: [TextSpan], _ text: SourceFile
    ) -> (both: Int, either: Int, shorter: Int) {
        guard let start = (left + right).map(\.start).min(), let end = (left + right).map(\.end).max() else {
            return (0, 0, 0)
        }
        var (both, onlyLeft, onlyRight) = (0, 0, 0)
        for offset in start..<max(start, end) where text.bytes[offset] > 0x20 {
            let inLeft = left.contains { $0.start <= offset && offset < $0.end }
            let inRight = right.contains { $0.start <= offset && offset < $0.end }
            if inLeft && inRight { both += 1 } else if inLeft { onlyLeft += 1 } else if inRight { onlyRight += 1 }
        }
        return (both, both + onlyLeft + onlyRight, both + min(onlyLeft, onlyRight))
    }
}
