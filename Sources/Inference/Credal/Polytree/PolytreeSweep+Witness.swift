extension PolytreeSweep {
    /// Follows the messages back from one end of a variable's range to the rows and parameters that it comes from, the
    /// nearest first.
    func witness(of variable: Int, at end: RangeEnd) -> PolytreeWitness {
        var witness = PolytreeWitness()
        var queue = [Step(variable: variable, except: -1, end: end, whole: posterior(of: variable))]
        follow(&queue, &witness)
        return witness
    }

    /// A variable without one of its blocks, at one end of what the others say.
    struct Step {
        var variable: Int
        var except: Int
        var end: RangeEnd
        var whole: LogOddsRange
        /// The port at which it meets that block, counted over all; -1 without one.
        var port = -1
    }

    func follow(_ queue: inout [Step], _ witness: inout PolytreeWitness) {
        var next = 0
        while next < queue.count {
            let step = queue[next]
            next += 1
            expand(step, &witness, &queue)
        }
    }

    /// Notes what a step rests on itself, and adds the steps that it is made of.
    func expand(_ step: Step, _ witness: inout PolytreeWitness, _ queue: inout [Step]) {
        if tree.clusterPorts > 0, step.whole[step.end].magnitude >= ClusterBlock.certain {
            witness.isNearCertain = true
        }
        tree.alone[step.variable].note(step.end, in: step.whole, parameterRanges, &witness)
        for place in tree.places(of: step.variable) where !tree.isPart(place.block, of: step.except) {
            let message = message(place)
            let end = message.range.end(in: step.whole, at: step.end)
            if tree.clusterPorts > 0, message.range[end].magnitude >= ClusterBlock.certain {
                witness.isNearCertain = true
            }
            let base = tree.portBase[place.block]
            let block = tree.blocks[place.block]
            if block.cluster != nil {
                guard let origins = clusterOrigins[base + place.port] else {
                    witness.isAttained = false
                    continue
                }
                follow(
                    end == .low ? origins.low : origins.high, of: place.block, except: place.port, &witness, &queue)
                continue
            }
            let origin = end == .low ? message.atLow : message.atHigh
            block.note(origin, target: place.port, range(of: block.parameter), in: &witness)
            for (port, member) in block.ports.enumerated() where port != place.port {
                let end: RangeEnd = origin.highPorts >> UInt32(port) & 1 == 1 ? .high : .low
                queue.append(
                    Step(
                        variable: Int(member), except: place.block, end: end, whole: toBlock[base + port],
                        port: base + port))
            }
        }
    }

    func follow(
        _ origin: ClusterBlock.Origin, of block: Int, except: Int, _ witness: inout PolytreeWitness,
        _ queue: inout [Step]
    ) {
        if !origin.isAttained { witness.isAttained = false }
        if origin.isNearCertain { witness.isNearCertain = true }
        witness.points += origin.points
        for (parameter, value) in origin.uses { witness.use(parameter, value) }
        let base = tree.portBase[block]
        for (port, member) in tree.blocks[block].ports.enumerated() where port != except {
            queue.append(
                Step(
                    variable: Int(member), except: block, end: origin.highPorts[port] ? .high : .low,
                    whole: toBlock[base + port], port: base + port))
        }
    }
}
