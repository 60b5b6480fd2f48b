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
        try withOpenFile(path) { (descriptor, status) throws(CommandFailure) in
            try contents(descriptor, path, status)
        }
    }

    /// The lines of a file without their line feeds, those of each piece as soon as it has been read, so that memory does not
    /// grow with the file and what is written into a pipe is answered at once.
    static func forEachBatchOfLines(
        _ path: String, _ body: ([ArraySlice<UInt8>]) throws(CommandFailure) -> Void
    ) throws(CommandFailure) {
        try withOpenFile(path) { (descriptor, _) throws(CommandFailure) in
            var partial: [UInt8] = []
            while true {
                let (part, code) = next(descriptor)
                if code != 0 { throw failure(path, code) }
                if part.isEmpty { break }
                guard let last = part.lastIndex(of: UInt8(ascii: "\n")) else {
                    partial += part
                    continue
                }
                let whole = partial + part[..<last]
                partial = Array(part[(last + 1)...])
                try body(whole.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false))
            }
            if !partial.isEmpty { try body([partial[...]]) }
        }
    }

    /// Opens what is no folder, and closes it again.
    private static func withOpenFile<Value>(
        _ path: String, _ body: (Int32, stat) throws(CommandFailure) -> Value
    ) throws(CommandFailure) -> Value {
        var descriptor = STDIN_FILENO
        if path == "-" {
            if isatty(STDIN_FILENO) == 1 {
                Output.writeError("purport: reading from the terminal; end with Ctrl-D\n")
            }
        } else {
            if path.isEmpty {
                throw CommandFailure("the path is empty", remedy: "name a file, or - for standard input")
            }
            descriptor = open(path, O_RDONLY | O_CLOEXEC)
        }
        guard descriptor >= 0 else { throw failure(path, errno) }
        defer { if descriptor != STDIN_FILENO { close(descriptor) } }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw failure(path, errno) }
        if status.st_mode & S_IFMT == S_IFDIR { throw failure(path, EISDIR) }
        return try body(descriptor, status)
    }

    private static func contents(
        _ descriptor: Int32, _ path: String, _ status: stat
    ) throws(CommandFailure) -> [UInt8] {
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
