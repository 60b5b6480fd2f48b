/// The least probability of an event of the query that a plan's parameters allow: from above by descent to a local minimum,
/// from below by branch and bound.
///
/// "No parameters give less than μ" is the same as Σ g P(x, evidence) ≥ 0 for g = 1 − μ on the event and −μ elsewhere
/// (the generalised Bayes rule, Walley 1991; as a method for fractional programs, Dinkelbach 1967), which is linear in each
/// parameter and so can be bounded over boxes, narrowed where its derivative has one sign, and split.
struct BoundSearch {
    struct Result {
        var attained: Double
        var point: ParameterBox
        /// Not above any probability that parameters allow.
        var enclosing: Double
    }

    private enum Verdict {
        case proven
        case below(ParameterBox)
        case exhausted
    }

    let evaluator: BoxEvaluator
    /// For each state of the query whether it belongs to the event.
    let event: [Bool]
    /// How far below the attained value nothing is looked for: half of what counts as exact.
    let relativeTolerance: Double
    let leastTolerance: Double

    init(evaluator: BoxEvaluator, event: [Bool], relativeTolerance: Double = 5e-10, leastTolerance: Double = 1e-12) {
        self.evaluator = evaluator
        self.event = event
        self.relativeTolerance = relativeTolerance
        self.leastTolerance = leastTolerance
    }

    /// Finds the least probability of the event, or narrows it down as far as the work allows.
    /// - Parameters:
    ///   - starts: points to descend from, the evidence possible at the first of them
    ///   - entries: table entries that may be computed beyond the first passes
    func minimum(over box: ParameterBox, from starts: [ParameterBox], entries: Int) -> Result {
        let limit = evaluator.spent + entries
        let reserve = evaluator.spent + entries / 10 * 7
        var best = Result(attained: 1, point: starts.first ?? box, enclosing: 0)
        for start in starts {
            // With nothing to spend, so many passes are the first.
            let passes = entries == 0 ? 80 * evaluator.plan.entries : 0
            let found = descend(from: start, in: box, limit: max(limit, evaluator.spent + passes))
            if found.attained < best.attained { best = found }
        }
        if entries == 0 {
            best.enclosing = min(best.attained, singlePass(box))
            return best
        }
        while true {
            let target = best.attained - tolerance(best.attained)
            if target <= 0 {
                best.enclosing = 0
                return best
            }
            switch decide(target, over: box, limit: reserve) {
            case .proven:
                best.enclosing = target
                return best
            case .below(let point):
                guard let improved = improvement(on: best, at: point, in: box, limit: limit) else {
                    return narrow(best, over: box, limit: limit)
                }
                best = improved
            case .exhausted:
                return narrow(best, over: box, limit: limit)
            }
        }
    }

    /// What one pass through the box tells: the event at its least against all else at its greatest.
    func singlePass(_ box: ParameterBox) -> Double {
        let inside = evaluator.evaluate(box, weights: event.map { $0 ? 1 : 0 }).low
        let insideScale = evaluator.lastLogScale
        if inside <= 0 { return 0 }
        let outside = evaluator.reweigh(event.map { $0 ? 0 : 1 }).high
        return inside / (inside + outside * exponential(min(evaluator.lastLogScale - insideScale, 700)))
    }

    private func tolerance(_ value: Double) -> Double { max(relativeTolerance * value, leastTolerance) }

    private func improvement(
        on best: Result, at point: ParameterBox, in box: ParameterBox, limit: Int
    ) -> Result? {
        let found = descend(from: point, in: box, limit: limit)
        return found.attained < best.attained - tolerance(best.attained) / 4 ? found : nil
    }

    /// Halves the gap between what is attained and what is proven as long as the work allows.
    private func narrow(_ start: Result, over box: ParameterBox, limit: Int) -> Result {
        var best = start
        var proven = 0.0
        var open = best.attained
        var step = 0
        while step < 16, step < 4 || evaluator.spent < limit, open - proven > 1e-9 {
            step += 1
            let middle = (proven + open) / 2
            let share = max(0, limit - evaluator.spent) / 4
            switch decide(middle, over: box, limit: evaluator.spent + share) {
            case .proven: proven = middle
            case .exhausted: open = middle
            case .below(let point):
                if let improved = improvement(on: best, at: point, in: box, limit: limit) { best = improved }
                open = min(middle, best.attained)
            }
        }
        best.enclosing = min(proven, best.attained)
        return best
    }

    // MARK: From below

    private func weights(_ bound: Double) -> [Double] { event.map { $0 ? 1 - bound : -bound } }

