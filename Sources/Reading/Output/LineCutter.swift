/// Cuts pieces of a stream into its lines, wherever the pieces end.
struct LineCutter {
    private var partial: [UInt8] = []

    /// The next whole line, without its line feed, taken off the front of `rest`; nil when it begins there but does not end.
    mutating func next(_ rest: inout ArraySlice<UInt8>) -> [UInt8]? {
        guard let end = rest.withUnsafeBufferPointer({ $0.firstIndex(of: UInt8(ascii: "\n")) }) else {
            partial += rest
            rest = []
            return nil
        }
        let line = rest.prefix(end)
        rest = rest.dropFirst(end + 1)
        guard !partial.isEmpty else { return Array(line) }
        let whole = partial + line
        partial = []
        return whole
    }

    /// What follows the last line feed; nil when nothing does.
    mutating func last() -> [UInt8]? {
        defer { partial = [] }
        return partial.isEmpty ? nil : partial
    }
}
