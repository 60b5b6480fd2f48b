/// Turns letters of the Latin script into plain lower-case ASCII, as names in the notation are.
///
/// Other scripts give nothing: a name made of them falls back on a word of the draft's own.
enum Folding {
    /// The ASCII letters and digits that a scalar stands for, lower case; empty for everything else.
    static func fold(_ scalar: Unicode.Scalar) -> String {
        switch scalar.value {
        case 0x30...0x39, 0x61...0x7A: return String(Character(scalar))
        case 0x41...0x5A: return String(Character(Unicode.Scalar(UInt8(scalar.value) + 32)))
        case 0xC0...0x17F: break
        default: return ""
        }
        return table[scalar.properties.lowercaseMapping] ?? ""
    }

    /// Whether a scalar is part of a word: a letter or digit of any script, or a mark on one.
    static func isWord(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
        case 0..<0x80: false
        default:
            switch scalar.properties.generalCategory {
            case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
                .nonspacingMark, .spacingMark:
                true
            default: false
            }
        }
    }

    /// Lower-case letters of Latin-1 and Latin Extended-A by the ASCII letters they are written with.
    private static let table: [String: String] = {
        let rows: [(String, String)] = [
            ("a", "àáâãäåāăą"), ("c", "çćĉċč"), ("d", "ðďđ"), ("e", "èéêëēĕėęě"), ("g", "ĝğġģ"), ("h", "ĥħ"),
            ("i", "ìíîïĩīĭįı"), ("j", "ĵ"), ("k", "ķĸ"), ("l", "ĺļľŀł"), ("n", "ñńņňŉŋ"), ("o", "òóôõöøōŏő"),
            ("r", "ŕŗř"), ("s", "śŝşšſ"), ("t", "ţťŧ"), ("u", "ùúûüũūŭůűų"), ("w", "ŵ"), ("y", "ýÿŷ"), ("z", "źżž"),
            ("ae", "æ"), ("oe", "œ"), ("ss", "ß"), ("th", "þ"), ("ij", "ĳ"),
        ]
        var table: [String: String] = [:]
        for (ascii, letters) in rows {
            for scalar in letters.unicodeScalars { table[String(Character(scalar))] = ascii }
        }
        return table
    }()
}
