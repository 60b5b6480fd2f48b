#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// How the files of a case are read: a closure, so that tests and drafts need no disk.
///
///     let files = CaseFiles.memory(["articles/a.txt": Array("Words.".utf8)])
///     CaseLoader.load(text: "case Example\n", name: "example.purport", files: files)
public struct CaseFiles: Sendable {
    /// Why a file cannot be read.
    public enum Failure: Error, Sendable, Hashable {
        /// It lies outside the folder of the case, perhaps through a symbolic link.
        case outside
        /// The system's reason, such as `No such file or directory`.
        case unreadable(String)
        case tooLarge
    }

    /// Reads a path; the second value is the folder that the file must lie in, symbolic links resolved, or nil for none.
    public var read: @Sendable (_ path: String, _ within: String?) -> Result<[UInt8], Failure>

    public init(read: @escaping @Sendable (_ path: String, _ within: String?) -> Result<[UInt8], Failure>) {
        self.read = read
    }

    /// Files of at most this many bytes are read.
    public static let limit = 256 << 20

    /// The disk.
    public static let disk = CaseFiles { path, within in readFromDisk(path, within: within) }

    /// Only these files, by path.
    public static func memory(_ files: [String: [UInt8]]) -> CaseFiles {
        CaseFiles { path, _ in
            files[path].map { .success($0) } ?? .failure(.unreadable(String(cString: strerror(ENOENT))))
        }
    }

    private static func readFromDisk(_ path: String, within: String?) -> Result<[UInt8], Failure> {
        if let within {
            guard let file = realPath(path) else { return .failure(lastError()) }
            guard let folder = realPath(within.isEmpty ? "." : within) else { return .failure(lastError()) }
            guard file.hasPrefix(folder == "/" ? "/" : folder + "/") else { return .failure(.outside) }
        }
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return .failure(lastError()) }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { return .failure(lastError()) }
        if status.st_mode & S_IFMT == S_IFDIR { return .failure(.unreadable(String(cString: strerror(EISDIR)))) }
        if within != nil, status.st_mode & S_IFMT != S_IFREG { return .failure(.unreadable("Not a regular file")) }
        guard status.st_size <= limit else { return .failure(.tooLarge) }
        return readAll(descriptor, expected: Int(status.st_size))
    }

    private static func readAll(_ descriptor: Int32, expected: Int) -> Result<[UInt8], Failure> {
        var bytes: [UInt8] = []
        let step = max(1 << 16, expected + 1)
        while true {
            var failed = false
            let chunk = [UInt8](unsafeUninitializedCapacity: step) { buffer, count in
                let got = Glibc.read(descriptor, buffer.baseAddress, step)
                failed = got < 0
                count = max(0, got)
            }
            if failed, errno == EINTR { continue }
            if failed { return .failure(lastError()) }
            if chunk.isEmpty { return .success(bytes) }
            if bytes.isEmpty { bytes = chunk } else { bytes += chunk }
            if bytes.count > limit { return .failure(.tooLarge) }
        }
    }

    private static func realPath(_ path: String) -> String? {
        guard let resolved = realpath(path, nil) else { return nil }
        defer { free(resolved) }
        return String(cString: resolved)
    }

    private static func lastError() -> Failure { .unreadable(String(cString: strerror(errno))) }
}
