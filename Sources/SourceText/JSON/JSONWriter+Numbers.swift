#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Numbers as they are written.
extension JSONWriter {
    mutating func writeDigits(_ value: UInt) {
        let first = bytes.count
        var rest = value
        repeat {
            bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10))
            rest /= 10
        } while rest > 0
        bytes[first...].reverse()
    }

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
