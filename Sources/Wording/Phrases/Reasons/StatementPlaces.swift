import Cases
import SourceText

/// Where statements stand, as people look them up: `line 12`, or `parts/sources.purport:12` in a file that the case includes.
public struct StatementPlaces: Sendable {
    private let sources: [String: SourceFile]
    private let top: String?

    /// - Parameter sources: the files of a case, the top one first
    public init(_ sources: [SourceFile]) {
        top = sources.first?.name
        self.sources = Dictionary(sources.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// Nil for what is written nowhere, such as an option of the command line.
    public func line(_ location: Location?, _ language: Language) -> String? {
        guard let location, let source = sources[location.file] else { return nil }
        let line = source.position(at: location.span.start).line
        return location.file == top ? language.pick("line \(line)", "regel \(line)") : "\(location.file):\(line)"
    }
}
