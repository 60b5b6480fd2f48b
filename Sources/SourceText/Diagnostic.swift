/// Something to tell the user about a place in a file: an error, a warning or a note, as a value.
///
/// Passes collect diagnostics and return them beside their result; nothing is thrown for what a user wrote. Every message
/// names what is wrong (`message`) and, where there is one, what to do about it (`remedy`).
public struct Diagnostic: Sendable, Hashable {
    public enum Severity: String, Sendable, Comparable, CaseIterable {
        case note, warning, error

        public static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }
        private var rank: Int { Severity.allCases.firstIndex(of: self) ?? 0 }
    }

    /// Another place that helps to understand the message, such as where a name was first declared.
    public struct Related: Sendable, Hashable {
        public var file: String
        public var span: TextSpan
        public var message: String

        public init(file: String, span: TextSpan, message: String) {
            self.file = file
            self.span = span
            self.message = message
        }
    }

    public var severity: Severity
    /// A stable name for the kind of message, such as `unknown-name`: tests, editors and `--json` key on it.
    public var code: String
    /// What is wrong, one sentence without a full stop.
    public var message: String
    /// Name of the file as given to ``SourceFile``.
    public var file: String
    /// Where in that file; nil when it is about the file as a whole.
    public var span: TextSpan?
    /// What to do about it, one sentence without a full stop.
    public var remedy: String?
    public var related: [Related]

    public init(
        _ severity: Severity, _ code: String, _ message: String, file: String, span: TextSpan? = nil,
        remedy: String? = nil, related: [Related] = []
    ) {
        self.severity = severity
        self.code = code
        self.message = message
        self.file = file
        self.span = span
        self.remedy = remedy
        self.related = related
    }
}

extension Sequence<Diagnostic> {
    public var hasErrors: Bool { contains { $0.severity == .error } }

    /// In the order of a reader: by file in order of first appearance, then by place; equal ones once.
    public func inReadingOrder() -> [Diagnostic] {
        var order: [String: Int] = [:]
        var seen: Set<Diagnostic> = []
        var kept: [Diagnostic] = []
        for diagnostic in self where seen.insert(diagnostic).inserted {
            if order[diagnostic.file] == nil { order[diagnostic.file] = order.count }
            kept.append(diagnostic)
        }
        return kept.enumerated().sorted { left, right in
            let leftKey = (order[left.element.file] ?? 0, left.element.span?.start ?? -1, left.offset)
            let rightKey = (order[right.element.file] ?? 0, right.element.span?.start ?? -1, right.offset)
            return leftKey < rightKey
        }.map(\.element)
    }
}
