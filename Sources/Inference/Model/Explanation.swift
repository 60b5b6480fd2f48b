/// A state for every variable that is jointly probable given some evidence.
public struct Explanation: Sendable, Hashable {
    /// By variable.
    public let states: [Int]
    /// Natural logarithm of the joint probability of these states and the evidence; soft findings count with their weights.
    public let logJoint: Double
}
