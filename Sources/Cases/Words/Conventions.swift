import BuiltIn
import SourceText

/// Scales, tables of grades, surveys and translations: all that turns words into numbers, as data.
///
/// The built-in ones are the files of `share/purport`, in the notation; a folder of the same layout overrides them file
/// by file, and a case may declare its own.
public struct Conventions: Sendable {
    public var scales: [VerbalScale] = []
    public var grades: [GradeTable] = []
    public var surveys: [VerbalScale] = []
    public var translations: [Translation] = []

    public static let files = ["scales.purport", "conventions.purport", "words.purport"]
    /// The scale of a case that declares none.
    public static let defaultScaleName = "icd-203"

    public init() {}

    /// The files that are compiled in.
    public static let builtIn: Conventions = load(share: nil).conventions

    /// - Parameter share: a folder whose `scales.purport`, `conventions.purport` and `words.purport` stand in for the built-in
    ///   ones; those that it lacks are built in.
    /// - Returns: what was read, what is wrong with those files, and the files themselves.
    public static func load(
        share: String?
    ) -> (conventions: Conventions, diagnostics: [Diagnostic], sources: [SourceFile]) {
        var conventions = Conventions()
        var diagnostics: [Diagnostic] = []
        var sources: [SourceFile] = []
        for file in files {
            let tree = CaseParser.parse(source(file, share: share))
            sources.append(tree.source)
            diagnostics += tree.diagnostics
            var reader = ConventionReader(tree: tree)
            for statement in tree.statements { _ = reader.read(statement) }
            diagnostics += reader.diagnostics
            conventions.add(reader.conventions)
        }
        return (conventions, diagnostics, sources)
    }

    private static func source(_ file: String, share: String?) -> SourceFile {
        if let share, case .success(let bytes) = CaseFiles.disk.read(share + "/" + file, nil) {
            return SourceFile(name: share + "/" + file, bytes: bytes)
        }
        return SourceFile(name: file, bytes: builtInFile(file) ?? [])
    }

    /// A file of `share/purport` as it was compiled in.
    static func builtInFile(_ file: String) -> [UInt8]? {
        for index in 0..<purport_built_in_count() {
            let entry = purport_built_in_at(index)
            if let path = entry.path, String(cString: path) == file {
                return Array(UnsafeBufferPointer(start: entry.bytes, count: entry.count))
            }
        }
        return nil
    }

    mutating func add(_ other: Conventions) {
        scales += other.scales
        grades += other.grades
        surveys += other.surveys
        translations += other.translations
    }

    public func scale(_ name: String) -> VerbalScale? { scales.last { $0.name == name } }

    public var defaultScale: VerbalScale {
        scale(Self.defaultScaleName) ?? scales.first ?? VerbalScale(name: "none", title: "no scale", terms: [])
    }

    /// The table of grades of a case that declares none.
    public var defaultGrades: GradeTable {
        grades.first ?? GradeTable(name: "none", title: "no grades", grades: [])
    }

    public func vocabulary(scale: VerbalScale) -> Vocabulary {
        Vocabulary(scale: scale, surveys: surveys, translations: translations)
    }
}
