import Glibc

/// Files of a git revision, read with `git show`.
struct GitFiles: Sendable {
    struct Failure: Error {
        /// What git said, its first line.
        var message: String
    }

    /// Paths are relative to this folder, which lies in a working tree.
    let folder: String
    let revision: String

    func read(_ path: String) -> Result<[UInt8], Failure> {
        var output: [Int32] = [0, 0]
        var errors: [Int32] = [0, 0]
        guard pipe(&output) == 0 else { return .failure(Self.failure(errno)) }
        guard pipe(&errors) == 0 else {
            let code = errno
            output.forEach { _ = close($0) }
            return .failure(Self.failure(code))
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
        // Arguments go to git as they are: no shell reads them. A revision that begins with a hyphen was refused before.
        let command = ["git", "-C", folder, "--no-pager", "show", "\(revision):./\(path)"]
        var arguments = command.map { strdup($0) } + [nil]
        defer { for argument in arguments { free(argument) } }
        var child = pid_t()
        let code = posix_spawnp(&child, "git", &actions, nil, &arguments, environ)
        close(output[1])
        close(errors[1])
        guard code == 0 else {
            return .failure(code == ENOENT ? Failure(message: "git is not installed") : Self.failure(code))
        }
        let (bytes, said) = Self.drain(output[0], errors[0])
        var status: Int32 = 0
        while waitpid(child, &status, 0) < 0, errno == EINTR {}
        if status == 0 { return .success(bytes) }
        let line = said.prefix { $0 != UInt8(ascii: "\n") }
        let message = String(decoding: line, as: UTF8.self)
        return .failure(Failure(message: message.isEmpty ? "git failed" : message))
    }

    /// Reads both to their ends, whichever has something first: a full pipe would stop the child.
    private static func drain(_ output: Int32, _ errors: Int32) -> (output: [UInt8], errors: [UInt8]) {
        var polled = [
            pollfd(fd: output, events: Int16(POLLIN), revents: 0),
            pollfd(fd: errors, events: Int16(POLLIN), revents: 0),
        ]
        var texts: [[UInt8]] = [[], []]
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        while polled.contains(where: { $0.fd >= 0 }) {
            if poll(&polled, nfds_t(polled.count), -1) < 0, errno != EINTR { break }
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
        return (texts[0], texts[1])
    }

    private static func failure(_ code: Int32) -> Failure { Failure(message: CommandFailure.systemReason(code)) }
}
