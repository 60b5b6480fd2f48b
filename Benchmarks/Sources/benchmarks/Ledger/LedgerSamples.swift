import Assessment
import Cases
import Ledger

/// A case whose claims were answered, and a ledger of what was thought of them day by day: the same for the same seed.
struct LedgerSamples {
    let claims: Int
    let days: Int
    let seed: UInt64

    var records: Int { claims * days }

    /// Every claim with an outcome, and an estimate by one of ten sources.
    var caseText: String {
        var noise = Noise(state: seed)
        var text = "case Answered claims\nquestion Does claim 1 hold?\n\n"
        for source in 0..<10 { text += "source s\(source): Source \(source)\n" }
        for claim in 0..<claims {
            text += "\nclaim c\(claim): Claim \(claim) holds\n    prior \(10 + noise.below(80))%\n"
            text += "estimate s\(claim % 10) c\(claim): \(5 + noise.below(90))%\n    on 2020-06-01\n"
            text += "outcome c\(claim): \(noise.below(2) == 0 ? "true" : "false") on 2024-01-01\n"
        }
        return text
    }

    /// Day by day, all claims: some with a point, some with a range only.
    func ledgerRecords() -> [LedgerRecord] {
        var noise = Noise(state: seed)
        return (0..<days).flatMap { day -> [LedgerRecord] in
            guard let date = CalendarDate(year: 2020 + day / 336, month: 1 + day / 28 % 12, day: 1 + day % 28) else {
                return []
            }
            return (0..<claims).map { claim in
                let low = noise.fraction() * 0.8
                let high = low + noise.fraction() * (1 - low)
                return LedgerRecord(
                    written: "\(date)T09:30:00Z", day: date, claim: "c\(claim)", text: "Claim \(claim) holds",
                    point: noise.below(4) == 0 ? nil : (low + high) / 2, bounds: Bounds(exactly: low...high),
                    words: ["unlikely", "likely"], caseHash: String(repeating: "0", count: 64))
            }
        }
    }
}
