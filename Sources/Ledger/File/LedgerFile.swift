import SourceText

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// The file of a ledger on disk, which lines are only ever added to.
///
/// Writers take an exclusive lock (`flock`), add all their lines with one `write` at the end (`O_APPEND`), and return when the system
/// says that they are on disk (`fsync`). When a write fails half-way, as on a full disk, what it wrote is taken back under the lock;
/// when a machine stops half-way, the torn line stays, and the next writer begins a new one.
public enum LedgerFile {
    /// What the ledger of a case is called: `drones.ledger.jsonl` beside `drones.purport`.
    public static func path(ofCase path: String) -> String {
        (path.hasSuffix(caseEnding) ? String(path.dropLast(caseEnding.count)) : path) + ending
    }

    /// The case that a ledger belongs to; nil for a path that is not called like a ledger.
    public static func caseBeside(_ path: String) -> String? {
        path.hasSuffix(ending) ? path.dropLast(ending.count) + caseEnding : nil
    }

    public static let ending = ".ledger.jsonl"
    private static let caseEnding = ".purport"
    /// How long a writer waits for the others.
    static let patience = 10
    private static let pause: UInt32 = 5_000

    /// What was done.
    public struct Appended: Sendable {
        /// As they stand in the file, with their place in the chain.
        public var records: [LedgerRecord]
        /// The ledger as it was before, with what is wrong with it.
        public var before: LedgerReading
    }

    /// Adds records to a ledger, which is made when there is none.
    ///
    /// - Parameters:
    ///   - accept: looks at what the ledger holds, under the lock, and says whether to go on.
    /// - Returns: nil when `accept` said no; the file is then as it was.
    /// - Throws: ``LedgerFailure``
    public static func append(
        _ records: [LedgerRecord], to path: String, accept: (LedgerReading) -> Bool = { _ in true }
    ) throws(LedgerFailure) -> Appended? {
        let (descriptor, isNew) = try openLocked(path)
        defer { close(descriptor) }
        let before = LedgerReading(SourceFile(name: path, bytes: try readAll(descriptor)))
        guard accept(before) else { return nil }
        var written = records
        var previous = before.lastHash
        var bytes: [UInt8] = before.endsWithinLine ? [UInt8(ascii: "\n")] : []
        for index in written.indices {
            bytes += written[index].line(after: previous)
            bytes.append(UInt8(ascii: "\n"))
            previous = written[index].hash
        }
        try write(bytes, to: descriptor, length: before.source.bytes.count)
        if isNew { syncFolder(of: path) }
        return Appended(records: written, before: before)
    }

    // MARK: Steps

    /// Opens and locks the file that the path names once the lock is held: an editor may have put another one in its place meanwhile.
    private static func openLocked(_ path: String) throws(LedgerFailure) -> (descriptor: Int32, isNew: Bool) {
        var waited: UInt32 = 0
        while true {
            let isNew = access(path, F_OK) != 0
            // Without O_NONBLOCK a pipe would wait for a reader before it can be refused.
            let descriptor = open(path, O_RDWR | O_APPEND | O_CREAT | O_CLOEXEC | O_NONBLOCK, 0o666)
            guard descriptor >= 0 else { throw .system(step: .open, code: errno) }
            if let failure = lock(descriptor, &waited) {
                close(descriptor)
                throw failure
            }
            if isStillAt(path, descriptor) { return (descriptor, isNew) }
            close(descriptor)
        }
    }

    /// - Returns: why there is no lock; nil when there is.
    private static func lock(_ descriptor: Int32, _ waited: inout UInt32) -> LedgerFailure? {
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { return .system(step: .open, code: errno) }
        guard status.st_mode & S_IFMT == S_IFREG else { return .notRegular }
        while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
            guard errno == EWOULDBLOCK || errno == EINTR else { return .system(step: .lock, code: errno) }
            guard waited < UInt32(patience) * 1_000_000 else { return .locked(seconds: patience) }
            usleep(pause)
            waited += pause
        }
        return nil
    }

    private static func isStillAt(_ path: String, _ descriptor: Int32) -> Bool {
        var opened = stat()
        var named = stat()
        return fstat(descriptor, &opened) == 0 && stat(path, &named) == 0 && opened.st_dev == named.st_dev
            && opened.st_ino == named.st_ino
    }

    private static func readAll(_ descriptor: Int32) throws(LedgerFailure) -> [UInt8] {
        var bytes: [UInt8] = []
        while true {
            var code: Int32 = 0
            let part = [UInt8](unsafeUninitializedCapacity: 1 << 20) { buffer, count in
                let got = pread(descriptor, buffer.baseAddress, buffer.count, off_t(bytes.count))
                if got < 0 { code = errno }
                count = max(0, got)
            }
            if code == EINTR { continue }
            if code != 0 { throw .system(step: .read, code: code) }
            if part.isEmpty { return bytes }
            bytes += part
        }
    }

    /// - Parameter length: what the file is cut back to when not all can be written.
    private static func write(_ bytes: [UInt8], to descriptor: Int32, length: Int) throws(LedgerFailure) {
        var (failed, step) = (writeAll(bytes, to: descriptor), LedgerFailure.Step.write)
        if failed == 0, fsync(descriptor) != 0 { (failed, step) = (errno, .sync) }
        if failed == 0 { return }
        guard ftruncate(descriptor, off_t(length)) == 0 else { throw .torn(code: failed) }
        fsync(descriptor)
        throw .system(step: step, code: failed)
    }

    private static func writeAll(_ bytes: [UInt8], to descriptor: Int32) -> Int32 {
        bytes.withUnsafeBytes { buffer in
            var rest = buffer[...]
            while !rest.isEmpty {
                #if canImport(Glibc)
                    let written = Glibc.write(
                        descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
                #else
                    let written = unistd.write(
                        descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
                #endif
                if written < 0, errno == EINTR { continue }
                if written < 0 { return errno }
                rest = rest.dropFirst(written)
            }
            return 0
        }
    }

    /// The name of a new file is on disk only when its folder is; where folders cannot be synced there is nothing more to do.
    private static func syncFolder(of path: String) {
        let folder = path.lastIndex(of: "/").map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
        let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { return }
        fsync(descriptor)
        close(descriptor)
    }
}
