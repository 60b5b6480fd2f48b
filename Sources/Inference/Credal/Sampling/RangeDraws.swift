/// Draws all ranges of a credal network for eight samples at a time, straight into the tables of a ``LanePropagator``.
struct RangeDraws {
    /// A row of two states, by where they stand.
    private struct Pair {
        var zero: Int
        var one: Int
        /// Of state 1.
        var shape: RangeShape
    }

    /// A row that takes its value from a shared parameter.
    private struct Shared {
        var zero: Int
        var one: Int
        var parameter: Int
        var power: Double
        var complemented: Bool
    }

    private var pairs: [Pair] = []
    private var shared: [Shared] = []
    private var simplices: [SimplexDraws] = []
    private let parameters: [RangeShape]
    private var parameterValues: [Lanes]
    private var random: RandomLanes

    /// - Parameter tables: where the rows are put
    init(_ network: CredalNetwork, layout: ParameterLayout, tables: FamilyTables, sampling: RangeSampling) {
        parameters = network.parameters.enumerated().map { index, parameter in
            RangeShape(
                low: parameter.low, high: parameter.high, peak: sampling.peaks[.parameter(index)]?.first ?? nil)
        }
        parameterValues = parameters.map { _ in Lanes.zero }
        for table in network.tables {
            let states = network.graph.cardinalities[table.child]
            let places = tables.places(of: table.child)
            for (index, row) in table.rows.enumerated() {
                let own = Array(places[index * states..<(index + 1) * states])
                switch row {
                case .point: continue
                case .shared(let parameter, let power, let complemented):
                    // What is certain was laid out as a point, and stands there already.
                    if layout.rows[layout.firstRow[table.child] + index].count > 0 { continue }
                    shared.append(
                        Shared(
                            zero: own[0], one: own[1], parameter: parameter, power: power, complemented: complemented))
                case .interval(let low, let high):
                    let peaks = sampling.peaks[.row(variable: table.child, row: index)] ?? []
                    if states == 2 {
                        pairs.append(Pair(zero: own[0], one: own[1], shape: Self.shape(low, high, peaks)))
                    } else if states > 2 {
                        let number = layout.firstRow[table.child] + index
                        let centre = layout.rows[number].centre
                        simplices.append(
                            SimplexDraws(
                                low: low, high: high, peaks: peaks, places: own,
                                centre: Array(layout.values[centre..<centre + states])))
                    }
                }
            }
        }
        let perSample = parameters.count + pairs.count + simplices.reduce(0) { $0 + $1.numbersPerSample }
        random = RandomLanes(seed: sampling.seed, numbersPerSample: perSample)
    }

    /// The range of state 1 that both states together leave.
    private static func shape(_ low: [Double], _ high: [Double], _ peaks: [Double?]) -> RangeShape {
        let least = max(low[1], 1 - high[0])
        let most = max(least, min(high[1], 1 - low[0]))
        let ofOne = peaks.count > 1 ? peaks[1] : nil
        let ofZero = (peaks.first ?? nil).map { 1 - $0 }
        return RangeShape(low: least, high: most, peak: ofOne ?? ofZero)
    }

    /// Puts the rows of eight samples in place. Samples have to come in order.
    mutating func put(from sample: Int, into tables: UnsafeMutablePointer<Lanes>) {
        random.start(at: sample)
        for (index, shape) in parameters.enumerated() { parameterValues[index] = shape.values(random.next()) }
        for pair in pairs {
            let one = pair.shape.values(random.next())
            tables[pair.one] = one
            tables[pair.zero] = 1 - one
        }
        for row in shared {
            let (yes, no) = Self.powered(parameterValues[row.parameter], row.power)
            tables[row.one] = row.complemented ? no : yes
            tables[row.zero] = row.complemented ? yes : no
        }
        for index in simplices.indices { simplices[index].put(&random, into: tables) }
    }

    /// θᵃ / (θᵃ + (1 − θ)ᵃ), and the rest.
    private static func powered(_ theta: Lanes, _ power: Double) -> (yes: Lanes, no: Lanes) {
        if power == 1 { return (theta, 1 - theta) }
        if power == 0.5 {
            let (yes, no) = (theta.squareRoot(), (1 - theta).squareRoot())
            return (yes / (yes + no), no / (yes + no))
        }
        var (yes, no) = (Lanes.zero, Lanes.zero)
        for lane in 0..<Lanes.scalarCount {
            yes[lane] = probability(logOdds: power * logOdds(theta[lane]))
            no[lane] = 1 - yes[lane]
        }
        return (yes, no)
    }
}
