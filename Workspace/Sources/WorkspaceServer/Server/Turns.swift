import Synchronization

/// Lets work on things of one name happen one after another, and on things of different names at the same time.
final class Turns: Sendable {
    private final class Turn: Sendable {
        let lock = Mutex(())
    }

    private let turns = Mutex<[String: (turn: Turn, users: Int)]>([:])

    /// Waits until nobody else works on what has this name.
    func wait<Value: Sendable>(_ name: String, _ work: () -> Value) -> Value {
        let turn = turns.withLock { turns in
            let turn = turns[name]?.turn ?? Turn()
            turns[name] = (turn, (turns[name]?.users ?? 0) + 1)
            return turn
        }
        defer {
            turns.withLock { turns in
                turns[name] = turns[name].flatMap { $0.users > 1 ? ($0.turn, $0.users - 1) : nil }
            }
        }
        return turn.lock.withLock { _ in work() }
    }
}
