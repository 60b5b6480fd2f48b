import Inference
import SourceText

extension Network {
    /// The table of a variable for a format that holds nothing else.
    ///
    /// - Returns: nil for a noisy-MAX whose table would be too large, which is reported
    func writtenTable(of variable: Int, _ format: NetworkFormat, _ problems: inout ProblemList) -> [Double]? {
        guard let values = table(of: variable) else {
            problems.add(.modelTooLarge(variables[variable].name, format: format.rawValue), nil)
            return nil
        }
        if case .noisyMax = families[variable] {
            problems.add(.writtenAsTable(variables[variable].name, format: format.rawValue), nil)
        }
        return values
    }
}

/// Counts through the states of parents, the last fastest.
struct StateCounter {
    private let sizes: [Int]
    private(set) var states: [Int]

    init(_ sizes: [Int]) {
        self.sizes = sizes
        states = sizes.map { _ in 0 }
    }

    /// Moves to the next combination.
    ///
    /// - Returns: how many of the states, counted from the last, went back to 0
    @discardableResult
    mutating func advance() -> Int {
        for axis in states.indices.reversed() {
            states[axis] += 1
            if states[axis] < sizes[axis] { return states.count - 1 - axis }
            states[axis] = 0
        }
        return states.count
    }
}
