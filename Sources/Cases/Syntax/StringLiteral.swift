/// `"…"` with its escapes: `\"`, `\\`, `\n`, `\r`, `\t` and `\u{HEX}`.
public enum StringLiteral {
    /// The text as the notation writes it, with quotation marks.
    ///
    ///     StringLiteral.written("he said \"no\"")   // "he said \"no\""
    public static func written(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            case "\r": result += "\\r"
            case "\t": result += "\\t"
            default:
                let value = scalar.value
                let isControl = value < 32 || (0x7F...0x9F).contains(value) || value == 0x2028 || value == 0x2029
                if isControl || value == 0xFEFF {
                    result += "\\u{" + String(value, radix: 16, uppercase: true) + "}"
                } else {
                    result.unicodeScalars.append(scalar)
                }
            }
        }
        return result + "\""
    }

    /// The text of a string token, or nil when an escape in it is none. A missing closing quotation mark is overlooked.
    static func content(_ token: ArraySlice<UInt8>) -> String? {
        var bytes = token
        if bytes.first == UInt8(ascii: "\"") { bytes = bytes.dropFirst() }
        if bytes.last == UInt8(ascii: "\"") { bytes = bytes.dropLast() }
        guard bytes.contains(UInt8(ascii: "\\")) else { return String(decoding: bytes, as: UTF8.self) }
        var result: [UInt8] = []
        var index = bytes.startIndex
        while index < bytes.endIndex {
            guard bytes[index] == UInt8(ascii: "\\") else {
                result.append(bytes[index])
                index += 1
                continue
            }
            guard index + 1 < bytes.endIndex else { return nil }
            index += 2
            switch bytes[index - 1] {
            case UInt8(ascii: "\""): result.append(UInt8(ascii: "\""))
            case UInt8(ascii: "\\"): result.append(UInt8(ascii: "\\"))
            case UInt8(ascii: "n"): result.append(10)
            case UInt8(ascii: "r"): result.append(13)
            case UInt8(ascii: "t"): result.append(9)
            case UInt8(ascii: "u"):
                guard let close = bytes[index...].firstIndex(of: UInt8(ascii: "}")), close - index <= 9,
                    bytes[index] == UInt8(ascii: "{"),
                    let value = UInt32(String(decoding: bytes[(index + 1)..<close], as: UTF8.self), radix: 16),
                    let scalar = Unicode.Scalar(value)
                else { return nil }
                result += Array(String(scalar).utf8)
                index = close + 1
            default: return nil
            }
        }
        return String(decoding: result, as: UTF8.self)
    }
}
