/// What each clique multiplies together, and what its belief is summed into.
extension ScheduleBuilder {
    mutating func emit(
        _ clique: Int, _ schedule: inout Schedule, _ placed: PlacedTree, _ tables: FamilyTables, _ cardinalities: [Int],
        _ findings: borrowing Findings
    ) {
        let tree = placed.tree
        var record = Schedule.Clique()
        record.size = size[clique]
        record.separator = separator[clique]
        record.message = schedule.messageSize
        schedule.messageSize += separator[clique]
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
    func isUnit(_ clique: Int, _ placed: PlacedTree) -> Bool {
        switch goal {
        case .maximum, .derivatives: return false
        default: break
        }
        return !isFound[clique] && Int(placed.topmostChild[clique]) >= clique
    }

    func factorCount(_ clique: Int, _ placed: PlacedTree) -> Int {
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
    mutating func block(_ record: inout Schedule.Clique, _ schedule: inout Schedule, factors: Int) -> Int {
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
}
