/// Draws samples a block at a time, variable by variable through the whole block, so that a table is read while it is
/// in the processor's cache and what a variable needs is looked up once for all samples of the block.
///
/// Whole blocks are always drawn: the first samples of a seed are the same however many are used.
final class BlockSampler {
    /// Samples in a block.
    static let lanes = 128

    private let plan: SamplingPlan
    private var generator: SeededGenerator
    /// The state of each variable in each sample: `states[variable * lanes + lane]`.
    let states: UnsafeMutableBufferPointer<Int32>
    /// The weight of each sample is significand × 2^exponent, or 0.
    let significands: UnsafeMutableBufferPointer<Double>
    let exponents: UnsafeMutableBufferPointer<Int>
    /// 32 bits do: tables have no more entries than they can count, and the arithmetic cannot overflow.
    private let rows: UnsafeMutableBufferPointer<Int32>
    private let uniforms: UnsafeMutableBufferPointer<Double>

    init(_ plan: SamplingPlan, generator: SeededGenerator) {
        let lanes = BlockSampler.lanes
        self.plan = plan
        self.generator = generator
        states = .allocate(capacity: plan.variableCount * lanes)
        states.initialize(repeating: 0)
        significands = .allocate(capacity: lanes)
        significands.initialize(repeating: 1)
        exponents = .allocate(capacity: lanes)
        exponents.initialize(repeating: 0)
        rows = .allocate(capacity: lanes)
        rows.initialize(repeating: 0)
        uniforms = .allocate(capacity: lanes)
        uniforms.initialize(repeating: 0)
    }

    deinit {
        states.deallocate()
        significands.deallocate()
        exponents.deallocate()
        rows.deallocate()
        uniforms.deallocate()
    }

    /// Fills the block with new samples.
    func draw() {
        significands.update(repeating: 1)
        exponents.update(repeating: 0)
        plan.cumulative.withUnsafeBufferPointer { cumulative in
            for step in plan.steps {
                let own = column(step.variable)
                switch step.kind {
                case .constant: own.update(repeating: step.state)
                case .observed:
                    selectRows(step)
                    weigh(step)
                    own.update(repeating: step.state)
                case .table:
                    selectRows(step)
                    if step.rowWeights >= 0 { weigh(step) }
                    drawUniforms()
                    drawFromTable(step, own, cumulative)
                case .noisyMax:
                    drawUniforms()
                    drawGrades(step, own, cumulative)
                }
            }
        }
    }

    /// The states of one variable in all samples of the block.
    func column(_ variable: Int) -> UnsafeMutableBufferPointer<Int32> {
        let start = variable * BlockSampler.lanes
        return UnsafeMutableBufferPointer(rebasing: states[start..<start + BlockSampler.lanes])
    }

    private func drawUniforms() {
        // A copy lives in registers.
        var generator = generator
        let uniforms = uniforms
        for lane in 0..<BlockSampler.lanes { uniforms[lane] = generator.unit() }
        self.generator = generator
    }

    private func selectRows(_ step: SamplingPlan.Step) {
        let rows = rows
        rows.update(repeating: 0)
        for position in step.parents {
            let parent = column(plan.parents[position])
            let stride = Int32(truncatingIfNeeded: plan.strides[position])
            for lane in 0..<BlockSampler.lanes { rows[lane] &+= parent[lane] &* stride }
        }
    }

    private func weigh(_ step: SamplingPlan.Step) {
        plan.rowWeights.withUnsafeBufferPointer { rowWeights in
            for lane in 0..<BlockSampler.lanes { weigh(lane, rowWeights[step.rowWeights + Int(rows[lane])]) }
        }
    }

    private func weigh(_ lane: Int, _ weight: SamplingPlan.Weight) {
        let product = significands[lane] * weight.significand
        let isLarge = product >= 2
        significands[lane] = isLarge ? product * 0.5 : product
        exponents[lane] += weight.exponent + (isLarge ? 1 : 0)
    }

    private func drawFromTable(
        _ step: SamplingPlan.Step, _ own: UnsafeMutableBufferPointer<Int32>, _ cumulative: UnsafeBufferPointer<Double>
    ) {
        let (states, rows, uniforms) = (step.states, rows, uniforms)
        if states == 2 {
            for lane in 0..<BlockSampler.lanes {
                own[lane] = uniforms[lane] >= cumulative[step.table &+ 2 &* Int(rows[lane])] ? 1 : 0
            }
        } else if states <= 8 {
            for lane in 0..<BlockSampler.lanes {
                let row = step.table &+ states &* Int(rows[lane])
                let uniform = uniforms[lane]
                var state: Int32 = 0
                for other in row..<row &+ states &- 1 { state &+= uniform >= cumulative[other] ? 1 : 0 }
                own[lane] = state
            }
        } else {
            for lane in 0..<BlockSampler.lanes {
                let row = step.table &+ states &* Int(rows[lane])
                var low = row
                var high = row &+ states &- 1
                while low < high {
                    let middle = (low &+ high) / 2
                    if uniforms[lane] >= cumulative[middle] { low = middle &+ 1 } else { high = middle }
                }
                own[lane] = Int32(truncatingIfNeeded: low - row)
            }
        }
    }

    /// The highest of the grades that the causes and the leak bring about, each by itself, is at most y with the
    /// product of their probabilities of being so. One random number against that product is as good as one for each
    /// cause.
    private func drawGrades(
        _ step: SamplingPlan.Step, _ own: UnsafeMutableBufferPointer<Int32>, _ cumulative: UnsafeBufferPointer<Double>
    ) {
        for lane in 0..<BlockSampler.lanes {
            func probability(upTo grade: Int) -> Double {
                var product = cumulative[step.table + grade]
                for position in step.parents {
                    let state = Int(states[plan.parents[position] * BlockSampler.lanes + lane])
                    product *= cumulative[plan.strides[position] + state * step.states + grade]
                }
                return product
            }
            if step.stateWeights < 0 {
                var grade = 0
                while grade < step.states - 1, uniforms[lane] >= probability(upTo: grade) { grade += 1 }
                own[lane] = Int32(truncatingIfNeeded: grade)
                continue
            }
            var total = 0.0
            var below = 0.0
            for grade in 0..<step.states {
                let upTo = probability(upTo: grade)
                total += (upTo - below) * plan.stateWeights[step.stateWeights + grade]
                below = upTo
            }
            weigh(lane, SamplingPlan.Weight(total))
            var drawn = 0
            var sum = 0.0
            below = 0
            for grade in 0..<step.states where sum <= uniforms[lane] * total {
                let upTo = probability(upTo: grade)
                let part = (upTo - below) * plan.stateWeights[step.stateWeights + grade]
                below = upTo
                sum += part
                if part > 0 { drawn = grade }
            }
            own[lane] = Int32(truncatingIfNeeded: drawn)
        }
    }
}
