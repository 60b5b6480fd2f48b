import Glibc

/// Runs `purport watch`, saves the case again and again, and measures how long each takes to be printed.
struct WatchTimer {
    let program: String
    let file: String
    /// Where a version is written before it is renamed over the case, as editors do.
    let staging: String
    /// Milliseconds after which a save counts as lost.
    private static let patience: Int32 = 20_000

    init(program: String, file: String, staging: String) {
        self.program = program
        self.file = file
        self.staging = staging
    }

    /// From before the rename to the first byte that is printed.
    ///
    /// - Parameter versions: saved in turn; each must differ from the one before in a judgement.
    func measure(versions: [[UInt8]], saves: Int) throws -> Measurement {
        guard let first = versions.last else { throw BenchmarkFailure("nothing to save") }
        try WholeFile.write(first, to: file)
        var ends: [Int32] = [0, 0]
        guard pipe(&ends) == 0 else { throw BenchmarkFailure("no pipe: error \(errno)") }
        let child = try start(writingTo: ends)
        close(ends[1])
        defer {
            kill(child, SIGTERM)
            var status: Int32 = 0
            waitpid(child, &status, 0)
            close(ends[0])
        }
        // It says what it watches once it does.
        try awaitOutput(ends[0])
        let clock = ContinuousClock()
        var milliseconds: [Double] = []
        for save in 0..<saves {
            try WholeFile.write(versions[save % versions.count], to: staging)
            let start = clock.now
            guard rename(staging, file) == 0 else { throw BenchmarkFailure("cannot save \(file)") }
            try awaitOutput(ends[0])
            milliseconds.append(Measurement.milliseconds(clock.now - start))
            // What it prints last must not be taken for the answer to the next save.
            usleep(100_000)
            drain(ends[0])
        }
        return Measurement(milliseconds: Array(milliseconds.dropFirst()))
    }

    private func start(writingTo ends: [Int32]) throws -> pid_t {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        for descriptor in [STDOUT_FILENO, STDERR_FILENO] {
            posix_spawn_file_actions_adddup2(&actions, ends[1], descriptor)
        }
        for descriptor in ends { posix_spawn_file_actions_addclose(&actions, descriptor) }
        let command = [program, "watch", file]
        var arguments = command.map { strdup($0) } + [nil]
        defer { for argument in arguments { free(argument) } }
        var child = pid_t()
        let code = posix_spawnp(&child, program, &actions, nil, &arguments, environ)
        guard code == 0 else { throw BenchmarkFailure("cannot run \(program): error \(code)") }
        return child
    }

    private func awaitOutput(_ descriptor: Int32) throws {
        var polled = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        guard poll(&polled, 1, Self.patience) > 0 else { throw BenchmarkFailure("purport watch printed nothing") }
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        guard Glibc.read(descriptor, &chunk, chunk.count) > 0 else { throw BenchmarkFailure("purport watch ended") }
    }

    private func drain(_ descriptor: Int32) {
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            var polled = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
            guard poll(&polled, 1, 0) > 0, Glibc.read(descriptor, &chunk, chunk.count) > 0 else { return }
        }
    }
}
