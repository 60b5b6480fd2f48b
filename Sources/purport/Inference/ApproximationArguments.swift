import ArgumentParser
import Inference

/// Answers that are not exact, for networks that are too large for those that are.
struct ApproximationArguments: ParsableArguments {
    enum Name: String, ExpressibleByArgument, CaseIterable {
        case weighting, gibbs, loopy
    }

    @Option(
        name: .customLong("approximate"),
        help: ArgumentHelp(
            "Posteriors not exact but sampled (weighting, gibbs) or sent round loops (loopy), without large tables.",
            valueName: "weighting|gibbs|loopy"))
    var name: Name?

    @Option(help: ArgumentHelp("How many samples weighting, or each chain of gibbs, takes.", valueName: "count"))
    var samples: Int?

    @Option(help: ArgumentHelp("The same seed gives the same samples.", valueName: "number"))
    var seed: UInt64?

    func validate() throws {
        guard samples == nil && seed == nil || name == .weighting || name == .gibbs else {
            throw ValidationError("--samples and --seed go with --approximate weighting or gibbs.")
        }
    }

    var method: ApproximationMethod? {
        switch name {
        case nil: return nil
        case .weighting:
            var options = LikelihoodWeightingOptions()
            if let samples { options.samples = samples }
            if let seed { options.seed = seed }
            return .likelihoodWeighting(options)
        case .gibbs:
            var options = GibbsOptions()
            if let samples { options.samples = samples }
            if let seed { options.seed = seed }
            return .gibbs(options)
        case .loopy: return .loopyBeliefPropagation()
        }
    }
}

extension NetworkNames {
    func describe(_ warning: ApproximationWarning) -> String {
        switch warning {
        case .fewEffectiveSamples(let count):
            return "as good as \(Int(count)) independent samples only: standard errors are not to be trusted either"
        case .zeroEntries(let variables):
            let names = variables.prefix(5).map { AssignmentText.quoted(network.variables[$0].name) }
            let more = variables.count > 5 ? " and \(variables.count - 5) more" : ""
            return
                "tables of \(names.joined(separator: ", "))\(more) hold zeros: some states may never have been reached"
        case .chainsDisagree(let ratio): return "the chains do not agree with each other (R\u{302} \(ratio))"
        case .notConverged(let residual): return "the messages did not come to rest (they last changed by \(residual))"
        }
    }
}
