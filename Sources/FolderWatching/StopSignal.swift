#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// Ends a wait on another thread. Once given it stays given.
public final class StopSignal: Sendable {
    /// Can be read from when it is time to stop.
    let descriptor: Int32
    private let writer: Int32

    /// - Returns: nil when the system gives no pipe
    public init?() {
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { return nil }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        (descriptor, writer) = (ends[0], ends[1])
        // A pipe that is full says so already.
        _ = fcntl(writer, F_SETFL, O_NONBLOCK)
    }

    deinit {
        close(descriptor)
        close(writer)
    }

    public func stop() {
        var byte: UInt8 = 1
        _ = write(writer, &byte, 1)
    }
}
