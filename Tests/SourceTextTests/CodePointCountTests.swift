import SourceText
import Testing

@Suite struct CodePointCountTests {
    /// Of every stretch, wherever it begins and ends: eight bytes at a time or one by one makes no difference.
    @Test func countsWhatBeginsInAStretch() {
        let bytes = Array("aé😀\u{FFFD} plain ascii, then ünïcödé 👩‍👩‍👧 and more".utf8) + [0xFF, 0x80, 0xBF, 0xC3]
        bytes.withUnsafeBufferPointer { buffer in
            for start in 0...bytes.count {
                for end in start...bytes.count {
                    let expected = bytes[start..<end].count { !UTF8Bytes.isContinuation($0) }
                    #expect(UTF8Bytes.codePoints(in: buffer[start..<end]) == expected)
                }
            }
        }
    }
}
