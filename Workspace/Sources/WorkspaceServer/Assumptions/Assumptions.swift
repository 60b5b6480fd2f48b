import Assessment
import Cases
import SourceText

/// What an address asks to assume: `suppose=deal:true`, `without=kyiv-asserts-deal`, `as-of=2022-09-30`, `prior=20%..40%`.
struct Assumptions: Sendable {
    /// The names of the parts of an address that assume something.
    static let names: Set<String> = ["suppose", "without", "as-of", "prior"]

    /// More than this many are not taken: each is listed with a link that keeps all the others.
    static let most = 128

    var options = AssessmentOptions()
    /// What could not be understood, each with a remedy.
    var problems: [Diagnostic] = []
    /// As written in the address, to be shown and taken away one by one.
    var parts: [Query.Part] = []

    var isEmpty: Bool { parts.isEmpty }

    init(_ query: Query, vocabulary: Vocabulary) {
        for part in query.parts where Self.names.contains(part.name) {
            // A field of the form that was left empty assumes nothing.
            guard let value = Query.trimmed(part) else { continue }
            guard parts.count < Self.most else {
                problem(
                    "too-many-assumptions", "more than \(Self.most) things are supposed",
                    "suppose fewer things at a time")
                break
            }
            parts.append(Query.Part(name: part.name, value: value))
            add(part.name, value, vocabulary)
        }
    }

    private mutating func add(_ name: String, _ value: String, _ vocabulary: Vocabulary) {
        switch name {
        case "suppose": addSupposition(value)
        case "without": options.without.append(value)
        case "as-of":
            guard let date = CalendarDate(value) else {
                return problem("not-a-date", "\"\(value)\" is not a date", "write it as 2022-09-30")
            }
            options.asOf = date
        default: addPrior(value, vocabulary)
        }
    }

    private mutating func addSupposition(_ value: String) {
        let sides = value.split(separator: ":", maxSplits: 1).map(String.init)
        guard sides.count == 2 else {
            return problem(
                "not-a-supposition", "\"\(value)\" does not say what to suppose", "write it as deal:true or deal:false")
        }
        options.suppositions.append(Supposition(subject: sides[0], value: sides[1]))
    }

    private mutating func addPrior(_ value: String, _ vocabulary: Vocabulary) {
        let (likelihood, diagnostics) = vocabulary.likelihood(value, name: "prior")
        problems += diagnostics.filter { $0.severity == .error }
        guard let likelihood else { return }
        guard !likelihood.isUnknown else {
            return problem(
                "no-number", "\"\(value)\" is not a likelihood that has a number",
                "write it as 30%, 20%..40%, 1 in 20 or a word of the scale such as unlikely")
        }
        options.prior = likelihood
    }

    private mutating func problem(_ code: String, _ message: String, _ remedy: String) {
        problems.append(Diagnostic(.error, code, message, file: "address", remedy: remedy))
    }
}
