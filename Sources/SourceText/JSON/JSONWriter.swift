/// A small deterministic JSON writer over bytes: keys stay in the order written, numbers have 12 significant digits unless
/// more are asked for.
///
/// Foundation's encoder orders keys anew each run, and the core does without Foundation; this writes the same bytes
/// for the same input on every machine. Strings are escaped as RFC 8259 asks and no more.
///
///     var json = JSONWriter()
///     json.object {
///         $0.field("id", "a")
///         $0.field("likelihood", 0.3)
///     }
///     json.text    // {"id":"a","likelihood":0.3}
public struct JSONWriter {
    /// How many digits numbers have.
    public enum Digits: Sendable, Hashable {
        /// 12 significant digits: what is meant for people, where the last digits of a `Double` are rounding noise that may
        /// differ from machine to machine.
        case twelve
        /// As few as give the same `Double` back when read: what other programs calculate with and compare.
        case shortest
    }

    public internal(set) var bytes: [UInt8] = []
    private let pretty: Bool
    private let digits: Digits
    private var depth = 0
    /// Whether the innermost container already has a member, so that a comma is due.
    var needsComma = false
    var afterKey = false

    /// - Parameters:
    ///   - pretty: whether to write two-space indentation, for files that people read.
    ///   - digits: how many digits numbers have.
    public init(pretty: Bool = false, digits: Digits = .twelve) {
        self.pretty = pretty
        self.digits = digits
    }

    public var text: String { String(decoding: bytes, as: UTF8.self) }

    // MARK: Containers

    public mutating func object(_ body: (inout JSONWriter) -> Void) {
        container(open: UInt8(ascii: "{"), close: UInt8(ascii: "}"), body)
    }

    public mutating func array(_ body: (inout JSONWriter) -> Void) {
        container(open: UInt8(ascii: "["), close: UInt8(ascii: "]"), body)
    }

    @inlinable
    public mutating func array<Element>(_ elements: some Sequence<Element>, _ each: (inout JSONWriter, Element) -> Void)
    {
        array { writer in
            for element in elements { each(&writer, element) }
        }
    }

    private mutating func container(open: UInt8, close: UInt8, _ body: (inout JSONWriter) -> Void) {
        prepareValue()
        bytes.append(open)
        depth += 1
        needsComma = false
        body(&self)
        depth -= 1
        if pretty, needsComma { newLine() }
        bytes.append(close)
        needsComma = true
    }

    // MARK: Members

    public mutating func key(_ name: String) {
        if !pretty, writeShort(name) { return }
        prepareValue()
        writeString(name)
        bytes.append(UInt8(ascii: ":"))
        if pretty { bytes.append(UInt8(ascii: " ")) }
        afterKey = true
    }

    public mutating func field(_ name: String, _ value: String?) {
        key(name)
        self.value(value)
    }

    public mutating func field(_ name: String, _ value: Double?) {
        key(name)
        self.value(value)
    }

    public mutating func field(_ name: String, _ value: Int) {
        key(name)
        self.value(value)
    }

    public mutating func field(_ name: String, _ value: Bool) {
        key(name)
        self.value(value)
    }

    // MARK: Values

    /// The array `[first, second]`.
    public mutating func pair(_ first: Int, _ second: Int) {
        guard !pretty, first >= 0, second >= 0 else {
            array {
                $0.value(first)
                $0.value(second)
            }
            return
        }
        let isNext = !afterKey && needsComma
        // Two numbers of at most 20 digits and four marks.
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 44) { buffer in
            var start = buffer.count
            func put(_ byte: UInt8) {
                start -= 1
                buffer[start] = byte
            }
            func put(_ number: Int) {
                var rest = UInt(number)
                repeat {
                    put(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10))
                    rest /= 10
                } while rest > 0
            }
            put(UInt8(ascii: "]"))
            put(second)
            put(UInt8(ascii: ","))
            put(first)
            put(UInt8(ascii: "["))
            if isNext { put(UInt8(ascii: ",")) }
            bytes.append(contentsOf: UnsafeBufferPointer(rebasing: buffer[start...]))
        }
        afterKey = false
        needsComma = true
    }

    public mutating func value(_ value: String?) {
        prepareValue()
        if let value { writeString(value) } else { writeNull() }
        needsComma = true
    }

    /// A number with the writer's digits; `null` for nil, infinities and not-a-number, which JSON cannot hold.
    public mutating func value(_ value: Double?) {
        prepareValue()
        if let value, value.isFinite {
            bytes.append(contentsOf: (digits == .twelve ? Self.format(value) : Self.shortest(value)).utf8)
        } else {
            writeNull()
        }
        needsComma = true
    }

    public mutating func value(_ value: Int) {
        prepareValue()
        if value >= 0 { writeDigits(UInt(value)) } else { bytes.append(contentsOf: String(value).utf8) }
        needsComma = true
    }

    public mutating func value(_ value: Bool) {
        prepareValue()
        bytes.append(contentsOf: (value ? "true" : "false").utf8)
        needsComma = true
    }

    public mutating func null() {
        prepareValue()
        writeNull()
        needsComma = true
    }

    /// Ends a line between top-level values, for JSON Lines.
    public mutating func endLine() {
        bytes.append(UInt8(ascii: "\n"))
        needsComma = false
    }

    /// Forgets what was written but keeps the storage, so that a stream of documents reuses it.
    public mutating func removeAll() {
        bytes.removeAll(keepingCapacity: true)
        needsComma = false
    }

    // MARK: Bytes

    private mutating func prepareValue() {
        if afterKey {
            afterKey = false
            return
        }
        if needsComma { bytes.append(UInt8(ascii: ",")) }
        if pretty, depth > 0 { newLine() }
    }

    private mutating func newLine() {
        bytes.append(UInt8(ascii: "\n"))
        for _ in 0..<(2 * depth) { bytes.append(UInt8(ascii: " ")) }
    }

    private mutating func writeNull() { bytes.append(contentsOf: "null".utf8) }
}
