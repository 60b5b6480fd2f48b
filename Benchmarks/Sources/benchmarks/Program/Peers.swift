import Glibc

/// Programs that do the nearest comparable work, measured in the same run when they are installed.
enum Peers {
    struct Peer {
        var name: String
        var command: [String]
        /// What to run to have it.
        var install: String

        /// nil when it is not installed or fails.
        func measure(runs: Int) -> Measurement? { try? ProcessTimer.measure(command, runs: runs) }
    }

    /// beancount's checker on a ledger of as many entries: a plain-text format with named things, dates and a tiered check.
    static func beanCheck(_ ledger: String, entries: Int) -> Peer {
        Peer(
            name: "bean-check, \(entries) entries", command: ["bean-check", "--no-cache", ledger],
            install: "pip install beancount")
    }

    /// A widely used extractor of article text, on the same page.
    static func trafilatura(_ page: String) -> Peer {
        Peer(
            name: "trafilatura, text only", command: ["/bin/sh", "-c", "trafilatura < \(page)"],
            install: "pip install trafilatura")
    }

    static func ledger(entries: Int) -> String {
        var text = "2020-01-01 open Assets:Cash\n2020-01-01 open Expenses:Food\n"
        for index in 0..<entries {
            text += "\n2020-0\(1 + index % 9)-1\(index % 10) * \"Shop \(index)\" \"Bread\"\n"
            text += "  Assets:Cash  -\(1 + index % 50).00 EUR\n  Expenses:Food\n"
        }
        return text
    }
}
