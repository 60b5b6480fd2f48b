/// Writes names as text of XML.
enum XMLOutput {
    /// Characters that no XML 1.0 document may hold (section 2.2) become underscores.
    static func legal(_ name: String) -> String {
        if name.isEmpty { return "_" }
        var result = String.UnicodeScalarView()
        for scalar in name.unicodeScalars {
            switch scalar.value {
            case 0x9, 0xA, 0xD, 0x20...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: result.append(scalar)
            default: result.append("_")
            }
        }
        return String(result)
    }

    /// The name with everything replaced that has a meaning, and with blanks that would be taken for layout.
    static func escaped(_ name: String) -> String {
        let scalars = Array(name.unicodeScalars)
        var result = ""
        for (index, scalar) in scalars.enumerated() {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            case "\t", "\n", "\r": result += "&#\(scalar.value);"
            case " " where index == 0 || index == scalars.count - 1: result += "&#32;"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}
