import Glibc

/// Runs a program from start to end several times, its output thrown away, and measures each run.
enum ProcessTimer {
    /// Processor seconds after which a run is ended: the measurement has failed then.
    private static let limit: rlim_t = 30

    /// Runs once without measuring, then `runs` times.
    static func measure(_ command: [String], runs: Int, allowed: Set<Int32> = [0]) throws -> Measurement {
        _ = try run(command, allowed: allowed)
        var milliseconds: [Double] = []
        var megabytes = 0.0
        for _ in 0..<runs {
            let (time, memory) = try run(command, allowed: allowed)
            milliseconds.append(time)
            megabytes = max(megabytes, memory)
        }
        return Measurement(milliseconds: milliseconds, megabytes: megabytes)
    }

    /// Wall-clock milliseconds, and the largest resident set in megabytes.
    private static func run(_ command: [String], allowed: Set<Int32>) throws -> (Double, Double) {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        for descriptor in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] {
            posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_RDWR, 0)
        }
        var arguments = command.map { strdup($0) } + [nil]
        defer { for argument in arguments { free(argument) } }
        let clock = ContinuousClock()
        let start = clock.now
        var child = pid_t()
        setLimit(limit)
        let code = posix_spawnp(&child, command[0], &actions, nil, &arguments, environ)
        setLimit(rlim_t.max)
        guard code == 0 else { throw BenchmarkFailure("cannot run \(command[0]): error \(code)") }
        var status: Int32 = 0
        var usage = rusage()
        guard wait4(child, &status, 0, &usage) == child else { throw BenchmarkFailure("lost \(command[0])") }
        let time = clock.now - start
        let exit = status & 0x7F == 0 ? (status >> 8) & 0xFF : -(status & 0x7F)
        if exit == -SIGXCPU || exit == -SIGKILL { throw BenchmarkFailure("took more than \(limit) s") }
        guard allowed.contains(exit) else {
            throw BenchmarkFailure("ended with status \(exit)")
        }
        return (Measurement.milliseconds(time), Double(usage.ru_maxrss) / 1024)
    }
}

extension ProcessTimer {
    /// Children inherit the limit of processor time that holds when they are started.
    private static func setLimit(_ seconds: rlim_t) {
        var limits = rlimit()
        getrlimit(__rlimit_resource_t(RLIMIT_CPU.rawValue), &limits)
        limits.rlim_cur = min(seconds, limits.rlim_max)
        setrlimit(__rlimit_resource_t(RLIMIT_CPU.rawValue), &limits)
    }
}
