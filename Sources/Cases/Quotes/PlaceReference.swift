/// `articles/gazette.txt#char=45,96;120,130`: a text and places in it, in Unicode code points.
///
/// The syntax is that of RFC 5147, with ranges separated by semicolons, and with CRLF counting two.
public struct PlaceReference: Sendable, Hashable {
    public var path: String
    public var ranges: [Range<Int>]

    public init(path: String, ranges: [Range<Int>]) {
        self.path = path
        self.ranges = ranges
    }

    /// Nil when it names no path, or has a fragment that is none.
    public init?(_ written: String) {
        let bytes = Array(written.utf8)
        guard let hash = bytes.lastIndex(of: UInt8(ascii: "#")) else {
            guard !written.isEmpty else { return nil }
            self.init(path: written, ranges: [])
            return
        }
        let prefix = Array("#char=".utf8)
        guard hash > 0, bytes[hash...].starts(with: prefix) else { return nil }
        var ranges: [Range<Int>] = []
        for pair in bytes[(hash + prefix.count)...].split(
            separator: UInt8(ascii: ";"), omittingEmptySubsequences: false)
        {
            let ends = pair.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
            guard ends.count == 2, let start = Self.number(ends[0]), let end = Self.number(ends[1]), start < end else {
                return nil
            }
            ranges.append(start..<end)
        }
        self.init(path: String(decoding: bytes[..<hash], as: UTF8.self), ranges: ranges)
    }

    private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
        guard !digits.isEmpty, digits.count < 16 else { return nil }
        var value = 0
        for digit in digits {
            guard (48...57).contains(digit) else { return nil }
            value = value * 10 + Int(digit - 48)
        }
        return value
    }

    /// As the notation writes it.
    public var written: String {
        guard !ranges.isEmpty else { return path }
        return path + "#char=" + ranges.map { "\($0.lowerBound),\($0.upperBound)" }.joined(separator: ";")
    }
}
