import Cases

/// Reads cases that the user named: a path, or `-` for standard input.
enum CaseFile {
    /// The case with all that was found in it.
    ///
    /// - Throws: ``CommandFailure`` when the file itself cannot be read.
    static func load(_ path: String) throws -> LoadedCase {
        CaseLoader.load(bytes: try InputFile.bytes(path), name: InputFile.name(of: path))
    }
}
