import NIOPosix
import Synchronization

/// Where pages are worked out: on threads of their own, so that the server goes on answering however long a page takes.
///
/// Requests of one kind for one file share a lane, in which only a few run at a time: whoever asks a slow case for something over and over
/// keeps that lane busy, and no other. Those that find no room wait, without a thread, and not in any number.
final class PageWork: Sendable {
    /// More waits than is good for anybody.
    struct Busy: Error {}

    /// Nobody waits for the answer any more.
    struct Gone: Error {}

    struct Lane: Sendable, Hashable {
        var name: String
        /// Whether this is the part of a page of which the reader has the first already.
        var isLate = false
    }

    private struct Job: Sendable {
        var lane: Lane
        var run: @Sendable () -> Void
    }

    private struct State {
        var running: [Lane: Int] = [:]
        var runningLate = 0
        var runningAll = 0
        var waiting: [Job] = []

        func hasRoom(_ lane: Lane) -> Bool {
            runningAll < PageWork.mostThreads && running[lane, default: 0] < PageWork.mostPerLane
                && !(lane.isLate && runningLate >= PageWork.mostLate)
        }

        mutating func begin(_ lane: Lane) {
            running[lane, default: 0] += 1
            runningAll += 1
            if lane.isLate { runningLate += 1 }
        }

        mutating func end(_ lane: Lane) {
            running[lane] = running[lane].flatMap { $0 > 1 ? $0 - 1 : nil }
            runningAll -= 1
            if lane.isLate { runningLate -= 1 }
        }

        /// The one that waited longest of those for which there is room now.
        mutating func next() -> Job? {
            guard let index = waiting.firstIndex(where: { hasRoom($0.lane) }) else { return nil }
            let job = waiting.remove(at: index)
            begin(job.lane)
            return job
        }
    }

    /// More threads than cores: one that works on something long leaves its core to the others after a moment.
    private static let mostThreads = 16
    /// What belongs to one question is worked out once; a second thread may wait for that, and the rest wait without one.
    private static let mostPerLane = 2
    /// The first of a page goes before the last of another.
    private static let mostLate = 8
    private static let mostWaitingPerLane = 32
    private static let mostWaiting = 256

    /// Of the whole process, and never stopped.
    private static let threads: NIOThreadPool = {
        let pool = NIOThreadPool(numberOfThreads: mostThreads)
        pool.start()
        return pool
    }()

    private let state = Mutex(State())

    /// Works something out on a thread, when there is room.
    ///
    /// - Parameter isGone: asked when its turn comes: whether nobody waits for it any more.
    /// - Throws: ``Busy`` at once when as much waits as may, ``Gone`` when its turn came too late.
    func run<Value: Sendable>(
        _ lane: Lane, isGone: @escaping @Sendable () -> Bool = { false }, _ work: @escaping @Sendable () -> Value
    ) async throws -> Value {
        let result: Result<Value, any Error> = await withCheckedContinuation { continuation in
            let job = Job(lane: lane) { [self] in
                let result: Result<Value, any Error> = isGone() ? .failure(Gone()) : .success(work())
                leave(lane)
                continuation.resume(returning: result)
            }
            let isAdmitted = state.withLock { state -> Bool? in
                if state.hasRoom(lane) {
                    state.begin(lane)
                    return true
                }
                guard state.waiting.count < Self.mostWaiting,
                    state.waiting.count(where: { $0.lane == lane }) < Self.mostWaitingPerLane
                else { return nil }
                state.waiting.append(job)
                return false
            }
            switch isAdmitted {
            case true?: start(job)
            case false?: break
            case nil: continuation.resume(returning: .failure(Busy()))
            }
        }
        return try result.get()
    }

    private func start(_ job: Job) { Self.threads.submit { _ in job.run() } }

    private func leave(_ lane: Lane) {
        let next = state.withLock { state in
            state.end(lane)
            return state.next()
        }
        if let next { start(next) }
    }
}
