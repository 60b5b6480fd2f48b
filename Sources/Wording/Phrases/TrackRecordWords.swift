import Ledger

extension TrackRecord.Open.Reason {
    /// What needs doing comes first.
    var rank: Int {
        switch self {
        case .overdue: 0
        case .ambiguous: 1
        case .undatedOutcome: 2
        case .unresolved: 3
        case .nothingBefore: 4
        case .nothingSaid: 5
        case .gone: 6
        }
    }

    /// A label, and what goes behind the claim.
    func words(_ language: Language) -> (label: String, detail: String) {
        let pick = language.pick
        switch self {
        case .overdue(let by): return (pick("Overdue", "Over tijd"), pick(" (by \(by))", " (uiterlijk \(by))"))
        case .unresolved(let by):
            return (
                pick("Unresolved", "Nog open"), by.map { pick(" (by \($0))", " (uiterlijk \($0))") } ?? ""
            )
        case .ambiguous(let day):
            return (pick("Ambiguous", "Onduidelijk"), day.map { pick(" (on \($0))", " (op \($0))") } ?? "")
        case .undatedOutcome:
            return (
                pick("Undated", "Ongedateerd"),
                pick(
                    ": its outcome has no date, so nothing is known to come before it",
                    ": de uitkomst heeft geen datum, dus niets is aantoonbaar van ervoor")
            )
        case .nothingBefore(let outcome):
            return (
                pick("Not foreseen", "Niet voorzien"),
                pick(
                    ": nothing was recorded before its outcome of \(outcome)",
                    ": er was niets vastgelegd vóór de uitkomst van \(outcome)")
            )
        case .nothingSaid:
            return (
                pick("Nothing said", "Niets gezegd"),
                pick(
                    ": all that was recorded of it is that nobody can say",
                    ": vastgelegd is alleen dat er niets van te zeggen was")
            )
        case .gone:
            return (pick("Gone", "Verdwenen"), pick(": no longer in the case", ": staat niet meer in de zaak"))
        }
    }
}

extension TrackRecord.LeftOut.Reason {
    func words(_ language: Language) -> String {
        switch self {
        case .afterOutcome:
            language.pick("made on or after the day of the outcome", "van op of na de dag van de uitkomst")
        case .replaced:
            language.pick("replaced by a later one of the same day", "vervangen door een later van dezelfde dag")
        case .vacuous: language.pick("that said nothing (0–100%)", "die niets zeiden (0–100%)")
        case .undated: language.pick("estimated without a date", "geschat zonder datum")
        case .withoutNumber: language.pick("estimated in words without a number", "geschat in woorden zonder getal")
        }
    }
}
