import Inference
import SourceText

/// A network as a file, and what the format could not hold of it.
public struct NetworkWriting: Sendable {
    /// Nil when `diagnostics` holds an error, and only then.
    public var bytes: [UInt8]?
    /// Warnings name what reads back differently, such as names; errors say why nothing was written.
    public var diagnostics: [Diagnostic]
}

/// The text of a file as it grows.
struct TextOutput {
    private(set) var bytes: [UInt8] = []

    mutating func write(_ text: String) {
        bytes.append(contentsOf: text.utf8)
    }

    /// The shortest decimal number that reads back as the same double.
    mutating func write(_ number: Double) {
        bytes.append(contentsOf: number.description.utf8)
    }

    mutating func write(_ numbers: some Sequence<Double>, separator: String) {
        var isFirst = true
        for number in numbers {
            if !isFirst { write(separator) }
            write(number)
            isFirst = false
        }
    }
}
