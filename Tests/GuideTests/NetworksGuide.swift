import Foundation
import Inference
import NetworkFormats
import SourceText
import Testing

/// `docs/networks.md` as its tests see it: `swift` blocks, and behind `// prints` in them what they print.
final class NetworksGuide {
    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    private var printed: [String] = []

    func print(_ items: [Any]) {
        printed.append(items.map { "\($0)" }.joined(separator: " "))
    }

    /// Compares what has been printed with what a section says.
    func check(_ section: String) throws {
        let blocks = try #require(
            try Self.blocks()[section], "the guide has no section \"\(section)\" with Swift in it")
        let expected = blocks.joined().split(separator: "\n").compactMap { line in
            line.firstRange(of: "// prints ").map { String(line[$0.upperBound...]) }
        }
        #expect(printed.count == expected.count, "\(section) prints \(printed)")
        for (actual, said) in zip(printed, expected) {
            #expect(RoundedText.isRounding(said, of: actual), "\(section) prints \(actual), and not \(said)")
        }
    }

    /// The `swift` blocks of each section.
    static func blocks() throws -> [String: [String]] {
        let text = try String(contentsOf: root.appending(path: "docs/networks.md"), encoding: .utf8)
        var blocks: [String: [String]] = [:]
        var section = ""
        var block: String?
        for line in text.components(separatedBy: "\n") {
            if let started = block {
                if line == "```" {
                    blocks[section, default: []].append(started)
                    block = nil
                } else {
                    block = started + line + "\n"
                }
            } else if line == "```swift" {
                block = ""
            } else if line.hasPrefix("#") {
                section = String(line.drop { $0 == "#" }.dropFirst())
            }
        }
        return blocks
    }

    static func network(_ name: String) throws -> Network {
        let bytes = try Data(contentsOf: root.appending(path: "examples/networks/\(name)"))
        let reading = NetworkFormat.read(SourceFile(name: name, bytes: Array(bytes)))
        return try #require(reading.network, "\(reading.diagnostics)")
    }
}
