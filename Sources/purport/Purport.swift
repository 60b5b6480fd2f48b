import ArgumentParser

@main
struct Purport: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "purport", abstract: "Works out what an unconfirmed report would mean.", version: "0.1.0")
}
