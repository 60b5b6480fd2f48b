import ArgumentParser

/// The exit statuses of every command, in one table.
///
/// | status | meaning |
/// | --- | --- |
/// | 0 | good |
/// | 1 | the input has errors, or an assertion in it fails |
/// | 2 | the system failed: a file cannot be read or written |
/// | 64 | wrong usage of the command line (`EX_USAGE`) |
enum ExitStatus {
    static let good = ExitCode(0)
    static let rejected = ExitCode(1)
    static let failed = ExitCode(2)
    static let usage = ExitCode(64)
}
