import Assessment
import Cases
import SourceText

/// An assessment on one screen of a terminal.
///
///     Question   Has Iran shared drone technology with Russia?
///     Author     "hoogstwaarschijnlijk": very likely (80–95%)
///     Evidence   1.2 to 6 to 1 for it
///     …
public struct AssessmentScreen: LabelledScreen {
    let assessment: Assessment
    let language: Language
    let style: Style
    let width: Int
    /// The files of the case, for the lines that numbers stand on.
    let sources: [SourceFile]
    /// What was thought until reality answered.
    let beforeOutcome: JudgementBeforeOutcome?
    var lines: [String] = []

    /// - Parameters:
    ///   - width: columns of the terminal; clamped to 60…140.
    ///   - sources: the files of the case; without them numbers are named with their file only.
    ///   - beforeOutcome: what was thought until reality answered, to be told where it has
    public init(
        _ assessment: Assessment, language: Language, style: Style, width: Int, sources: [SourceFile] = [],
        beforeOutcome: JudgementBeforeOutcome? = nil
    ) {
        self.beforeOutcome = beforeOutcome
        self.sources = sources
        self.assessment = assessment
        self.language = language
        self.style = style
        self.width = ScreenMeasure.columns(width)
    }

    /// The whole screen, each line ending in a line feed.
    public static func render(
        _ assessment: Assessment, language: Language, style: Style = Style(colour: false), width: Int = 100,
        sources: [SourceFile] = [], beforeOutcome: JudgementBeforeOutcome? = nil
    ) -> String {
        var screen = AssessmentScreen(
            assessment, language: language, style: style, width: width, sources: sources, beforeOutcome: beforeOutcome)
        screen.addQuestion()
        screen.addHeadline()
        screen.addSpeakers()
        screen.addWeight()
        screen.addHypotheses()
        screen.addConsequences()
        screen.addOtherClaims()
        screen.addReached()
        screen.addDistributions()
        screen.addDoubts()
        screen.addSetAside()
        screen.addMissing()
        screen.addConventions()
        return screen.text
    }

    var words: AssessmentWords { AssessmentWords(assessment, language: language) }

    // MARK: The question and the headline

    private mutating func addQuestion() {
        add(pick("Question", "Vraag"), assessment.model.question ?? assessment.model.title)
        var conditions: [String] = []
        if let asOf = assessment.options.asOf {
            conditions.append(pick("as of \(asOf)", "met wat op \(asOf) bekend was"))
        }
        for supposition in assessment.options.suppositions {
            conditions.append(pick("supposing ", "aangenomen ") + "\(supposition.subject) = \(supposition.value)")
        }
        if !conditions.isEmpty { add("", language.list(conditions), dim: true) }
    }

    private mutating func addHeadline() {
        guard let judgement = assessment.headlineJudgement,
            let claim = assessment.headline.flatMap(assessment.model.claim)
        else { return }
        add(pick("Claim", "Bewering"), claim.text)
        if !claim.details.variants.isEmpty {
            let count = claim.details.variants.count
            add(
                "",
                pick(
                    "\(count) other wording\(count == 1 ? "" : "s") merged: check",
                    "\(count) andere bewoording\(count == 1 ? "" : "en") samengevoegd: controleer"), dim: true)
        }
        if let outcome = judgement.outcome { add(pick("Outcome", "Uitkomst"), words.turnedOut(outcome)) }
        if let beforeOutcome { add(words.untilThen, words.phrase(beforeOutcome)) }
        addEstimates(of: claim)
        // A likelihood of what is known to be so would only repeat it.
        if judgement.isSettled { return }
        if judgement.restsOnUnknown, judgement.bounds.isVacuous {
            add(
                pick("Likelihood", "Kans"),
                claim.basis.isPrior
                    ? pick("cannot say: nobody stated a prior", "niet te zeggen: niemand noemde een kans vooraf")
                    : pick("cannot say: too little is stated", "niet te zeggen: er is te weinig gezegd"))
        } else {
            add(pick("Likelihood", "Kans"), likelihood(of: judgement))
        }
    }

    func likelihood(of judgement: Judgement) -> String {
        var text = judgement.words.words(with: judgement.bounds, language)
        if let midRange = judgement.midRange,
            Numbers.percent(judgement.bounds.enclosing) != Numbers.percent(midRange)
        {
            text += pick(", mid-range ", ", middenwaarde ") + Numbers.percent(midRange)
        }
        if Numbers.percent(judgement.bounds.attained) != Numbers.percent(judgement.bounds.enclosing) {
            text +=
                pick("; numbers of the case reach ", "; getallen van de zaak bereiken ")
                + Numbers.percent(judgement.bounds.attained)
        }
        return text
    }

    private mutating func addEstimates(of claim: Claim) {
        let estimates = assessment.estimates.filter { $0.proposition == .claim(claim.name) }
        var label = words.estimateLabel(estimates)
        for estimate in estimates {
            add(label, words.estimate(estimate))
            label = ""
        }
        if !claim.details.wordings.isEmpty {
            add(label, words.withoutNumber(claim.details.wordings), dim: true)
        }
    }

    // MARK: Who says what

    private mutating func addSpeakers() {
        guard let headline = assessment.headline else { return }
        var label = pick("Reports", "Berichten")
        for phrase in words.speakers(of: headline) {
            add(label, phrase)
            label = ""
        }
    }
}
