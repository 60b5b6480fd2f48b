/// Milliseconds that all posteriors of a network are to take, and those that pyAgrum 3.3 took on the machine on which the goals
/// were set. Machines differ, so what is compared is the ratio.
struct InferenceGoal {
    struct Times {
        var withoutEvidence: Double?
        var withEvidence: Double?

        subscript(percent: Int) -> Double? { percent == 0 ? withoutEvidence : withEvidence }
    }

    var network: String
    /// Nil where it ran out of memory.
    var pyAgrum: Times
    var own: Times

    /// How many times as fast as pyAgrum.
    func ratio(percent: Int) -> Double? {
        guard let peer = pyAgrum[percent], let goal = own[percent] else { return nil }
        return peer / goal
    }

    private init(_ network: String, _ pyAgrum: (Double?, Double?), goal: (Double, Double)) {
        self.network = network
        self.pyAgrum = Times(withoutEvidence: pyAgrum.0, withEvidence: pyAgrum.1)
        own = Times(withoutEvidence: goal.0, withEvidence: goal.1)
    }

    static let all = [
        InferenceGoal("alarm", (1.9, 1.67), goal: (0.020, 0.015)),
        InferenceGoal("hepar2", (5.6, 3.9), goal: (0.060, 0.045)),
        InferenceGoal("insurance", (3.6, 1.9), goal: (0.25, 0.06)),
        InferenceGoal("andes", (36, 20), goal: (1.8, 0.40)),
        InferenceGoal("pathfinder", (12, 7.5), goal: (1.6, 0.45)),
        InferenceGoal("water", (464, 17), goal: (16, 2.2)),
        InferenceGoal("pigs", (60, 38), goal: (9, 1.0)),
        InferenceGoal("mildew", (169, 10), goal: (10, 1.5)),
        InferenceGoal("barley", (1117, 11), goal: (50, 2.0)),
        InferenceGoal("diabetes", (165, 85), goal: (28, 6)),
        InferenceGoal("munin2", (340, 78), goal: (21, 5)),
        InferenceGoal("munin4", (1224, 104), goal: (90, 7)),
        InferenceGoal("munin", (1178, 101), goal: (95, 7.5)),
        InferenceGoal("link", (nil, 700), goal: (300, 14)),
        InferenceGoal("munin1", (30910, 104), goal: (250, 14)),
    ]

    static func of(_ network: String) -> InferenceGoal? { all.first { $0.network == network } }
}
