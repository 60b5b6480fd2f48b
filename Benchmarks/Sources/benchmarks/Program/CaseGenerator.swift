/// Makes cases of any size, the same for the same seed.
///
/// Claims come in groups of ten: a first one with a prior, then claims that depend on one or two of their group, every third
/// with evidence or a report; the first of a group depends on the first of the one before. So the case is as loosely knit as cases
/// that people write, and a third of its likelihoods are ranges.
struct CaseGenerator {
    private static let groupSize = 10
    private var noise: Noise
    private var text = ""

    private init(seed: UInt64) { noise = Noise(state: seed) }

    static func make(claims: Int, seed: UInt64) -> String {
        var generator = CaseGenerator(seed: seed)
        generator.header(sources: max(1, claims / 20))
        for index in 0..<claims { generator.claim(index, sources: max(1, claims / 20)) }
        return generator.text
    }

    private mutating func header(sources: Int) {
        text += "case A generated case\nquestion Does claim 1 hold?\n\n"
        for index in 1...sources {
            let grade = ["A", "B", "C", "D"][pick(4)]
            text += "source s\(index): Source \(index)\n    reliability \(grade)\n"
        }
    }

    private mutating func claim(_ index: Int, sources: Int) {
        let name = "c\(index + 1)"
        let place = index % Self.groupSize
        text += "\nclaim \(name): Claim \(index + 1) holds\n"
        if index == 0 {
            text += "    prior \(likelihood())\n"
        } else if place == 0 {
            rules(["c\(index + 1 - Self.groupSize)"])
        } else {
            let first = index - place + 1 + pick(place)
            let second = index - place + 1 + pick(place)
            rules(first == second ? ["c\(first)"] : ["c\(first)", "c\(second)"])
        }
        if index % 3 == 0 {
            let stance = pick(3) == 0 ? "denies" : "asserts"
            text += "report s\(1 + pick(sources)) \(stance) \(name)\n    on 2024-0\(1 + pick(9))-1\(pick(10))\n"
        } else if index % 7 == 0 {
            text += "evidence e\(index + 1): A trace of claim \(index + 1)\n    favours \(name) \(2 + pick(4)) to 1\n"
        }
    }

    private mutating func rules(_ parents: [String]) {
        if parents.count == 2 { text += "    if \(parents[0]) and \(parents[1]): \(likelihood())\n" }
        text += "    if \(parents[0]): \(likelihood())\n    otherwise: \(likelihood())\n"
    }

    private mutating func likelihood() -> String {
        let low = 5 + 5 * pick(15)
        return pick(3) == 0 ? "\(low)% to \(low + 5 + 5 * pick(3))%" : "\(low)%"
    }

    private mutating func pick(_ count: Int) -> Int { noise.below(count) }
}
