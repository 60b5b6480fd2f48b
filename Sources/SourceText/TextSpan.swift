/// A half-open range of byte offsets into the UTF-8 bytes of one text.
///
/// Byte offsets are used everywhere inside Purport because the hot paths work on bytes; they are turned into Unicode
/// code points (``CodePointIndex``) or into lines and columns (``SourceFile/position(at:)``) only at the edge.
///
///     let span = TextSpan(3, 8)
///     span.length          // 5
///     span.contains(7)     // true
public struct TextSpan: Hashable, Sendable {
    /// Offset of the first byte.
    public var start: Int
    /// Offset one past the last byte; never below `start`.
    public var end: Int

    /// Makes a span; an `end` before `start` gives an empty span at `start`.
    @inlinable
    public init(_ start: Int, _ end: Int) {
        self.start = start
        self.end = max(start, end)
    }

    @inlinable public var length: Int { end - start }
    @inlinable public var isEmpty: Bool { start == end }
    @inlinable public var range: Range<Int> { start..<end }

    @inlinable
    public func contains(_ offset: Int) -> Bool { start <= offset && offset < end }

    @inlinable
    public func contains(_ other: TextSpan) -> Bool { start <= other.start && other.end <= end }

    /// Whether the two share at least one byte.
    @inlinable
    public func overlaps(_ other: TextSpan) -> Bool { start < other.end && other.start < end }

    /// The smallest span that covers both.
    @inlinable
    public func union(_ other: TextSpan) -> TextSpan { TextSpan(min(start, other.start), max(end, other.end)) }

    /// This span cut down to what lies inside `other`; empty where they do not meet.
    @inlinable
    public func clamped(to other: TextSpan) -> TextSpan {
        let from = min(max(start, other.start), other.end)
        return TextSpan(from, min(max(end, from), other.end))
    }
}

extension TextSpan: Comparable {
    @inlinable
    public static func < (left: TextSpan, right: TextSpan) -> Bool {
        (left.start, left.end) < (right.start, right.end)
    }
}

extension TextSpan: CustomStringConvertible {
    public var description: String { "\(start)..<\(end)" }
}
