import Synchronization

/// A value that is worked out when it is first asked for; who asks meanwhile waits for it instead of working it out again.
///
///     let layout = Once<MapLayout>()
///     layout.value { MapLayout(graph, isInteractive: true) }
final class Once<Value: Sendable>: Sendable {
    private let kept = Mutex<Value?>(nil)

    /// Nil where it was not asked for, and while it is being worked out.
    var known: Value? { kept.withLockIfAvailable { $0 } ?? nil }

    /// - Parameter make: may wait for other values, and not for this one.
    func value(_ make: () -> Value) -> Value {
        kept.withLock { kept in
            if let kept { return kept }
            let made = make()
            kept = made
            return made
        }
    }
}
