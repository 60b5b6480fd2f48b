import ArgumentParser

/// `purport lexicon`: for those who write down how a language is read.
struct LexiconCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lexicon",
        abstract: "Helps to write and to test what the reader knows of a language.",
        subcommands: [LexiconCheckCommand.self, LexiconListCommand.self, LexiconScoreCommand.self])
}
