import Assessment
import Cases

/// What the statements of a case are called in plain words, before anything is assessed.
public struct StatementNames: Sendable {
    private let model: Case
    private let language: Language
    /// What the text at hand is about: a report on it need not say so.
    private let topic: Proposition?

    /// - Parameter topic: what the text at hand is about; the headline claim when not given
    public init(model: Case, language: Language, topic: Proposition? = nil) {
        self.model = model
        self.language = language
        self.topic = topic ?? model.headline.map { .claim($0.name) }
    }

    /// `asserted by Government of Ukraine`, or what was seen; the name of a source or of a statement that is neither.
    public func describe(_ statement: String, shortened: Bool = false) -> String {
        guard let report = model.reports.first(where: { $0.name == statement }) else {
            let claim = model.claim(statement)
            let text = claim?.text ?? model.source(statement)?.text ?? view(statement, shortened) ?? statement
            let told = shortened ? Layout.shorten(text, to: 72) : text
            // What was looked for in vain must not read as seen.
            if case .notFound? = claim?.observation { return language.pick("not found: ", "niet gevonden: ") + told }
            return told
        }
        let about = report.proposition == topic ? "" : " (" + Layout.shorten(subject(report.proposition), to: 50) + ")"
        return speaker(report, shortened: shortened, about: about)
    }

    /// The same without what a report is about, for where that stands beside it.
    public func describeAlone(_ statement: String) -> String {
        guard let report = model.reports.first(where: { $0.name == statement }) else { return describe(statement) }
        return speaker(report, shortened: false, about: "")
    }

    private func speaker(_ report: Report, shortened: Bool, about: String) -> String {
        let name = source(report.source)
        let relayed = report.relays.map {
            language.pick(", relaying ", ", in navolging van ") + source($0)
        }
        let isServed = model.source(report.source)?.hasInterestServed(by: report.stance, report.proposition)
        let interest = isServed == true ? language.pick(", in its interest", ", in eigen belang") : ""
        let who = shortened ? Layout.shorten(name, to: 40) : name
        return "\(by(report.stance)) \(who)\(about)\(relayed ?? "")\(interest)"
    }

    /// An estimate, an outcome or a doubt: who thought what of which claim, or how it turned out.
    private func view(_ statement: String, _ shortened: Bool) -> String? {
        if let outcome = model.outcomes.first(where: { $0.name == statement }) {
            let text = model.claim(outcome.subject)?.text ?? model.hypothesisSet(outcome.subject)?.text
            let subject = Layout.shorten(text ?? outcome.subject, to: shortened ? 48 : .max)
            let told = language.pick("“\(subject)” ", "‘\(subject)’ ")
            return told + turnedOut(outcome)
        }
        if let estimate = model.estimates.first(where: { $0.name == statement }) {
            return language.pick("the estimate by ", "de schatting van ") + source(estimate.source)
        }
        if let doubt = model.doubts.first(where: { $0.name == statement }) {
            let by = doubt.source.map(source) ?? language.pick("somebody", "iemand")
            return language.pick("the doubt by ", "de twijfel van ") + by
        }
        return nil
    }

    /// `turned out not true`.
    func turnedOut(_ outcome: Outcome) -> String {
        switch outcome.value {
        case .isTrue: return language.pick("turned out true", "bleek waar")
        case .isFalse: return language.pick("turned out not true", "bleek niet waar")
        case .ambiguous: return language.pick("turned out ambiguous", "bleek onduidelijk")
        case .hypothesis(let name):
            let answer = hypothesis(outcome.subject, name) ?? name
            return language.pick("turned out: \(answer)", "bleek: \(answer)")
        }
    }

    /// A hypothesis' text, when it has one.
    private func hypothesis(_ set: String, _ name: String) -> String? {
        let text = model.hypothesisSet(set)?.hypotheses.first { $0.name == name }?.text ?? ""
        return text.isEmpty ? nil : text
    }

    /// What a report is about.
    private func subject(_ proposition: Proposition) -> String {
        switch proposition {
        case .claim(let name): model.claim(name)?.text ?? name
        case .hypothesis(let set, let name):
            hypothesis(set, name) ?? proposition.written
        }
    }

    private func source(_ name: String) -> String { model.source(name)?.text ?? name }

    /// A stance as something done by whoever is named next: it needs no number, for one speaker or several.
    func by(_ stance: Stance) -> String {
        switch stance {
        case .asserts: language.pick("asserted by", "beweerd door")
        case .denies: language.pick("denied by", "ontkend door")
        case .doubts: language.pick("doubted by", "betwijfeld door")
        case .leavesOpen: language.pick("left open by", "opengelaten door")
        }
    }
}
