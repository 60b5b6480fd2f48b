import SourceText
import Threads

/// JSON Lines in, JSON Lines out, in order; what is kept does not grow with the number of documents.
///
/// A bad line gets `{"id", "error"}` in its place; ``failures`` counts them.
///
///     var stream = ReadingStream(reader: Reader())
///     stream.feed(bytes) { print(String(decoding: $0, as: UTF8.self), terminator: "") }
///     stream.finish { … }
public struct ReadingStream {
    public var failures: Int { lines.failures }
    private var lines: LineReader
    private var cutter = LineCutter()
    private var json = JSONWriter()
    private var number = 0

    public init(reader: Reader, language: String? = nil) {
        lines = LineReader(reader: reader, language: language)
    }

    /// Reads another piece of the input; calls `emit` with whole lines of output.
    public mutating func feed(_ chunk: ArraySlice<UInt8>, emit: ([UInt8]) -> Void) {
        var rest = chunk
        while let line = cutter.next(&rest) { take(line, emit) }
    }

    /// Reads what is left after the last line feed.
    public mutating func finish(emit: ([UInt8]) -> Void) {
        if let line = cutter.last() { take(line, emit) }
    }

    private mutating func take(_ line: [UInt8], _ emit: ([UInt8]) -> Void) {
        number += 1
        json.removeAll()
        lines.answer(line, number: number, into: &json)
        if !json.bytes.isEmpty { emit(json.bytes) }
    }

    /// How many cores the machine has: as many threads read fastest.
    public static var cores: Int { Thread.cores }

    /// Reads a file descriptor to its end and writes to another.
    ///
    /// The output is the same for any number of threads, and a document is answered as soon as those before it are.
    ///
    /// - Parameters:
    ///   - threads: how many documents are read at a time, 1 or more
    ///   - input: file descriptor with JSON Lines
    ///   - output: file descriptor for JSON Lines
    /// - Returns: how many lines were bad, or nil when reading or writing failed.
    public static func run(
        reader: Reader, language: String? = nil, threads: Int = 1, from input: Int32 = 0, to output: Int32 = 1
    ) -> Int? {
        if threads > 1 {
            return ReadingPool(reader: reader, language: language, threads: threads, output: output).run(from: input)
        }
        var stream = ReadingStream(reader: reader, language: language)
        var chunk = [UInt8](repeating: 0, count: Descriptor.chunk)
        var isBroken = false
        let emit: ([UInt8]) -> Void = { if !isBroken { isBroken = !Descriptor.writeAll($0, to: output) } }
        while true {
            guard let count = Descriptor.read(input, into: &chunk), !isBroken else { return nil }
            if count == 0 { break }
            stream.feed(chunk[0..<count], emit: emit)
        }
        stream.finish(emit: emit)
        return isBroken ? nil : stream.failures
    }
}
