import Inference
import SourceText

/// The file formats of Bayesian networks that are read and written, all in full double precision.
///
///     let reading = NetworkFormat.read(SourceFile(name: "asia.bif", bytes: bytes))
///     let writing = NetworkFormat.xdsl.write(network)
///
/// What a network written in a format and read again does not keep, which warnings say when it is written:
///
/// | format | from | names | noisy-MAX | else |
/// | --- | --- | --- | --- | --- |
/// | `bif` | BIF 0.15, bnlearn | `"` and control characters change | becomes a table | |
/// | `xmlbif` | XMLBIF 0.3, JavaBayes, Weka | control characters change | becomes a table | |
/// | `xdsl` | GeNIe, SMILE | all but ASCII letters, digits, `_` change | is kept | parents come first |
/// | `net` | Hugin | of variables as in `xdsl`; in states `"`, `\` and control characters change | becomes a table | |
/// | `uai` | UAI competitions | are lost: `v0`, `v1`, … with `s0`, `s1`, … | becomes a table | |
///
/// What files hold beside the network, such as properties, positions, comments and labels, is skipped. Rows that do not
/// sum to 1 are normalised, with a warning when one misses by more than 1e-9, and an error from 0.01 on.
public enum NetworkFormat: String, Sendable, CaseIterable {
    /// Interchange Format for Bayesian Networks: ``BIFReader``.
    case bif
    /// The same in XML: ``XMLBIFReader``.
    case xmlbif
    /// GeNIe and SMILE: ``XDSLReader``.
    case xdsl
    /// Hugin: ``NETReader``.
    case net
    /// UAI inference competitions: ``UAIReader``, ``EvidenceFile``.
    case uai

    // MARK: Reading

    /// Reads a network in whatever format the file is in, as ``detect(_:)`` tells.
    public static func read(_ file: SourceFile) -> NetworkReading {
        guard let format = detect(file) else {
            let problem = file.bytes.isEmpty ? NetworkProblem.noVariables : .unknownFormat
            return NetworkReading(network: nil, diagnostics: [problem.diagnostic(file: file.name, span: nil)])
        }
        return format.read(file)
    }

    /// Reads a network that is in this format.
    public func read(_ file: SourceFile) -> NetworkReading {
        switch self {
        case .bif: BIFReader.read(file)
        case .xmlbif: XMLBIFReader.read(file)
        case .xdsl: XDSLReader.read(file)
        case .net: NETReader.read(file)
        case .uai: UAIReader.read(file)
        }
    }

    // MARK: Writing

    /// Writes a network in this format; what it cannot hold is said.
    ///
    /// - Parameter fileName: what diagnostics call the file
    public func write(_ network: Network, fileName: String = "network") -> NetworkWriting {
        var problems = ProblemList(fileName: fileName)
        let bytes =
            switch self {
            case .bif: BIFWriter.write(network, &problems)
            case .xmlbif: XMLBIFWriter.write(network, &problems)
            case .xdsl: XDSLWriter.write(network, &problems)
            case .net: NETWriter.write(network, &problems)
            case .uai: UAIWriter.write(network, &problems)
            }
        return NetworkWriting(bytes: problems.hasErrors ? nil : bytes, diagnostics: problems.diagnostics)
    }
}
