/// The arrays of a chain while it runs, and its step.
struct GibbsSweep {
    let tables: UnsafeBufferPointer<Double>
    let links: UnsafeBufferPointer<GibbsPlan.Link>
    /// The weights that findings give to states.
    let stateWeights: UnsafeBufferPointer<Double>
    let noisyMaxes: [GibbsPlan.NoisyMaxFamily]
    /// The distribution that is being worked out.
    let weights: UnsafeMutableBufferPointer<Double>
    let states: UnsafeMutableBufferPointer<Int>
    let rows: UnsafeMutableBufferPointer<Int>
    let sums: UnsafeMutableBufferPointer<SIMD2<Double>>
    var generator: SeededGenerator

    /// Draws a variable from its distribution given all others.
    mutating func redraw(_ free: GibbsPlan.FreeVariable) {
        let count = free.stateCount
        let present = states[free.variable]
        if free.noisyMax < 0 {
            let row = rows[free.variable]
            for state in 0..<count { weights[state] = tables[row + state] }
        } else {
            weighGrades(noisyMaxes[free.noisyMax])
        }
        if free.isFound {
            for state in 0..<count { weights[state] *= stateWeights[free.offset + state] }
        }
        for position in free.links {
            let link = links[position]
            if link.noisyMax < 0 {
                let entry = rows[link.child] + states[link.child] - present * link.stride
                for state in 0..<count { weights[state] *= tables[entry + state * link.stride] }
            } else {
                weighCauses(noisyMaxes[link.noisyMax], link.stride, count)
            }
            // Products over many children must not underflow.
            if (position - free.links.lowerBound) & 7 == 7 { rescale(count) }
        }
        let drawn = draw(free, present)
        if drawn == present { return }
        states[free.variable] = drawn
        for position in free.links where links[position].noisyMax < 0 {
            rows[links[position].child] += (drawn - present) * links[position].stride
        }
    }

    /// A state drawn from `weights`, which are added to the sums.
    private mutating func draw(_ free: GibbsPlan.FreeVariable, _ present: Int) -> Int {
        var total = 0.0
        for state in 0..<free.stateCount { total += weights[state] }
        // The present state always has a weight: only underflow can hide it, and then the chain stays.
        guard total >= .leastNormalMagnitude, total.isFinite else {
            sums[free.offset + present] += SIMD2(1, 1)
            return present
        }
        let scale = 1 / total
        let target = generator.unit()
        var sum = 0.0
        var drawn = 0
        for state in 0..<free.stateCount {
            let probability = weights[state] * scale
            sums[free.offset + state] += SIMD2(probability, probability * probability)
            sum += probability
            // How many states there are up to which the sum is not above the target.
            drawn += sum <= target ? 1 : 0
        }
        if drawn < free.stateCount { return drawn }
        // Rounding has left the sum below the target: the last state that is possible.
        drawn = free.stateCount - 1
        while drawn > 0, weights[drawn] == 0 { drawn -= 1 }
        return drawn
    }

    private func weighGrades(_ family: GibbsPlan.NoisyMaxFamily) {
        var below = 0.0
        for grade in 0..<family.grades {
            let upTo = probability(family, upTo: grade, without: -1)
            weights[grade] = max(0, upTo - below)
            below = upTo
        }
    }

    private func weighCauses(_ family: GibbsPlan.NoisyMaxFamily, _ position: Int, _ count: Int) {
        let grade = states[family.child]
        let upTo = probability(family, upTo: grade, without: position)
        let below = grade > 0 ? probability(family, upTo: grade - 1, without: position) : 0
        for state in 0..<count {
            let own = family.contributions[position] + state * family.grades + grade
            weights[state] *= max(0, upTo * tables[own] - (grade > 0 ? below * tables[own - 1] : 0))
        }
    }

    /// The probability that the leak and all causes, but for the one at `position`, bring the child to no more than
    /// `grade`.
    private func probability(_ family: GibbsPlan.NoisyMaxFamily, upTo grade: Int, without position: Int) -> Double {
        var product = tables[family.leak + grade]
        for index in family.parents.indices where index != position {
            product *= tables[family.contributions[index] + states[family.parents[index]] * family.grades + grade]
        }
        return product
    }

    private func rescale(_ count: Int) {
        var largest = 0.0
        for state in 0..<count { largest = max(largest, weights[state]) }
        guard largest > 0, largest < 0x1p-256 else { return }
        for state in 0..<count { weights[state] *= 0x1p256 }
    }
}
