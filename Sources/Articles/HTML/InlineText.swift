/// Gathers the text of one paragraph: white space collapses to one space, `<br>` makes a line, invisible marks go.
struct InlineText {
    private(set) var bytes: [UInt8] = []
    private var spaceDue = false

    var isEmpty: Bool { bytes.isEmpty }

    /// Adds text as HTML shows it: no-break spaces become spaces, soft hyphens and zero-width spaces disappear.
    mutating func append(_ text: [UInt8]) {
        var index = 0
        while index < text.count {
            let byte = text[index]
            if byte == 32 || (9...13).contains(byte) {
                spaceDue = true
                index += 1
            } else if byte < 0xC2 {
                put(byte)
                index += 1
            } else if matches(text, index, 0xC2, 0xA0) {
                spaceDue = true
                index += 2
            } else if matches(text, index, 0xC2, 0xAD) {
                index += 2
            } else if matches(text, index, 0xE2, 0x80), index + 2 < text.count, text[index + 2] == 0x8B {
                index += 3
            } else {
                put(byte)
                index += 1
            }
        }
    }

    /// Ends the line, as `<br>` does.
    mutating func endLine() {
        spaceDue = false
        if !bytes.isEmpty { bytes.append(10) }
    }

    /// The text without white space at its ends.
    mutating func finish() -> [UInt8] {
        while bytes.last == 10 || bytes.last == 32 { bytes.removeLast() }
        defer {
            bytes = []
            spaceDue = false
        }
        return bytes
    }

    private mutating func put(_ byte: UInt8) {
        if spaceDue, let last = bytes.last, last != 10 { bytes.append(32) }
        spaceDue = false
        bytes.append(byte)
    }

    private func matches(_ text: [UInt8], _ index: Int, _ first: UInt8, _ second: UInt8) -> Bool {
        text[index] == first && index + 1 < text.count && text[index + 1] == second
    }
}
