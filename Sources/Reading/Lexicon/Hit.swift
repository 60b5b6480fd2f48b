/// A trigger found in a text, over the tokens `start..<end`.
struct Hit: Sendable, BitwiseCopyable {
    var trigger: Int32
    private let from: UInt32
    private let to: UInt32

    init(trigger: Int32, start: Int, end: Int) {
        self.trigger = trigger
        from = UInt32(truncatingIfNeeded: start)
        to = UInt32(truncatingIfNeeded: end)
    }

    @inline(__always) var start: Int { Int(from) }
    @inline(__always) var end: Int { Int(to) }
    @inline(__always) var tokens: Range<Int> { start..<max(start, end) }
}
