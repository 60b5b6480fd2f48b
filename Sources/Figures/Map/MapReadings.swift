import Assessment
import Cases
import Wording

/// What stands beside every node and arc of a map in words: likelihoods, weights, and how arcs act.
struct MapReadings: Sendable {
    let graph: MapGraph
    let assessment: Assessment
    let language: Language
    let words: AssessmentWords
    let strengths: MapStrengths
    // By name, since maps of large cases ask for each of them.
    private let judgements: [Proposition: Judgement]
    private let weights: [String: Contribution]
    private let unweighed: Set<String>
    private let setAside: [String: SetAside.Reason]

    init(_ graph: MapGraph, _ assessment: Assessment, _ language: Language) {
        self.graph = graph
        self.assessment = assessment
        self.language = language
        words = AssessmentWords(assessment, language: language)
        strengths = MapStrengths(graph, assessment.model)
        judgements = Dictionary(
            assessment.judgements.map { ($0.proposition, $0) }, uniquingKeysWith: { first, _ in first })
        weights = Dictionary(
            (assessment.weight?.contributions ?? []).map { ($0.statement, $0) },
            uniquingKeysWith: { first, _ in first })
        unweighed = Set(assessment.unweighed.map(\.statement))
        setAside = Dictionary(
            assessment.setAside.map { ($0.statement, $0.reason) }, uniquingKeysWith: { first, _ in first })
    }

    func judgement(_ proposition: Proposition) -> Judgement? { judgements[proposition] }

    /// Whether a statement is not used, on request or for its date.
    func isSetAside(_ statement: String) -> Bool { setAside[statement] != nil }

    /// What a claim was supposed to be.
    func supposed(_ subject: String) -> String? {
        assessment.options.suppositions.last { $0.subject == subject }?.value
    }

    /// How likely it is, or what reality answered.
    func reading(_ judgement: Judgement) -> String { judgement.outcome.map(words.outcome) ?? words.open(judgement) }

    /// What a statement weighs on the question, or why it does not.
    func weight(_ statement: String) -> String {
        if let reason = setAside[statement] { return words.reason(reason) }
        if let contribution = weights[statement] { return words.ratio(contribution) }
        if unweighed.contains(statement) { return language.pick("not weighed", "niet gewogen") }
        return language.pick("not on the question itself", "niet over de vraag zelf")
    }

    /// How an arc acts on what it leads to.
    func influence(_ arc: Int) -> String {
        guard let strength = strengths.arcs[arc] else {
            switch graph.arcs[arc].kind {
            case .doubt: return language.pick("doubts it", "betwijfelt het")
            case .relay: return language.pick("is passed on by it", "wordt erdoor doorgegeven")
            case .folded: return language.pick("acts on it", "heeft er invloed op")
            default: return language.pick("how far it goes is not stated", "hoeveel het uitmaakt is niet gezegd")
            }
        }
        let amount = Numbers.percent(strength.amount)
        return strength.isAgainst
            ? language.pick(
                "makes it less likely, strength \(amount)", "maakt het minder waarschijnlijk, sterkte \(amount)")
            : language.pick("makes it likelier, strength \(amount)", "maakt het waarschijnlijker, sterkte \(amount)")
    }
}
