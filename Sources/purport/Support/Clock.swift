import ArgumentParser
import Cases
import Glibc

/// The clock of the machine: only what is recorded, and what is overdue, asks for it.
enum Clock {
    /// Now, in UTC: `2025-03-01T09:30:00Z`.
    static var now: String {
        var seconds = time(nil)
        var parts = tm()
        gmtime_r(&seconds, &parts)
        let day = CalendarDate(parts)?.description ?? "0001-01-01"
        func two(_ number: Int32) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return "\(day)T\(two(parts.tm_hour)):\(two(parts.tm_min)):\(two(parts.tm_sec))Z"
    }

    /// The day of the user's own calendar.
    static var today: CalendarDate? {
        var seconds = time(nil)
        var parts = tm()
        localtime_r(&seconds, &parts)
        return CalendarDate(parts)
    }
}

extension CalendarDate {
    fileprivate init?(_ parts: tm) {
        self.init(year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
    }
}

/// Which day it is, for the commands that need to know.
struct TodayArguments: ParsableArguments {
    @Option(help: ArgumentHelp("The day that it is; the clock's when not given.", valueName: "date"))
    var today: String?

    /// The day that was given; nil when none was.
    var given: CalendarDate? {
        get throws(CommandFailure) { try today.map { text throws(CommandFailure) in try DateOption.read(text) } }
    }

    /// The day that was given, or the clock's.
    var day: CalendarDate {
        get throws(CommandFailure) {
            if let given = try given { return given }
            guard let today = Clock.today else {
                throw CommandFailure(
                    "the clock of this machine shows no day that can be", remedy: "set it, or name the day with --today"
                )
            }
            return today
        }
    }
}

/// Dates on the command line.
enum DateOption {
    static func read(_ text: String) throws(CommandFailure) -> CalendarDate {
        guard let date = CalendarDate(text) else {
            throw CommandFailure(
                "\"\(text)\" is not a date", remedy: "write it as 2022-09-30", status: ExitStatus.usage)
        }
        return date
    }
}
