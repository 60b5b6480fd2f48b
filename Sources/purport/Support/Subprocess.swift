import Glibc

/// Runs other programs. Arguments go to them as they are: no shell reads them.
enum Subprocess {
    /// What a program left behind.
    struct Ended {
        var output: [UInt8]
        var errors: [UInt8]
        /// As `waitpid` gives it: 0 when it ended well.
        var status: Int32
        /// Whether it was ended because it took too long.
        var isTimedOut = false

        /// The first line that it wrote on standard error.
        var firstComplaint: String {
            String(decoding: errors.prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self)
        }

        /// The last one, of programs that talk before they complain.
        var lastComplaint: String {
            errors.split(separator: UInt8(ascii: "\n")).last.map { String(decoding: $0, as: UTF8.self) } ?? ""
        }
    }

    /// That it could not be started.
    struct Problem: Error {
        /// An `errno`: `ENOENT` when there is no such program.
        var code: Int32
    }

    /// Runs a program to its end, without any input.
    ///
    /// - Parameters:
    ///   - command: the program, looked for in `PATH` unless it holds a slash, and its arguments
    ///   - seconds: after which it is ended; nil to wait as long as it takes
    static func run(_ command: [String], seconds: Int? = nil) -> Result<Ended, Problem> {
        var output: [Int32] = [0, 0]
        var errors: [Int32] = [0, 0]
        guard pipe(&output) == 0 else { return .failure(Problem(code: errno)) }
        guard pipe(&errors) == 0 else {
            let code = errno
            output.forEach { _ = close($0) }
            return .failure(Problem(code: code))
        }
        defer {
            close(output[0])
            close(errors[0])
        }
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_adddup2(&actions, output[1], STDOUT_FILENO)
        posix_spawn_file_actions_adddup2(&actions, errors[1], STDERR_FILENO)
        for descriptor in output + errors { posix_spawn_file_actions_addclose(&actions, descriptor) }
        var arguments = command.map { strdup($0) } + [nil]
        defer { for argument in arguments { free(argument) } }
        var child = pid_t()
        let code = posix_spawnp(&child, command.first ?? "", &actions, nil, &arguments, environ)
        close(output[1])
        close(errors[1])
        guard code == 0 else { return .failure(Problem(code: code)) }
        let (bytes, said, isTimedOut) = drain(output[0], errors[0], seconds)
        if isTimedOut { kill(child, SIGKILL) }
        var status: Int32 = 0
        while waitpid(child, &status, 0) < 0, errno == EINTR {}
        return .success(Ended(output: bytes, errors: said, status: status, isTimedOut: isTimedOut))
    }

    /// Reads both to their ends, whichever has something first: a full pipe would stop the child.
    private static func drain(
        _ output: Int32, _ errors: Int32, _ seconds: Int?
    ) -> (output: [UInt8], errors: [UInt8], isTimedOut: Bool) {
        var polled = [
            pollfd(fd: output, events: Int16(POLLIN), revents: 0),
            pollfd(fd: errors, events: Int16(POLLIN), revents: 0),
        ]
        var texts: [[UInt8]] = [[], []]
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        let end = seconds.map { time(nil) + $0 }
        while polled.contains(where: { $0.fd >= 0 }) {
            if poll(&polled, nfds_t(polled.count), end == nil ? -1 : 250) < 0, errno != EINTR { break }
            if let end, time(nil) > end { return (texts[0], texts[1], true) }
            for index in polled.indices where polled[index].fd >= 0 && polled[index].revents != 0 {
                let count = Glibc.read(polled[index].fd, &chunk, chunk.count)
                if count < 0, errno == EINTR { continue }
                if count <= 0 {
                    // Poll passes over negative descriptors.
                    polled[index].fd = -1
                } else {
                    texts[index] += chunk[..<count]
                }
            }
        }
        return (texts[0], texts[1], false)
    }
}
