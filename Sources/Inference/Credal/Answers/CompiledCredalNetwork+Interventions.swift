extension CompiledCredalNetwork {
    /// The network with the arcs into the variables intervened on cut and each put into its state (the mutilated network; Pearl
    /// 2000, section 3.2), with evidence that says the same; nil when nothing was intervened on.
    func mutilated(
        by evidence: Evidence
    ) throws(InferenceError) -> (network: CompiledCredalNetwork, evidence: Evidence)? {
        var forced: [Int: Int] = [:]
        var rest = Evidence()
        for (variable, finding) in evidence.findings {
            switch finding {
            case .state(let state): rest.observe(variable, state: state)
            case .likelihood(let weights): rest.weigh(variable, likelihood: weights)
            case .intervention(let state):
                guard network.variables.indices.contains(variable) else { throw .unknownVariable(index: variable) }
                guard network.variables[variable].states.indices.contains(state) else {
                    throw .unknownState(variable: variable, state: state)
                }
                if forced[variable] == nil { forced[variable] = state }
                rest.observe(variable, state: state)
            }
        }
        guard let first = forced.keys.min() else { return nil }
        let tables = network.tables.map { table in
            guard let state = forced[table.child] else { return table }
            let certain = network.variables[table.child].states.indices.map { $0 == state ? 1.0 : 0 }
            return CredalNetwork.Table(child: table.child, rows: [.point(certain)])
        }
        guard
            let cut = try? CredalNetwork(variables: network.variables, parameters: network.parameters, tables: tables)
        else { throw .interventionUnsupported(variable: first) }
        return (try CompiledCredalNetwork(cut, memoryBudget: memoryBudget), rest)
    }
}

extension Assignment {
    /// The assignment that another network of the same variables has for the families that both know; at its centre elsewhere.
    func carried(over other: CompiledCredalNetwork) -> Assignment {
        var result = other.midRange
        result.parameterLogOdds = parameterLogOdds
        for variable in layout.firstRow.indices {
            let (own, theirs) = (layout.rowNumbers(of: variable), other.layout.rowNumbers(of: variable))
            if own.count != theirs.count || own.isEmpty { continue }
            // A family cut off has one row, of one extreme point.
            for (from, to) in zip(own, theirs) where layout.rows[from].count == other.layout.rows[to].count {
                result.choices[to] = choices[from]
            }
        }
        return result
    }
}
