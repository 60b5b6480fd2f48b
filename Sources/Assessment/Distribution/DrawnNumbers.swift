import Cases
import Inference

/// The numbers of a case that have a range, and how each is drawn.
struct DrawnNumbers {
    private let numbers: [StatedNumber]
    /// In the order of `numbers`: where the case puts most weight, in the number's own terms.
    private let mostLikely: [Double?]

    init(_ run: AssessmentRun) {
        numbers = run.network.numbers.filter { $0.range.lowerBound < $0.range.upperBound }
        mostLikely = numbers.map { run.mostLikely($0.place) }
    }

    /// Where the engine finds the peaks.
    var peaks: [RangeSampling.Place: [Double?]] {
        var peaks: [RangeSampling.Place: [Double?]] = [:]
        for (number, peak) in zip(numbers, mostLikely) {
            guard let peak else { continue }
            switch number.target {
            case .row(let variable, let row, let state):
                var own = peaks[.row(variable: variable, row: row)] ?? []
                while own.count <= state { own.append(nil) }
                own[state] = peak
                peaks[.row(variable: variable, row: row)] = own
            case .ratioRow(let variable, let row, let scale):
                peaks[.row(variable: variable, row: row)] = [nil, peak / scale]
            case .parameter(let index): peaks[.parameter(index)] = [peak / (1 + peak)]
            case .observation: continue
            }
        }
        return peaks
    }

    /// For each draw the proportions in which uncertain evidence is settled, from a sequence of their own.
    func proportions(of open: [UncertainObservation], _ options: DistributionOptions) -> [[Double]] {
        var generator = SeededGenerator(seed: ~options.seed)
        let peaks = open.map { node in
            zip(numbers, mostLikely).first { $0.0.target == .observation(statement: node.statement) }?.1
        }
        return (0..<options.draws).map { _ in
            zip(open, peaks).map { node, peak in
                Self.value(generator.unit(), low: node.low, high: node.high, peak: peak)
            }
        }
    }

    /// The inverse of the distribution function: even between the ends, or a triangle.
    private static func value(_ even: Double, low: Double, high: Double, peak: Double?) -> Double {
        guard let peak, low < high else { return low + even * (high - low) }
        let below = (min(max(peak, low), high) - low) / (high - low)
        let share = even < below ? (even * below).squareRoot() : 1 - ((1 - even) * (1 - below)).squareRoot()
        return low + share * (high - low)
    }

    func basis(_ options: DistributionOptions) -> DistributionBasis {
        var basis = DistributionBasis(options: options, evenly: [], peaked: [], unknown: [])
        for (number, peak) in zip(numbers, mostLikely) {
            if number.isUnknown {
                basis.unknown.append(number.place)
            } else if peak == nil {
                basis.evenly.append(number.place)
            } else {
                basis.peaked.append(number.place)
            }
        }
        return basis
    }
}

extension AssessmentRun {
    /// The value that the case calls most likely for a number.
    fileprivate func mostLikely(_ place: NumberPlace) -> Double? {
        func rule(_ name: String, _ condition: Condition?) -> Double? {
            guard case .rules(let rules, let otherwise) = claims[name]?.basis else { return nil }
            guard let condition else { return otherwise.mostLikely }
            return rules.first { $0.condition == condition }?.likelihood.mostLikely
        }
        switch place {
        case .prior(let name):
            guard let claim = claims[name] else { return nil }
            return options.replacesPrior(of: claim, in: model)
                ? options.prior?.mostLikely : selection.prior(of: claim).mostLikely
        case .line(let name, let condition): return rule(name, condition)
        case .cause(let name, let condition):
            guard case .causes(let causes, _) = claims[name]?.basis else { return nil }
            return causes.first { $0.condition == condition }?.likelihood.mostLikely
        case .leak(let name):
            guard case .causes(_, let leak) = claims[name]?.basis else { return nil }
            return leak.mostLikely
        case .hypothesis(let set, let name):
            return model.hypothesisSet(set)?.hypotheses.first { $0.name == name }?.prior.mostLikely
        case .reliability(let source): return model.source(source)?.reliability.ratio?.mostLikely
        case .favours(let name, let proposition):
            guard case .favours(let favours) = claims[name]?.basis else { return nil }
            return favours.first { $0.proposition == proposition }?.ratio.mostLikely
        case .observed(let name):
            guard case .uncertain(let likelihood) = claims[name]?.observation else { return nil }
            return likelihood.mostLikely
        case .estimate(let name): return selection.estimates.first { $0.name == name }?.likelihood.mostLikely
        }
    }
}
