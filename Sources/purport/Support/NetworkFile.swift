import Inference
import NetworkFormats
import SourceText

/// Reads networks that the user named, in any format: a path, or `-` for standard input.
enum NetworkInput {
    /// The network in a file. Warnings and errors in it are shown on standard error, as those of a case are.
    ///
    /// - Parameters:
    ///   - path: the file, or `-`
    ///   - format: its format; nil to tell from what the file holds and how it is called
    /// - Throws: ``CommandFailure`` with ``ExitStatus/failed`` when the file cannot be read, and with
    ///   ``ExitStatus/rejected`` when it holds no network that can be used.
    static func load(path: String, format: NetworkFormat? = nil) throws(CommandFailure) -> Network {
        let file = try InputFile.read(path)
        let reading = format?.read(file) ?? NetworkFormat.read(file)
        Messages.show(reading.diagnostics, sources: [file])
        guard let network = reading.network else {
            throw CommandFailure(
                "\(path == "-" ? "standard input" : "\"\(path)\"") holds no network that can be used",
                remedy: "correct what is said above", status: ExitStatus.rejected)
        }
        return network
    }
}
