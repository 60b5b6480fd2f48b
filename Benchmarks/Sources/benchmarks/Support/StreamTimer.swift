import Glibc

/// Runs a program that reads a file from standard input, its output thrown away, and measures what that took.
enum StreamTimer {
    struct Usage {
        /// Wall-clock time.
        var seconds: Double
        /// Of all threads together.
        var processorSeconds: Double
        /// The largest resident set.
        var megabytes: Double
    }

    /// - Parameters:
    ///   - command: the path of the program, and its arguments
    ///   - input: file that it reads
    /// - Throws: ``BenchmarkFailure`` when it cannot be run, or ends with a status other than 0
    static func run(_ command: [String], input: String) throws -> Usage {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, input, O_RDONLY, 0)
        posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0)
        var arguments = command.map { strdup($0) } + [nil]
        defer { for argument in arguments { free(argument) } }
        let clock = ContinuousClock()
        let start = clock.now
        var child = pid_t()
        let code = posix_spawnp(&child, command[0], &actions, nil, &arguments, environ)
        guard code == 0 else { throw BenchmarkFailure("cannot run \(command[0]): error \(code)") }
        var status: Int32 = 0
        var usage = rusage()
        while wait4(child, &status, 0, &usage) < 0 {
            guard errno == EINTR else { throw BenchmarkFailure("lost \(command[0])") }
        }
        let seconds = Measurement.milliseconds(clock.now - start) / 1000
        guard status == 0 else { throw BenchmarkFailure("\(command[0]) did not end well") }
        return Usage(
            seconds: seconds, processorSeconds: Self.seconds(usage.ru_utime) + Self.seconds(usage.ru_stime),
            megabytes: Double(usage.ru_maxrss) / 1024)
    }

    private static func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) * 1e-6 }
}
