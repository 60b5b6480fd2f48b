#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

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

    public private(set) var bytes: [UInt8] = []
    private let pretty: Bool
    private let digits: Digits
    private var depth = 0
    /// Whether the innermost container already has a member, so that a comma is due.
    private var needsComma = false
    private var afterKey = false

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

    /// Writes a key that has nothing to escape, all at once.
    ///
    /// - Returns: false, with nothing written, when it is long or has something to escape
    private mutating func writeShort(_ name: String) -> Bool {
        var name = name
        let isNext = !afterKey && needsComma
        let isWritten = name.withUTF8 { text in
            guard text.count <= 32 else { return false }
            return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 36) { buffer in
                var end = 0
                if isNext {
                    buffer[end] = UInt8(ascii: ",")
                    end += 1
                }
                buffer[end] = UInt8(ascii: "\"")
                end += 1
                for byte in text {
                    if Self.needsEscape(byte) { return false }
                    buffer[end] = byte
                    end += 1
                }
                buffer[end] = UInt8(ascii: "\"")
                buffer[end + 1] = UInt8(ascii: ":")
                bytes.append(contentsOf: UnsafeBufferPointer(rebasing: buffer[..<(end + 2)]))
                return true
            }
        }
        if isWritten { afterKey = true }
        return isWritten
    }

    @inline(__always)
    private static func needsEscape(_ byte: UInt8) -> Bool {
        byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
    }

    private mutating func writeNull() { bytes.append(contentsOf: "null".utf8) }

    private mutating func writeString(_ text: String) {
        bytes.append(UInt8(ascii: "\""))
        var text = text
        text.withUTF8 { writeEscaped($0) }
        bytes.append(UInt8(ascii: "\""))
    }

    /// Stretches without anything to escape are written at once.
    private mutating func writeEscaped(_ text: UnsafeBufferPointer<UInt8>) {
        var start = 0
        for index in text.indices {
            let byte = text[index]
            guard Self.needsEscape(byte) else { continue }
            bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<index]))
            start = index + 1
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"):
                bytes.append(UInt8(ascii: "\\"))
                bytes.append(byte)
            case UInt8(ascii: "\n"): bytes.append(contentsOf: "\\n".utf8)
            case UInt8(ascii: "\r"): bytes.append(contentsOf: "\\r".utf8)
            case UInt8(ascii: "\t"): bytes.append(contentsOf: "\\t".utf8)
            default:
                bytes.append(contentsOf: "\\u00".utf8)
                bytes.append(Self.hexDigits[Int(byte >> 4)])
                bytes.append(Self.hexDigits[Int(byte & 15)])
            }
        }
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start...]))
    }

    private mutating func writeDigits(_ value: UInt) {
        let first = bytes.count
        var rest = value
        repeat {
            bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10))
            rest /= 10
        } while rest > 0
        bytes[first...].reverse()
    }

    private static let hexDigits = Array("0123456789abcdef".utf8)

    /// A finite number with 12 significant digits, as C's `%.12g` in the C locale writes it; minus zero as `0`.
    ///
    /// What is less than 1 stays so, whatever digits that takes: a probability of 1 means something else.
    public static func format(_ value: Double) -> String {
        if value == 0 { return "0" }
        if value < 1, value > 1 - 1e-12 { return shortest(value) }
        if value.rounded() == value, abs(value) < 1e12 { return String(Int(value)) }
        var buffer = [CChar](repeating: 0, count: 32)
        let written = withVaList([value]) { vsnprintf(&buffer, buffer.count, "%.12g", $0) }
        return String(decoding: buffer.prefix(Int(max(0, written))).map(UInt8.init(bitPattern:)), as: UTF8.self)
    }

    /// A finite number in the fewest digits that read back as the same `Double`; minus zero as `0`, whole numbers without a
    /// point.
    public static func shortest(_ value: Double) -> String {
        if value.rounded() == value, abs(value) < 0x1p53 { return String(Int(value)) }
        // Swift's description is the shortest that reads back (Adams 2018, with later refinements), in JSON's syntax.
        return value.description
    }
}
