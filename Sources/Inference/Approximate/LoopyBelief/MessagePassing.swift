/// The messages of loopy belief propagation while they go round.
///
/// An iteration visits all factors from the last to the first and back; each sends to all of its variables what it then
/// knows. In a graph without loops the first iteration is the collecting and distributing of exact propagation.
/// Variables keep the product of what they were told, from which the message back to a factor follows by taking out its
/// own.
struct MessagePassing {
    private let graph: FactorGraph
    private let damping: Double
    private let contraction: FactorContraction
    /// What factors told variables, each message summing to 1; those of one factor stand together.
    private var messages: [Double]
    /// Where the messages of each factor begin.
    private var messageStarts: [Int] = []
    /// For every state of every variable the product of the weight of the findings and all messages.
    private var products: [ScaledProduct] = []
    private let weights: [Double]
    /// Where the states of each variable begin in `products`.
    private let offsets: [Int]
    private var incoming: [Double]
    private var outgoing: [Double]

    init(_ graph: FactorGraph, _ findings: CombinedFindings, damping: Double) {
        self.graph = graph
        self.damping = damping
        var offsets = [0]
        for count in graph.stateCounts { offsets.append(offsets[offsets.count - 1] + count) }
        self.offsets = offsets
        weights = findings.weights
        messages = []
        var widest = 0
        var largest = 0
        for factor in 0..<graph.factorCount {
            messageStarts.append(messages.count)
            let counts = graph.axisCounts(factor)
            for count in counts { messages += [Double](repeating: 1 / Double(count), count: count) }
            widest = max(widest, counts.reduce(0, +))
            largest = max(largest, graph.tableRange(factor).count)
        }
        incoming = [Double](repeating: 0, count: widest)
        outgoing = incoming
        contraction = FactorContraction(largest: largest)
    }

    /// Sends all messages once up and once down.
    ///
    /// - Returns: the largest change of a message, before damping
    /// - Throws: ``InferenceError/messagesContradict(variable:)``
    mutating func iterate() throws(InferenceError) -> Double {
        multiplyMessages()
        var residual = 0.0
        for factor in graph.order.reversed() { residual = max(residual, try send(from: factor)) }
        for factor in graph.order { residual = max(residual, try send(from: factor)) }
        return residual
    }

    /// Probabilities of the states of the first `count` variables, one after the other.
    func beliefs(variables count: Int) throws(InferenceError) -> [Double] {
        var values: [Double] = []
        values.reserveCapacity(offsets[count])
        for variable in 0..<count {
            let own = products[offsets[variable]..<offsets[variable + 1]]
            let scale = try scale(of: variable)
            let scaled = own.map { $0.value(scale: scale) }
            let total = scaled.reduce(0, +)
            for value in scaled { values.append(value / total) }
        }
        return values
    }

    /// Bethe's approximation of the logarithm of the sum over all states (J. Yedidia, W. Freeman & Y. Weiss,
    /// "Constructing free-energy approximations and generalized belief propagation algorithms", IEEE Transactions on
    /// Information Theory 51, 2005), in the form Σ log Z(factor) + Σ log Z(variable) − Σ log Z(edge), which any scaling
    /// of the messages leaves as it is.
    mutating func betheLogarithm() throws(InferenceError) -> Double {
        var result = 0.0
        for variable in graph.stateCounts.indices {
            let scale = try scale(of: variable)
            var total = 0.0
            for product in products[offsets[variable]..<offsets[variable + 1]] { total += product.value(scale: scale) }
            result += logarithm(total) + Double(scale) * logarithm(2)
        }
        for factor in 0..<graph.factorCount {
            try receive(factor)
            sumTable(factor)
            var start = 0
            for (position, variable) in graph.axes(factor).enumerated() {
                let count = graph.stateCounts[variable]
                var whole = 0.0
                var edge = 0.0
                for state in start..<start + count {
                    whole += outgoing[state] * incoming[state]
                    edge += messages[messageStarts[factor] + state] * incoming[state]
                }
                guard whole > 0, edge > 0 else { throw .messagesContradict(variable: graph.children[factor]) }
                // The sum over the table is the same from whichever axis it is taken.
                if position == 0 { result += logarithm(whole) }
                result -= logarithm(edge)
                start += count
            }
        }
        return result
    }

    /// Multiplies anew what messages of the last iteration were put in and taken out of, so that rounding does not add
    /// up.
    private mutating func multiplyMessages() {
        products = [ScaledProduct](repeating: ScaledProduct(), count: offsets[offsets.count - 1])
        for (index, weight) in weights.enumerated() { products[index].multiply(by: weight) }
        var position = 0
        for factor in 0..<graph.factorCount {
            for variable in graph.axes(factor) {
                for index in offsets[variable]..<offsets[variable + 1] {
                    products[index].multiply(by: messages[position])
                    position += 1
                }
            }
        }
    }

    private mutating func send(from factor: Int) throws(InferenceError) -> Double {
        try receive(factor)
        sumTable(factor)
        var residual = 0.0
        var start = 0
        for variable in graph.axes(factor) {
            let count = graph.stateCounts[variable]
            var total = 0.0
            for state in start..<start + count { total += outgoing[state] }
            guard total > 0 else { throw .messagesContradict(variable: graph.children[factor]) }
            for state in 0..<count {
                let position = messageStarts[factor] + start + state
                let old = messages[position]
                let sent = outgoing[start + state] / total
                residual = max(residual, (sent - old).magnitude)
                // A zero is certain, and no old message may keep it from being one.
                let new = sent == 0 ? 0 : sent + damping * (old - sent)
                if new == old { continue }
                messages[position] = new
                products[offsets[variable] + state].divide(by: old)
                products[offsets[variable] + state].multiply(by: new)
            }
            start += count
        }
        return residual
    }

    /// Puts into `incoming` what the variables of `factor` tell it: all that they know from elsewhere.
    private mutating func receive(_ factor: Int) throws(InferenceError) {
        var start = 0
        for variable in graph.axes(factor) {
            let count = graph.stateCounts[variable]
            var scale = Int.min
            for state in 0..<count {
                let others = others(factor, start, variable, state)
                if others.zeros == 0 { scale = max(scale, others.exponent) }
            }
            guard scale > Int.min else { throw .messagesContradict(variable: graph.children[factor]) }
            for state in 0..<count {
                incoming[start + state] = others(factor, start, variable, state).value(scale: scale)
            }
            start += count
        }
    }

    private func others(_ factor: Int, _ start: Int, _ variable: Int, _ state: Int) -> ScaledProduct {
        var product = products[offsets[variable] + state]
        product.divide(by: messages[messageStarts[factor] + start + state])
        return product
    }

    private mutating func sumTable(_ factor: Int) {
        let counts = graph.axisCounts(factor)
        graph.tables.withUnsafeBufferPointer { tables in
            incoming.withUnsafeBufferPointer { incoming in
                outgoing.withUnsafeMutableBufferPointer { outgoing in
                    contraction.sum(
                        UnsafeBufferPointer(rebasing: tables[graph.tableRange(factor)]), counts,
                        incoming: UnsafeBufferPointer(rebasing: incoming[..<counts.reduce(0, +)]), outgoing: outgoing)
                }
            }
        }
    }

    /// The exponent of the largest product of a variable.
    private func scale(of variable: Int) throws(InferenceError) -> Int {
        var scale: Int?
        for product in products[offsets[variable]..<offsets[variable + 1]] where product.zeros == 0 {
            scale = max(scale ?? Int.min, product.exponent)
        }
        guard let scale else { throw .messagesContradict(variable: variable) }
        return scale
    }
}
