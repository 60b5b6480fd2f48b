import Checksums
import Glibc

/// A version of a file: its bytes by their SHA-256.
struct FileVersion: Sendable, Hashable {
    /// 64 hexadecimal digits; empty for a file that is not there.
    let digest: String

    /// The version of which there is none: a file that does not exist yet.
    static let none = FileVersion(digest: "")

    init(_ bytes: [UInt8]) { digest = Checksum.sha256(bytes) }

    private init(digest: String) { self.digest = digest }

    /// As a form or a header gives it: the digits, in quotation marks or not.
    init(written: String) { digest = written.filter { $0 != "\"" } }

    var entityTag: String { "\"\(digest)\"" }
}

extension WorkspaceFolder {
    /// Why a file was not written. It is then as it was.
    enum WriteRefusal: Error, Sendable, Hashable {
        /// The path is no case or article of the folder, or leads through a link.
        case notHere
        /// Somebody else changed it: what is there now, or nil where it was removed.
        case changed([UInt8]?)
        /// The system's reason.
        case failed(String)
    }

    /// Writes a file whole, and only over the version that was edited.
    ///
    /// The new file changes places with the old one in one step (renameat2(2) with `RENAME_EXCHANGE`), and only then is the old one compared: what
    /// somebody saved a moment before is in hand, and is put back. A file system that cannot exchange is asked just before replacing instead.
    ///
    /// - Parameters:
    ///   - version: what the writer had before them.
    ///   - making: whether the folder that the file is to stand in is made when it is missing; the one above must be there.
    /// - Returns: the version that is there now
    @discardableResult
    func write(
        _ bytes: [UInt8], to path: String, over version: FileVersion, making: Bool = false
    ) throws(WriteRefusal) -> FileVersion {
        guard Self.isPlain(path), FolderListing.kind(of: path) != nil else { throw .notHere }
        var steps = path.split(separator: "/")
        guard let name = steps.popLast().map(String.init) else { throw .notHere }
        let result: Result<Void, WriteRefusal> = Self.writing.withLock { _ in
            do throws(WriteRefusal) {
                return .success(try Self.write(bytes, name, root, steps, over: version, making: making))
            } catch {
                return .failure(error)
            }
        }
        try result.get()
        return FileVersion(bytes)
    }

    private static func write(
        _ bytes: [UInt8], _ name: String, _ root: String, _ steps: [Substring], over version: FileVersion, making: Bool
    ) throws(WriteRefusal) {
        do throws(SystemCode) {
            let folder = try OpenFolder(root: root, steps: steps, making: making)
            guard let old = try contents(name, in: folder) else {
                guard version == .none else { throw SystemCode(ENOENT) }
                let temporary = try folder.writeTemporary(bytes, mode: newFileMode)
                do throws(SystemCode) {
                    try folder.place(temporary, as: name)
                } catch {
                    folder.remove(temporary)
                    throw error
                }
                return
            }
            guard FileVersion(old.bytes) == version else { throw SystemCode(EEXIST) }
            let temporary = try folder.writeTemporary(bytes, mode: old.mode)
            try replace(name, by: temporary, holding: FileVersion(bytes), in: folder, expecting: version)
        } catch {
            throw refusal(error, name, root, steps)
        }
    }

    /// - Throws: `EEXIST` when another version stood there by now; it stands there again.
    private static func replace(
        _ name: String, by temporary: String, holding written: FileVersion, in folder: borrowing OpenFolder,
        expecting version: FileVersion
    ) throws(SystemCode) {
        do throws(SystemCode) {
            try folder.exchange(temporary, with: name)
        } catch {
            defer { folder.remove(temporary) }
            guard error.code == EINVAL || error.code == ENOSYS else { throw error }
            guard FileVersion(try folder.read(name, limit: largestFile).bytes) == version else {
                throw SystemCode(EEXIST)
            }
            return try folder.replace(name, by: temporary)
        }
        // Under the temporary name is now what stood there until this moment.
        let replaced = contentVersion(temporary, in: folder)
        guard replaced == version else {
            try giveBack(temporary, as: name, in: folder, holding: replaced, over: written)
            throw SystemCode(EEXIST)
        }
        folder.remove(temporary)
    }

    /// Puts back what somebody else saved. What is saved in its place meanwhile is newer still, and stays instead.
    ///
    /// - Parameters:
    ///   - held: the version under the temporary name; nil where it cannot be read.
    ///   - placed: the version that was put in its place.
    private static func giveBack(
        _ temporary: String, as name: String, in folder: borrowing OpenFolder, holding held: FileVersion?,
        over placed: FileVersion?
    ) throws(SystemCode) {
        var (held, placed) = (held, placed)
        // Somebody who saves all the time cannot keep this going: the last version that came to hand then lies beside the file.
        for _ in 0..<mostExchanges {
            do throws(SystemCode) {
                try folder.exchange(temporary, with: name)
            } catch {
                guard error.code == ENOENT else { throw error }
                return try folder.place(temporary, as: name)
            }
            let found = contentVersion(temporary, in: folder)
            if found == placed { return folder.remove(temporary) }
            (held, placed) = (found, held)
        }
    }

    private static let mostExchanges = 16

    private static func contentVersion(_ name: String, in folder: borrowing OpenFolder) -> FileVersion? {
        (try? folder.read(name, limit: largestFile)).map { FileVersion($0.bytes) }
    }

    private static func contents(
        _ name: String, in folder: borrowing OpenFolder
    ) throws(SystemCode) -> (bytes: [UInt8], mode: mode_t)? {
        do throws(SystemCode) {
            return try folder.read(name, limit: largestFile)
        } catch {
            if error.code == ENOENT { return nil }
            throw error
        }
    }

    private static func refusal(
        _ code: SystemCode, _ name: String, _ root: String, _ steps: [Substring]
    ) -> WriteRefusal {
        switch code.code {
        case EEXIST, ENOENT:
            guard let folder = try? OpenFolder(root: root, steps: steps) else { return .notHere }
            return .changed((try? contents(name, in: folder))?.bytes)
        case ELOOP, ENOTDIR, EISDIR: return .notHere
        default: return .failed(code.reason)
        }
    }

    /// Permissions of a new file: what the user's mask leaves of reading and writing. Read once, since asking changes it for a moment.
    private static let newFileMode: mode_t = {
        let mask = umask(0)
        umask(mask)
        return 0o666 & ~mask
    }()
}
