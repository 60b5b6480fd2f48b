/// Makes schedules. Keeps its lists between schedules, so that making one takes no memory anew.
struct ScheduleBuilder: ~Copyable {
    // By clique of the tree.
    private var size = Growing<Int>()
    private var separator = Growing<Int>()
    /// The clique that each has become part of: itself, one above, or -1 where nothing is left.
    private var target = Growing<Int32>()
    private var isFound = Growing<Bool>()
    private var number = Growing<Int32>()
    /// Cliques that have become part of another, chained.
    private var firstPart = Growing<Int32>()
    private var nextPart = Growing<Int32>()
    private var firstChild = Growing<Int32>()
    private var nextChild = Growing<Int32>()
    private var firstWeight = Growing<Int32>()
    private var nextWeight = Growing<Int32>()
    // By variable: the smallest table that holds it.
    private var homeSize = Growing<Int>()
    private var home = Growing<Int32>()
    private var homeIsShare = Growing<Bool>()
    private var position = Growing<Int32>()
    private var isWanted = Growing<Bool>()
    private var isNeeded = Growing<Bool>()
    private var jointClique = -1
    private var goal = Goal.marginals

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
    private var length = Growing<Int32>()
    private var stride = Growing<Int32>()

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
    private func number(_ schedule: inout Schedule) {
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

    // MARK: What is left of each clique

    private mutating func measure(_ tree: CliqueTree, _ cardinalities: [Int], _ findings: borrowing Findings) {
        let count = tree.count
        size.resize(count)
        separator.resize(count)
        isFound.fill(false, count: count)
        for clique in (0..<count).reversed() {
            let start = Int(tree.axisStart[clique])
            let end = Int(tree.axisStart[clique + 1])
            let shared = start + Int(tree.separatorCount[clique])
            var entries = 1
            for index in start..<shared {
                let variable = Int(tree.axes[index])
                if findings.state[variable] < 0 { entries *= cardinalities[variable] }
            }
            separator[clique] = entries
            var found = isFound[clique]
            for index in shared..<end {
                let variable = Int(tree.axes[index])
                if findings.state[variable] < 0 { entries *= cardinalities[variable] }
                if findings.isFound[variable] { found = true }
            }
            size[clique] = entries
            isFound[clique] = found
            if found, tree.parent[clique] >= 0 { isFound[Int(tree.parent[clique])] = true }
        }
    }

    private mutating func merge(_ tree: CliqueTree) {
        let count = tree.count
        target.resize(count)
        number.fill(-1, count: count)
        firstPart.fill(-1, count: count)
        nextPart.fill(-1, count: count)
        firstChild.fill(-1, count: count)
        nextChild.fill(-1, count: count)
        firstWeight.fill(-1, count: count)
        for clique in 0..<count {
            let parent = Int(tree.parent[clique])
            let above = parent < 0 ? -1 : target[parent]
            if size[clique] == separator[clique] {
                target[clique] = separator[clique] == 1 ? -1 : above
            } else {
                target[clique] = Int32(clique)
            }
        }
        for clique in (0..<count).reversed() {
            let into = Int(target[clique])
            if into < 0 { continue }
            if into != clique {
                nextPart[clique] = firstPart[into]
                firstPart[into] = Int32(clique)
            } else if separator[clique] > 1 {
                let above = Int(target[Int(tree.parent[clique])])
                nextChild[clique] = firstChild[above]
                firstChild[above] = Int32(clique)
            }
        }
    }

    /// Where each wanted marginal is summed from, and so which cliques beliefs have to reach.
    private mutating func lookForHomes(_ tree: CliqueTree, count: Int, _ findings: borrowing Findings) {
        isWanted.fill(false, count: count)
        switch goal {
        case .marginals: isWanted.fill(true, count: count)
        case .marginalsOf(let variables): for variable in variables { isWanted[variable] = true }
        case .evidence, .joint, .maximum, .derivatives: break
        }
        homeSize.fill(.max, count: count)
        home.fill(-1, count: count)
        homeIsShare.fill(false, count: count)
        for clique in 0..<tree.count where Int(target[clique]) == clique {
            let start = Int(tree.axisStart[clique])
            let shared = start + Int(tree.separatorCount[clique])
            for index in start..<Int(tree.axisStart[clique + 1]) {
                let variable = Int(tree.axes[index])
                let entries = index < shared ? separator[clique] : size[clique]
                if entries < homeSize[variable], findings.state[variable] < 0, isWanted[variable] {
                    homeSize[variable] = entries
                    home[variable] = Int32(clique)
                    homeIsShare[variable] = index < shared
                }
            }
        }
        isNeeded.fill(false, count: tree.count)
        for variable in 0..<count where home[variable] >= 0 { isNeeded[Int(home[variable])] = true }
        jointClique = -1
        if case .joint(let variables) = goal {
            jointClique = tree.clique(holding: variables.filter { findings.state[$0] < 0 })
            if jointClique >= 0 { isNeeded[jointClique] = true }
        }
        for clique in (0..<tree.count).reversed() where isNeeded[clique] && tree.parent[clique] >= 0 {
            isNeeded[Int(tree.parent[clique])] = true
        }
        let weighed = findings.weighed.count
        nextWeight.fill(-1, count: weighed)
        for index in 0..<weighed {
            let clique = Int(tree.introducing[Int(findings.weighed[index])])
            // A tree for a part of the network may not hold it.
            if clique < 0 { continue }
            nextWeight[index] = firstWeight[clique]
            firstWeight[clique] = Int32(index)
        }
    }

    /// Families of which every axis has been observed.
    private mutating func constants(
        _ schedule: inout Schedule, _ tables: FamilyTables, _ count: Int, _ findings: borrowing Findings
    ) {
        families: for family in 0..<count where !findings.isCut[family] {
            var place = tables.offset[family]
            for index in Int(tables.scopes.start[family])..<Int(tables.scopes.start[family + 1]) {
                let state = findings.state[Int(tables.scopes.variables[index])]
                if state < 0 { continue families }
                place += Int(state) * Int(tables.strides[index])
            }
            let value = tables.values[place]
            if value == 1 { continue }
            if value > 0 { schedule.logConstant += logarithm(value) } else { schedule.isImpossible = true }
        }
    }

    // MARK: What each clique does

    private mutating func emit(
        _ clique: Int, _ schedule: inout Schedule, _ placed: PlacedTree, _ tables: FamilyTables, _ cardinalities: [Int],
        _ findings: borrowing Findings
    ) {
        let tree = placed.tree
        var record = Schedule.Clique()
        record.size = size[clique]
        record.separator = separator[clique]
        record.message = schedule.messageSize
        schedule.messageSize += separator[clique]
        schedule.entries += size[clique]
        record.parent = separator[clique] > 1 ? target[Int(tree.parent[clique])] : -1
        record.isUnit = isUnit(clique, placed)
        if record.parent >= 0 {
            let parent = schedule.cliques.start[Int(number[Int(record.parent)])]
            record.isCounted = parent.isCounted && !parent.isUnit
        }
        record.firstAxis = Int32(schedule.axes.count)
        number[clique] = Int32(schedule.cliques.count)

        // The axes that are left.
        length.removeAll()
        position.resize(cardinalities.count)
        let start = Int(tree.axisStart[clique])
        let shared = start + Int(tree.separatorCount[clique])
        for index in start..<Int(tree.axisStart[clique + 1]) {
            let variable = Int(tree.axes[index])
            if findings.state[variable] >= 0 { continue }
            position[variable] = Int32(length.count)
            length.append(Int32(cardinalities[variable]))
            schedule.axes.append(Int32(variable))
            if index < shared { record.separatorAxes += 1 }
        }
        record.axisCount = Int32(length.count)
        let firstInside = block(&record, &schedule, factors: factorCount(clique, placed))

        // What is multiplied: families, of this clique and of those that became part of it, findings, and messages.
        record.factorStart = Int32(schedule.factors.count)
        var part = Int32(clique)
        var next = firstPart[clique]
        while part >= 0 {
            for index in Int(placed.familyStart[Int(part)])..<Int(placed.familyStart[Int(part) + 1]) {
                if findings.isCut[Int(placed.families[index])] { continue }
                family(Int(placed.families[index]), &schedule, tables, findings, firstInside)
            }
            var weight = firstWeight[Int(part)]
            while weight >= 0 {
                let variable = Int(findings.weighed[Int(weight)])
                one(
                    variable, .weights, offset: Int(findings.weightStart[Int(weight)]), owner: variable, firstInside,
                    &schedule, isOutput: false)
                weight = nextWeight[Int(weight)]
            }
            part = next
            if part >= 0 { next = nextPart[Int(part)] }
        }
        var child = firstChild[clique]
        while child >= 0 {
            if !isUnit(Int(child), placed) {
                separatorStrides(of: Int(child), tree, cardinalities, findings)
                append(.message, offset: Int(child), owner: Int(child), firstInside, &schedule, isOutput: false)
            }
            child = nextChild[Int(child)]
        }
        record.factorEnd = Int32(schedule.factors.count)

        // What its belief is summed into: what it shares with cliques below, and marginals.
        record.outputStart = Int32(schedule.outputs.count)
        child = firstChild[clique]
        while child >= 0 {
            if isNeeded[Int(child)] {
                separatorStrides(of: Int(child), tree, cardinalities, findings)
                append(.belief, offset: Int(child), owner: Int(child), firstInside, &schedule, isOutput: true)
            }
            child = nextChild[Int(child)]
        }
        for index in 0..<Int(record.axisCount) {
            let variable = Int(schedule.axes[Int(record.firstAxis) + index])
            if Int(home[variable]) == clique, !homeIsShare[variable] {
                one(
                    variable, .marginal, offset: Int(schedule.marginalOffset[variable]), owner: variable, firstInside,
                    &schedule, isOutput: true)
            }
        }
        if clique == jointClique, case .joint(let variables) = goal {
            joint(variables, &schedule, cardinalities, findings, firstInside)
        }
        record.outputEnd = Int32(schedule.outputs.count)
        record.shareStart = record.outputEnd
        shares(clique, record, &schedule)
        record.shareEnd = Int32(schedule.outputs.count)
        schedule.cliques.append(record)
    }

    /// Whether everything from a clique down sums to one.
    private func isUnit(_ clique: Int, _ placed: PlacedTree) -> Bool {
        switch goal {
        case .maximum, .derivatives: return false
        default: break
        }
        return !isFound[clique] && Int(placed.topmostChild[clique]) >= clique
    }

    private func factorCount(_ clique: Int, _ placed: PlacedTree) -> Int {
        var count = 0
        var part = Int32(clique)
        var next = firstPart[clique]
        while part >= 0 {
            count += Int(placed.familyStart[Int(part) + 1] - placed.familyStart[Int(part)])
            part = next
            if part >= 0 { next = nextPart[Int(part)] }
        }
        var child = firstChild[clique]
        while child >= 0 {
            count += 1
            child = nextChild[Int(child)]
        }
        return count
    }

    /// Decides what is worked on at a time; returns the first axis inside a block.
    private mutating func block(_ record: inout Schedule.Clique, _ schedule: inout Schedule, factors: Int) -> Int {
        record.outerStart = Int32(schedule.outerLengths.count)
        var isScaled = factors > Schedule.mostFactorsUnscaled && record.size <= Schedule.mostScaled
        // Derivatives take as many copies of a block as there are factors: too much for a large clique in one.
        if case .derivatives = goal { isScaled = false }
        if record.size <= Schedule.mostStored || isScaled {
            record.block = record.size
            record.stored = schedule.storedSize
            schedule.storedSize += record.size
            schedule.largestBlock = max(schedule.largestBlock, record.block)
            return 0
        }
        var first = length.count - 1
        var block = Int(length[first])
        while first > 0, block * Int(length[first - 1]) <= Schedule.mostInBlock {
            first -= 1
            block *= Int(length[first])
        }
        record.block = block
        schedule.largestBlock = max(schedule.largestBlock, block)
        for axis in 0..<first { schedule.outerLengths.append(length[axis]) }
        record.outerCount = Int32(first)
        return first
    }

    private mutating func family(
        _ family: Int, _ schedule: inout Schedule, _ tables: FamilyTables, _ findings: borrowing Findings,
        _ firstInside: Int
    ) {
        stride.fill(0, count: length.count)
        var isConstant = true
        var place = tables.offset[family]
        for index in Int(tables.scopes.start[family])..<Int(tables.scopes.start[family + 1]) {
            let variable = Int(tables.scopes.variables[index])
            let state = findings.state[variable]
            if state >= 0 {
                place += Int(state) * Int(tables.strides[index])
            } else {
                stride[Int(position[variable])] = tables.strides[index]
                isConstant = false
            }
        }
        if isConstant { return }
        append(.table, offset: place, owner: family, firstInside, &schedule, isOutput: false)
    }

    private mutating func one(
        _ variable: Int, _ source: Schedule.Source, offset: Int, owner: Int, _ firstInside: Int,
        _ schedule: inout Schedule,
        isOutput: Bool
    ) {
        stride.fill(0, count: length.count)
        stride[Int(position[variable])] = 1
        append(source, offset: offset, owner: owner, firstInside, &schedule, isOutput: isOutput)
    }

    /// The joint distribution comes after all marginals.
    private mutating func joint(
        _ variables: [Int], _ schedule: inout Schedule, _ cardinalities: [Int], _ findings: borrowing Findings,
        _ firstInside: Int
    ) {
        stride.fill(0, count: length.count)
        var step: Int32 = 1
        for variable in variables.reversed() where findings.state[variable] < 0 {
            stride[Int(position[variable])] = step
            step *= Int32(cardinalities[variable])
        }
        schedule.jointOffset = schedule.marginalSize
        append(
            .marginal, offset: schedule.jointOffset, owner: -1, firstInside, &schedule, isOutput: true)
        schedule.marginalSize += Int(step)
    }

    /// How the part that a clique below shares lies in the clique at hand.
    private mutating func separatorStrides(
        of child: Int, _ tree: CliqueTree, _ cardinalities: [Int], _ findings: borrowing Findings
    ) {
        stride.fill(0, count: length.count)
        let start = Int(tree.axisStart[child])
        var step: Int32 = 1
        for index in (start..<start + Int(tree.separatorCount[child])).reversed() {
            let variable = Int(tree.axes[index])
            if findings.state[variable] >= 0 { continue }
            stride[Int(position[variable])] = step
            step *= Int32(cardinalities[variable])
        }
    }

    /// Adds an operation along the axes of the clique at hand, with the strides as they stand; neighbouring axes that move
    /// alike become one loop.
    private mutating func append(
        _ source: Schedule.Source, offset: Int, owner: Int, _ firstInside: Int, _ schedule: inout Schedule,
        isOutput: Bool
    ) {
        let outer = schedule.outerStrides.count
        for axis in 0..<firstInside { schedule.outerStrides.append(stride[axis]) }
        let (start, count) = loops(firstInside, length.count, &schedule)
        let operation = Schedule.Operation(
            source: source, offset: offset, loopStart: start, loopCount: count, outerStart: Int32(outer),
            owner: Int32(owner))
        if isOutput { schedule.outputs.append(operation) } else { schedule.factors.append(operation) }
    }

    private mutating func loops(_ first: Int, _ end: Int, _ schedule: inout Schedule) -> (start: Int32, count: Int32) {
        let start = schedule.loops.count
        for axis in first..<end {
            let last = schedule.loops.count - 1
            if last >= start, schedule.loops[last].stride == stride[axis] * length[axis] {
                schedule.loops[last] = Loop(length: schedule.loops[last].length * length[axis], stride: stride[axis])
            } else {
                schedule.loops.append(Loop(length: length[axis], stride: stride[axis]))
            }
        }
        return (Int32(start), Int32(schedule.loops.count - start))
    }

    /// Marginals that come out of the belief about what is shared with the parent.
    private mutating func shares(_ clique: Int, _ record: Schedule.Clique, _ schedule: inout Schedule) {
        let shared = Int(record.separatorAxes)
        for index in 0..<shared {
            let variable = Int(schedule.axes[Int(record.firstAxis) + index])
            guard Int(home[variable]) == clique, homeIsShare[variable] else { continue }
            stride.fill(0, count: length.count)
            stride[index] = 1
            let (start, count) = loops(0, shared, &schedule)
            schedule.outputs.append(
                Schedule.Operation(
                    source: .marginal, offset: Int(schedule.marginalOffset[variable]), loopStart: start,
                    loopCount: count, outerStart: 0, owner: Int32(variable)))
        }
    }
}
