import Cases
import Glibc

/// Reads cases that the user named: a path, or `-` for standard input.
enum CaseFile {
    /// The case with all that was found in it.
    ///
    /// - Throws: ``CommandFailure`` when the file itself cannot be read.
    static func load(_ path: String) throws -> LoadedCase {
        CaseLoader.load(
            bytes: try InputFile.bytes(path), name: InputFile.name(of: path), share: ShareFolder.path)
    }

    /// A case without errors; what is to be said of it is shown, but for notes.
    ///
    /// - Throws: ``CommandFailure`` when the file cannot be read, ``ExitStatus/rejected`` after messages when it has errors.
    static func checked(_ path: String) throws -> (loaded: LoadedCase, model: Case) {
        let loaded = try load(path)
        let diagnostics = loaded.diagnostics.filter { $0.severity != .note }
        return (loaded, try Messages.answer((loaded.model, diagnostics), sources: loaded.sources))
    }
}

/// The folder whose scales, conventions and words stand in for the built-in ones.
enum ShareFolder {
    /// `PURPORT_SHARE` when set, else `../share/purport` beside the folder of the program when it is there, else none.
    static let path: String? = {
        if let set = getenv("PURPORT_SHARE").map({ String(cString: $0) }), !set.isEmpty { return set }
        guard let program = realpath("/proc/self/exe", nil) else { return nil }
        defer { free(program) }
        let folder = OutputFile.folder(of: OutputFile.folder(of: String(cString: program))) + "/share/purport"
        return access(folder + "/scales.purport", R_OK) == 0 ? folder : nil
    }()
}
