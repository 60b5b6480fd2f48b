import SourceText

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// JSON Lines in, JSON Lines out, in order; what is kept does not grow with the number of documents.
///
/// A bad line gets `{"id", "error"}` in its place; ``failures`` counts them.
///
///     var stream = ReadingStream(reader: Reader())
///     stream.feed(bytes) { print(String(decoding: $0, as: UTF8.self), terminator: "") }
///     stream.finish { … }
public struct ReadingStream {
    public private(set) var failures = 0
    private let reader: Reader
    private let language: String?
    private var partial: [UInt8] = []
    private var json = JSONWriter()
    private var line = 0

    public init(reader: Reader, language: String? = nil) {
        self.reader = reader
        self.language = language
    }

    /// Reads another piece of the input; calls `emit` with whole lines of output.
    public mutating func feed(_ chunk: ArraySlice<UInt8>, emit: ([UInt8]) -> Void) {
        var start = chunk.startIndex
        while let end = chunk[start...].firstIndex(of: UInt8(ascii: "\n")) {
            partial += chunk[start..<end]
            take(emit)
            start = end + 1
        }
        partial += chunk[start...]
    }

    /// Reads what is left after the last line feed.
    public mutating func finish(emit: ([UInt8]) -> Void) {
        if !partial.isEmpty { take(emit) }
    }

    private mutating func take(_ emit: ([UInt8]) -> Void) {
        defer { partial.removeAll(keepingCapacity: partial.count < 1 << 20) }
        line += 1
        guard partial.contains(where: { $0 > 0x20 }) else { return }
        json.removeAll()
        do throws(RequestParser.Failure) {
            let request = try RequestParser.parse(partial)
            let source = SourceFile(name: request.id, text: request.text)
            let document = reader.read(source, language: language ?? request.language, date: request.date)
            ReadingLines.write(document, id: request.id, into: &json)
        } catch {
            failures += 1
            let number = line
            json.object {
                $0.field("id", error.id)
                $0.field("error", "line \(number): \(error.message)")
            }
        }
        json.endLine()
        emit(json.bytes)
    }

    /// Reads a file descriptor to its end and writes to another.
    ///
    /// - Returns: how many lines were bad, or nil when reading or writing failed.
    public static func run(reader: Reader, language: String? = nil, from input: Int32 = 0, to output: Int32 = 1) -> Int?
    {
        var stream = ReadingStream(reader: reader, language: language)
        var chunk = [UInt8](repeating: 0, count: 1 << 18)
        var isBroken = false
        let emit: ([UInt8]) -> Void = { if !isBroken { isBroken = !writeAll($0, output) } }
        while true {
            let count = chunk.withUnsafeMutableBytes { read(input, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            if count < 0 || isBroken { return nil }
            if count == 0 { break }
            stream.feed(chunk[0..<count], emit: emit)
        }
        stream.finish(emit: emit)
        return isBroken ? nil : stream.failures
    }

    private static func writeAll(_ bytes: [UInt8], _ output: Int32) -> Bool {
        bytes.withUnsafeBytes { buffer in
            var done = 0
            while done < buffer.count {
                let count = write(output, buffer.baseAddress.map { $0 + done }, buffer.count - done)
                if count < 0, errno == EINTR { continue }
                guard count > 0 else { return false }
                done += count
            }
            return true
        }
    }
}
