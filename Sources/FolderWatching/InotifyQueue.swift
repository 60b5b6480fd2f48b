#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// The system's queue of what happens in folders (inotify(7)).
struct InotifyQueue: ~Copyable {
    struct Event {
        /// The number of the watch; one that was taken back may still have events in the queue.
        var watch: Int32
        var mask: UInt32
        /// Of the entry of the folder; empty where the folder itself is meant.
        var name: String

        func has(_ flags: Int32...) -> Bool { flags.contains { mask & UInt32(bitPattern: $0) != 0 } }
    }

    private static let wanted =
        IN_CLOSE_WRITE | IN_MOVED_TO | IN_MOVED_FROM | IN_DELETE | IN_CREATE | IN_DELETE_SELF | IN_MOVE_SELF
        | IN_ONLYDIR

    /// Can be read from when something happened; below nought where the system gives no queue.
    let descriptor: Int32
    /// So many watches at a time, for tests of what the system's own limit does.
    private let mostWatches: Int
    private var watches: Set<Int32> = []

    init(mostWatches: Int) {
        descriptor = inotify_init1(Int32(IN_CLOEXEC | IN_NONBLOCK))
        self.mostWatches = mostWatches
    }

    deinit { if descriptor >= 0 { close(descriptor) } }

    /// - Returns: the number of the watch, the same for the same folder by another name; nil where there is no such folder, and where
    ///   the system allows no more watches
    mutating func add(_ folder: String, followsLinks: Bool) -> Int32? {
        guard descriptor >= 0, watches.count < mostWatches else { return nil }
        let number = inotify_add_watch(
            descriptor, folder, UInt32(Self.wanted | (followsLinks ? 0 : Int32(IN_DONT_FOLLOW))))
        guard number >= 0 else { return nil }
        watches.insert(number)
        return number
    }

    mutating func remove(_ watch: Int32) {
        guard watches.remove(watch) != nil else { return }
        inotify_rm_watch(descriptor, watch)
    }

    /// What happened since it was asked last, in order.
    func events() -> [Event] {
        guard descriptor >= 0 else { return [] }
        var events: [Event] = []
        var buffer = [UInt8](repeating: 0, count: 1 << 14)
        while true {
            let count = read(descriptor, &buffer, buffer.count)
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return events }
            buffer.withUnsafeBytes { Self.split(UnsafeRawBufferPointer(rebasing: $0[..<count]), into: &events) }
        }
    }

    private static func split(_ bytes: UnsafeRawBufferPointer, into events: inout [Event]) {
        var offset = 0
        let header = MemoryLayout<inotify_event>.size
        while offset + header <= bytes.count {
            let event = bytes.loadUnaligned(fromByteOffset: offset, as: inotify_event.self)
            let end = min(bytes.count, offset + header + Int(event.len))
            let name = bytes[(offset + header)..<end].prefix { $0 != 0 }
            events.append(Event(watch: event.wd, mask: event.mask, name: String(decoding: name, as: UTF8.self)))
            offset = end
        }
    }
}
