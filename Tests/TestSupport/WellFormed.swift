import Foundation
import Testing

#if canImport(FoundationXML)
    import FoundationXML
#endif

/// Whether markup is well-formed XML: every element closed, every attribute quoted, nothing unescaped.
public enum WellFormed {
    /// - Parameter fragment: whether it is a part of a page, with any number of elements side by side
    public static func expect(
        _ markup: String, fragment: Bool = true, sourceLocation: SourceLocation = #_sourceLocation
    ) {
        let text = fragment ? "<all>\(markup)</all>" : markup
        let parser = XMLParser(data: Data(text.utf8))
        let isGood = parser.parse()
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        let line = lines.indices.contains(parser.lineNumber - 1) ? lines[parser.lineNumber - 1].prefix(300) : ""
        #expect(
            isGood, "line \(parser.lineNumber): \(line) \(parser.parserError.map { "\($0)" } ?? "")",
            sourceLocation: sourceLocation)
    }
}
