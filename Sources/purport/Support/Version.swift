/// The version of the program, of every command in it, and of what it looks for beside it.
enum Version {
    static let current = "0.1.0"
}
