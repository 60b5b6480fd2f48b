/// Makes schedules. Keeps its lists between schedules, so that making one takes no memory anew.
struct ScheduleBuilder: ~Copyable {
    // By clique of the tree.
    var size = Growing<Int>()
    var separator = Growing<Int>()
    /// The clique that each has become part of: itself, one above, or -1 where nothing is left.
    var target = Growing<Int32>()
    var isFound = Growing<Bool>()
    var number = Growing<Int32>()
    /// Cliques that have become part of another, chained.
    var firstPart = Growing<Int32>()
    var nextPart = Growing<Int32>()
    var firstChild = Growing<Int32>()
    var nextChild = Growing<Int32>()
    var firstWeight = Growing<Int32>()
    var nextWeight = Growing<Int32>()
    // By variable: the smallest table that holds it.
    var homeSize = Growing<Int>()
    var home = Growing<Int32>()
    var homeIsShare = Growing<Bool>()
    var position = Growing<Int32>()
    var isWanted = Growing<Bool>()
    var isNeeded = Growing<Bool>()
    var jointClique = -1
    var goal = Goal.marginals

    enum Goal {
        /// Marginals of all variables.
        case marginals
        case marginalsOf([Int])
        /// The probability of the evidence.
        case evidence
        /// The joint distribution of variables that one clique holds, the last running fastest; those observed are left out.
        case joint([Int])
        /// The largest entry instead of sums.
        case maximum
        /// Derivatives by all tables.
        case derivatives
    }
    // By axis of the clique at hand.
    var length = Growing<Int32>()
    var stride = Growing<Int32>()

    /// - Parameters:
    ///   - goal: what the propagation is for
    mutating func build(
        _ schedule: inout Schedule, _ placed: PlacedTree, tables: FamilyTables, cardinalities: [Int],
        findings: borrowing Findings, goal: Goal = .marginals
    ) {
        schedule.removeAll()
        self.goal = goal
        let tree = placed.tree
        measure(tree, cardinalities, findings)
        merge(tree)
        var marginal = 0
        schedule.marginalOffset.resize(cardinalities.count)
        for variable in cardinalities.indices {
            schedule.marginalOffset[variable] = Int32(marginal)
            marginal += cardinalities[variable]
        }
        schedule.marginalSize = marginal
        lookForHomes(tree, count: cardinalities.count, findings)
        constants(&schedule, tables, cardinalities.count, findings)
        for clique in 0..<tree.count where Int(target[clique]) == clique {
            emit(clique, &schedule, placed, tables, cardinalities, findings)
        }
        number(&schedule)
    }

    /// From numbers of cliques in the tree to numbers in the schedule, now that all of these are known.
    func number(_ schedule: inout Schedule) {
        for index in 0..<schedule.cliques.count where schedule.cliques[index].parent >= 0 {
            schedule.cliques.start[index].parent = number[Int(schedule.cliques[index].parent)]
        }
        for index in 0..<schedule.factors.count where schedule.factors[index].source == .message {
            let clique = number[Int(schedule.factors[index].owner)]
            schedule.factors.start[index].owner = clique
            schedule.factors.start[index].offset = schedule.cliques[Int(clique)].message
        }
        for index in 0..<schedule.outputs.count where schedule.outputs[index].source == .belief {
            let clique = number[Int(schedule.outputs[index].owner)]
            schedule.outputs.start[index].owner = clique
            schedule.outputs.start[index].offset = schedule.cliques[Int(clique)].message
        }
    }

    /// How many table entries the cliques of a tree have left.
    mutating func entries(
        of placed: PlacedTree, cardinalities: [Int], findings: borrowing Findings
    ) -> Int {
        measure(placed.tree, cardinalities, findings)
        var total = 0
        for clique in 0..<placed.tree.count { total += size[clique] }
        return total
    }
}
