/// Reads a decimal number in full double precision; nil when the bytes are not one.
///
/// With up to 15 digits and a power of ten within ±22 both are exact doubles, and one division or multiplication rounds
/// correctly (Clinger 1990); everything else goes to the standard library.
func decimalNumber(_ bytes: UnsafeBufferPointer<UInt8>) -> Double? {
    var index = 0
    var mantissa: UInt64 = 0
    var digits = 0
    var exponent = 0
    var seenPoint = false
    while index < bytes.count {
        let byte = bytes[index]
        if byte >= 48 && byte <= 57 {
            mantissa = digits < 18 ? mantissa * 10 + UInt64(byte - 48) : mantissa
            if mantissa > 0 || digits > 0 { digits += 1 }
            if seenPoint { exponent -= 1 }
        } else if byte == UInt8(ascii: "."), !seenPoint {
            seenPoint = true
        } else {
            break
        }
        index += 1
    }
    if index == bytes.count, index > (seenPoint ? 1 : 0), digits <= 15, exponent >= -22 {
        return Double(mantissa) / powersOfTen[-exponent]
    }
    return Double(String(decoding: bytes, as: UTF8.self))
}

private let powersOfTen: [Double] = [
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20,
    1e21, 1e22,
]
