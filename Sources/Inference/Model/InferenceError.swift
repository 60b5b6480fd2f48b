/// Why a question to a network has no answer.
public enum InferenceError: Error, Sendable, Hashable {
    /// The evidence has probability zero (in a credal network: whatever the parameters are). `clash` holds variables whose
    /// findings exclude each other: with any one of them left out, the rest of the clash becomes possible.
    case impossibleEvidence(clash: [Int])
    /// Evidence or a query names a variable by a position that does not exist.
    case unknownVariable(index: Int)
    /// A variable is asked for twice at once.
    case repeatedVariable(index: Int)
    case unknownState(variable: Int, state: Int)
    /// Weights that are not one per state, negative, or not finite.
    case invalidLikelihood(variable: Int)
    /// The tables that the cheapest elimination order found would need, in bytes, exceed the budget.
    case memoryBudgetExceeded(needed: Double, budget: Int)
    /// The tables that the cheapest elimination order found would go through have more entries than the budget.
    case entryBudgetExceeded(needed: Double, budget: Double)
    /// A family that has to be written out as a table for the question has too many entries.
    case tableTooLarge(variable: Int)
    /// A table given in place of a network's own has another number of entries.
    case wrongTableSize(variable: Int)
    /// Interventions are answered by exact and sampled inference of Bayesian networks only.
    case interventionUnsupported(variable: Int)
    /// An assignment made for another network.
    case foreignAssignment
    /// An interval row of so many states that its extreme points cannot be listed.
    case rowTooComplex(variable: Int, row: Int)
    /// None of so many samples agrees with the evidence: it is impossible, or too improbable for sampling.
    case noSampleFits(samples: Int)
    /// Messages that meet at a variable leave none of its states: the evidence is impossible.
    case messagesContradict(variable: Int)
    /// An option that is not in the range allowed for it.
    case invalidOption(name: String, allowed: String)
    /// A question about an arc that the network does not have.
    case noArc(parent: Int, child: Int)
    /// The logarithm of the odds of a state that the evidence makes certain or impossible.
    case infiniteLogOdds(variable: Int, state: Int)
}

extension InferenceError: CustomStringConvertible {
    public var description: String {
        switch self {
        case .impossibleEvidence(let clash):
            "the evidence is impossible: the findings on variables \(clash) exclude each other"
        case .unknownVariable(let index): "there is no variable number \(index)"
        case .repeatedVariable(let index): "variable \(index) is asked for twice"
        case .unknownState(let variable, let state): "variable \(variable) has no state number \(state)"
        case .invalidLikelihood(let variable):
            "the likelihood given for variable \(variable) is not one weight per state"
        case .memoryBudgetExceeded(let needed, let budget):
            "this network needs \(Int(min(needed, 1e18) / 1_048_576) + 1) MiB, more than the budget of \(budget / 1_048_576) MiB"
        case .entryBudgetExceeded(let needed, let budget):
            "this network takes \(needed) table entries to work through, more than the budget of \(budget)"
        case .tableTooLarge(let variable): "the table of variable \(variable) is too large to be written out"
        case .wrongTableSize(let variable): "the table given for variable \(variable) has another size than its own"
        case .interventionUnsupported(let variable): "an intervention on variable \(variable) is not supported here"
        case .foreignAssignment: "the assignment belongs to another network"
        case .rowTooComplex(let variable, let row): "row \(row) of variable \(variable) has too many extreme points"
        case .noSampleFits(let samples):
            "none of \(samples) samples agrees with the evidence: it is impossible, or too improbable for sampling"
        case .messagesContradict(let variable):
            "the evidence is impossible: it leaves no state of variable \(variable)"
        case .invalidOption(let name, let allowed): "\(name) must be \(allowed)"
        case .noArc(let parent, let child): "variable \(parent) is not a parent of variable \(child)"
        case .infiniteLogOdds(let variable, let state):
            "the evidence leaves no doubt about state \(state) of variable \(variable), so that its log-odds are infinite"
        }
    }
}
