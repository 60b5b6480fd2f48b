/// How posteriors are approximated, with the options that make an answer reproducible.
///
/// | method | good when | answers with |
/// | --- | --- | --- |
/// | ``likelihoodWeighting(_:)`` | the evidence is not very improbable | standard errors, log P(evidence) |
/// | ``gibbs(_:)`` | few entries are 0 or close to it | standard errors, R̂ |
/// | ``loopyBeliefPropagation(_:)`` | loops are long or few; speed matters | no error known, except on trees |
public enum ApproximationMethod: Sendable, Hashable {
    /// Samples from the causes down, the evidence held fast, each weighed by how probable it makes the evidence (Fung &
    /// Chang 1990; Shachter & Peot 1990).
    case likelihoodWeighting(LikelihoodWeightingOptions = .init())
    /// One variable after the other drawn given all others (Geman & Geman 1984).
    case gibbs(GibbsOptions = .init())
    /// Pearl's messages sent round although there are loops (Murphy, Weiss & Jordan 1999).
    case loopyBeliefPropagation(LoopyBeliefOptions = .init())
}

extension ApproximationMethod: CustomStringConvertible {
    public var description: String {
        switch self {
        case .likelihoodWeighting(let options):
            "likelihood weighting, \(options.samples) samples, seed \(options.seed)"
        case .gibbs(let options):
            """
            Gibbs sampling, \(options.chains) chains of \(options.samples) sweeps after \(options.burnIn), \
            seed \(options.seed)
            """
        case .loopyBeliefPropagation(let options):
            "loopy belief propagation, tolerance \(options.tolerance), damping \(options.damping)"
        }
    }
}
