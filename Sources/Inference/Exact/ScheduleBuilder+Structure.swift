/// What the findings leave of each clique of a tree, and which cliques become one.
extension ScheduleBuilder {
    mutating func measure(_ tree: CliqueTree, _ cardinalities: [Int], _ findings: borrowing Findings) {
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

    mutating func merge(_ tree: CliqueTree) {
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
    mutating func lookForHomes(_ tree: CliqueTree, count: Int, _ findings: borrowing Findings) {
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
    mutating func constants(
        _ schedule: inout Schedule, _ tables: FamilyTables, _ count: Int, _ findings: borrowing Findings
    ) {
        for family in 0..<count where !findings.isCut[family] {
            guard let place = tables.place(of: family, settledBy: findings) else { continue }
            let value = tables.values[place]
            if value == 1 { continue }
            if value > 0 { schedule.logConstant += logarithm(value) } else { schedule.isImpossible = true }
        }
    }
}
