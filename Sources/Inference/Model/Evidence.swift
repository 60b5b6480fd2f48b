/// What has been found out about some variables.
///
/// A variable may be given several findings: they multiply, as independent observations do.
///
///     var evidence = Evidence()
///     evidence.observe(3, state: 1)                    // hard: variable 3 is in state 1
///     evidence.weigh(5, likelihood: [0.2, 0.8])        // soft: four times as likely in state 1 as in state 0
public struct Evidence: Sendable, Hashable {
    public enum Finding: Sendable, Hashable {
        case state(Int)
        /// How probable the finding is in each state of the variable; only the ratios matter to posteriors, the numbers
        /// as given to ``Posteriors/logEvidence``.
        case likelihood([Double])
        /// The variable is put into a state, whatever its parents say (Pearl's do-operator): the arcs into it are cut.
        case intervention(Int)
    }

    /// Every finding, in the order given.
    public private(set) var findings: [(variable: Int, finding: Finding)] = []

    public init() {}

    /// Hard evidence: `variable` is in `state`.
    public mutating func observe(_ variable: Int, state: Int) {
        findings.append((variable, .state(state)))
    }

    /// Likelihood (virtual, soft) evidence: one weight per state, finite, none negative, not all zero.
    public mutating func weigh(_ variable: Int, likelihood: [Double]) {
        findings.append((variable, .likelihood(likelihood)))
    }

    /// Intervention: `variable` is made to be in `state`, so that it says nothing about its causes.
    ///
    ///     evidence.intervene(4, state: 0)                  // do(variable 4 = state 0)
    public mutating func intervene(_ variable: Int, state: Int) {
        findings.append((variable, .intervention(state)))
    }

    public var isEmpty: Bool { findings.isEmpty }

    /// The same evidence without the findings at `positions`.
    func removing(positions: Set<Int>) -> Evidence {
        var kept = Evidence()
        for (position, finding) in findings.enumerated() where !positions.contains(position) {
            kept.findings.append(finding)
        }
        return kept
    }

    public static func == (left: Evidence, right: Evidence) -> Bool {
        left.findings.elementsEqual(right.findings) { $0.variable == $1.variable && $0.finding == $1.finding }
    }

    public func hash(into hasher: inout Hasher) {
        for (variable, finding) in findings {
            hasher.combine(variable)
            hasher.combine(finding)
        }
    }
}

extension Evidence.Finding {
    /// - Parameter states: how many states the variable has
    /// - Throws: ``InferenceError`` for a state or weights that do not fit the variable
    func check(on variable: Int, states: Int) throws(InferenceError) {
        switch self {
        case .state(let state), .intervention(let state):
            guard (0..<states).contains(state) else { throw .unknownState(variable: variable, state: state) }
        case .likelihood(let weights):
            guard weights.count == states, weights.allSatisfy({ $0.isFinite && $0 >= 0 }) else {
                throw .invalidLikelihood(variable: variable)
            }
        }
    }
}
