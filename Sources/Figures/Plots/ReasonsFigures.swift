import Assessment
import Cases
import Wording

/// Why a proposition is judged as it is, as pieces of a page: each a section with a heading, and a table whose bars say nothing that its
/// words do not.
///
///     let figures = ReasonsFigures(reasons, fragments, places: StatementPlaces(loaded.sources))
///     let page: HTML = "\(figures.movers)\(figures.hinges)\(figures.watch)"
public struct ReasonsFigures: Sendable {
    /// How many of each kind are shown at once; the rest stands in a fold.
    static let mostShown = 8

    public let reasons: Reasons
    let fragments: AssessmentHTML
    let words: ReasonWords

    /// - Parameters:
    ///   - fragments: the assessment that the reasons are of, with its language and its links to quotes
    ///   - places: the files of the case, for the lines that numbers stand on
    public init(_ reasons: Reasons, _ fragments: AssessmentHTML, places: StatementPlaces) {
        self.reasons = reasons
        self.fragments = fragments
        words = ReasonWords(reasons, fragments.assessment, places, language: fragments.language)
    }

    var language: Language { fragments.language }

    func pick(_ english: @autoclosure () -> String, _ dutch: @autoclosure () -> String) -> String {
        language.pick(english(), dutch())
    }

    /// Everything, in the order in which a terminal tells it.
    public var all: HTML { movers + hinges + watch + story + conflict }

    func paragraph(_ kind: String, _ text: String?) -> HTML {
        text.map { "<p class=\"\(kind)\">\($0)</p>\n" } ?? HTML()
    }

    /// Rows with a heading; those beyond ``mostShown`` in a table of their own that one opens.
    func table(_ kind: String, caption: String, head: HTML, rows: [HTML]) -> HTML {
        let shown = whole(kind, caption, head, Array(rows.prefix(Self.mostShown)))
        let rest = Array(rows.dropFirst(Self.mostShown))
        if rest.isEmpty { return shown }
        return """
            \(shown)<details class="more"><summary>\(pick("\(rest.count) more", "nog \(rest.count)"))</summary>
            \(whole(kind, caption, head, rest))</details>

            """
    }

    private func whole(_ kind: String, _ caption: String, _ head: HTML, _ rows: [HTML]) -> HTML {
        """
        <table class="stacking plot \(kind)"><caption class="visually-hidden">\(caption)</caption>
        <thead><tr>\(head)</tr></thead>
        <tbody>
        \(rows)</tbody></table>

        """
    }

    // MARK: Story and conflict

    /// How all claims most probably stand together.
    public var story: HTML {
        guard let story = reasons.story else { return HTML() }
        let states = story.best.states.map { "<li>\(words.state($0.subject, $0.value))</li>\n" as HTML }
        return fragments.section(
            "story", pick("The most probable story", "Het waarschijnlijkste verhaal"),
            """
            <p>\(words.storySentence(story))</p>
            <ul class="plain">
            \(states)</ul>
            \(paragraph("why", words.storyRemark(story)))
            """)
    }

    /// Whether the evidence fits together; nothing where there is no evidence.
    public var conflict: HTML {
        guard let conflict = reasons.conflict else { return HTML() }
        return fragments.section(
            "conflict", pick("Does the evidence fit together?", "Past het bewijs bij elkaar?"),
            paragraph("why", words.conflictSentence(conflict)))
    }
}
