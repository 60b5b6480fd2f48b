import Inference

/// Cases with loops everywhere: every claim hangs on two of the few before it, and every third was reported.
enum TangledCase {
    static func make(claims: Int, reach: Int, seed: UInt64) -> String {
        var generator = SeededGenerator(seed: seed)
        func below(_ count: Int) -> Int { Int(generator.next() % UInt64(count)) }
        func likelihood() -> String {
            let low = 5 + below(80)
            return below(3) == 0 ? "\(low)% to \(low + 10)%" : "\(low)%"
        }
        var text =
            "case Tangled\nquestion Is the first so?\nsource s: S\n    reliability B\nsource t: T\n    reliability C\n"
        text += "claim c0: Claim 0\n    prior 20% to 40%\n"
        for index in 1..<claims {
            let nearest = max(0, index - reach)
            let parents = Set([nearest + below(index - nearest), nearest + below(index - nearest)]).sorted()
            text += "claim c\(index): Claim \(index)\n"
            for parent in parents { text += "    if c\(parent): \(likelihood())\n" }
            text += "    otherwise: \(likelihood())\n"
            if index % 3 == 0 {
                text += "report \(below(2) == 0 ? "s" : "t") \(below(3) == 0 ? "denies" : "asserts") c\(index)\n"
            }
        }
        return text
    }
}
