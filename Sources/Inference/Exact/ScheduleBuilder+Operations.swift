/// How small tables line up with the table of the clique at hand.
extension ScheduleBuilder {
    mutating func family(
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

    mutating func one(
        _ variable: Int, _ source: Schedule.Source, offset: Int, owner: Int, _ firstInside: Int,
        _ schedule: inout Schedule,
        isOutput: Bool
    ) {
        stride.fill(0, count: length.count)
        stride[Int(position[variable])] = 1
        append(source, offset: offset, owner: owner, firstInside, &schedule, isOutput: isOutput)
    }

    /// The joint distribution comes after all marginals.
    mutating func joint(
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
    mutating func separatorStrides(
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
    mutating func append(
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

    mutating func loops(_ first: Int, _ end: Int, _ schedule: inout Schedule) -> (start: Int32, count: Int32) {
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
    mutating func shares(_ clique: Int, _ record: Schedule.Clique, _ schedule: inout Schedule) {
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
