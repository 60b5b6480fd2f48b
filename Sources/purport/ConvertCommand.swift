import ArgumentParser
import NetworkFormats

/// `purport convert IN OUT`: a network in another file format.
struct ConvertCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "convert",
        abstract: "Writes a Bayesian network in another file format.",
        discussion: """
            Reads and writes bif, xmlbif, xdsl (GeNIe), net (Hugin) and uai. The format to read is told from what the \
            file holds, the format to write from its extension. Numbers keep their full precision; what the new format \
            cannot hold, such as names, is said.

            Example:
                purport convert hepar.bif hepar.xdsl
            """)

    @Argument(help: "The network to read; - reads standard input.")
    var input: String

    @Argument(help: "The file to write; - writes standard output.")
    var output: String

    @Option(help: "The format to read; told from the file unless given.")
    var from: NetworkFormat?

    @Option(help: "The format to write; told from the extension unless given.")
    var to: NetworkFormat?

    @Flag(help: "Replace the file to write when it is there already.")
    var force = false

    private static let formats = NetworkFormat.allCases.map(\.rawValue).joined(separator: ", ")

    func run() throws {
        let format = try outputFormat()
        if output != "-" { try OutputFile.checkWritable(output, replacing: force) }
        let network = try NetworkInput.load(path: input, format: from)
        let writing = format.write(network, fileName: output == "-" ? "<stdout>" : output)
        Messages.show(writing.diagnostics, sources: [])
        guard let bytes = writing.bytes else { throw ExitStatus.rejected }
        if output == "-" {
            try Output.write(bytes)
        } else {
            try OutputFile.write(bytes, to: output, replacing: force)
        }
    }

    private func outputFormat() throws(CommandFailure) -> NetworkFormat {
        if let format = to ?? NetworkFormat(path: output) { return format }
        throw CommandFailure(
            output == "-"
                ? "standard output has no extension that tells the format"
                : "the extension of \"\(output)\" does not tell the format",
            remedy: "add --to with one of \(Self.formats)", status: ExitStatus.usage)
    }
}

extension NetworkFormat: ExpressibleByArgument {}
