/// The probability of every state of every variable given some evidence.
public struct Posteriors: Sendable, Hashable {
    /// Natural logarithm of the probability of the evidence; soft findings count with their weights as given.
    public let logEvidence: Double
    let offsets: [Int]
    let values: [Double]

    init(logEvidence: Double, offsets: [Int], values: [Double]) {
        self.logEvidence = logEvidence
        self.offsets = offsets
        self.values = values
    }

    /// How many variables there are.
    public var count: Int { offsets.count - 1 }

    /// The probabilities of the states of `variable`, summing to 1.
    public subscript(_ variable: Int) -> [Double] { Array(values[offsets[variable]..<offsets[variable + 1]]) }

    /// The probability of one state.
    public subscript(_ variable: Int, _ state: Int) -> Double { values[offsets[variable] + state] }
}
