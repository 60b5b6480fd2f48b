#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// A POSIX thread that runs a closure: work that takes all of a core and blocks, for which tasks are not made.
public struct Thread {
    private final class Body {
        let run: @Sendable () -> Void
        init(_ run: @escaping @Sendable () -> Void) { self.run = run }
    }

    /// Cores that are in use, at least 1.
    public static var cores: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

    private let handle: pthread_t

    /// - Returns: nil when the system gives no further thread
    public init?(_ run: @escaping @Sendable () -> Void) {
        let body = Unmanaged.passRetained(Body(run))
        #if canImport(Darwin)
            var made: pthread_t?
            let code = pthread_create(
                &made, nil,
                {
                    Unmanaged<Body>.fromOpaque($0).takeRetainedValue().run()
                    return nil
                }, body.toOpaque())
            guard code == 0, let made else {
                body.release()
                return nil
            }
            handle = made
        #else
            var made = pthread_t()
            let code = pthread_create(
                &made, nil,
                {
                    if let body = $0 { Unmanaged<Body>.fromOpaque(body).takeRetainedValue().run() }
                    return nil
                }, body.toOpaque())
            guard code == 0 else {
                body.release()
                return nil
            }
            handle = made
        #endif
    }

    /// Waits for the end of the closure.
    public func join() { pthread_join(handle, nil) }
}

/// A lock with a condition to wait for (pthread_cond_wait(3)).
public final class Monitor: @unchecked Sendable {
    private let lock: UnsafeMutablePointer<pthread_mutex_t>
    private let changed: UnsafeMutablePointer<pthread_cond_t>

    public init() {
        lock = .allocate(capacity: 1)
        changed = .allocate(capacity: 1)
        lock.initialize(to: pthread_mutex_t())
        changed.initialize(to: pthread_cond_t())
        pthread_mutex_init(lock, nil)
        pthread_cond_init(changed, nil)
    }

    deinit {
        pthread_cond_destroy(changed)
        pthread_mutex_destroy(lock)
        changed.deallocate()
        lock.deallocate()
    }

    public func locked<Value>(_ body: () -> Value) -> Value {
        pthread_mutex_lock(lock)
        defer { pthread_mutex_unlock(lock) }
        return body()
    }

    /// Inside ``locked(_:)``: gives the lock away until somebody says that something changed.
    public func wait() { pthread_cond_wait(changed, lock) }

    /// Wakes all who wait.
    public func notify() { pthread_cond_broadcast(changed) }
}
