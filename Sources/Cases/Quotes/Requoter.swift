import SourceText

/// Finds quotes that moved in their documents, and says where they stand now.
public enum Requoter {
    /// A place to rewrite in a file of the case.
    public struct Edit: Sendable, Hashable {
        public var file: String
        /// The place as it is written now.
        public var span: TextSpan
        public var replacement: String
    }

    /// The edits that put every quote right which can be found to the letter, in the order of the files.
    ///
    /// A quote that stands in several places takes the one nearest to where it was; without any old place such a quote is left,
    /// since only a person can say which is meant. A quote in pieces is looked for piece by piece.
    public static func edits(for loaded: LoadedCase, files: CaseFiles = .disk) -> [Edit] {
        guard let top = loaded.sources.first?.name else { return [] }
        var library = QuotedDocuments(top: CasePath.folder(of: top), files: files)
        var edits: [Edit] = []
        for placed in loaded.quotes {
            guard let path = placed.quote.path,
                case .success(let document) = library.document(path, namedIn: placed.place.file),
                let ranges = ranges(of: placed.quote, in: document), ranges != placed.quote.ranges
            else { continue }
            let replacement = PlaceReference(path: path, ranges: ranges).written
            edits.append(Edit(file: placed.place.file, span: placed.place.span, replacement: replacement))
        }
        return edits
    }

    /// What remains wrong with quotes and documents of a case, apart from the places that the edits put right.
    public static func unresolved(_ loaded: LoadedCase, after edits: [Edit]) -> [Diagnostic] {
        let mended = Set(edits.map { Location(file: $0.file, span: $0.span) })
        let open = loaded.quotes.filter { !mended.contains($0.place) }
        let places = Set(open.flatMap { [$0.place, $0.quote.location] })
        return loaded.diagnostics.filter { diagnostic in
            diagnostic.span.map { places.contains(Location(file: diagnostic.file, span: $0)) } ?? false
        }
    }

    /// The bytes of a file with its edits made.
    public static func apply(_ edits: [Edit], to source: SourceFile) -> [UInt8] {
        var bytes: [UInt8] = []
        var position = 0
        for edit in edits.filter({ $0.file == source.name }).sorted(by: { $0.span < $1.span })
        where edit.span.start >= position && edit.span.end <= source.bytes.count {
            bytes += source.bytes[position..<edit.span.start]
            bytes += Array(edit.replacement.utf8)
            position = edit.span.end
        }
        return bytes + source.bytes[position...]
    }

    /// Where the words of a quote stand; its own places when they are right, nil when that cannot be said.
    static func ranges(of quote: Quote, in document: QuotedDocument) -> [Range<Int>]? {
        if !quote.ranges.isEmpty, document.text(quote.ranges) == quote.text { return quote.ranges }
        if quote.ranges.count < 2, let whole = range(of: quote.text, near: quote.ranges.first, in: document) {
            return [whole]
        }
        let pieces = separated(Array(quote.text.utf8))
        guard pieces.count > 1, pieces.count == quote.ranges.count || quote.ranges.isEmpty else { return nil }
        var found: [Range<Int>] = []
        for (index, piece) in pieces.enumerated() {
            let old = quote.ranges.indices.contains(index) ? quote.ranges[index] : nil
            guard let range = range(of: piece, near: old, in: document) else { return nil }
            found.append(range)
        }
        return found
    }

    private static func range(of text: String, near old: Range<Int>?, in document: QuotedDocument) -> Range<Int>? {
        let occurrences = document.occurrences(of: text)
        guard let old else { return occurrences.count == 1 ? occurrences.first : nil }
        return occurrences.min { abs($0.lowerBound - old.lowerBound) < abs($1.lowerBound - old.lowerBound) }
    }

    private static func separated(_ bytes: [UInt8]) -> [String] {
        let joint = Array(QuotedDocument.joint.utf8)
        var pieces: [String] = []
        var start = 0
        var index = 0
        while index + joint.count <= bytes.count {
            if bytes[index..<(index + joint.count)].elementsEqual(joint) {
                pieces.append(String(decoding: bytes[start..<index], as: UTF8.self))
                index += joint.count
                start = index
            } else {
                index += 1
            }
        }
        return pieces + [String(decoding: bytes[start...], as: UTF8.self)]
    }
}
