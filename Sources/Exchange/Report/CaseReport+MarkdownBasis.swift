import Assessment
import Cases
import Figures
import Wording

extension CaseReport {
    /// The map as a list, nested by what acts on what.
    func addMap(_ page: inout Markdown) {
        let names = StatementNames(model: assessment.model, language: language)
        let graph = MapGraph(assessment.model, names: names)
        let outline = MapOutline(graph, assessment: assessment, language: language)
        page.heading(2, pick("Map of the case", "Kaart van de zaak"))
        page.list(
            outline.items.map { item in
                var text: Markdown = "\(item.text)\(item.reading.isEmpty ? "" : ": " + item.reading)"
                for arc in item.influences { text += "\n    - \(arc.text): \(arc.influence)" }
                return text
            })
    }

    /// Other claims, doubts, what was set aside, what is missing, and conventions.
    func addRest(_ page: inout Markdown) {
        let others = assessment.judgements.filter { judgement in
            guard case .claim(let name) = judgement.proposition, name != assessment.headline else { return false }
            let isConsequence =
                judgement.ifHeadlineTrue != nil && (judgement.role == .consequence || judgement.role == .indicator)
            return judgement.role != .evidence && !isConsequence
        }
        add(pick("Other claims", "Andere beweringen"), others.map { "\($0.text): \(words.open($0))" }, &page)
        add(pick("Doubts", "Twijfel"), assessment.model.doubts.map { Markdown(text: words.describe($0)) }, &page)
        add(
            pick("Set aside", "Opzijgezet"),
            assessment.setAside.map { "\(words.describe($0.statement)): \(words.reason($0.reason))" }, &page)
        add(pick("What is missing", "Wat ontbreekt"), words.missing().map(Markdown.init(text:)), &page)
        add(pick("Conventions", "Afspraken"), words.conventions.map { "\($0)." }, &page)
    }

    private func add(_ title: String, _ items: [Markdown], _ page: inout Markdown) {
        if items.isEmpty { return }
        page.heading(2, title)
        page.list(items)
    }

    func addQuotes(_ page: inout Markdown) {
        if quotes.documents.isEmpty { return }
        page.heading(2, pick("The words it rests on", "De woorden waarop het rust"))
        for document in quotes.documents {
            page.heading(3, document.article?.title ?? document.path)
            page.paragraph(Markdown(text: document.facts.joined(separator: " · ")))
            page.list(
                document.items.map {
                    "<a id=\"quote-\($0.number)\"></a>\($0.number). “\($0.text)” \($0.place)"
                })
        }
    }
}
