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

    /// Counts what was read and what is there, and notes what of either has no counterpart.
    ///
    /// - Parameters:
    ///   - read: each statement that shows the aspect, whether it agrees, and what it says
    ///   - annotated: the same of the annotation
    mutating func count(
        _ aspect: Aspect, read: [(statement: Int, agrees: Bool, note: String)],
        annotated: [(statement: Int, agrees: Bool, note: String)]
    ) {
        counts[aspect]?.read += read.count
        counts[aspect]?.right += read.count(where: \.agrees)
        counts[aspect]?.annotated += annotated.count
        counts[aspect]?.found += annotated.count(where: \.agrees)
        for one in read where !one.agrees {
            tell(aspect, false, document.statements[one.statement].content, one.note)
        }
        for one in annotated where !one.agrees {
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
