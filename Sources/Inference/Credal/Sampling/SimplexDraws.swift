/// Draws a row of several states whose probabilities have ranges of their own and have to add up to 1.
///
/// What is drawn from are the distributions of all ranges given that sum. A Metropolis-within-Gibbs sampler (Tierney 1994)
/// moves probability between two states at a time: a new division of what the two have together is drawn evenly from those
/// that their ranges allow, and taken with the ratio of the densities, which is 1 where no range has a peak. Each of the eight
/// lanes has a chain of its own; ``movesBetween`` moves for each state separate one sample from the next.
struct SimplexDraws {
    private static let movesBetween = 6
    private static let movesBefore = 60

    private let shapes: [RangeShape]
    private let places: [Int]
    /// The states of eight chains.
    private var current: [Lanes]
    private var isSettled = false

    init(low: [Double], high: [Double], peaks: [Double?], places: [Int], centre: [Double]) {
        shapes = low.indices.map { state in
            RangeShape(low: low[state], high: high[state], peak: peaks.indices.contains(state) ? peaks[state] : nil)
        }
        self.places = places
        current = centre.map(Lanes.init(repeating:))
    }

    /// Even numbers that a sample takes; before the first a chain takes more, from a sequence of its own.
    var numbersPerSample: Int { 2 * Self.movesBetween * places.count }

    mutating func put(_ random: inout RandomLanes, into tables: UnsafeMutablePointer<Lanes>) {
        if !isSettled {
            isSettled = true
            var before = RandomLanes(seed: ~0, numbersPerSample: 2 * Self.movesBefore * places.count)
            before.start(at: 0)
            for round in 0..<Self.movesBefore { move(round, &before) }
        }
        for round in 0..<Self.movesBetween { move(round, &random) }
        for (state, place) in places.enumerated() { tables[place] = current[state] }
    }

    /// One move between every state and another, a different distance away in each round.
    private mutating func move(_ round: Int, _ random: inout RandomLanes) {
        let count = places.count
        for state in 0..<count {
            let other = (state + 1 + round % (count - 1)) % count
            let (position, acceptance) = (random.next(), random.next())
            for lane in 0..<Lanes.scalarCount {
                let (a, b) = (current[state][lane], current[other][lane])
                let least = max(shapes[state].low, a + b - shapes[other].low - shapes[other].width)
                let most = min(shapes[state].low + shapes[state].width, a + b - shapes[other].low)
                guard most > least else { continue }
                let new = least + position[lane] * (most - least)
                let before = shapes[state].density(a) * shapes[other].density(b)
                let after = shapes[state].density(new) * shapes[other].density(a + b - new)
                if acceptance[lane] * before <= after {
                    current[state][lane] = new
                    current[other][lane] = a + b - new
                }
            }
        }
    }
}
