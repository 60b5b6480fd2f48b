extension CompiledNetwork {
    /// How uncertain a variable still is: the entropy of its posterior in bits (Shannon, "A mathematical theory of
    /// communication", Bell System Technical Journal 27, 1948). 0 when one state is certain, log₂ n when all n states are
    /// equally probable.
    ///
    ///     try compiled.entropy(of: 3, given: evidence)
    ///
    /// - Throws: as ``joint(of:_:)``
    public func entropy(of variable: Int, given evidence: Evidence = Evidence()) throws(InferenceError) -> Double {
        try entropy(of: [variable], given: evidence)
    }

    /// The entropy in bits of the joint posterior of a few variables.
    ///
    ///     try compiled.entropy(of: [3, 5], given: evidence)
    ///
    /// - Parameter variables: each once; all their states together make one table
    /// - Throws: as ``joint(of:_:)``
    public func entropy(of variables: [Int], given evidence: Evidence = Evidence()) throws(InferenceError) -> Double {
        entropyInBits(try joint(of: checkedOnce(variables), evidence).values)
    }

    /// How uncertain some variables would on average still be when the states of others were known as well: the
    /// conditional entropy H(`variables` | `known`) of the posterior, in bits (Shannon 1948).
    ///
    ///     try compiled.conditionalEntropy(of: [3], knowing: [5], given: evidence)
    ///
    /// - Parameters:
    ///   - variables: each once, and none of them in `known`
    ///   - known: variables whose states would be known
    /// - Throws: as ``joint(of:_:)``, of `variables` and `known` together
    public func conditionalEntropy(
        of variables: [Int], knowing known: [Int], given evidence: Evidence = Evidence()
    ) throws(InferenceError) -> Double {
        let joint = try joint(of: checkedOnce(known + variables), evidence)
        let states = joint.cardinalities.dropFirst(known.count).reduce(1, *)
        return blocks(of: joint.values, size: states).reduce(0) { bits, block in
            let total = block.reduce(0, +)
            return total > 0 ? bits + total * entropyInBits(block.lazy.map { $0 / total }) : bits
        }
    }

    /// - Returns: the variables, of which none stands there twice
    func checkedOnce(_ variables: [Int]) throws(InferenceError) -> [Int] {
        var seen: Set<Int> = []
        for variable in variables {
            guard network.variables.indices.contains(variable) else { throw .unknownVariable(index: variable) }
            guard seen.insert(variable).inserted else { throw .repeatedVariable(index: variable) }
        }
        return variables
    }

    /// Equal parts of a table, one after the other.
    func blocks(of values: [Double], size: Int) -> [ArraySlice<Double>] {
        stride(from: 0, to: values.count, by: max(1, size)).map { values[$0..<min($0 + size, values.count)] }
    }
}
