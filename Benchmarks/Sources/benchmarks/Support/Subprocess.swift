import Glibc

/// Runs another program to its end.
enum Subprocess {
    /// - Parameters:
    ///   - command: found on the PATH unless it has a slash
    ///   - output: file that its standard output goes to; thrown away when nil, as its messages always are
    /// - Returns: its exit status, or the number of the signal that ended it with a minus sign
    static func run(_ command: [String], output: String? = nil) throws -> Int32 {
        guard let name = command.first else { throw BenchmarkFailure("no command to run") }
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_addopen(
            &actions, STDOUT_FILENO, output ?? "/dev/null", O_WRONLY | O_CREAT | O_TRUNC, 0o600)
        posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
        var arguments = command.map { strdup($0) } + [nil]
        defer { for argument in arguments { free(argument) } }
        var child = pid_t()
        let code = posix_spawnp(&child, name, &actions, nil, &arguments, environ)
        guard code == 0 else { throw BenchmarkFailure("cannot run \(name): error \(code)") }
        var status: Int32 = 0
        while waitpid(child, &status, 0) < 0 {
            guard errno == EINTR else { throw BenchmarkFailure("lost \(name)") }
        }
        return status & 0x7F == 0 ? (status >> 8) & 0xFF : -(status & 0x7F)
    }
}
