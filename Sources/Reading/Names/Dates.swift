import SourceText

/// Dates as ISO 8601; relative ones against the article's date, when it is known.
extension Analysis {
    func findDates() {
        var doneUntil = 0
        for index in tokens.indices where index >= doneUntil {
            if let (end, value) = dateMention(index), let span = span(index..<end) {
                document.dates.append(DateMention(span: span, value: value))
                doneUntil = end
            }
        }
    }

    private func dateMention(_ index: Int) -> (Int, String)? {
        let token = tokens[index]
        if token.kind == .number {
            let stop = lexicon.hasOrdinalStops && self.token(index + 1).kind == .period ? 1 : 0
            if let month = month(index + 1 + stop), let day = integer(index), (1...31).contains(day) {
                // 24 September 2022, 24. September 2022
                if let year = year(index + 2 + stop) { return (index + 3 + stop, iso(year, month, day)) }
                if let year = articleYear { return (index + 2 + stop, iso(year, month, day)) }
            }
            if let whole = dashedDate(token.span) { return (index + 1, whole) }
            return nil
        }
        guard token.isWord else { return nil }
        if let month = month(index), token.isCapitalised || lexicon.lowercasesMonths {
            var next = index + 1
            if self.token(next).kind == .period { next += 1 }
            if let day = integer(next), (1...31).contains(day), year(next) == nil {
                // September 24, 2022
                let after = self.token(next + 1).kind == .comma ? next + 2 : next + 1
                if let year = year(after) { return (after + 1, iso(year, month, day)) }
                if let year = articleYear { return (next + 1, iso(year, month, day)) }
            }
            if let year = year(next) { return (next + 1, "\(year)-\(two(month))") }
            return nil
        }
        if let hit = hit(.day, at: index), let value = trigger(hit).value, let shift = Int(value), let day = articleDay
        {
            return (hit.end, CivilDate.string(day + shift))
        }
        return nil
    }

    private var articleDay: Int? { date.flatMap(CivilDate.day) }
    private var articleYear: Int? { date.flatMap { Int($0.prefix(4)) } }

    /// Number of the month that a word names.
    private func month(_ index: Int) -> Int? {
        guard let hit = hit(.month, at: index), let month = trigger(hit).value.flatMap({ Int($0) }),
            (1...12).contains(month)
        else { return nil }
        return month
    }

    private func integer(_ index: Int) -> Int? {
        let token = token(index)
        guard token.kind == .number, token.end - token.start <= 4 else { return nil }
        return Int(source.text(token.span))
    }

    private func year(_ index: Int) -> Int? {
        guard let value = integer(index), token(index).end - token(index).start == 4, (1500...2200).contains(value)
        else {
            return nil
        }
        return value
    }

    /// `2022-09-24` as one token, `24-09-2022` or `24.9.2022`.
    private func dashedDate(_ span: TextSpan) -> String? {
        guard span.length >= 8, span.length <= 10 else { return nil }
        let parts = source.text(span).split { $0 == "-" || $0 == "." }.compactMap { Int($0) }
        guard parts.count == 3 else { return nil }
        if parts[0] >= 1500, (1...12).contains(parts[1]), (1...31).contains(parts[2]) {
            return iso(parts[0], parts[1], parts[2])
        }
        if parts[2] >= 1500, (1...12).contains(parts[1]), (1...31).contains(parts[0]) {
            return iso(parts[2], parts[1], parts[0])
        }
        return nil
    }

    private func iso(_ year: Int, _ month: Int, _ day: Int) -> String { "\(year)-\(two(month))-\(two(day))" }
    private func two(_ value: Int) -> String { value < 10 ? "0\(value)" : String(value) }
}

/// Days counted from 1970-01-01 in the proleptic Gregorian calendar (Howard Hinnant, "chrono-Compatible Low-Level Date
/// Algorithms").
enum CivilDate {
    static func day(_ text: String) -> Int? {
        let parts = text.prefix(10).split(separator: "-").compactMap { Int($0) }
        guard parts.count == 3, (1...12).contains(parts[1]), (1...31).contains(parts[2]), (0...9999).contains(parts[0])
        else {
            return nil
        }
        let year = parts[1] <= 2 ? parts[0] - 1 : parts[0]
        let era = (year >= 0 ? year : year - 399) / 400
        let yearOfEra = year - era * 400
        let dayOfYear = (153 * (parts[1] + (parts[1] > 2 ? -3 : 9)) + 2) / 5 + parts[2] - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }

    static func string(_ day: Int) -> String {
        let shifted = day + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        let dayOfMonth = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
        func two(_ value: Int) -> String { value < 10 ? "0\(value)" : String(value) }
        return "\(year)-\(two(month))-\(two(dayOfMonth))"
    }
}
