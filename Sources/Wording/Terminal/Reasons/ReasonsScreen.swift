import Assessment
import Cases
import SourceText

/// The reasons for one claim on a terminal.
///
///     What moved it  From 30% without any report and evidence to 52% with all of it.
///                    +25 points  Ships dredge the harbour: 3 to 6 to 1 for it (vesk.purport:14)
///     It hangs on    lease, prior  20–40%  46% → 70%  ·····██████····
///     …
public struct ReasonsScreen: LabelledScreen {
    let reasons: Reasons
    let words: ReasonWords
    let style: Style
    let width: Int
    /// How many of each kind are listed.
    let mostShown: Int
    var lines: [String] = []

    init(
        _ reasons: Reasons, _ assessment: Assessment, _ places: StatementPlaces, language: Language, style: Style,
        width: Int, mostShown: Int
    ) {
        self.reasons = reasons
        self.words = ReasonWords(reasons, assessment, places, language: language)
        self.style = style
        self.width = ScreenMeasure.columns(width)
        self.mostShown = mostShown
    }

    /// Everything that there is to say, each line ending in a line feed.
    ///
    /// - Parameter width: columns of the terminal; clamped to 60…140
    public static func render(
        _ reasons: Reasons, of assessment: Assessment, places: StatementPlaces, language: Language,
        style: Style = Style(colour: false), width: Int = 100
    ) -> String {
        var screen = ReasonsScreen(
            reasons, assessment, places, language: language, style: style, width: width, mostShown: 8)
        screen.addClaim()
        screen.addMovers()
        screen.addHinges()
        screen.addWatch()
        screen.addStory()
        screen.addConflict()
        screen.addConventions()
        return screen.text
    }

    /// The three strongest of what moved it, what it hangs on and what to watch, to stand below an assessment.
    public static func summary(
        _ reasons: Reasons, of assessment: Assessment, places: StatementPlaces, language: Language,
        style: Style = Style(colour: false), width: Int = 100
    ) -> String {
        var screen = ReasonsScreen(
            reasons, assessment, places, language: language, style: style, width: width, mostShown: 3)
        if reasons.basis != .midRange { screen.add(screen.pick("Reasons", "Redenen"), screen.words.basis, dim: true) }
        screen.addMovers()
        screen.addHinges()
        screen.addWatch()
        if reasons.conflict?.isNotable == true { screen.addConflict() }
        return screen.text
    }

    // MARK: Lines

    var language: Language { words.language }

    /// A labelled paragraph; an empty label continues the one before.
    mutating func add(_ label: String, _ text: String, dim: Bool = false, indent: Int = 0) {
        let plain = { (text: String) in text }
        let room = width - ScreenMeasure.labelWidth - indent
        let wrapped = Layout.wrap(text, to: room)
        for (number, line) in wrapped.enumerated() {
            let head = number == 0 ? label : ""
            let padding = String(
                repeating: " ", count: max(0, ScreenMeasure.labelWidth - DisplayWidth.of(head) + indent))
            lines.append(style.bold(head) + padding + (dim ? style.dim : plain)(line))
        }
    }

    mutating func addMore(_ count: Int) {
        if count > 0 { add("", pick("and \(count) more", "en nog \(count)"), dim: true) }
    }

    // MARK: The claim

    private mutating func addClaim() {
        add(pick("Claim", "Bewering"), title)
        add(pick("Likelihood", "Kans"), words.likelihood)
        add("", words.basis, dim: true)
    }

    private var title: String {
        let judgement = reasons.judgement
        return judgement.text.isEmpty || judgement.text == reasons.proposition.written
            ? reasons.proposition.written : "\(judgement.text) [\(reasons.proposition.written)]"
    }

    private mutating func addConventions() {
        let conventions = words.conventions
        if conventions.isEmpty { return }
        gap()
        var label = pick("Convention", "Afspraak")
        for convention in conventions {
            add(label, convention, dim: true)
            label = ""
        }
    }
}
