import Cases
import Inference

extension Inquiry {
    /// A number that moves a bound by less than this has no part in it: what rounding does.
    private static let leastMove = 1e-9
    /// What derivatives by all numbers take, up and down for either probability.
    private static let passesForChanges = 7

    /// Where both bounds are reached.
    ///
    /// - Parameter passes: how often the network was worked through as a whole is added to it
    func reached(
        _ query: Query, _ answer: Answer, in setting: Setting, passes: inout Int
    ) throws -> ReachedBounds {
        ReachedBounds(
            low: try numbers(behind: query, at: answer.low, in: setting, passes: &passes),
            high: try numbers(behind: query, at: answer.high, in: setting, passes: &passes))
    }

    /// The numbers of the case at which a bound is reached, the one that moves it most first.
    private func numbers(
        behind query: Query, at witness: Answer.Witness, in setting: Setting, passes: inout Int
    ) throws -> [ReachedNumber] {
        let assignment = witness.assignment
        let worlds = try setting.worlds(witness.proportions).map { world in
            (
                weight: world.weight, evidence: world.evidence,
                changes: try network.compiled.changes(of: query, at: assignment, evidence: world.evidence)
            )
        }
        passes += Self.passesForChanges * worlds.count
        let value = worlds.reduce(0) { $0 + $1.weight * $1.changes.posterior }

        let unchanged = value
        let uses = ParameterUse.all(in: network.compiled.network)

        func mixed(_ posterior: (AssignmentChanges) -> Double?) -> Double? {
            worlds.reduce(0.0 as Double?) { sum, world in
                sum.flatMap { sum in posterior(world.changes).map { sum + world.weight * $0 } }
            }
        }
        func row(_ variable: Int, _ row: Int, _ values: [Double]) -> Double? {
            mixed { $0.posterior(variable: variable, row: row, as: values) }
        }
        func parameter(_ index: Int, at value: Double) throws -> Double? {
            // What none of its rows changes alone, however little, they do not change together.
            if uses[index].allSatisfy({ use in
                let far = use.values(atRatio: value / (1 - value))
                return row(use.variable, use.row, far).map {
                    abs($0 - unchanged) < Self.leastMove / Double(max(1, uses[index].count))
                } ?? false
            }) {
                return unchanged
            }
            passes += worlds.count
            let changed = assignment.setting(parameter: index, to: value)
            var sum = 0.0
            for world in worlds {
                guard
                    let found = try network.compiled.posteriorsWherePossible(at: changed, evidence: world.evidence)
                else { return nil }
                sum += world.weight * found[query.variable, query.state]
            }
            return sum
        }

        var found: [(number: ReachedNumber, move: Double)] = []
        /// Those that move nothing alone.
        var unmoved: [(target: StatedNumber.Target, number: ReachedNumber)] = []
        for number in network.numbers where number.range.lowerBound < number.range.upperBound {
            let (low, high) = (number.range.lowerBound, number.range.upperBound)
            let here: Double
            let otherwise: Double?
            switch number.target {
            case .row(let variable, let index, let state):
                let values = assignment.row(table: variable, row: index)
                here = values[state]
                if values.count == 2 {
                    let far = here - low < high - here ? high : low
                    otherwise = row(variable, index, state == 1 ? [1 - far, far] : [far, 1 - far])
                } else {
                    otherwise = row(variable, index, network.compiled.midRange.row(table: variable, row: index))
                }
            case .ratioRow(let variable, let index, let scale):
                here = assignment.row(table: variable, row: index)[1] * scale
                let far = (here - low < high - here ? high : low) / scale
                otherwise = row(variable, index, [1 - far, far])
            case .parameter(let index):
                let theta = assignment.parameter(index)
                here = theta / (1 - theta)
                let far = here - low < high - here ? high : low
                otherwise = try parameter(index, at: far / (1 + far))
            case .observation(let statement):
                guard let position = setting.open.firstIndex(where: { $0.statement == statement }) else { continue }
                here = witness.proportions[position]
                var proportions = witness.proportions
                proportions[position] = here - low < high - here ? high : low
                passes += worlds.count
                otherwise = try setting.worlds(proportions).reduce(0) { sum, world in
                    let found = try network.compiled.posteriors(at: assignment, evidence: world.evidence)
                    return sum + world.weight * found[query.variable, query.state]
                }
            }
            let move = otherwise.map { abs($0 - value) } ?? 1
            let reached = ReachedNumber(
                place: number.place, value: min(max(here, low), high), range: number.range, written: number.written,
                doubts: number.doubts, isUnknown: number.isUnknown, location: number.location, otherwise: otherwise)
            if move < Self.leastMove { unmoved.append((number.target, reached)) } else { found.append((reached, move)) }
        }
        let part = try needed(of: unmoved, behind: query, at: witness, value, in: setting, passes: &passes)
        return found.enumerated().sorted { ($1.element.move, $0.offset) < ($0.element.move, $1.offset) }
            .map(\.element.number) + part
    }

    /// Of numbers that move a bound by nothing each, those without which it is not reached: where one of several is enough, none
    /// of them moves it alone, and yet one has to be there.
    private func needed(
        of numbers: [(target: StatedNumber.Target, number: ReachedNumber)], behind query: Query,
        at witness: Answer.Witness, _ value: Double, in setting: Setting, passes: inout Int
    ) throws -> [ReachedNumber] {
        let middle = network.compiled.midRange
        func centred(_ target: StatedNumber.Target, _ point: (Assignment, [Double])) -> (Assignment, [Double]) {
            var (assignment, proportions) = point
            switch target {
            case .row(let variable, let row, _), .ratioRow(let variable, let row, _):
                assignment = assignment.taking(row: row, of: variable, from: middle)
            case .parameter(let index):
                assignment = assignment.setting(parameter: index, to: middle.parameter(index))
            case .observation(let statement):
                if let position = setting.open.firstIndex(where: { $0.statement == statement }) {
                    proportions[position] = (setting.open[position].low + setting.open[position].high) / 2
                }
            }
            return (assignment, proportions)
        }
        func isReached(_ point: (Assignment, [Double])) throws -> Bool {
            var sum = 0.0
            for world in setting.worlds(point.1) {
                passes += 1
                guard
                    let found = try network.compiled.posteriorsWherePossible(at: point.0, evidence: world.evidence)
                else { return false }
                sum += world.weight * found[query.variable, query.state]
            }
            return abs(sum - value) < Self.leastMove
        }
        var point = (witness.assignment, witness.proportions)
        var needed: [ReachedNumber] = []
        // Most of many are not needed: they are left out half by half.
        var open = numbers.isEmpty ? [] : [numbers[...]]
        while let part = open.popLast() {
            let without = part.reduce(point) { centred($1.target, $0) }
            if try isReached(without) {
                point = without
            } else if part.count == 1 {
                needed += part.map(\.number)
            } else {
                let middle = part.startIndex + part.count / 2
                open += [part[middle...], part[..<middle]]
            }
        }
        return needed
    }
}
