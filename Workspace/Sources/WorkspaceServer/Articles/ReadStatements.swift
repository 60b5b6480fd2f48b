import Reading
import SourceText
import Wording

/// What was read in an article, one statement after the other, beside its text: the same as the marks, for whoever cannot see them, and more.
struct ReadStatements {
    let marks: ArticleMarks

    var html: HTML {
        let statements = marks.listed
        if statements.isEmpty { return HTML() }
        let language = marks.language
        return """
            <section class="statements" aria-labelledby="statements-title">
            <h2 id="statements-title">\(language.pick("What was read in it", "Wat erin gelezen is"))</h2>
            <ol class="said">
            \(statements.enumerated().map { item($0.offset + 1, $0.element) })</ol></section>

            """
    }

    /// The words, which lead to their place; then who says them, how, and how sure.
    private func item(_ number: Int, _ statement: Statement) -> HTML {
        let language = marks.language
        let role = marks.role(statement.role)
        let tag: HTML = role.isEmpty ? HTML() : "<span class=\"role\">\(role)</span> "
        let likelihood = marks.likelihood(statement)
        let sure: HTML =
            likelihood.isEmpty ? HTML() : " · <span lang=\"\(marks.document.language)\">\(likelihood)</span>"
        return """
            <li data-said="\(number)"><p class="what">\(tag)<a href="#said-\(number)" lang="\(marks.document.language)">\(marks.document.text(statement.content))</a></p>
            <p class="by">\(who(statement, language))\(sure)</p></li>

            """
    }

    private func who(_ statement: Statement, _ language: Language) -> HTML {
        guard !statement.source.isEmpty else { return "\(language.pick("the article", "het artikel"))" }
        return
            "<span lang=\"\(marks.document.language)\">\(marks.speaker(statement))</span> · \(marks.stance(statement.stance))"
    }
}
