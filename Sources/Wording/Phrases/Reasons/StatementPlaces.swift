import Cases
import SourceText

/// Where statements stand, as people look them up: `drones.purport:12`.
public struct StatementPlaces: Sendable {
    private let sources: [String: SourceFile]

    public init(_ sources: [SourceFile]) {
        self.sources = Dictionary(sources.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// Nil for what is written nowhere, such as an option of the command line.
    public func line(_ location: Location?) -> String? {
        guard let location, let source = sources[location.file] else { return nil }
        return "\(location.file):\(source.position(at: location.span.start).line)"
    }
}
