import SourceText

/// The declared scale and table of grades.
extension CaseChecker {
    mutating func readConventions() {
        var own = Conventions()
        var selected: (name: String, cursor: LineCursor, span: TextSpan)?
        for placed in statements where [.scale, .grades, .survey, .translation].contains(placed.keyword) {
            var reader = ConventionReader(tree: placed.tree)
            let isDeclaration = reader.read(placed.statement)
            diagnostics += reader.diagnostics
            if isDeclaration {
                own.add(reader.conventions)
                continue
            }
            var cursor = cursor(placed)
            let form = placed.keyword == .scale ? "scale icd-203" : "\(placed.keyword.rawValue) NAME: Title"
            guard let name = cursor.takeWord() else {
                report(.missingPart("the name", form: form), cursor, cursor.endSpan)
                continue
            }
            expectEnd(cursor, form: form)
            guard placed.keyword == .scale else {
                report(.missingColon(after: "\(placed.keyword.rawValue) \(name.text)"), cursor, cursor.endSpan)
                continue
            }
            if selected != nil { report(.duplicateStatement(.scale), cursor, name.span) }
            selected = selected ?? (name.text, cursor, name.span)
        }
        conventions.add(own)
        if let selected {
            if let scale = conventions.scale(selected.name) {
                model.scale = scale
            } else {
                let known = conventions.scales.map(\.name)
                let meant = Suggestion.closest(to: selected.name, among: known)
                report(
                    .badChoice(selected.name, "verbal scale that is known", choices: known, meant: meant),
                    selected.cursor, selected.span)
            }
        } else if let scale = own.scales.last {
            model.scale = scale
        }
        if let grades = own.grades.last { model.grades = grades }
        likelihoods = LikelihoodReader(vocabulary: conventions.vocabulary(scale: model.scale))
    }
}
