import CFileExchange
import Glibc

/// A folder that is held open: names are looked up in it and nowhere else, so that nobody can swap a folder on the way for a link to another.
///
/// Each step of a path is opened by itself without following links (openat(2) with `O_NOFOLLOW`).
struct OpenFolder: ~Copyable {
    let descriptor: Int32

    /// - Parameters:
    ///   - root: absolute, with links resolved; empty for `/`.
    ///   - steps: names of folders, each in the one before.
    ///   - making: whether a last folder that is missing is made.
    /// - Throws: the system's `errno`: `ELOOP` or `ENOTDIR` where a link stands.
    init(root: String, steps: some Collection<Substring>, making: Bool = false) throws(SystemCode) {
        descriptor = try Self.open(root.isEmpty ? "/" : root, steps, making: making)
    }

    deinit { close(descriptor) }

    private static func open(
        _ root: String, _ steps: some Collection<Substring>, making: Bool
    ) throws(SystemCode) -> Int32 {
        var descriptor = Glibc.open(root, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .last }
        for (index, step) in steps.enumerated() {
            if making, index == steps.count - 1 { mkdirat(descriptor, String(step), 0o777) }
            let next = openat(descriptor, String(step), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
            let code = SystemCode.last
            close(descriptor)
            guard next >= 0 else { throw code }
            descriptor = next
        }
        return descriptor
    }

    /// The bytes and permissions of a regular file, no larger than `limit`.
    ///
    /// - Throws: `EFBIG` for a larger one, `EISDIR` for what is no file.
    func read(_ name: String, limit: Int) throws(SystemCode) -> (bytes: [UInt8], mode: mode_t) {
        // A pipe would keep the reader waiting for somebody to write.
        let file = openat(descriptor, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
        guard file >= 0 else { throw .last }
        defer { close(file) }
        var status = stat()
        guard fstat(file, &status) == 0 else { throw .last }
        guard status.st_mode & S_IFMT == S_IFREG else { throw SystemCode(EISDIR) }
        guard status.st_size <= limit else { throw SystemCode(EFBIG) }
        var bytes: [UInt8] = []
        while true {
            let step = bytes.isEmpty ? Int(status.st_size) + 1 : 1 << 16
            var code: Int32 = 0
            let piece = [UInt8](unsafeUninitializedCapacity: step) { buffer, count in
                let got = Glibc.read(file, buffer.baseAddress, step)
                if got < 0 { code = errno }
                count = max(0, got)
            }
            if code == EINTR { continue }
            if code != 0 { throw SystemCode(code) }
            if piece.isEmpty { return (bytes, status.st_mode & 0o777) }
            if bytes.isEmpty { bytes = piece } else { bytes += piece }
            if bytes.count > limit { throw SystemCode(EFBIG) }
        }
    }

    /// Writes a new file under a name that nobody uses, down to the disk.
    ///
    /// - Returns: the name
    func writeTemporary(_ bytes: [UInt8], mode: mode_t) throws(SystemCode) -> String {
        let name = ".purport-\(Secret.random().text.prefix(16))"
        let file = openat(descriptor, name, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw .last }
        var code = Self.write(bytes, to: file)
        if code == 0, fchmod(file, mode) != 0 { code = errno }
        if code == 0, fsync(file) != 0 { code = errno }
        if close(file) != 0, code == 0 { code = errno }
        if code != 0 {
            remove(name)
            throw SystemCode(code)
        }
        return name
    }

    private static func write(_ bytes: [UInt8], to file: Int32) -> Int32 {
        var done = 0
        while done < bytes.count {
            let count = bytes.withUnsafeBytes {
                Glibc.write(file, $0.baseAddress.map { $0 + done }, bytes.count - done)
            }
            if count < 0, errno == EINTR { continue }
            if count < 0 { return errno }
            done += count
        }
        return 0
    }

    /// Puts a file in a place that is free.
    ///
    /// - Throws: `EEXIST` when it is not.
    func place(_ temporary: String, as name: String) throws(SystemCode) {
        guard purport_rename_to_free(descriptor, temporary, name) == 0 else { throw .last }
        fsync(descriptor)
    }

    /// Lets two files change places, at once: nothing that was in either is ever gone.
    func exchange(_ temporary: String, with name: String) throws(SystemCode) {
        guard purport_exchange(descriptor, temporary, name) == 0 else { throw .last }
        fsync(descriptor)
    }

    /// Puts a file in the place of another, which is gone.
    func replace(_ name: String, by temporary: String) throws(SystemCode) {
        guard renameat(descriptor, temporary, descriptor, name) == 0 else { throw .last }
        fsync(descriptor)
    }

    func remove(_ name: String) { unlinkat(descriptor, name, 0) }
}

/// What the system said: an `errno`.
struct SystemCode: Error, Hashable {
    var code: Int32

    init(_ code: Int32) { self.code = code }

    static var last: SystemCode { SystemCode(errno) }

    var reason: String { String(cString: strerror(code)) }
}
