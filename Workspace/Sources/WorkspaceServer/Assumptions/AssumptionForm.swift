import Assessment
import Cases
import SourceText
import Wording

/// What a reader can suppose about a case: a form that asks for the same page again, and works without JavaScript.
struct AssumptionForm: Sendable {
    /// Forms longer than this would bury the rest; what is left out can still be written into the address.
    private static let mostChoices = 60

    let model: Case
    let assumptions: Assumptions
    let address: CaseAddress
    let request: PageRequest

    private var path: String { address.path }

    private func pick(_ english: @autoclosure () -> String, _ dutch: @autoclosure () -> String) -> String {
        request.language.pick(english(), dutch())
    }

    var html: HTML {
        """
        <summary><h2 id="what-if-title">\(pick("What if …", "Wat als …"))</h2></summary>
        <form method="get" aria-labelledby="what-if-title" action="/case/\(PercentCoding.encode(path, keeping: "/"))">
        \(language)\(kept)<div class="fields">\(prior)\(date)</div>\(claims)\(statements)<p class="actions"><button type="submit">\(pick("Work it out", "Reken het uit"))</button>
        <a href="\(request.links.caseFile(path, Query(parts: address.kept)))">\(pick("Start again", "Begin opnieuw"))</a></p>
        </form>

        """
    }

    /// The language goes along when the reader chose one.
    private var language: HTML {
        request.choice.isExplicit
            ? "<input type=\"hidden\" name=\"language\" value=\"\(request.language.rawValue)\">\n" : HTML()
    }

    /// So do the view, and what is unfolded.
    private var kept: [HTML] {
        address.kept.map { "<input type=\"hidden\" name=\"\($0.name)\" value=\"\($0.value)\">\n" }
    }

    private func value(_ name: String) -> String { assumptions.parts.last { $0.name == name }?.value ?? "" }

    private var prior: HTML {
        guard let headline = model.headline, headline.basis.isPrior else { return HTML() }
        var help = pick("such as 20% to 40%, or unlikely", "zoals 20% to 40%, of unlikely")
        if case .prior(let stated) = headline.basis, !stated.isUnknown {
            help += pick("; the case says ", "; de zaak zegt ") + stated.written
        }
        return """
            <p class="field"><label for="prior">\(pick("How likely was it before these reports?", "Hoe waarschijnlijk was het vóór deze berichten?"))</label>
            <input id="prior" name="prior" value="\(value("prior"))" autocomplete="off" aria-describedby="prior-help">
            <small id="prior-help">\(help)</small></p>

            """
    }

    private var date: HTML {
        """
        <p class="field"><label for="as-of">\(pick("With what was known on", "Met wat bekend was op"))</label>
        <input id="as-of" name="as-of" type="date" value="\(value("as-of"))"></p>

        """
    }

    // MARK: Claims

    /// The headline first, then what follows from it; evidence is switched off below instead.
    private var claims: HTML {
        let headline = model.headline?.name
        let order =
            model.claims.filter { $0.name == headline }
            + model.claims.filter { $0.name != headline && $0.role != .evidence }
        let rows = order.prefix(Self.mostChoices).map { claim -> HTML in
            choice(
                claim.name, claim.text,
                [("true", pick("true", "waar")), ("false", pick("not true", "niet waar"))])
        }
        let sets = model.hypotheses.prefix(Self.mostChoices).map { set in
            choice(set.name, set.text, set.hypotheses.map { ($0.name, $0.text.isEmpty ? $0.name : $0.text) })
        }
        if rows.isEmpty, sets.isEmpty { return HTML() }
        return """
            <fieldset><legend>\(pick("Suppose", "Neem aan"))</legend>
            \(sets)\(rows)</fieldset>

            """
    }

    private func choice(_ name: String, _ text: String, _ values: [(value: String, label: String)]) -> HTML {
        let chosen = assumptions.options.suppositions.last { $0.subject == name }?.value
        let options = values.map { entry -> HTML in
            let selected: HTML = entry.value == chosen ? " selected" : ""
            return "<option value=\"\(name):\(entry.value)\"\(selected)>\(entry.label)</option>"
        }
        return """
            <p class="choice"><label for="suppose-\(name)">\(text)</label>
            <select id="suppose-\(name)" name="suppose"><option value="">\(pick("open", "open"))</option>\(options)</select></p>

            """
    }

    // MARK: Reports and evidence

    private var statements: HTML {
        let words = StatementNames(model: model, language: request.language)
        let names = model.reports.map(\.name) + model.claims.filter { $0.role == .evidence }.map(\.name)
        let rows = names.prefix(Self.mostChoices).map { name -> HTML in
            let checked: HTML = assumptions.options.without.contains(name) ? " checked" : ""
            return """
                <p class="check"><input type="checkbox" id="without-\(name)" name="without" value="\(name)"\(checked)>
                <label for="without-\(name)">\(words.describe(name))</label></p>

                """
        }
        if rows.isEmpty { return HTML() }
        return "<fieldset><legend>\(pick("Leave out", "Laat weg"))</legend>\n\(rows)</fieldset>\n"
    }

    // MARK: What is supposed now

    /// Each assumption with a link that takes it away.
    var active: HTML {
        let items = assumptions.parts.enumerated().map { index, part -> HTML in
            let rest = assumptions.parts.enumerated().filter { $0.offset != index }.map(\.element)
            let address = request.links.caseFile(path, Query(parts: address.kept + rest))
            return
                "<li>\(text(part)) <a href=\"\(address)\" aria-label=\"\(pick("Take away", "Neem weg")): \(text(part))\">\(pick("take away", "neem weg"))</a></li>\n"
        }
        return """
            <section class="active" aria-labelledby="active-title">
            <h2 id="active-title">\(pick("Supposed for now", "Voor nu aangenomen"))</h2>
            <ul>
            \(items)</ul></section>

            """
    }

    private func text(_ part: Query.Part) -> String {
        switch part.name {
        case "suppose":
            let sides = part.value.split(separator: ":", maxSplits: 1).map(String.init)
            guard let name = sides.first, let value = sides.last else { return part.value }
            let text = model.claim(name)?.text ?? model.hypothesisSet(name)?.text ?? name
            let shown =
                value == "true" ? pick("true", "waar") : value == "false" ? pick("not true", "niet waar") : value
            return "\(text): \(shown)"
        case "without":
            let words = StatementNames(model: model, language: request.language)
            return pick("without: ", "zonder: ") + words.describe(part.value)
        case "as-of": return pick("with what was known on ", "met wat bekend was op ") + part.value
        default: return pick("before these reports: ", "vóór deze berichten: ") + part.value
        }
    }
}
