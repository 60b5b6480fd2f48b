import Cases
import Inference

extension ReasonsRun {
    /// What moves a probability by less is rounding.
    private static let leastSwing = 1e-9

    func hinges() throws -> Hinges {
        guard let point else { return try openHinges() }
        let tornado = try Tornado(self, point)
        var bars: [Hinge] = []
        var fixed: [(hinge: Hinge, slope: Double)] = []
        var idle = 0
        for number in run.network.numbers {
            if number.isUnknown {
                // Only the proposition's own prior can be, else there would be no point.
                if case .row(query.variable, 0, _) = number.target, basis == .weight {
                    bars.append(hinge(number, nil, .bounds(low: 0...0, high: 1...1), []))
                } else {
                    idle += 1
                }
                continue
            }
            guard let varied = try tornado.vary(number) else {
                idle += 1
                continue
            }
            let hinge = hinge(number, varied.value, varied.effect, varied.changes)
            if number.range.lowerBound < number.range.upperBound {
                if hinge.swing < Self.leastSwing { idle += 1 } else { bars.append(hinge) }
            } else if varied.slope.magnitude < Self.leastSwing {
                idle += 1
            } else {
                fixed.append((hinge, varied.slope.magnitude))
            }
        }
        return Hinges(
            bars: Self.sorted(bars), fixed: fixed.sorted { $0.slope > $1.slope }.map(\.hinge),
            usesInterestConvention: usesInterest, idle: idle, untried: 0)
    }

    func hinge(_ number: StatedNumber, _ value: Double?, _ effect: Hinge.Effect, _ changes: [WordChange]) -> Hinge {
        Hinge(
            place: number.place, written: number.written, location: number.location, range: number.range, value: value,
            isUnknown: number.isUnknown, effect: effect, changes: changes)
    }

    static func sorted(_ bars: [Hinge]) -> [Hinge] {
        bars.enumerated().sorted {
            ($0.element.isUnknown ? 0 : 1, -$0.element.swing, $0.offset) < (
                $1.element.isUnknown ? 0 : 1, -$1.element.swing, $1.offset
            )
        }.map(\.element)
    }

    // MARK: Where something unknown leaves no point

    /// So many numbers are tried at both ends, each of which takes bounds of its own.
    private static let mostTried = 10
    /// For each of those bounds: where it is not enough, they are wider than they need be, and never too narrow.
    private static let budget = Budget(entriesPerBound: 100_000, entriesInAll: 200_000)

    /// Bounds with one number at either end of its range, all others free.
    private func openHinges() throws -> Hinges {
        let bearing = run.network.numbers.filter { $0.range.lowerBound < $0.range.upperBound && bears($0) }
        let whole = assessment.judgement(proposition)?.bounds.enclosing ?? 0...1
        var bars: [Hinge] = []
        let ordered = try likelyOrder(bearing)
        for number in ordered.prefix(Self.mostTried) {
            let low = try bounds(with: number, at: number.range.lowerBound)?.clamped(to: whole)
            let high = try bounds(with: number, at: number.range.upperBound)?.clamped(to: whole)
            let bar = hinge(number, nil, .bounds(low: low, high: high), [])
            let narrows = [low, high].contains { range in
                guard let range else { return true }
                return range.upperBound - range.lowerBound < whole.upperBound - whole.lowerBound - Self.leastSwing
            }
            if narrows || bar.swing > Self.leastSwing { bars.append(bar) }
        }
        return Hinges(
            bars: bars.enumerated().sorted { ($1.element.swing, $0.offset) < ($0.element.swing, $1.offset) }.map(
                \.element),
            fixed: [], usesInterestConvention: usesInterest, idle: run.network.numbers.count - bearing.count,
            untried: max(0, ordered.count - Self.mostTried))
    }

    /// Numbers that may do most first, by what they do where all others stand at the middle of what is possible: that only chooses what is
    /// tried, and is shown nowhere.
    private func likelyOrder(_ numbers: [StatedNumber]) throws -> [StatedNumber] {
        if numbers.count <= Self.mostTried { return numbers }
        let tornado = try Tornado(self, PointNetwork(run.network))
        let swings = try numbers.map { number -> Double in
            guard case .probability(_, _, let over)? = try tornado.vary(number)?.effect else { return 0 }
            return over.upperBound - over.lowerBound
        }
        return numbers.indices.sorted { (swings[$1], $0) < (swings[$0], $1) }.map { numbers[$0] }
    }

    /// Whether a number bears on the proposition, given what was observed.
    private func bears(_ number: StatedNumber) -> Bool {
        switch number.target {
        case .row(let variable, let row, _), .ratioRow(let variable, let row, _): bears([(variable, row)])
        case .parameter(let parameter):
            bears(ParameterUse.all(in: run.network.compiled.network)[parameter].map { ($0.variable, $0.row) })
        case .observation: true
        }
    }

    private func bears(_ rows: [(variable: Int, row: Int)]) -> Bool {
        var alone = run.network
        alone.unknownRows = rows.map { CaseNetwork.UnknownRow(variable: $0.variable, row: $0.row) }
        return Self.influence(alone, worlds).restsOnUnknown(query.variable)
    }

    /// Whether a report in its source's own interest bears on the proposition.
    private var usesInterest: Bool {
        let users = ParameterUse.all(in: run.network.compiled.network).joined().filter { $0.exponent.magnitude != 1 }
        return bears(users.map { ($0.variable, $0.row) })
    }

    private func bounds(with number: StatedNumber, at value: Double) throws -> ClosedRange<Double>? {
        let pinned = try run.network.pinning(number.target, at: value)
        guard worlds.open.isEmpty, let evidence = worlds.worlds.first?.evidence else {
            return try mixtureBounds(pinned)
        }
        do {
            return try pinned.compiled.bounds(of: [query], evidence: evidence, budget: Self.budget).first?.enclosing
        } catch InferenceError.impossibleEvidence {
            return nil
        }
    }

    private func mixtureBounds(_ pinned: CaseNetwork) throws -> ClosedRange<Double>? {
        do {
            return try Inquiry(network: pinned).bounds(of: [query], supposing: run.suppositions)?.first?.enclosing
        } catch InferenceFailure.engine(.impossibleEvidence, _) {
            return nil
        }
    }
}
