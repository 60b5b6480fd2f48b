import BuiltIn
import SourceText
import Synchronization

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Lexicons by language: compiled in, each file replaceable by one of the same name below a folder; loaded when first used.
final class LexiconStore: Sendable {
    static let builtIn = LexiconStore(share: nil)

    private struct State {
        var lexicons: [String: Lexicon] = [:]
        var diagnostics: [Diagnostic] = []
        var sources: [SourceFile] = []
        var recogniser: LanguageRecogniser?
    }

    private let share: String?
    private let state = Mutex(State())
    /// Languages that have a lexicon, in alphabetical order.
    let languages: [String]

    init(share: String?) {
        self.share = share
        var names: Set<String> = []
        for index in 0..<purport_built_in_count() {
            let parts = String(cString: purport_built_in_at(index).path).split(separator: "/")
            if parts.count == 3, parts[0] == "lexicon" { names.insert(String(parts[1])) }
        }
        if let share { names.formUnion(Self.list("\(share)/lexicon").filter { !$0.contains(".") }) }
        languages = names.sorted()
    }

    func lexicon(_ language: String) -> Lexicon {
        state.withLock { state in
            if let found = state.lexicons[language] { return found }
            let files = files(language)
            let lexicon = Lexicon.load(language, files, &state.diagnostics)
            state.lexicons[language] = lexicon
            state.sources += files
            return lexicon
        }
    }

    /// What is wrong in the lexicons loaded so far, and the files it is said of.
    var problems: (diagnostics: [Diagnostic], sources: [SourceFile]) {
        state.withLock { ($0.diagnostics, $0.sources) }
    }

    /// Knows languages by the common words in `lexicon/languages.txt`.
    var recogniser: LanguageRecogniser {
        state.withLock { state in
            if let made = state.recogniser { return made }
            let recogniser = LanguageRecogniser(file("lexicon/languages.txt"), languages: languages)
            state.recogniser = recogniser
            return recogniser
        }
    }

    func files(_ language: String) -> [SourceFile] {
        var paths: Set<String> = []
        let prefix = "lexicon/\(language)/"
        for index in 0..<purport_built_in_count() {
            let path = String(cString: purport_built_in_at(index).path)
            if path.hasPrefix(prefix) { paths.insert(path) }
        }
        if let share {
            for name in Self.list("\(share)/\(prefix)") where name.hasSuffix(".txt") { paths.insert(prefix + name) }
        }
        return paths.sorted().compactMap(file)
    }

    func file(_ path: String) -> SourceFile? {
        if let share, let bytes = Self.read("\(share)/\(path)") {
            return SourceFile(name: "\(share)/\(path)", bytes: bytes)
        }
        for index in 0..<purport_built_in_count() {
            let entry = purport_built_in_at(index)
            guard String(cString: entry.path) == path else { continue }
            return SourceFile(name: path, bytes: Array(UnsafeBufferPointer(start: entry.bytes, count: entry.count)))
        }
        return nil
    }

    private static func list(_ path: String) -> [String] {
        guard let folder = opendir(path) else { return [] }
        defer { closedir(folder) }
        var names: [String] = []
        while let entry = readdir(folder) {
            let name = withUnsafeBytes(of: entry.pointee.d_name) { raw in
                String(decoding: raw.prefix { $0 != 0 }, as: UTF8.self)
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names.sorted()
    }

    private static func read(_ path: String) -> [UInt8]? {
        let descriptor = open(path, O_RDONLY)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        var result: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = systemRead(descriptor, &chunk, chunk.count)
            if count < 0 { return nil }
            if count == 0 { return result }
            result += chunk[0..<count]
        }
    }
}

private func systemRead(_ descriptor: Int32, _ buffer: inout [UInt8], _ count: Int) -> Int {
    buffer.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, count) }
}
