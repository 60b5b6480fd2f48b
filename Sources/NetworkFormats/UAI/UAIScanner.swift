import SourceText

/// Reads the words of a UAI file one after the other.
struct UAIScanner {
    struct Failure: Error {
        var problem: NetworkProblem
        var span: TextSpan
    }

    private let bytes: UnsafeBufferPointer<UInt8>
    private var position: Int

    init(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) {
        self.bytes = bytes
        position = start
        skipBlank()
    }

    var isAtEnd: Bool { position >= bytes.count }

    /// Where the next word stands; the end of the file when there is none.
    var next: TextSpan {
        var end = position
        while end < bytes.count, bytes[end] > 32 { end += 1 }
        return TextSpan(position, end)
    }

    func text(_ span: TextSpan) -> String { NameText.decode(UnsafeBufferPointer(rebasing: bytes[span.range])) }

    mutating func word(_ expected: String) throws(Failure) -> (text: String, span: TextSpan) {
        let span = next
        if span.isEmpty { throw Failure(problem: .unexpectedEnd(expected: expected), span: span) }
        position = span.end
        skipBlank()
        return (text(span), span)
    }

    /// A whole number that is not negative.
    mutating func whole(_ expected: @autoclosure () -> String) throws(Failure) -> (value: Int, span: TextSpan) {
        var value = 0
        var index = position
        while index < bytes.count, index - position < 18, bytes[index] &- UInt8(ascii: "0") <= 9 {
            value = value * 10 + Int(bytes[index] &- UInt8(ascii: "0"))
            index += 1
        }
        if index > position, index == bytes.count || bytes[index] <= 32 {
            let span = TextSpan(position, index)
            position = index
            skipBlank()
            return (value, span)
        }
        let (text, span) = try word(expected())
        guard let value = Int(text), value >= 0 else { throw Failure(problem: .notAWholeNumber(text), span: span) }
        return (value, span)
    }

    mutating func number(_ expected: @autoclosure () -> String) throws(Failure) -> Double {
        var index = position
        if let value = DecimalNumber.read(bytes, &index), index == bytes.count || bytes[index] <= 32 {
            position = index
            skipBlank()
            return value
        }
        let (text, span) = try word(expected())
        guard let value = NumberList.nonFinite(UnsafeBufferPointer(rebasing: bytes[span.range])) else {
            throw Failure(problem: .notANumber(text), span: span)
        }
        return value
    }

    /// The same at another place.
    func restarted(at start: Int) -> UAIScanner { UAIScanner(bytes, from: start) }

    func hasLineBreak(between left: TextSpan, and right: TextSpan) -> Bool {
        for index in TextSpan(left.end, right.start).range where bytes[index] == UInt8(ascii: "\n") { return true }
        return false
    }

    private mutating func skipBlank() {
        while position < bytes.count, bytes[position] <= 32 { position += 1 }
    }
}
