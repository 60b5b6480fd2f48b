/// A graded effect that independent causes each produce by themselves, the strongest winning: the noisy-MAX of Díez (1993),
/// which for two states is the noisy-OR of Pearl (1988).
///
/// States of the child are graded, state 0 being "absent". Every parent, in its state, brings the child to a grade of its own
/// by `contributions`; the leak does so without any cause; the child is in the highest of these grades.
///
///     // Fever by flu (90 %) or by a cold (30 %), or by neither (1 %); all with states ["no", "yes"].
///     NoisyMax(
///         child: 2, parents: [0, 1],
///         contributions: [[1, 0, 0.1, 0.9], [1, 0, 0.7, 0.3]],
///         leak: [0.99, 0.01])
///
/// It takes as many numbers as it has causes, where a table takes one for each combination of them, and inference keeps
/// it so: see ``CompiledNetwork``.
public struct NoisyMax: Sendable, Hashable {
    public let child: Int
    public let parents: [Int]
    /// For each parent a distribution of the grade for each of its states, the grade running fastest.
    public let contributions: [[Double]]
    /// The distribution of the grade that comes about without any cause.
    public let leak: [Double]

    public init(child: Int, parents: [Int], contributions: [[Double]], leak: [Double]) {
        self.child = child
        self.parents = parents
        self.contributions = contributions
        self.leak = leak
    }

    /// The table that says the same, parents in their order and the child fastest.
    ///
    /// - Parameter parentStates: how many states each parent has
    func table(parentStates: [Int]) -> [Double] {
        let grades = leak.count
        let rows = parentStates.reduce(1, *)
        var values: [Double] = []
        values.reserveCapacity(rows * grades)
        var states = [Int](repeating: 0, count: parents.count)
        for _ in 0..<rows {
            var row = leak[...]
            for (index, state) in states.enumerated() {
                row = highest(row, contributions[index][state * grades..<(state + 1) * grades])[...]
            }
            values += row
            for axis in parents.indices.reversed() {
                states[axis] += 1
                if states[axis] < parentStates[axis] { break }
                states[axis] = 0
            }
        }
        return values
    }
}

/// The distribution of the higher of two independent grades: one of them is the grade and the other is that or less. Sums of
/// products only, as differences of cumulative sums would lose the digits of what is hardly ever.
func highest(_ first: ArraySlice<Double>, _ second: ArraySlice<Double>) -> [Double] {
    var result: [Double] = []
    result.reserveCapacity(first.count)
    var below = 0.0
    var upTo = 0.0
    for (p, q) in zip(first, second) {
        upTo += q
        result.append(p * upTo + below * q)
        below += p
    }
    return result
}
