/// Folds letters to plain lower-case ASCII where they have such a form, so that one lexicon entry matches every way to write it.
///
/// Latin-1 and Latin Extended-A letters lose their marks (é → e, ø → o, ß → ss, ij → ij), combining marks vanish, typographic
/// apostrophes become `'`. Other scripts are left as they are.
enum Folding {
    /// Folded forms of U+00C0 to U+017F, one a code point, parted by spaces; `-` stands for what is no letter.
    private static let latin = """
        a a a a a a ae c e e e e i i i i d n o o o o o - o u u u u y th ss \
        a a a a a a ae c e e e e i i i i d n o o o o o - o u u u u y th y \
        a a a a a a c c c c c c c c d d d d e e e e e e e e e e g g g g g g g g h h h h \
        i i i i i i i i i i ij ij j j k k k l l l l l l l l l l n n n n n n n n n o o o o o o oe oe \
        r r r r r r s s s s s s s s t t t t t t u u u u u u u u u u u u w w y y y z z z z z z s
        """

    /// Two bytes an entry; the second is 0 for a single letter.
    private static let table: [(UInt8, UInt8)] = latin.utf8.split(separator: UInt8(ascii: " ")).map {
        ($0.first ?? 0, $0.dropFirst().first ?? 0)
    }

    /// Appends the folded form of `bytes[range]` to `result`.
    static func fold(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, into result: inout [UInt8]) {
        fold(bytes, range) { result.append($0) }
    }

    /// Hands out the folded form of `bytes[range]`, byte after byte.
    @inline(__always)
    static func fold(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ emit: (UInt8) -> Void) {
        var index = range.lowerBound
        while index < range.upperBound {
            let byte = bytes[index]
            if byte < 0x80 {
                emit(byte &- 65 < 26 ? byte | 0x20 : byte)
                index += 1
                continue
            }
            let (point, length) = UTF8Decoding.decode(bytes, at: index)
            foldBeyondASCII(point, bytes, index, length, emit)
            index += length
        }
    }

    /// Appends the folded form of `bytes[range]`, in which some lower-case letters keep their marks.
    static func fold(
        _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, keeping letters: Set<UInt32>,
        into result: inout [UInt8]
    ) {
        var index = range.lowerBound
        while index < range.upperBound {
            let (point, length) = UTF8Decoding.decode(bytes, at: index)
            let lower = UTF8Decoding.isUpper(point) && point >= 0xC0 ? point + (point < 0x100 ? 0x20 : 1) : point
            if point >= 0x80, letters.contains(lower), let scalar = Unicode.Scalar(lower) {
                result += Array(String(Character(scalar)).utf8)
            } else {
                fold(bytes, index..<min(index + length, range.upperBound), into: &result)
            }
            index += length
        }
    }

    private static func foldBeyondASCII(
        _ point: UInt32, _ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, _ length: Int, _ emit: (UInt8) -> Void
    ) {
        switch point {
        case 0xC0...0x17F:
            let (first, second) = table[Int(point) - 0xC0]
            emit(first)
            if second != 0 { emit(second) }
        case 0x300...0x36F, 0xAD, 0x200B...0x200D: break
        case 0x2018, 0x2019, 0x02BC: emit(UInt8(ascii: "'"))
        case 0x2010, 0x2011: emit(UInt8(ascii: "-"))
        default:
            for offset in index..<min(index + length, bytes.count) { emit(bytes[offset]) }
        }
    }
}

/// Lenient UTF-8: what is not well formed counts as one byte of its own.
enum UTF8Decoding {
    /// The code point at `index` and its length in bytes; U+FFFD and 1 where none begins.
    @inline(__always)
    static func decode(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> (point: UInt32, length: Int) {
        let lead = bytes[index]
        return lead < 0x80 ? (UInt32(lead), 1) : decodeBeyondASCII(bytes, lead, index)
    }

    private static func decodeBeyondASCII(
        _ bytes: UnsafeBufferPointer<UInt8>, _ lead: UInt8, _ index: Int
    ) -> (point: UInt32, length: Int) {
        let length =
            lead >= 0xF0 && lead < 0xF5 ? 4 : lead >= 0xE0 && lead < 0xF0 ? 3 : lead >= 0xC2 && lead < 0xE0 ? 2 : 0
        guard length > 0, index + length <= bytes.count else { return (0xFFFD, 1) }
        var point = UInt32(lead) & (length == 2 ? 0x1F : length == 3 ? 0x0F : 0x07)
        for offset in 1..<length {
            let next = bytes[index + offset]
            guard next & 0xC0 == 0x80 else { return (0xFFFD, 1) }
            point = point << 6 | UInt32(next & 0x3F)
        }
        return (point, length)
    }

    enum Class { case letter, mark, space, punctuation, symbol }

    /// What a code point beyond ASCII is, as far as words and sentences care.
    static func classify(_ point: UInt32) -> Class {
        switch point {
        case 0xAA, 0xB5, 0xBA: .letter
        case 0xA0, 0x85, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000, 0xFEFF: .space
        case 0xAD, 0x0300...0x036F, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0xFE00...0xFE0F: .mark
        case 0x80...0xBF, 0xD7, 0xF7: .symbol
        case 0x2010...0x2027, 0x2030...0x205E, 0x3001...0x303F: .punctuation
        case 0x20A0...0x2BFF, 0xFFF0...0xFFFF, 0xE000...0xF8FF: .symbol
        case 0x1F000...0x10FFFF: .symbol
        default: .letter
        }
    }

    static func isUpper(_ point: UInt32) -> Bool {
        switch point {
        case 65...90, 0xC0...0xD6, 0xD8...0xDE: true
        case 0x100...0x137, 0x14A...0x177: point & 1 == 0
        case 0x139...0x148, 0x179...0x17E: point & 1 == 1
        case 0x391...0x3AB, 0x400...0x42F: true
        default: false
        }
    }
}
