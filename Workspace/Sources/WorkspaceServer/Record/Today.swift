import Cases
import Glibc

extension CalendarDate {
    /// The day of the machine's own calendar: what is overdue is so by the clock. Nil when the clock shows no day that can be.
    static var today: CalendarDate? {
        var seconds = time(nil)
        var parts = tm()
        localtime_r(&seconds, &parts)
        return CalendarDate(year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
    }
}
