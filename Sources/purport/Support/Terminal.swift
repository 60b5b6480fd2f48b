import Glibc
import Wording

/// What stands at the other end of an output: whether it is a terminal, how wide, and whether to colour.
struct Terminal {
    /// Columns to lay text out for where nothing says how wide the output is.
    static let defaultWidth = 80

    let isTerminal: Bool
    /// Columns: the variable `COLUMNS` when set, else what the terminal says, else ``defaultWidth``.
    let width: Int
    /// Only on a terminal that is not `dumb`, and never when `NO_COLOR` is set (https://no-color.org).
    let colour: Bool

    /// Whether a terminal, or the variable `COLUMNS`, says how wide the output is.
    private var isWidthKnown: Bool { isTerminal || Self.variable("COLUMNS").flatMap { Int($0) } != nil }

    /// Columns to lay a report out for: a hundred where nothing says how wide the output is.
    var layoutWidth: Int { isWidthKnown ? width : 100 }

    var style: Style { Style(colour: colour) }

    static let output = Terminal(descriptor: STDOUT_FILENO)
    static let error = Terminal(descriptor: STDERR_FILENO)

    init(descriptor: Int32) {
        isTerminal = isatty(descriptor) == 1
        width = Self.columns(descriptor)
        colour = isTerminal && (Self.variable("NO_COLOR") ?? "").isEmpty && Self.variable("TERM") != "dumb"
    }

    private static func columns(_ descriptor: Int32) -> Int {
        if let columns = variable("COLUMNS").flatMap({ Int($0) }), columns > 0 { return min(columns, 1_000) }
        var size = winsize()
        let known = withUnsafeMutablePointer(to: &size) { ioctl(descriptor, UInt(TIOCGWINSZ), $0) } == 0
        return known && size.ws_col > 0 ? Int(size.ws_col) : defaultWidth
    }

    private static func variable(_ name: String) -> String? {
        getenv(name).map { String(cString: $0) }
    }
}
