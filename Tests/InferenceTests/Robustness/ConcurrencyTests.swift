import Foundation
import Inference
import Synchronization
import Testing

@Suite struct ConcurrencyTests {
    /// Threads that share a compiled network get the very numbers that one alone gets, whatever the others ask.
    @Test func threadsDoNotDisturbEachOther() throws {
        var random = RandomNumbers(seed: 71)
        let network = try random.noisyNetwork(most: 40)
        let compiled = try CompiledNetwork(network)
        var questions: [Evidence] = []
        var answers: [Posteriors] = []
        while questions.count < 40 {
            let evidence = random.mixedEvidence(on: network.variables, rate: 0.1)
            guard let answer = try? compiled.posteriors(evidence) else { continue }
            questions.append(evidence)
            answers.append(answer)
        }
        let best = try compiled.mostProbableExplanation(questions[0])
        let shared = (questions, answers)
        let differing = Mutex(0)
        DispatchQueue.concurrentPerform(iterations: 400) { turn in
            let index = turn * 7 % shared.0.count
            var isSame = (try? compiled.posteriors(shared.0[index])) == shared.1[index]
            if turn % 5 == 0 { isSame = isSame && (try? compiled.mostProbableExplanation(shared.0[0])) == best }
            if !isSame { differing.withLock { $0 += 1 } }
        }
        #expect(differing.withLock { $0 } == 0)
    }
}
