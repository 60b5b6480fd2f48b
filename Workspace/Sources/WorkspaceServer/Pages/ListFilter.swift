import Wording

/// Narrows the lists of a page down to what has the words that somebody asked for, as `?only=`: a form that works by itself, and that a script
/// follows while one types.
struct ListFilter: Sendable {
    private let frame: PageFrame
    /// What was asked for, as written.
    let asked: String?
    private let words: [Substring]

    init(frame: PageFrame) {
        self.frame = frame
        asked = frame.request.query.first("only")
        words = Self.findable(asked ?? "").split(separator: " ")
    }

    /// A text as it is searched: in lower case.
    static func findable(_ text: String...) -> String {
        text.joined(separator: " ").lowercased()
    }

    /// Whether all words stand in a text, in any order.
    func lets(_ findable: String) -> Bool { words.allSatisfy { findable.contains($0) } }

    /// A row of a list, hidden where it has not the words.
    func row(_ findable: String, _ attributes: HTML, _ content: HTML) -> HTML {
        "<li\(attributes) data-find=\"\(findable)\"\(lets(findable) ? HTML() : " hidden")>\(content)</li>\n"
    }

    var html: HTML {
        let label = frame.pick("Show only those with", "Toon alleen die met")
        let language: HTML =
            frame.request.choice.isExplicit
            ? "<input type=\"hidden\" name=\"language\" value=\"\(frame.language.rawValue)\">" : HTML()
        return """
            <form class="filter" id="filter" method="get" action="/"><label for="only">\(label)</label>
            <input type="search" id="only" name="only" value="\(asked ?? "")" maxlength="200" autocomplete="off">\(language)
            <button type="submit" class="visually-hidden">\(frame.pick("Show", "Toon"))</button></form>

            """
    }
}
