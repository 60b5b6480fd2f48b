import Inference
import SourceText

/// Reads networks in the Interchange Format for Bayesian Networks (BIF 0.15, Cozman 1998) as found in the wild.
///
/// Blocks are `network`, `variable` and `probability`. Properties are skipped. In `table` entries the child's states run
/// fastest within each combination of its parents. State names may hold anything but white space and punctuation
/// (`<5`, `12+`, `Asy/Patch`), or stand in double quotes. Rows that do not sum to 1 by at most one part in a hundred are
/// normalised, with a warning from 1e-6 on.
///
///     let reading = BIFReader.read(SourceFile(name: "asia.bif", bytes: bytes))
///     reading.network?.variables.count  // 8
public enum BIFReader {
    /// - Returns: the network, or nil with errors that have places and remedies
    public static func read(_ file: SourceFile) -> NetworkReading {
        file.bytes.withUnsafeBufferPointer { bytes in
            var parser = BIFParser(bytes, fileName: file.name)
            let network = parser.parse()
            return NetworkReading(network: network, diagnostics: parser.diagnostics)
        }
    }
}
