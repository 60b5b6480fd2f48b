extension CompiledNetwork {
    /// How much two variables say about each other given the evidence: their mutual information in bits (Shannon 1948;
    /// Cover & Thomas, *Elements of Information Theory*, 2006, section 2.3). 0 exactly when they are independent.
    ///
    ///     try compiled.mutualInformation(of: 3, and: 5, given: evidence)
    ///
    /// - Throws: as ``joint(of:_:)``; a variable and itself are ``InferenceError/repeatedVariable(index:)``
    public func mutualInformation(
        of variable: Int, and other: Int, given evidence: Evidence = Evidence()
    ) throws(InferenceError) -> Double {
        try mutualInformation(of: [variable], and: [other], given: evidence)
    }

    /// The mutual information in bits of a variable and a few others taken together.
    ///
    ///     try compiled.mutualInformation(of: 3, and: [5, 8], given: evidence)
    ///
    /// Two variables may say nothing each and everything together, as the inputs of an exclusive or about its output.
    ///
    /// - Throws: as ``joint(of:_:)`` of all these variables
    public func mutualInformation(
        of variable: Int, and others: [Int], given evidence: Evidence = Evidence()
    ) throws(InferenceError) -> Double {
        try mutualInformation(of: [variable], and: others, given: evidence)
    }

    /// The mutual information in bits of some variables and others, on average over the states of what else would be known:
    /// I(`variables`; `others` | `known`) of the posterior.
    ///
    ///     try compiled.mutualInformation(of: [3], and: [5, 8], knowing: [2], given: evidence)
    ///
    /// - Parameters:
    ///   - variables: each variable in one of the three lists only
    ///   - known: variables whose states would be known
    /// - Throws: as ``joint(of:_:)`` of all these variables
    public func mutualInformation(
        of variables: [Int], and others: [Int], knowing known: [Int] = [], given evidence: Evidence = Evidence()
    ) throws(InferenceError) -> Double {
        let joint = try joint(of: checkedOnce(known + variables + others), evidence)
        let states = joint.cardinalities
        let block = states.dropFirst(known.count).reduce(1, *)
        let columns = states.suffix(others.count).reduce(1, *)
        return blocks(of: joint.values, size: block).reduce(0) { bits, block in
            bits + block.reduce(0, +) * mutualInformationInBits(block, columns: columns)
        }
    }
}
