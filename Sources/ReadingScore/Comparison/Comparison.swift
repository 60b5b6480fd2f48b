import Reading
import SourceText

/// A reading beside its annotation: counts by aspect, and every disagreement in words.
///
///     let comparison = Comparison(Reader().read(article), annotation)
///     print(comparison.counts[.claim].map(\.recall) ?? 1)
public struct Comparison: Sendable {
    /// Something that was read and is not there, or is there and was not read.
    public struct Disagreement: Sendable {
        public var aspect: Aspect
        /// Whether it was there and was missed; otherwise it was read and is not there.
        public var isMissed: Bool
        public var span: TextSpan?
        /// The words it is about, and what of them disagrees.
        public var words: String
    }

    public private(set) var counts: [Aspect: Counts] = [:]
    public private(set) var disagreements: [Disagreement] = []

    let document: Document
    let annotation: Annotation
    let pairing: Pairing

    public init(_ document: Document, _ annotation: Annotation) {
        self.document = Self.withoutTitle(document)
        self.annotation = annotation
        pairing = Pairing(self.document, annotation)
        for aspect in Aspect.allCases { counts[aspect] = Counts() }
        compareRoles()
        compareAttribution()
        compareStance()
        compareLikelihood()
        compareConditions()
        compareReasons()
        compareTies()
    }

    /// The title is not annotated, so what was read in it counts neither way.
    private static func withoutTitle(_ document: Document) -> Document {
        guard let title = document.blocks.first(where: { $0.span.start < $0.span.end }), title.kind == .heading else {
            return document
        }
        var body = document
        body.statements.removeAll { statement in
            statement.content.first.map { title.span.start <= $0.start && $0.start < title.span.end } ?? false
        }
        return body
    }

    // MARK: Telling

    /// What shows an aspect on either side: each statement, whether it agrees with its counterpart, and what of it to tell.
    struct Sides {
        var read: [(statement: Int, agrees: Bool, note: String)]
        var annotated: [(statement: Int, agrees: Bool, note: String)]
    }

    /// Both sides of an aspect, agreement judged by pairs.
    ///
    /// - Parameters:
    ///   - read: indices of the statements that were read
    ///   - annotated: indices of those that are there
    ///   - agrees: whether a statement that was read and its counterpart agree
    ///   - isRead: what to tell of one that was read and its counterpart, where it has one
    ///   - isThere: what to tell of one that is there and its counterpart
    func sides(
        read: [Int], annotated: [Int], agrees: (Int, Int) -> Bool, isRead: (Int, Int?) -> String = { _, _ in "" },
        isThere: (Int, Int?) -> String = { _, _ in "" }
    ) -> Sides {
        Sides(
            read: read.map { one in
                let truth = pairing.annotated[one]
                return (one, truth.map { agrees(one, $0) } ?? false, isRead(one, truth))
            },
            annotated: annotated.map { truth in
                let one = pairing.read[truth]
                return (truth, one.map { agrees($0, truth) } ?? false, isThere(truth, one))
            })
    }

    /// Counts both sides of an aspect, and notes what of either has no counterpart.
    mutating func count(_ aspect: Aspect, _ sides: Sides) {
        counts[aspect]?.read += sides.read.count
        counts[aspect]?.right += sides.read.count(where: \.agrees)
        counts[aspect]?.annotated += sides.annotated.count
        counts[aspect]?.found += sides.annotated.count(where: \.agrees)
        for one in sides.read where !one.agrees {
            tell(aspect, false, document.statements[one.statement].content, one.note)
        }
        for one in sides.annotated where !one.agrees {
            tell(aspect, true, annotation.statements[one.statement].content, one.note)
        }
    }

    mutating func count(_ aspect: Aspect, _ counts: Counts) { self.counts[aspect]? += counts }

    mutating func tell(_ aspect: Aspect, _ isMissed: Bool, _ spans: [TextSpan], _ note: String) {
        let words = document.text(spans)
        disagreements.append(
            Disagreement(
                aspect: aspect, isMissed: isMissed, span: spans.first,
                words: note.isEmpty ? words : "\(words): \(note)"))
    }
}
