import Cases
import Inference

extension AssessmentRun {
    /// The queries of one pass take at most so many numbers together.
    private static let mostNumbers = 20_000_000

    /// Gives every judgement that rests on nothing unknown its distribution; the basis tells what was drawn.
    func addDistributions(to judgements: inout [Judgement]) throws -> DistributionBasis? {
        guard let options = options.distribution else { return nil }
        let drawn = DrawnNumbers(self)
        if let setting = try inquiry.setting(supposing: suppositions) {
            let found = try distributions(
                judgements.map { $0.restsOnUnknown ? nil : ($0.proposition, $0.bounds) }, setting, drawn, options)
            for index in judgements.indices { judgements[index].distribution = found[index] }
        }
        guard let headline, let variable = network.variable[headline.name] else { return drawn.basis(options) }
        for (state, view) in [(1, \Judgement.ifHeadlineTrue), (0, \Judgement.ifHeadlineFalse)] {
            let supposed = suppositions.filter { $0.variable != variable }
            guard
                let setting = try inquiry.setting(
                    supposing: supposed + [Observation(variable: variable, state: state, statement: "")],
                    keeping: { $0.variable != variable })
            else { continue }
            let wanted = judgements.map { judgement -> (Proposition, Bounds)? in
                guard let known = judgement[keyPath: view], !known.restsOnUnknown, let bounds = known.bounds else {
                    return nil
                }
                return (judgement.proposition, bounds)
            }
            let found = try distributions(wanted, setting, drawn, options)
            for index in judgements.indices { judgements[index][keyPath: view]?.distribution = found[index] }
        }
        return drawn.basis(options)
    }

    /// One distribution for each proposition that is wanted.
    private func distributions(
        _ propositions: [(proposition: Proposition, bounds: Bounds)?], _ setting: Setting, _ drawn: DrawnNumbers,
        _ options: DistributionOptions
    ) throws -> [Distribution?] {
        var found = [Distribution?](repeating: nil, count: propositions.count)
        let wanted = propositions.enumerated().compactMap { index, wanted in
            wanted.flatMap { one in network.state(of: one.proposition).map { (index, $0, one.bounds.enclosing) } }
        }
        let atOnce = max(1, Self.mostNumbers / options.draws)
        for start in stride(from: 0, to: wanted.count, by: atOnce) {
            let batch = wanted[start..<min(start + atOnce, wanted.count)]
            let values = try values(of: batch.map(\.1), setting, drawn, options)
            for (position, (index, _, bounds)) in batch.enumerated() {
                found[index] = Distribution(values[position], within: bounds)
            }
        }
        return found
    }

    /// For each query one value a draw: where evidence is uncertain the mixture of those with it settled each way, in the
    /// proportions of that draw.
    private func values(
        of queries: [Query], _ setting: Setting, _ drawn: DrawnNumbers, _ options: DistributionOptions
    ) throws -> [[Double]] {
        var sampling = RangeSampling(samples: options.draws, seed: options.seed)
        sampling.peaks = drawn.peaks
        func posteriors(_ evidence: Evidence) throws -> [[Double]] {
            do {
                return try network.compiled.posteriors(of: queries, evidence, sampling: sampling)
            } catch let error as InferenceError {
                throw InferenceFailure.engine(error, network)
            }
        }
        if setting.open.isEmpty { return try posteriors(setting.evidence(of: 0)) }
        let proportions = drawn.proportions(of: setting.open, options)
        var mixed = queries.map { _ in [Double](repeating: 0, count: options.draws) }
        for world in 0..<(1 << setting.open.count) {
            let shares = proportions.map { setting.weight(of: world, $0) }
            if shares.allSatisfy({ $0 == 0 }) { continue }
            let settled = try posteriors(setting.evidence(of: world))
            for query in queries.indices {
                for draw in 0..<options.draws where shares[draw] > 0 {
                    mixed[query][draw] += shares[draw] * settled[query][draw]
                }
            }
        }
        return mixed
    }
}
