import Cases
import Inference

/// The word of one source on one proposition: heard directly, through a reaction, or only through others.
private struct Word {
    var source: String
    var stance: Stance
    var proposition: Proposition
    /// Statements that are the word itself: its own reports, and its reactions.
    var direct: [String] = []
    /// Reports of others that pass it on.
    var relays: [Report] = []
}

extension NetworkBuilder {
    /// Reports and reactions.
    ///
    /// A source with likelihood ratio λ says so with probability θ = λ / (1 + λ) when it is true and 1 − θ when it is not; θ is
    /// one parameter for all that the source says. A report that serves its source's interest counts with the square root of the
    /// ratio: θ' / (1 − θ') = √λ. Relays hang on a hidden variable, "the origin says so".
    mutating func addTestimony() {
        for word in words() {
            if word.stance != .asserts, word.stance != .denies {
                for statement in word.direct + word.relays.map(\.name) { unweighed[statement] = .stance }
                continue
            }
            addWord(word)
        }
    }

    /// Words in order of first mention.
    private func words() -> [Word] {
        var order: [String] = []
        var words: [String: Word] = [:]
        func word(_ source: String, _ stance: Stance, _ proposition: Proposition, _ change: (inout Word) -> Void) {
            let key = "\(source)\n\(stance.rawValue)\n\(proposition.written)"
            if words[key] == nil { order.append(key) }
            change(&words[key, default: Word(source: source, stance: stance, proposition: proposition)])
        }
        for report in selection.reports {
            word(report.relays ?? report.source, report.stance, report.proposition) {
                if report.relays == nil { $0.direct.append(report.name) } else { $0.relays.append(report) }
            }
        }
        for claim in model.claims where selection.evidence.contains(claim.name) {
            guard let origin = claim.reaction else { continue }
            // A reaction rests on what its party says of the matter; where the party has said nothing, it shows that it holds it true.
            let said = words.values.filter {
                $0.source == origin.source && $0.proposition == origin.proposition && !$0.direct.isEmpty
            }.map(\.stance)
            let stance: Stance = said.contains(.denies) && !said.contains(.asserts) ? .denies : .asserts
            word(origin.source, stance, origin.proposition) { $0.direct.append(claim.name) }
        }
        return order.compactMap { words[$0] }
    }

    private mutating func addWord(_ word: Word) {
        let statements = word.direct + word.relays.map(\.name)
        guard let subject = variable[word.proposition.subject] else { return }
        guard let parameter = reliabilityParameter(word.source) else {
            let isDirect = Set(word.direct)
            for statement in statements {
                unweighed[statement] =
                    isDirect.contains(statement) ? unweighedReason(word.source) : .ungradedOrigin(source: word.source)
            }
            return
        }
        let said = addVariable("\(word.source) \(word.stance.rawValue) \(word.proposition.written)")
        let power = power(of: word.source, word.stance, word.proposition)
        let rows = states(of: subject).map { state in
            CredalNetwork.Row.shared(
                parameter: parameter, power: power,
                complemented: holds(word.proposition, state, of: subject) == (word.stance == .denies))
        }
        addTable(said, [subject], rows)
        if !word.direct.isEmpty {
            // Heard from the origin: what relays it adds nothing.
            for (index, statement) in word.direct.enumerated() {
                if index == 0 {
                    observations.append(Observation(variable: said, state: 1, statement: statement))
                } else {
                    unweighed[statement] = .sameWord(statement: word.direct[0])
                }
            }
            for relay in word.relays { unweighed[relay.name] = .heardFromOrigin(source: word.source) }
            return
        }
        for relay in word.relays { addRelay(relay, of: said) }
    }

    private mutating func addRelay(_ relay: Report, of said: Int) {
        guard let parameter = reliabilityParameter(relay.source) else {
            unweighed[relay.name] = unweighedReason(relay.source)
            return
        }
        let passedOn = addVariable(relay.name)
        let power = power(of: relay.source, relay.stance, relay.proposition)
        addTable(
            passedOn, [said],
            [
                .shared(parameter: parameter, power: power, complemented: true),
                .shared(parameter: parameter, power: power, complemented: false),
            ])
        observations.append(Observation(variable: passedOn, state: 1, statement: relay.name))
    }

    private mutating func power(of source: String, _ stance: Stance, _ proposition: Proposition) -> Double {
        guard model.source(source)?.hasInterestServed(by: stance, proposition) == true else { return 1 }
        conventions.insert(.interest)
        return Convention.interestPower
    }

    private mutating func reliabilityParameter(_ source: String) -> Int? {
        if let known = reliability[source] { return known }
        guard let graded = model.source(source)?.reliability, let ratio = graded.ratio else { return nil }
        if case .grade = graded { conventions.insert(.grades) }
        parameters.append(
            CredalNetwork.Parameter(
                name: source, low: ratio.low / (1 + ratio.low), high: ratio.high / (1 + ratio.high)))
        reliability[source] = parameters.count - 1
        numbers.append(
            StatedNumber(
                place: .reliability(source: source), range: ratio.low...ratio.high, written: graded.written,
                isUnknown: false, location: graded.location ?? model.source(source)?.location,
                target: .parameter(parameters.count - 1)))
        return parameters.count - 1
    }

    private func unweighedReason(_ source: String) -> Unweighed.Reason {
        model.source(source)?.reliability == .cannotBeJudged
            ? .cannotBeJudged(source: source) : .ungraded(source: source)
    }
}

/// Purport's own conventions, named as such wherever they matter.
public enum Convention {
    /// A convention that entered the numbers of an assessment.
    public enum Kind: String, Sendable, CaseIterable { case grades, interest }

    /// A report that serves its source's interest counts with its likelihood ratio raised to this power: half the weight of
    /// evidence on the scale of logarithms (Good 1950), so that it moves towards 1 to 1. No study sets this number.
    public static let interestPower = 0.5
    /// Base rates for which the weight of the evidence is translated when no prior is known.
    public static let baseRates = [0.05, 0.20, 0.50]
}

extension Source.Reliability {
    /// The grade, or the ratio as it was written.
    var written: String {
        switch self {
        case .ungraded, .cannotBeJudged: ""
        case .grade(let letter, _): letter
        case .ratio(let ratio): ratio.written
        }
    }

    /// Where a ratio of the case's own stands; a grade takes its ratio from a table.
    fileprivate var location: Location? {
        if case .ratio(let ratio) = self { ratio.location } else { nil }
    }
}

extension Source {
    /// Whether saying so is in its interest.
    public func hasInterestServed(by stance: Stance, _ proposition: Proposition) -> Bool {
        interests.contains { $0.proposition == proposition && $0.isFor == (stance == .asserts) }
    }
}
