import Assessment
import Cases
import Wording

/// Links beside claims and statements with which a reader tries them out.
struct CaseControls: Sendable {
    let address: CaseAddress
    let options: AssessmentOptions
    let language: Language

    var controls: AssessmentControls { AssessmentControls(suppose: suppose, leaveOut: leaveOut) }

    private func pick(_ english: @autoclosure () -> String, _ dutch: @autoclosure () -> String) -> String {
        language.pick(english(), dutch())
    }

    /// A claim: not true, open, true. A hypothesis: supposed, or not.
    @Sendable private func suppose(_ proposition: Proposition, _ text: String) -> HTML {
        let supposed = options.suppositions.last { $0.subject == proposition.subject }?.value
        switch proposition {
        case .claim(let name):
            let choices: [(value: String?, label: String)] = [
                ("false", pick("not true", "niet waar")), (nil, pick("open", "open")), ("true", pick("true", "waar")),
            ]
            let links = choices.map { value, label -> HTML in
                link(address.supposing(name, value), label, isChosen: supposed == value)
            }
            return """
                <span class="choices" role="group" aria-label="\(pick("Suppose", "Neem aan")): \(text)"><span class="choices-label" aria-hidden="true">\(pick("suppose", "neem aan"))</span>\(links)</span>

                """
        case .hypothesis(let set, let name):
            let isSupposed = supposed == name
            let label = isSupposed ? pick("supposed", "aangenomen") : pick("suppose this", "neem dit aan")
            return """
                <span class="choices" role="group" aria-label="\(pick("Suppose", "Neem aan")): \(text)">\
                \(link(address.supposing(set, isSupposed ? nil : name), label, isChosen: isSupposed))</span>

                """
        }
    }

    private func link(_ address: String, _ label: String, isChosen: Bool) -> HTML {
        let current: HTML = isChosen ? " aria-current=\"true\"" : HTML()
        return "<a href=\"\(address)\"\(current)>\(label)</a>"
    }

    /// Only what this page left out can be put back here.
    @Sendable private func leaveOut(_ statement: String) -> HTML {
        let isLeftOut = options.without.contains(statement)
        let label = isLeftOut ? pick("count in again", "tel weer mee") : pick("leave out", "laat weg")
        return """
            <span class="choices">\(link(address.leavingOut(statement, !isLeftOut), label, isChosen: false))</span>

            """
    }
}
