import Cases
import Inference
import Synchronization

/// A case as a network: what an assessment rests on that hangs on no supposition, so that many may share it.
final class PreparedCase: Sendable {
    let model: Case
    let selection: Selection
    let network: CaseNetwork
    let headline: Claim?
    /// The claims by name: a case of a thousand asks for each of them several times.
    let claims: [String: Claim]
    private let weighing = Mutex(Weighing())

    /// What weighing the evidence takes, as far as anybody asked for it.
    private struct Weighing {
        var even: CaseNetwork?
        /// What each statement weighs, by how far was looked.
        var contributions: [Effort: [Contribution]] = [:]
    }

    /// - Parameter options: of which those count that say what the network is made of: a prior, what is left out, and the day
    init(_ model: Case, _ options: AssessmentOptions) throws {
        self.model = model
        headline = model.headline
        claims = Dictionary(model.claims.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
        selection = Selection(model, options)
        let prior = options.prior.map { $0.low...$0.high }
        network = try NetworkBuilder(model, selection, headlinePrior: prior).build()
    }

    /// The network with the headline's prior put at one half.
    func even() throws -> CaseNetwork {
        if let known = weighing.withLock({ $0.even }) { return known }
        let made = try NetworkBuilder(model, selection, headlinePrior: 0.5...0.5).build()
        weighing.withLock { $0.even = made }
        return made
    }

    /// What each statement weighs by itself; what was worked out with more effort is given where it is known.
    func contributions(_ effort: Effort, _ make: () throws -> [Contribution]) rethrows -> [Contribution] {
        let known = weighing.withLock { $0.contributions[.standard] ?? $0.contributions[effort] }
        if let known { return known }
        let made = try make()
        weighing.withLock { $0.contributions[effort] = made }
        return made
    }
}
