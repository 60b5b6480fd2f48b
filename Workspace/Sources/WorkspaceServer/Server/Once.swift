import Synchronization

/// A value that is worked out when it is first asked for; who asks meanwhile waits for it instead of working it out again.
///
///     let layout = Once<MapLayout>()
///     layout.value { MapLayout(graph, isInteractive: true) }
final class Once<Value: Sendable>: Sendable {
    private let known = Mutex<Value?>(nil)

    /// - Parameter make: may wait for other values, and not for this one.
    func value(_ make: () -> Value) -> Value {
        known.withLock { known in
            if let known { return known }
            let made = make()
            known = made
            return made
        }
    }
}
