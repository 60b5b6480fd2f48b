import Foundation
import Testing

/// A plain file of commands and what they print, as a terminal shows them.
///
/// - `$ purport check a.purport` is a command; behind it `< FILE` names its standard input and `> /dev/null` hides its output,
///   before it `PURPORT_SHARE=FOLDER` sets a variable.
///   Under it stand its output, then its messages behind `! `, then its exit status in brackets unless it is 0.
/// - `$ cat a.purport` shows a file, `$ head -9 a.purport` its first lines, `$ ls FOLDER` the names in a folder.
/// - Everything above the first command is a remark.
struct Transcript {
    private let remarks: [String]
    private let commands: [String]

    init(_ text: String) {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        remarks = Array(lines.prefix { !$0.hasPrefix("$ ") })
        commands = lines.filter { $0.hasPrefix("$ ") }
    }

    /// The transcript as it is when the commands are run now, one after the other, in a folder.
    func replay(_ program: Program, in folder: URL) throws -> String {
        var text = remarks.map { $0 + "\n" }.joined()
        for (index, command) in commands.enumerated() {
            text += (index > 0 ? "\n" : "") + command + "\n" + (try result(of: command, program, folder))
        }
        return text
    }

    private func result(of command: String, _ program: Program, _ folder: URL) throws -> String {
        var words = command.dropFirst(2).split(separator: " ").map(String.init)
        var environment: [String: String] = [:]
        while let parts = words.first?.split(separator: "=", maxSplits: 1), parts.count == 2 {
            environment[String(parts[0])] = String(parts[1])
            words.removeFirst()
        }
        let name = words.removeFirst()
        if name == "cat" {
            return try words.map { visible(try Data(contentsOf: folder.appendingPathComponent($0))) }.joined()
        }
        if name == "head", words.count == 2, let lines = Int(words[0].dropFirst()) {
            let text = visible(try Data(contentsOf: folder.appendingPathComponent(words[1])))
            return text.split(separator: "\n", omittingEmptySubsequences: false).prefix(lines).map { $0 + "\n" }
                .joined()
        }
        if name == "ls" {
            let names = try words.flatMap {
                try FileManager.default.contentsOfDirectory(atPath: folder.appendingPathComponent($0).path)
            }
            return names.sorted().map { $0 + "\n" }.joined()
        }
        try #require(name == "purport", "unknown command in a transcript: \(command)")
        let isHidden = words.suffix(2) == [">", "/dev/null"]
        if isHidden { words.removeLast(2) }
        var input: URL?
        if let arrow = words.firstIndex(of: "<"), arrow + 1 < words.count {
            input = folder.appendingPathComponent(words[arrow + 1])
            words.removeSubrange(arrow...)
        }
        let run = try program.run(words, in: folder, input: input, environment: environment)
        var text = isHidden ? "" : visible(run.output)
        // Where the program stands differs from machine to machine.
        let place = program.path.deletingLastPathComponent().resolvingSymlinksInPath().path
        let errors = visible(run.errors).replacingOccurrences(of: place, with: "/bin")
        for line in errors.split(separator: "\n") { text += "! \(line)\n" }
        return text + (run.status == 0 ? "" : "[\(run.status)]\n")
    }

    /// Carriage returns and byte-order marks as pictures, so that editors and git leave them alone.
    private func visible(_ data: Data) -> String {
        let text = String(decoding: data, as: UTF8.self)
            .replacingOccurrences(of: "\r", with: "␍").replacingOccurrences(of: "\u{FEFF}", with: "<BOM>")
        return text.isEmpty || text.hasSuffix("\n") ? text : text + "⏎\n"
    }
}
