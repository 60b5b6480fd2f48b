import Inference

/// Small cases of every kind of line, the same for the same seed.
struct RandomCase {
    private var generator: SeededGenerator
    /// How many ranges may still be written, so that all their ends can be tried.
    private var ranges: Int
    private var text = "case Random\nquestion Is it so?\n"

    init(seed: UInt64, ranges: Int) {
        generator = SeededGenerator(seed: seed)
        self.ranges = ranges
    }

    static func make(seed: UInt64, ranges: Int = 8, sources: Bool = true) -> String {
        var random = RandomCase(seed: seed, ranges: ranges)
        random.write(sources: sources)
        return random.text
    }

    private mutating func below(_ count: Int) -> Int { Int(generator.next() % UInt64(count)) }
    private mutating func chance(_ share: Double) -> Bool { generator.unit() < share }

    private mutating func likelihood(mayBeUnknown: Bool = true) -> String {
        let low = 5 * below(19)
        guard ranges > 0, chance(0.7) else { return "\(low + 1)%" }
        ranges -= 1
        if mayBeUnknown, chance(0.12) { return "unknown" }
        return "\(low)% to \(min(100, low + 5 + 5 * below(6)))%"
    }

    private mutating func write(sources: Bool) {
        let hasSource = sources && chance(0.6)
        if hasSource {
            text +=
                "source s: S\n    reliability \(chance(0.5) ? "between 2 to 1 and 5 to 1" : "between 1 to 2 and 3 to 1")\n"
        }
        let hasSet = chance(0.3)
        if hasSet {
            ranges -= 3
            text += "hypotheses h: Which?\n    x: 20% to 50%\n    y: 10% to 60%\n    other: 5% to 40%\n"
        }
        text += "claim a: A\n    prior \(likelihood())\n"
        let second = hasSet && chance(0.7) ? "h is x" : "a"
        text += "claim b: B\n" + rules([second, chance(0.4) && second != "a" ? "a" : nil].compactMap { $0 })
        switch below(3) {
        case 0: text += "consequence c: C\n" + rules(["a", "b"])
        case 1:
            text += "consequence c: C\n    because of a: \(likelihood())\n    because of b: \(likelihood())\n"
            text += "    otherwise: \(likelihood())\n"
        default: text += "consequence c: C\n" + rules([chance(0.5) ? "a or b" : "b and not a"])
        }
        text += "evidence e: E\n"
        switch below(4) {
        case 0: text += "    not found\n"
        case 1: text += "    observed: \(likelihood(mayBeUnknown: false))\n"
        default: break
        }
        text += rules([chance(0.5) ? "a" : "b"])
        if chance(0.4) {
            let isRange = ranges > 0
            ranges -= 1
            text += "evidence f: F\n    favours \(chance(0.5) ? "a" : "b") "
            text += isRange ? "between 1 to 2 and 4 to 1\n" : "3 to 1\n"
        }
        if hasSource {
            text += "report s asserts \(chance(0.5) ? "a" : "b")\n"
            if chance(0.6) { text += "report s denies c\n" }
            text += "estimate s a: \(likelihood(mayBeUnknown: false))\n"
        }
    }

    private mutating func rules(_ conditions: [String]) -> String {
        let lines = conditions.map { "    if \($0): \(likelihood())\n" }.joined()
        return lines + "    otherwise: \(likelihood())\n"
    }
}
