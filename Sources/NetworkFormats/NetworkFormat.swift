import Inference
import SourceText

/// The file formats of Bayesian networks that are read and written.
public enum NetworkFormat: String, Sendable, CaseIterable {
    case bif, xmlbif, xdsl, net, uai

    /// Reads a network in whatever format the file is in.
    public static func read(_ file: SourceFile) -> NetworkReading {
        BIFReader.read(file)
    }

    /// Reads a network that is in this format.
    public func read(_ file: SourceFile) -> NetworkReading {
        BIFReader.read(file)
    }
}