    /// Whether no parameters in the box give the event less than `bound`.
    private func decide(_ bound: Double, over box: ParameterBox, limit: Int) -> Verdict {
        let weights = weights(bound)
        var open = [box]
        var isFirst = true
        while var current = open.popLast() {
            if !isFirst && evaluator.spent >= limit { return .exhausted }
            isFirst = false
            switch examine(&current, bound, weights) {
            case .excluded: continue
            case .reached: return .below(current)
            case .open(let branch): open += branch.split(current)
            }
        }
        return .proven
    }

    private enum Outcome {
        /// Nothing in the box gives the event less than the bound.
        case excluded
        /// The box is a single point that does.
        case reached
        case open(Branch)
    }

    /// Narrows a box as far as slopes tell.
    private func examine(_ box: inout ParameterBox, _ bound: Double, _ weights: [Double]) -> Outcome {
        while true {
            if evaluator.evaluate(box, weights: weights).low >= 0 { return .excluded }
            evaluator.differentiate()
            if evaluator.narrow(&box) { continue }
            guard let branch = evaluator.branch(of: box) else { return .reached }
            if evaluator.centredBound(box, weights: weights) >= 0 { return .excluded }
            // Bounds by ratios take longer, and are often nearer.
            guard let ratios = evaluator.ratios else { return .open(branch) }
            evaluator.spend(ratios.entries)
            if ratios.evaluate(box, event: event).low >= bound { return .excluded }
            evaluator.spend(2 * ratios.entries)
            ratios.differentiate(bound: bound)
            if !ratios.narrow(&box, bound: bound) { return .open(branch) }
        }
    }

    // MARK: From above

    /// The probability of the event at a point; nil when the evidence is impossible there.
    private func probability(at point: ParameterBox) -> Double? {
        let inside = evaluator.evaluate(point, weights: event.map { $0 ? 1 : 0 }).low
        let insideScale = evaluator.lastLogScale
        let outside = evaluator.reweigh(event.map { $0 ? 0 : 1 }).low
        let outsideScale = evaluator.lastLogScale
        if inside <= 0 { return outside > 0 ? 0 : nil }
        return inside / (inside + outside * exponential(min(outsideScale - insideScale, 700)))
    }

    /// A local minimum: at each point one forward and one backward pass tell for every parameter which way is down.
    private func descend(from start: ParameterBox, in box: ParameterBox, limit: Int) -> Result {
        var point = start
        guard var value = probability(at: point) else { return Result(attained: 1, point: start, enclosing: 0) }
        /// Whether the point is what was evaluated last.
        var isCurrent = true
        for round in 0..<200 where value > 0 {
            if round > 1 && evaluator.spent >= limit { break }
            _ = isCurrent ? evaluator.reweigh(weights(value)) : evaluator.evaluate(point, weights: weights(value))
            evaluator.differentiate()
            let moves = evaluator.descents(from: point, in: box)
            if moves.isEmpty { break }
            // All at once if that helps, else fewer and fewer of the steepest; one alone always does, up to rounding.
            var count = moves.count
            var improved = false
            while count >= 1 {
                var next = point
                for move in moves.prefix(count) { move.apply(to: &next) }
                if let lower = probability(at: next), lower < value - 1e-15 - 1e-13 * value {
                    point = next
                    value = lower
                    improved = true
                    break
                }
                count /= 2
            }
            isCurrent = improved
            if !improved && !moveInside(&point, &value, moves, box, limit: limit) { break }
        }
        return Result(attained: value, point: point, enclosing: 0)
    }

    /// A shared parameter may have its best value inside its range: halves the range where the slope changes sign.
    private func moveInside(
        _ point: inout ParameterBox, _ value: inout Double, _ moves: [Descent], _ box: ParameterBox,
        limit: Int
    ) -> Bool {
        for move in moves {
            guard case .parameter(let parameter, let target) = move.kind else { continue }
            var near = point.low[parameter]
            var far = target
            let down = far > near
            for _ in 0..<60 where (far - near).magnitude > 1e-10 && evaluator.spent < limit {
                let middle = (near + far) / 2
                var next = point
                next.low[parameter] = middle
                next.high[parameter] = middle
                guard let here = probability(at: next) else { break }
                _ = evaluator.reweigh(weights(here))
                evaluator.differentiate()
                let slope = evaluator.slope(parameter: parameter, in: next).low
                if here < value, (slope < 0) == down { near = middle } else { far = middle }
                if here < value - 1e-15 - 1e-13 * value {
                    point = next
                    value = here
                }
            }
            if point.low[parameter] != move.origin { return true }
        }
        return false
    }
}
