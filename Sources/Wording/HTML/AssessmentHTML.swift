import Assessment
import Cases

/// An assessment as pieces of a page, each a section with a heading of its own. Pure: what the page around them looks like, where it
/// links to and how it is styled is up to whoever puts them together.
///
///     let fragments = AssessmentHTML(assessment, language: .english)
///     let page: HTML = "<main><h1>\(fragments.question)</h1>\(fragments.answer)\(fragments.evidence)</main>"
public struct AssessmentHTML: Sendable {
    public let assessment: Assessment
    /// The same case with nothing supposed, whose numbers are then shown as what they were; nil where nothing is supposed.
    public let before: Assessment?
    /// What was thought until reality answered; nil where it has not, and where that is not to be shown.
    public let beforeOutcome: JudgementBeforeOutcome?
    public let language: Language
    /// The address of the words that a quote stands for, given the quote; nil where there is none.
    let quoteAddress: @Sendable (Quote) -> String?
    /// What stands beside claims and statements for a reader to suppose them, or to leave them out.
    let controls: AssessmentControls

    public init(
        _ assessment: Assessment, before: Assessment? = nil, beforeOutcome: JudgementBeforeOutcome? = nil,
        language: Language,
        controls: AssessmentControls = AssessmentControls(),
        quoteAddress: @escaping @Sendable (Quote) -> String? = { _ in nil }
    ) {
        self.assessment = assessment
        self.before = before
        self.beforeOutcome = beforeOutcome
        self.language = language
        self.controls = controls
        self.quoteAddress = quoteAddress
    }

    /// What one may do with a judgement; nothing once reality has answered.
    func supposing(_ judgement: Judgement) -> HTML {
        judgement.outcome == nil ? controls.suppose(judgement.proposition, judgement.text) : HTML()
    }

    /// The question of the case; its title where it asks none.
    public var question: String { assessment.model.question ?? assessment.model.title }

    // MARK: Common pieces

    func pick(_ english: @autoclosure () -> String, _ dutch: @autoclosure () -> String) -> String {
        language.pick(english(), dutch())
    }

    /// The id of the place where a page shows a statement: what others link to.
    ///
    ///     AssessmentHTML.anchor("kyiv-asserts-deal")    // "statement-kyiv-asserts-deal"
    public static func anchor(_ statement: String) -> String { "statement-\(statement)" }

    func anchor(_ statement: String) -> HTML { " id=\"\(Self.anchor(statement))\"" }

    package var words: AssessmentWords { AssessmentWords(assessment, language: language) }

    /// A section with a heading; nothing when there is nothing in it.
    package func section(_ name: String, _ title: String, _ content: HTML) -> HTML {
        if content.isEmpty { return HTML() }
        return """
            <section class="\(name)" aria-labelledby="\(name)-title">
            <h2 id="\(name)-title">\(title)</h2>
            \(content)</section>

            """
    }

    /// A likelihood in words with its bar; with what it was before, when that differs.
    func likelihood(_ judgement: Judgement) -> HTML {
        let earlier = before?.judgement(judgement.proposition)
        return
            "\(reading(words.open(judgement)))\(was(judgement))\(LikelihoodBar(judgement, before: earlier).html)"
    }

    /// A likelihood in words, whose range in brackets is never torn apart over two lines.
    func reading(_ text: String, isOpen: Bool = false) -> HTML {
        let kind = isOpen ? "reading open" : "reading"
        guard text.hasSuffix("%)"), let bracket = text.lastIndex(of: "(") else {
            return "<span class=\"\(kind)\">\(text)</span>"
        }
        return
            "<span class=\"\(kind)\">\(String(text[..<bracket]))<span class=\"range\">\(String(text[bracket...]))</span></span>"
    }

    /// `was likely (55–80%)`; nothing where the words are the same.
    func was(_ judgement: Judgement) -> HTML {
        guard let earlier = before?.judgement(judgement.proposition) else { return HTML() }
        let text = AssessmentWords(assessment, language: language).open(earlier)
        if text == words.open(judgement) { return HTML() }
        return " <span class=\"was\">\(pick("was", "was")) \(reading(text))</span>"
    }

    /// Words of an article, with a link to their place where the page has one.
    func linked(_ quote: Quote) -> HTML {
        let link: HTML =
            quoteAddress(quote).map { " <a href=\"\($0)\">\(pick("in the article", "in het artikel"))</a>" } ?? HTML()
        return "<q>\(quote.text)</q>\(link)"
    }

    /// The words that a statement rests on, each with a link to its place.
    package func quotes(_ details: Details) -> HTML {
        let quotes = details.quotes
        if quotes.isEmpty { return HTML() }
        let items = quotes.map { quote -> HTML in
            "<li>\(linked(quote))</li>"
        }
        let label =
            quotes.count == 1
            ? pick("the words it rests on", "de woorden waarop het rust")
            : pick("the \(quotes.count) passages it rests on", "de \(quotes.count) passages waarop het rust")
        return "<details class=\"quotes\"><summary>\(label)</summary><ul>\(items)</ul></details>"
    }
}
