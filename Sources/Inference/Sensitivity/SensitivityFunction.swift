/// A posterior as a function of one number *t* of a table, the other numbers of its row keeping their proportions:
/// (p + (t − t₀) n) / (1 + (t − t₀) d), a piece of a hyperbola and so monotone (Castillo, Gutiérrez & Hadi 1997; Coupé & van
/// der Gaag 2002).
///
/// Where the number is 1, and the others have no proportions to keep, what it gives up is spread over them evenly.
public struct SensitivityFunction: Sendable, Hashable {
    /// Where the number stands: the child of the family, the row counted from 0, and the state within it.
    public let variable: Int
    public let row: Int
    public let state: Int
    /// The number as it is, t₀.
    public let value: Double
    /// The posterior as it is, p.
    public let posterior: Double
    let numeratorSlope: Double
    let denominatorSlope: Double

    /// The slope of the posterior at the number as it is.
    public var derivative: Double { numeratorSlope - posterior * denominatorSlope }

    /// The posterior for another value of the number, between 0 and 1; nil where the evidence becomes impossible.
    public func posterior(at number: Double) -> Double? {
        let step = number - value
        let below = 1 + step * denominatorSlope
        return below > 1e-300 ? min(max((posterior + step * numeratorSlope) / below, 0), 1) : nil
    }

    /// The least and greatest posterior while the number stays within a range; nil where the evidence is impossible at an end.
    public func posteriors(for range: ClosedRange<Double>) -> ClosedRange<Double>? {
        guard let a = posterior(at: range.lowerBound), let b = posterior(at: range.upperBound) else { return nil }
        return min(a, b)...max(a, b)
    }

    /// The value that the number would need for the posterior to reach `target`; nil when none between 0 and 1 does.
    public func number(for target: Double) -> Double? {
        let slope = numeratorSlope - target * denominatorSlope
        guard slope != 0 else { return nil }
        let number = value + (target - posterior) / slope
        return number >= 0 && number <= 1 ? number : nil
    }
}

extension CompiledNetwork {
    /// How P(query | evidence) hangs on each number of the network's tables, the one with the steepest slope first.
    ///
    ///     let functions = try compiled.sensitivity(of: Query(variable: 0, state: 1), evidence)
    ///     functions[0].posterior(at: 0.3)
    ///
    /// Numbers on which it does not hang at all are left out. Those of a ``NoisyMax`` are in ``derivatives(of:_:)`` only.
    ///
    /// - Throws: as ``posteriors(_:)``
    public func sensitivity(
        of query: Query, _ evidence: Evidence = Evidence()
    ) throws(InferenceError) -> [SensitivityFunction] {
        try check(query)
        let known = try joint(of: [query.variable], evidence).values
        if isObserved(query.variable, evidence) { return [] }
        let posterior = known[query.state]
        let engine = try differentiating()
        let logScale = try logEvidence(evidence)
        let event = known.indices.map { $0 == query.state ? 1.0 : 0 }
        var above = try engine.gradient(of: query.variable, weights: event, evidence, logScale: logScale)
        var below = try engine.gradient(
            of: query.variable, weights: known.map { _ in 1 }, evidence, logScale: logScale)
        for place in try engine.constantPlaces(evidence) {
            above[place] += posterior / engine.tables.values[place]
            below[place] += 1 / engine.tables.values[place]
        }
        let numerators = families(above, engine, evidence)
        let denominators = families(below, engine, evidence)
        var functions: [SensitivityFunction] = []
        for (child, family) in network.families.enumerated() {
            guard case .table(let table) = family, case .table(let numerator) = numerators[child],
                case .table(let denominator) = denominators[child]
            else { continue }
            functions += rows(of: table, numerator, denominator, posterior)
        }
        return functions.sorted { a, b in
            // Numbers of one row that mirror each other are equally steep but for rounding.
            let (x, y) = (Float(a.derivative.magnitude), Float(b.derivative.magnitude))
            return x != y ? x > y : (a.variable, a.row, a.state) < (b.variable, b.row, b.state)
        }
    }

    private func rows(
        of table: ConditionalTable, _ numerator: [Double], _ denominator: [Double], _ posterior: Double
    ) -> [SensitivityFunction] {
        let states = network.variables[table.child].states.count
        if states == 1 { return [] }
        var functions: [SensitivityFunction] = []
        for row in 0..<table.values.count / states {
            let start = row * states
            if numerator[start..<start + states].allSatisfy({ $0 == 0 })
                && denominator[start..<start + states].allSatisfy({ $0 == 0 })
            {
                continue
            }
            for state in 0..<states {
                let value = table.values[start + state]
                func along(_ gradient: [Double]) -> Double {
                    var slope = gradient[start + state]
                    for other in 0..<states where other != state {
                        let share =
                            value < 1 ? table.values[start + other] / (1 - value) : 1 / Double(states - 1)
                        slope -= share * gradient[start + other]
                    }
                    return slope
                }
                functions.append(
                    SensitivityFunction(
                        variable: table.child, row: row, state: state, value: value, posterior: posterior,
                        numeratorSlope: along(numerator), denominatorSlope: along(denominator)))
            }
        }
        return functions
    }
}
