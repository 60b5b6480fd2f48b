import Cases

/// How much was thought of a claim before it was answered.
enum Said: Int, Comparable {
    /// Only after the answer, or without a day.
    case late
    case nothing
    case something

    static func < (left: Said, right: Said) -> Bool { left.rawValue < right.rawValue }
}

extension TrackRecord.Open.Reason {
    /// Why a claim is not scored; nil for one that is, and for one of which nobody thought anything and nothing is due.
    ///
    /// - Parameter said: how much was thought of it; nil for nothing at all.
    init?(_ subject: Resolutions.Subject, _ said: Said?, today: CalendarDate?) {
        switch subject.resolution {
        case .open:
            if let by = subject.by, let today, by < today {
                self = .overdue(by: by)
            } else if said != nil {
                self = .unresolved(by: subject.by)
            } else {
                return nil
            }
        case .ambiguous(let day): self = .ambiguous(on: day)
        case .undated: self = .undatedOutcome
        case .answered(_, let outcome):
            switch said {
            case nil, .late: self = .nothingBefore(outcome: outcome)
            case .nothing: self = .nothingSaid
            case .something: return nil
            }
        }
    }
}
