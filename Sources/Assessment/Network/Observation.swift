/// A finding on one variable of the network, and the statement of the case that it comes from.
struct Observation: Sendable {
    var variable: Int
    var state: Int
    var statement: String
}

/// Uncertain evidence: the chance that the variable has its last state is put at this range (Jeffrey's rule).
struct UncertainObservation: Sendable {
    var variable: Int
    var low: Double
    var high: Double
    var statement: String
}
