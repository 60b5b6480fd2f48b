import Inference
import SourceText

/// Reads networks in the Interchange Format for Bayesian Networks, BIF 0.15 (Cozman 1998,
/// https://www.cs.washington.edu/dm/vfml/appendixes/bif.htm), as found in the wild.
///
/// Blocks are `network`, `variable` and `probability`; properties are skipped, and so are comments. The first variable
/// that a `probability` block names is the child. Its numbers stand in rows `(STATES OF PARENTS) …;`, in a `default …;`
/// for the rows that are not there, or in a `table …;` that counts through the variables as declared, the last fastest,
/// so that the child runs *slowest*; a table that sums to 1 only with the child fastest is read that way, with a
/// warning.
///
/// State names may hold anything but white space and punctuation (`<5`, `12+`, `Asy/Patch`), or stand in double quotes;
/// a comma inside a name without quotes is understood where the number of states calls for it. Rows are normalised.
///
///     let reading = BIFReader.read(SourceFile(name: "asia.bif", bytes: bytes))
///     reading.network?.variables.count  // 8
public enum BIFReader {
    /// - Returns: the network, or nil with errors that have places and remedies
    public static func read(_ file: SourceFile) -> NetworkReading {
        file.bytes.withUnsafeBufferPointer { bytes in
            var parser = BIFParser(bytes, file)
            let network = parser.parse()
            return NetworkReading(network: network, diagnostics: parser.draft.problems.diagnostics)
        }
    }
}
