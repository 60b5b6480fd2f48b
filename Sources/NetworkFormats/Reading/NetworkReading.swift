import Inference
import SourceText

/// What reading a file of a Bayesian network gave: the network unless there were errors, and everything to say about
/// the file.
public struct NetworkReading: Sendable {
    /// Nil when `diagnostics` holds an error, and only then.
    public var network: Network?
    public var diagnostics: [Diagnostic]
}
