import Inference

/// Which coalitions have to be worked out for Shapley values, and the values from their worths.
///
/// Up to ``mostExact`` players all subsets (Shapley, "A value for n-person games", 1953). Beyond, orders are drawn (Castro, Gómez &
/// Tejada, Computers & Operations Research 36, 2009), each followed by its reverse (Mitchell, Cooper, Frank & Holmes, Journal of
/// Machine Learning Research 23, 2022): estimates with standard errors that still add up exactly.
struct ShapleyPlan {
    static let mostExact = 8
    static let seed: UInt64 = 1
    /// About so many coalitions are worked out where orders are drawn.
    private static let mostCoalitions = 4_000
    private static let pairsAllowed = 8...100

    let players: Int
    /// In which every order's coalitions are found by position.
    private(set) var coalitions: [[Bool]] = []
    /// For each order drawn, its players and the coalitions along it; empty where all subsets are gone through.
    private var walks: [(order: [Int], path: [Int])] = []

    var pairs: Int? { walks.isEmpty ? nil : walks.count / 2 }

    init(players: Int) {
        self.players = players
        if players <= Self.mostExact {
            coalitions = (0..<(1 << players)).map { code in (0..<players).map { code >> $0 & 1 == 1 } }
            return
        }
        let pairs = min(
            max(Self.mostCoalitions / (2 * players), Self.pairsAllowed.lowerBound), Self.pairsAllowed.upperBound)
        var random = SeededGenerator(seed: Self.seed)
        var known: [[Bool]: Int] = [:]
        var order = Array(0..<players)
        for _ in 0..<pairs {
            // Every order equally likely: Fisher and Yates's shuffle as in Durstenfeld, Communications of the ACM 7, 1964.
            for last in order.indices.dropFirst().reversed() {
                order.swapAt(last, Int(random.unit() * Double(last + 1)))
            }
            for direction in [order, order.reversed()] {
                var members = [Bool](repeating: false, count: players)
                var path = [position(of: members, &known)]
                for player in direction {
                    members[player] = true
                    path.append(position(of: members, &known))
                }
                walks.append((direction, path))
            }
        }
    }

    private mutating func position(of members: [Bool], _ known: inout [[Bool]: Int]) -> Int {
        if let position = known[members] { return position }
        coalitions.append(members)
        known[members] = coalitions.count - 1
        return coalitions.count - 1
    }

    /// - Parameter worths: by the position of the coalition
    func values(_ worths: [Double]) -> [(value: Double, standardError: Double?)] {
        walks.isEmpty ? exact(worths).map { ($0, nil) } : sampled(worths)
    }

    private func exact(_ worths: [Double]) -> [Double] {
        // 1 / (n · C(n − 1, s)) for s other players.
        var weights: [Double] = []
        for others in 0..<players {
            weights.append(weights.last.map { $0 * Double(others) / Double(players - others) } ?? 1 / Double(players))
        }
        return (0..<players).map { player in
            var value = 0.0
            for code in worths.indices where code >> player & 1 == 0 {
                value += weights[code.nonzeroBitCount] * (worths[code | 1 << player] - worths[code])
            }
            return value
        }
    }

    private func sampled(_ worths: [Double]) -> [(value: Double, standardError: Double?)] {
        var gains = [[Double]](repeating: [Double](repeating: 0, count: walks.count / 2), count: players)
        for (number, walk) in walks.enumerated() {
            for (place, player) in walk.order.enumerated() {
                gains[player][number / 2] += (worths[walk.path[place + 1]] - worths[walk.path[place]]) / 2
            }
        }
        return gains.map { samples in
            let count = Double(samples.count)
            let mean = samples.reduce(0, +) / count
            let squares = samples.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
            return (mean, (squares / (count * (count - 1))).squareRoot())
        }
    }
}
