import Inference
import SourceText

/// Reads networks in the NET language of Hugin (HUGIN API Reference Manual, chapter "The NET language",
/// https://download.hugin.com/webdocs/manuals/api-manual.pdf).
///
/// `node` blocks with `states` and `potential` blocks with `data` are read; labels, positions and other attributes are
/// skipped. Numbers count through the parents in their order, the last fastest, and the states of the child fastest of
/// all; brackets around them must only balance. Names are those of nodes, not their labels.
public enum NETReader {
    /// - Returns: the network, or nil with errors that have places and remedies
    public static func read(_ file: SourceFile) -> NetworkReading {
        file.bytes.withUnsafeBufferPointer { bytes in
            var parser = NETParser(bytes, file)
            let network = parser.parse()
            return NetworkReading(network: network, diagnostics: parser.draft.problems.diagnostics)
        }
    }
}
