import Foundation

/// Random changes of files, for tests that nothing crashes whatever a file holds.
public struct Mutations: Sendable {
    /// `PURPORT_FUZZ_ROUNDS` asks for more than a test run needs, and then other mutations each time.
    private static let asked = ProcessInfo.processInfo.environment["PURPORT_FUZZ_ROUNDS"].flatMap { Int($0) }

    public static func rounds(_ usual: Int) -> Int { asked ?? usual }
    public static func seed(_ usual: UInt64) -> UInt64 { asked == nil ? usual : UInt64.random(in: 0 ... .max) }

    /// What is put in: words and marks of the format, and bytes that are no text.
    public let fragments: [[UInt8]]

    public init(fragments: [String]) {
        self.fragments = fragments.map { Array($0.utf8) } + [[0xFF], [0xC3], [0xE2, 0x80], [0xFF, 0xFE]]
    }

    /// A file with up to three changes: bytes and lines replaced, removed, repeated and put in.
    public func mutate(_ original: [UInt8], _ noise: inout Noise) -> [UInt8] {
        var bytes = original
        for _ in 0..<Int.random(in: 1...3, using: &noise) {
            switch Int.random(in: 0..<7, using: &noise) {
            case 0 where !bytes.isEmpty:
                bytes[Int.random(in: 0..<bytes.count, using: &noise)] = UInt8.random(in: 0...255, using: &noise)
            case 1 where !bytes.isEmpty: bytes.removeLast(Int.random(in: 1...bytes.count, using: &noise))
            case 2:
                var lines = bytes.split(separator: 10, omittingEmptySubsequences: false)
                lines.swapAt(
                    Int.random(in: 0..<lines.count, using: &noise), Int.random(in: 0..<lines.count, using: &noise))
                bytes = Array(lines.joined(separator: [10]))
            case 3 where !bytes.isEmpty:
                let start = Int.random(in: 0..<bytes.count, using: &noise)
                bytes.removeSubrange(start..<min(bytes.count, start + Int.random(in: 1...30, using: &noise)))
            case 4 where !bytes.isEmpty:
                let start = Int.random(in: 0..<bytes.count, using: &noise)
                let piece = bytes[start..<min(bytes.count, start + Int.random(in: 1...60, using: &noise))]
                bytes.insert(contentsOf: piece, at: Int.random(in: 0...bytes.count, using: &noise))
            default:
                bytes.insert(contentsOf: fragment(&noise), at: Int.random(in: 0...bytes.count, using: &noise))
            }
        }
        return bytes
    }

    public func fragment(_ noise: inout Noise) -> [UInt8] { fragments.randomElement(using: &noise) ?? [] }
}
