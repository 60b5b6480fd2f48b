import Glibc
import SourceText

/// Reads what the user named: a path, or `-` for standard input.
enum InputFile {
    /// What messages call standard input.
    static let standardInputName = "<stdin>"
    private static let chunk = 1 << 16

    /// The whole file, its bytes exactly as stored.
    ///
    /// - Throws: ``CommandFailure`` with a remedy when there is no such file, when it is a folder, or when it may not be read.
    static func read(_ path: String) throws(CommandFailure) -> SourceFile {
        SourceFile(name: name(of: path), bytes: try bytes(path))
    }

    /// Name for messages: the path as typed, or `<stdin>`.
    static func name(of path: String) -> String { path == "-" ? standardInputName : path }

    static func bytes(_ path: String) throws(CommandFailure) -> [UInt8] {
        if path == "-" {
            if isatty(STDIN_FILENO) == 1 {
                Output.writeError("purport: reading from the terminal; end with Ctrl-D\n")
            }
            return try contents(STDIN_FILENO, path)
        }
        if path.isEmpty { throw CommandFailure("the path is empty", remedy: "name a file, or - for standard input") }
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw failure(path, errno) }
        defer { close(descriptor) }
        return try contents(descriptor, path)
    }

    private static func contents(_ descriptor: Int32, _ path: String) throws(CommandFailure) -> [UInt8] {
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw failure(path, errno) }
        if status.st_mode & S_IFMT == S_IFDIR { throw failure(path, EISDIR) }
        var bytes: [UInt8] = []
        if status.st_mode & S_IFMT == S_IFREG { bytes.reserveCapacity(Int(status.st_size) + 1) }
        while true {
            let (part, code) = next(descriptor)
            if code != 0 { throw failure(path, code) }
            if part.isEmpty { return bytes }
            bytes += part
        }
    }

    private static func next(_ descriptor: Int32) -> (bytes: [UInt8], code: Int32) {
        var code: Int32 = 0
        let bytes = [UInt8](unsafeUninitializedCapacity: chunk) { buffer, count in
            while true {
                let got = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
                if got < 0, errno == EINTR { continue }
                if got < 0 { code = errno }
                count = max(0, got)
                return
            }
        }
        return (bytes, code)
    }

    private static func failure(_ path: String, _ code: Int32) -> CommandFailure {
        let subject = "cannot read \(path == "-" ? "standard input" : "\"\(path)\"")"
        switch code {
        case ENOENT: return CommandFailure("\(subject): no such file", remedy: "check the spelling of the path")
        case ENOTDIR:
            return CommandFailure(
                "\(subject): a part of the path is not a folder", remedy: "check the spelling of the path")
        case EISDIR: return CommandFailure("\(subject): it is a folder", remedy: "name a file in it")
        case EACCES, EPERM:
            return CommandFailure(
                "\(subject): permission denied", remedy: "allow reading it, or use a copy that you own")
        default: return CommandFailure("\(subject): \(CommandFailure.systemReason(code))")
        }
    }
}
