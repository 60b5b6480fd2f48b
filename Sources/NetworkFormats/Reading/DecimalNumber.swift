/// Reads decimal numbers in full double precision, correctly rounded.
enum DecimalNumber {
    /// Up to here every integer is a double.
    private static let largestExactInteger: UInt64 = 1 << 53

    /// Reads the number that begins at `index` and moves `index` behind it; nil, with `index` where it was, when none
    /// does.
    ///
    /// With an integer of digits up to 2⁵³ and a power of ten within ±22 both are exact doubles, and one multiplication
    /// or division rounds correctly (Clinger, "How to read floating point numbers accurately", 1990). Everything else
    /// is left to the standard library, which rounds correctly too.
    @inline(__always)
    static func read(_ bytes: UnsafeBufferPointer<UInt8>, _ index: inout Int) -> Double? {
        let count = bytes.count
        var next = index
        var isNegative = false
        if next < count, bytes[next] == UInt8(ascii: "-") || bytes[next] == UInt8(ascii: "+") {
            isNegative = bytes[next] == UInt8(ascii: "-")
            next += 1
        }
        var mantissa: UInt64 = 0
        var significant = 0
        var digits = 0
        var exponent = 0
        var isFraction = false
        while next < count {
            let digit = bytes[next] &- UInt8(ascii: "0")
            if digit <= 9 {
                digits += 1
                // Nineteen digits always fit; with more the number is left to the standard library.
                if significant < 19 { mantissa = mantissa &* 10 &+ UInt64(digit) }
                if mantissa > 0 { significant += 1 }
                if isFraction { exponent -= 1 }
            } else if bytes[next] == UInt8(ascii: "."), !isFraction {
                isFraction = true
            } else {
                break
            }
            next += 1
        }
        guard digits > 0 else { return nil }
        if next < count, bytes[next] | 0x20 == UInt8(ascii: "e") {
            guard let power = readExponent(bytes, &next) else { return nil }
            exponent += power
        }
        let start = index
        index = next
        if significant <= 19, mantissa <= largestExactInteger, exponent >= -22, exponent <= 22 {
            let digits = Double(mantissa)
            let value = exponent < 0 ? digits / powersOfTen[-exponent] : digits * powersOfTen[exponent]
            return isNegative ? -value : value
        }
        return Double(String(decoding: UnsafeBufferPointer(rebasing: bytes[start..<next]), as: UTF8.self))
    }

    /// Reads `e-5`; exponents that no double can have are cut down to some that none can have either.
    private static func readExponent(_ bytes: UnsafeBufferPointer<UInt8>, _ index: inout Int) -> Int? {
        var next = index + 1
        var isNegative = false
        if next < bytes.count, bytes[next] == UInt8(ascii: "-") || bytes[next] == UInt8(ascii: "+") {
            isNegative = bytes[next] == UInt8(ascii: "-")
            next += 1
        }
        var power = 0
        let first = next
        while next < bytes.count {
            let digit = bytes[next] &- UInt8(ascii: "0")
            guard digit <= 9 else { break }
            power = min(power * 10 + Int(digit), 100_000)
            next += 1
        }
        guard next > first else { return nil }
        index = next
        return isNegative ? -power : power
    }

    private static let powersOfTen: [Double] = [
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19,
        1e20,
        1e21, 1e22,
    ]
}
