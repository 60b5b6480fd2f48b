import Cases
import Inference
import SourceText

/// Why a case could not be computed, in terms of the case.
enum InferenceFailure: Error {
    /// What is supposed clashes with what is observed.
    case supposition
    /// More pieces of uncertain evidence than are computed together.
    case tooManyUncertain(Int)
    /// The engine's error, with the network that it speaks of.
    case engine(InferenceError, CaseNetwork)
}

extension InferenceFailure {
    /// What cannot all be: statements, or what is supposed; nil where something else is the matter.
    func clash(_ options: AssessmentOptions) -> [String]? {
        switch self {
        case .supposition: options.suppositions.map { "\($0.subject)=\($0.value)" }
        case .engine(.impossibleEvidence(let clash), let network): network.statements(observing: clash)
        default: nil
        }
    }

    func diagnostic(_ model: Case, _ options: AssessmentOptions) -> Diagnostic {
        let file = model.claims.first?.location.file ?? "case"
        switch self {
        case .supposition:
            let supposed = options.suppositions.map { "\($0.subject)=\($0.value)" }.joined(separator: " and ")
            return Diagnostic(
                .error, "impossible-supposition", "\(supposed) cannot hold together with what the case says is known",
                file: "command line", remedy: "suppose something else, or leave out what clashes with --without")
        case .tooManyUncertain(let count):
            return Diagnostic(
                .error, "too-many-uncertain",
                "\(count) pieces of evidence are observed with a likelihood; at most \(Inquiry.mostUncertainNodes) are computed together",
                file: file, remedy: "settle some of them: write nothing, \"not found\" or \"not observed\" instead")
        case .engine(let error, let network): return Self.diagnostic(error, network, model, file)
        }
    }

    /// `a is`, `a, b and c are`.
    private static func list(_ names: [String]) -> String {
        guard let last = names.last, names.count > 1 else { return "\(names.first ?? "something") is" }
        return "\(names.dropLast().joined(separator: ", ")) and \(last) are"
    }

    private static func diagnostic(
        _ error: InferenceError, _ network: CaseNetwork, _ model: Case, _ file: String
    ) -> Diagnostic {
        switch error {
        case .impossibleEvidence(let clash):
            let names = network.statements(observing: clash)
            let places = names.compactMap { name in model.place(of: name).map { (name, $0) } }
            return Diagnostic(
                .error, "impossible-case",
                "what is observed cannot all be: \(Self.list(names)) impossible\(names.count == 1 ? "" : " together") under the numbers of the case",
                file: places.first?.1.file ?? file, span: places.first?.1.span,
                remedy: "give the lines they hang on a likelihood above 0% and below 100%, or correct an observation",
                related: places.dropFirst().map {
                    Diagnostic.Related(file: $0.1.file, span: $0.1.span, message: "\($0.0) is observed here")
                })
        case .memoryBudgetExceeded, .entryBudgetExceeded:
            return Diagnostic(
                .error, "case-too-entangled", "the case is too entangled to compute exactly: \(error)", file: file,
                remedy: "let claims hang on fewer others at once, or split conditions over intermediate claims")
        default:
            return Diagnostic(.error, "cannot-compute", "\(error)", file: file)
        }
    }
}

extension CaseNetwork {
    /// Names of the statements that observe some of the variables, in the order of the network.
    fileprivate func statements(observing variables: [Int]) -> [String] {
        let wanted = Set(variables)
        var names: [String] = []
        let observing = observations.map { ($0.variable, $0.statement) } + uncertain.map { ($0.variable, $0.statement) }
        for (variable, name) in observing where wanted.contains(variable) && !names.contains(name) {
            names.append(name)
        }
        return names
    }
}

extension Case {
    /// Where a statement stands.
    func place(of name: String) -> Location? {
        reports.first { $0.name == name }?.location ?? claim(name)?.location
            ?? outcomes.first { $0.name == name }?.location
    }
}
