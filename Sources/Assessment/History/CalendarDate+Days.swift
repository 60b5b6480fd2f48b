import Cases

extension CalendarDate {
    /// Days since 0000-03-01 of the proleptic Gregorian calendar: only differences mean something.
    ///
    /// Hinnant 2021, "chrono-Compatible Low-Level Date Algorithms", `days_from_civil` for years from 1.
    public var dayNumber: Int {
        let year = month <= 2 ? year - 1 : year
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        return year * 365 + year / 4 - year / 100 + year / 400 + dayOfYear
    }
}
