import SourceText

/// Numbers in a text, with blanks or commas between them.
struct NumberList {
    private(set) var values: [Double] = []
    /// The first word that is no number.
    private(set) var odd: TextSpan?
    private let bytes: UnsafeBufferPointer<UInt8>
    private let spans: [TextSpan]

    init(_ bytes: UnsafeBufferPointer<UInt8>, in spans: [TextSpan]) {
        self.bytes = bytes
        self.spans = spans
        for span in spans where odd == nil { read(span) }
    }

    private mutating func read(_ span: TextSpan) {
        let part = UnsafeBufferPointer(rebasing: bytes[..<span.end])
        var index = span.start
        while true {
            while index < part.count, Self.isSeparator(part[index]) { index += 1 }
            guard index < part.count else { return }
            let start = index
            if let value = DecimalNumber.read(part, &index), index == part.count || Self.isSeparator(part[index]) {
                values.append(value)
                continue
            }
            while index < part.count, !Self.isSeparator(part[index]) { index += 1 }
            guard let value = Self.nonFinite(UnsafeBufferPointer(rebasing: part[start..<index])) else {
                odd = TextSpan(start, index)
                return
            }
            values.append(value)
        }
    }

    /// What words such as `nan` and `-inf` stand for; nil for any other word.
    static func nonFinite(_ word: UnsafeBufferPointer<UInt8>) -> Double? {
        guard word.count <= 16, let value = Double(String(decoding: word, as: UTF8.self).lowercased()),
            !value.isFinite
        else { return nil }
        return value
    }

    func text(_ span: TextSpan) -> String {
        NameText.decode(UnsafeBufferPointer(rebasing: bytes[span.range]))
    }

    /// Where the number at a position stands.
    func place(_ position: Int) -> TextSpan {
        var left = position
        for span in spans {
            var index = span.start
            while index < span.end {
                while index < span.end, Self.isSeparator(bytes[index]) { index += 1 }
                let start = index
                while index < span.end, !Self.isSeparator(bytes[index]) { index += 1 }
                if index > start {
                    if left == 0 { return TextSpan(start, index) }
                    left -= 1
                }
            }
        }
        return spans.first ?? TextSpan(0, 0)
    }

    private static func isSeparator(_ byte: UInt8) -> Bool { byte <= 32 || byte == UInt8(ascii: ",") }
}
