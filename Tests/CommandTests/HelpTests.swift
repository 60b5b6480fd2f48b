import Foundation
import Testing

@Suite struct HelpTests {
    /// Names in a list of sub-commands: what stands two columns in.
    private static func listed(_ help: String) -> [String] {
        help.split(separator: "\n").drop { $0 != "SUBCOMMANDS:" }.dropFirst().compactMap { line in
            line.hasPrefix("  ") && !line.hasPrefix("   ") ? String(line.dropFirst(2).prefix { $0 != " " }) : nil
        }
    }

    @Test(arguments: [([], "analyze"), (["lexicon"], "check")])
    func subcommandsAreListedOnce(command: [String], one: String) throws {
        let run = try Program().run(command + ["--help"], in: FileManager.default.temporaryDirectory)
        let names = Self.listed(String(decoding: run.output, as: UTF8.self))
        #expect(names.contains(one))
        #expect(names.sorted() == Set(names).sorted())
    }
}
