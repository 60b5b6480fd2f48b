/// Evidence as propagation wants it: by variable, findings on one variable multiplied together.
struct Findings: ~Copyable {
    /// The state that each variable is known to be in, -1 where that is open. Variables of one state are always known.
    var state = Growing<Int32>()
    /// Whether anything was found out about each variable; an intervention finds nothing out.
    var isFound = Growing<Bool>()
    /// Whether each variable was put into its state, so that its own family is left out.
    var isCut = Growing<Bool>()
    /// Variables with weights that leave more than one state, and where their weights start in `weights`.
    var weighed = Growing<Int32>()
    var weightStart = Growing<Int32>()
    var weights = Growing<Double>()
    /// How many of `weighed` are findings; what comes after them are questions, whose weights may change.
    private(set) var weighedFindings = 0
    var observed = Growing<Int32>()
    /// Logarithm of what was divided out of the weights.
    var logScale = 0.0
    /// Whether the findings on one variable already exclude each other, and on which.
    var clash: Int?
    private var given = Growing<Int32>()

    init() {}

    /// - Parameter cardinalities: of all variables; findings may be on the first `visible` of them
    /// - Throws: ``InferenceError`` for variables, states or weights that do not fit the network
    mutating func set(_ evidence: Evidence, cardinalities: [Int], visible: Int) throws(InferenceError) {
        let count = cardinalities.count
        state.fill(-1, count: count)
        isFound.fill(false, count: count)
        isCut.fill(false, count: count)
        given.fill(-1, count: count)
        weighed.removeAll()
        weightStart.removeAll()
        weights.removeAll()
        observed.removeAll()
        logScale = 0
        clash = nil
        for variable in 0..<count where cardinalities[variable] == 1 { state[variable] = 0 }
        for (variable, finding) in evidence.findings {
            guard variable >= 0, variable < visible else { throw .unknownVariable(index: variable) }
            try finding.check(on: variable, states: cardinalities[variable])
            if case .intervention(let made) = finding {
                if isCut[variable] && Int(state[variable]) != made { clash = variable }
                isCut[variable] = true
                note(variable, state: made, cardinalities)
            } else if case .state(let found) = finding {
                isFound[variable] = true
                note(variable, state: found, cardinalities)
            }
        }
        // What any of them excludes first: what is left is then never lost beside it.
        for case (let variable, .likelihood(let found)) in evidence.findings where state[variable] < 0 {
            isFound[variable] = true
            exclude(variable, found)
        }
        for case (let variable, .likelihood(let found)) in evidence.findings {
            isFound[variable] = true
            weigh(variable, found, cardinalities)
        }
        settle(cardinalities)
        weighedFindings = weighed.count
    }

    private mutating func note(_ variable: Int, state found: Int, _ cardinalities: [Int]) {
        if cardinalities[variable] > 1, state[variable] < 0 {
            state[variable] = Int32(found)
            observed.append(Int32(variable))
        } else if Int(state[variable]) != found {
            clash = variable
        }
    }

    private mutating func exclude(_ variable: Int, _ found: [Double]) {
        if given[variable] < 0 {
            given[variable] = Int32(weighed.count)
            weighed.append(Int32(variable))
            weightStart.append(Int32(weights.count))
            for _ in found { weights.append(1) }
        }
        let start = Int(weightStart[Int(given[variable])])
        for (index, weight) in found.enumerated() where weight == 0 { weights[start + index] = 0 }
    }

    private mutating func weigh(_ variable: Int, _ found: [Double], _ cardinalities: [Int]) {
        if state[variable] >= 0 {
            // What is known already only takes the weight of its state.
            let weight = found[Int(state[variable])]
            if weight > 0 { logScale += logarithm(weight) } else { clash = variable }
            return
        }
        let start = Int(weightStart[Int(given[variable])])
        for (index, weight) in found.enumerated() { weights[start + index] *= weight }
        scale(variable, cardinalities)
    }

    /// Divides the weights of a variable by the largest, so that many findings do not underflow together.
    private mutating func scale(_ variable: Int, _ cardinalities: [Int]) {
        let start = Int(weightStart[Int(given[variable])])
        var largest = 0.0
        for index in 0..<cardinalities[variable] { largest = max(largest, weights[start + index]) }
        guard largest > 0 else {
            clash = variable
            return
        }
        for index in 0..<cardinalities[variable] { weights[start + index] /= largest }
        logScale += logarithm(largest)
    }

    /// Weights that leave one state are an observation of it.
    private mutating func settle(_ cardinalities: [Int]) {
        var kept = 0
        for index in 0..<weighed.count {
            let variable = Int(weighed[index])
            let start = Int(weightStart[index])
            var only = -1
            var possible = 0
            for state in 0..<cardinalities[variable] where weights[start + state] > 0 {
                only = state
                possible += 1
            }
            if possible == 1 {
                logScale += logarithm(weights[start + only])
                state[variable] = Int32(only)
                observed.append(Int32(variable))
            } else {
                weighed[kept] = Int32(variable)
                weightStart[kept] = Int32(start)
                kept += 1
            }
        }
        weighed.cut(to: kept)
        weightStart.cut(to: kept)
    }

    /// States of a variable have been found impossible: what is left sums to less than one.
    mutating func reduce(_ variable: Int, to states: Int) {
        // A variable that was put into its state says nothing.
        if !isCut[variable] { isFound[variable] = true }
        if states > 1 { return }
        state[variable] = 0
        for index in 0..<weighed.count where Int(weighed[index]) == variable {
            let weight = weights[Int(weightStart[index])]
            if weight > 0 { logScale += logarithm(weight) } else { clash = variable }
            for later in index + 1..<max(index + 1, weighed.count) {
                weighed[later - 1] = weighed[later]
                weightStart[later - 1] = weightStart[later]
            }
            weighed.cut(to: weighed.count - 1)
            weightStart.cut(to: weightStart.count - 1)
            return
        }
    }

    /// Multiplies weights of any sign onto a variable that is open: not a finding, but a question about its states.
    mutating func ask(_ variable: Int, _ asked: [Double]) {
        for index in 0..<weighed.count where Int(weighed[index]) == variable {
            let start = Int(weightStart[index])
            for (state, weight) in asked.enumerated() { weights[start + state] *= weight }
            return
        }
        weighed.append(Int32(variable))
        weightStart.append(Int32(weights.count))
        for weight in asked { weights.append(weight) }
    }
}
