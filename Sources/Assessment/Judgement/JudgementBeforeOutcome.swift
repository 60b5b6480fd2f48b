import Cases

/// How likely the headline claim was on the eve of its outcome, by all that had become known until then: what `--as-of` that day tells.
///
/// An outcome settles its claim; how well the case did shows in what it said before.
public struct JudgementBeforeOutcome: Sendable {
    /// The day before the outcome became known.
    public var day: CalendarDate
    public var judgement: Judgement
}

extension Assessor {
    /// - Returns: nil where the headline claim has no outcome, and where nothing can be said of the day before.
    public static func judgementBeforeOutcome(in assessment: Assessment) -> JudgementBeforeOutcome? {
        guard let judgement = assessment.headlineJudgement, let day = judgement.outcome?.details.on?.dayBefore else {
            return nil
        }
        var options = assessment.options
        options.asOf = day
        options.conditionals = .none
        options.findsWeight = false
        options.findsReached = false
        options.distribution = nil
        return assess(assessment.model, options: options).assessment?.judgement(judgement.proposition).map {
            JudgementBeforeOutcome(day: day, judgement: $0)
        }
    }
}

extension CalendarDate {
    /// Nil before the first day of the calendar.
    var dayBefore: CalendarDate? {
        if day > 1 { return CalendarDate(year: year, month: month, day: day - 1) }
        let (year, month) = month > 1 ? (year, month - 1) : (year - 1, 12)
        return (28...31).reversed().lazy.compactMap { CalendarDate(year: year, month: month, day: $0) }.first
    }
}
