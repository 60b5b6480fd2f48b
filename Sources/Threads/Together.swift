/// Does several things that do not depend on each other, as many at a time as there are cores.
///
///     let parts = together([{ expensive(1) }, { expensive(2) }])
///
/// - Returns: what each gave, in the order given: that of the threads never shows
public func together<Value: Sendable>(_ works: [@Sendable () -> Value]) -> [Value] {
    let shared = SharedWorks(works)
    let helpers = (1..<max(1, min(works.count, Thread.cores))).compactMap { _ in Thread { shared.run() } }
    // Whoever asks works as well, so that all is done where no thread is to be had.
    shared.run()
    for helper in helpers { helper.join() }
    return shared.results
}

private final class SharedWorks<Value: Sendable>: @unchecked Sendable {
    // Unchecked: `next` and `done` are touched under the lock only.

    private let works: [@Sendable () -> Value]
    private let monitor = Monitor()
    private var next = 0
    private var done: [Int: Value] = [:]

    init(_ works: [@Sendable () -> Value]) { self.works = works }

    /// Does what is left, one after the other.
    func run() {
        while let index = take() {
            let value = works[index]()
            monitor.locked { done[index] = value }
        }
    }

    private func take() -> Int? {
        monitor.locked {
            guard next < works.count else { return nil }
            next += 1
            return next - 1
        }
    }

    /// All of them, once every thread has come to its end.
    var results: [Value] { monitor.locked { works.indices.compactMap { done[$0] } } }
}
