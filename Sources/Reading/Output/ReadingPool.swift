import SourceText
import Threads

/// Reads a stream on several threads: one cuts the input into batches of lines, the others read them, and whoever completes
/// the oldest writes it and what is ready after it.
///
/// At most a fixed number of batches is in flight, so that memory does not grow with the stream.
final class ReadingPool: @unchecked Sendable {
    /// Lines that are read by one thread and written at once.
    private struct Batch {
        var lines: [[UInt8]] = []
        /// Number of the first line, from 1.
        var first: Int
    }

    /// A batch has no more lines once they hold this many bytes.
    private static let batchBytes = 1 << 16
    private static let batchesPerThread = 4

    private let reader: Reader
    private let language: String?
    private let threads: Int
    private let output: Int32

    // What follows is looked at under the monitor's lock only.
    private let monitor = Monitor()
    /// Batches that nobody has taken yet, oldest first.
    private var waiting: [Batch] = []
    /// Number of the batch that is next to be taken, of the next to be written, and of all that were put in so far.
    private var taken = 0
    private var written = 0
    private var put = 0
    /// Answers to batches that were read before an older one was.
    private var answers: [Int: [UInt8]] = [:]
    private var isWriting = false
    private var isComplete = false
    private var isBroken = false
    private var failures = 0

    init(reader: Reader, language: String?, threads: Int, output: Int32) {
        self.reader = reader
        self.language = language
        self.threads = threads
        self.output = output
    }

    /// - Returns: how many lines were bad, or nil when reading or writing failed
    func run(from input: Int32) -> Int? {
        let workers = (0..<threads).compactMap { _ in Thread { self.work() } }
        // Without any thread to be had, this one does the work in between.
        let isRead = cut(input, alone: workers.isEmpty)
        monitor.locked {
            isComplete = true
            monitor.notify()
        }
        for worker in workers { worker.join() }
        if workers.isEmpty { work() }
        return isRead && !isBroken ? failures : nil
    }

    // MARK: Input

    private func cut(_ input: Int32, alone: Bool) -> Bool {
        var cutter = LineCutter()
        var chunk = [UInt8](repeating: 0, count: Descriptor.chunk)
        var batch = Batch(first: 1)
        var size = 0
        func pass() -> Bool {
            defer {
                batch = Batch(first: batch.first + batch.lines.count)
                size = 0
            }
            return batch.lines.isEmpty || hand(batch, alone)
        }
        func add(_ line: [UInt8]) -> Bool {
            batch.lines.append(line)
            size += line.count
            return size < Self.batchBytes || pass()
        }
        while true {
            guard let count = Descriptor.read(input, into: &chunk) else { return false }
            if count == 0 { break }
            var rest = chunk[0..<count]
            while let line = cutter.next(&rest) {
                guard add(line) else { return false }
            }
            // What was read is answered without waiting for more.
            guard pass() else { return false }
        }
        if let line = cutter.last(), !add(line) { return false }
        return pass()
    }

    /// Puts a batch in the queue, once there is room.
    ///
    /// - Returns: false when nothing more can be written
    private func hand(_ batch: Batch, _ alone: Bool) -> Bool {
        let goesOn = monitor.locked {
            while put - written >= threads * Self.batchesPerThread, !isBroken { monitor.wait() }
            waiting.append(batch)
            put += 1
            monitor.notify()
            return !isBroken
        }
        if alone { work(one: true) }
        return goesOn
    }

    // MARK: Reading

    /// Takes and reads batches until none will come any more, or just one.
    private func work(one: Bool = false) {
        while let (number, batch) = take() {
            var lines = LineReader(reader: reader, language: language)
            var json = JSONWriter()
            for (offset, line) in batch.lines.enumerated() {
                lines.answer(line, number: batch.first + offset, into: &json)
            }
            complete(number, json.bytes, failures: lines.failures)
            if one { return }
        }
    }

    private func take() -> (Int, Batch)? {
        monitor.locked {
            while waiting.isEmpty, !isComplete, !isBroken { monitor.wait() }
            guard !waiting.isEmpty, !isBroken else { return nil }
            taken += 1
            return (taken - 1, waiting.removeFirst())
        }
    }

    // MARK: Output

    private func complete(_ number: Int, _ bytes: [UInt8], failures: Int) {
        let writes = monitor.locked {
            answers[number] = bytes
            self.failures += failures
            if isWriting { return false }
            isWriting = true
            return true
        }
        guard writes else { return }
        while let bytes = nextAnswer() {
            let isWritten = Descriptor.writeAll(bytes, to: output)
            monitor.locked {
                written += 1
                if !isWritten { isBroken = true }
                monitor.notify()
            }
        }
    }

    /// The answer to write next; nil, and nobody writes any more, when it is not there yet.
    private func nextAnswer() -> [UInt8]? {
        monitor.locked {
            guard !isBroken, let bytes = answers.removeValue(forKey: written) else {
                isWriting = false
                return nil
            }
            return bytes
        }
    }
}
