import Glibc
import SourceText
import Wording

/// Writes to standard output and standard error with `write(2)`: nothing is lost silently, a closed pipe ends the program
/// quietly, a full disk is a failure with a message.
enum Output {
    /// A reader that has seen enough (`| head`) ends the program without a message, as it does for `cat`.
    static func endQuietlyOnClosedPipe() {
        signal(SIGPIPE, SIG_DFL)
    }

    static func write(_ text: String) throws(CommandFailure) {
        try write(Array(text.utf8))
    }

    static func write(_ bytes: [UInt8]) throws(CommandFailure) {
        let code = writeAll(bytes, to: STDOUT_FILENO)
        guard code != 0 else { return }
        throw CommandFailure("cannot write to standard output: \(CommandFailure.systemReason(code))")
    }

    /// Writes a result as JSON, laid out for people.
    static func writeJSON(_ body: (inout JSONWriter) -> Void) throws(CommandFailure) {
        var json = JSONWriter(pretty: true)
        body(&json)
        json.endLine()
        try write(json.bytes)
    }

    /// Writes a result as JSON, or as it is laid out for the terminal.
    ///
    /// - Parameter screen: given the style and the number of columns
    static func show(
        asJSON: Bool, _ data: (inout JSONWriter) -> Void, screen: (Style, _ width: Int) -> String
    ) throws(CommandFailure) {
        if asJSON { return try writeJSON(data) }
        try write(screen(Terminal.output.style, Terminal.output.layoutWidth))
    }

    /// Messages for people; when even standard error cannot be written there is nobody left to tell.
    static func writeError(_ text: String) {
        _ = writeAll(Array(text.utf8), to: STDERR_FILENO)
    }

    /// Writes everything, going on after interruptions and short writes.
    ///
    /// - Returns: 0, or the `errno` of the write that failed.
    static func writeAll(_ bytes: [UInt8], to descriptor: Int32) -> Int32 {
        bytes.withUnsafeBytes { buffer in
            var rest = buffer[...]
            while !rest.isEmpty {
                let written = Glibc.write(descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
                if written < 0 {
                    if errno == EINTR { continue }
                    return errno
                }
                rest = rest.dropFirst(written)
            }
            return 0
        }
    }
}
