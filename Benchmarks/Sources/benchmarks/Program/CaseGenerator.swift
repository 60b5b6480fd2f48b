/// Makes cases of any size, the same for the same seed.
///
/// Claims come in groups of ten: a first one with a prior, then claims that depend on one or two of their group, every third
/// with evidence or a report; the first of a group depends on the first of the one before. So the case is as loosely knit as cases
/// that people write, and a third of its likelihoods are ranges.
struct CaseGenerator {
    /// How claims hang on each other.
    enum Shape {
        /// Groups of ten, each group on the one before.
        case groups
        /// Each claim on one earlier claim: a tree.
        case tree
        /// Each claim on one or two of the six before it: loops everywhere.
        case entangled
    }

    private static let groupSize = 10
    private static let reach = 6
    private var noise: Noise
    private let shape: Shape
    private let hasRangesOnly: Bool
    private var text = ""

    private init(seed: UInt64, shape: Shape, hasRangesOnly: Bool) {
        noise = Noise(state: seed)
        self.shape = shape
        self.hasRangesOnly = hasRangesOnly
    }

    /// - Parameter hasRangesOnly: whether every likelihood is a range, and not a third of them
    static func make(
        claims: Int, seed: UInt64, shape: Shape = .groups, hasRangesOnly: Bool = false
    ) -> String {
        var generator = CaseGenerator(seed: seed, shape: shape, hasRangesOnly: hasRangesOnly)
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
        } else {
            rules(parents(of: index).map { "c\($0)" })
        }
        if index % 3 == 0 {
            let stance = pick(3) == 0 ? "denies" : "asserts"
            text += "report s\(1 + pick(sources)) \(stance) \(name)\n    on 2024-0\(1 + pick(9))-1\(pick(10))\n"
        } else if index % 7 == 0 {
            text += "evidence e\(index + 1): A trace of claim \(index + 1)\n    favours \(name) \(2 + pick(4)) to 1\n"
        }
    }

    /// Numbers of the claims that a claim hangs on, from 1.
    private mutating func parents(of index: Int) -> [Int] {
        let place = index % Self.groupSize
        let range: Range<Int>
        switch shape {
        case .tree: return [1 + pick(index)]
        case .groups where place == 0: return [index + 1 - Self.groupSize]
        case .groups: range = index - place + 1..<index + 1
        case .entangled: range = max(0, index - Self.reach) + 1..<index + 1
        }
        let first = range.lowerBound + pick(range.count)
        let second = range.lowerBound + pick(range.count)
        return first == second ? [first] : [first, second]
    }

    private mutating func rules(_ parents: [String]) {
        if parents.count == 2 { text += "    if \(parents[0]) and \(parents[1]): \(likelihood())\n" }
        text += "    if \(parents[0]): \(likelihood())\n    otherwise: \(likelihood())\n"
    }

    private mutating func likelihood() -> String {
        let low = 5 + 5 * pick(15)
        return hasRangesOnly || pick(3) == 0 ? "\(low)% to \(low + 5 + 5 * pick(3))%" : "\(low)%"
    }

    private mutating func pick(_ count: Int) -> Int { noise.below(count) }
}
