import Assessment
import Cases
import SourceText

/// An assessment on one screen of a terminal.
///
///     Question   Has Iran shared drone technology with Russia?
///     Author     "hoogstwaarschijnlijk": very likely (80–95%)
///     Evidence   1.2 to 6 to 1 for it
///     …
public struct AssessmentScreen {
    let assessment: Assessment
    let language: Language
    let style: Style
    let width: Int
    var lines: [String] = []

    static let labelWidth = 13

    /// - Parameter width: columns of the terminal; clamped to 60…140.
    public init(_ assessment: Assessment, language: Language, style: Style, width: Int) {
        self.assessment = assessment
        self.language = language
        self.style = style
        self.width = min(max(width, 60), 140)
    }

    /// The whole screen, each line ending in a line feed.
    public static func render(
        _ assessment: Assessment, language: Language, style: Style = Style(colour: false), width: Int = 100
    ) -> String {
        var screen = AssessmentScreen(assessment, language: language, style: style, width: width)
        screen.addQuestion()
        screen.addHeadline()
        screen.addSpeakers()
        screen.addWeight()
        screen.addHypotheses()
        screen.addConsequences()
        screen.addOtherClaims()
        screen.addDoubts()
        screen.addSetAside()
        screen.addMissing()
        screen.addConventions()
        return screen.lines.map { $0 + "\n" }.joined()
    }

    // MARK: Lines

    func pick(_ english: @autoclosure () -> String, _ dutch: @autoclosure () -> String) -> String {
        language.pick(english(), dutch())
    }

    /// A labelled paragraph; an empty label continues the one before.
    mutating func add(_ label: String, _ text: String, dim: Bool = false) {
        let plain = { (text: String) in text }
        lines += Layout.row(
            [label, text], widths: [Self.labelWidth - 2, width - Self.labelWidth],
            styles: [style.bold, dim ? style.dim : plain])
    }

    mutating func gap() {
        if let last = lines.last, !last.isEmpty { lines.append("") }
    }

    func quoted(_ text: String) -> String { pick("“\(text)”", "‘\(text)’") }

    func quoted(list: [String]) -> String { list.map(quoted).joined(separator: ", ") }

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
        addEstimates(of: claim)
        if let outcome = judgement.outcome { add(pick("Outcome", "Uitkomst"), self.outcome(outcome)) }
        if judgement.restsOnUnknown, judgement.bounds.isVacuous {
            add(
                pick("Likelihood", "Kans"),
                pick("cannot say: nobody stated a prior", "niet te zeggen: niemand noemde een uitgangskans"))
        } else {
            add(pick("Likelihood", "Kans"), likelihood(of: judgement))
        }
    }

    func likelihood(of judgement: Judgement) -> String {
        var text = judgement.words.words(with: judgement.bounds, language)
        if let midRange = judgement.midRange,
            judgement.bounds.enclosing.lowerBound < judgement.bounds.enclosing.upperBound
        {
            text += pick(", mid-range ", ", midden ") + Numbers.percent(midRange)
        }
        if !judgement.bounds.isExact {
            text += pick("; reached: ", "; bereikt: ") + Numbers.percent(judgement.bounds.attained)
        }
        return text
    }

    func outcome(_ outcome: Outcome) -> String {
        let value =
            switch outcome.value {
            case .isTrue: pick("true", "waar")
            case .isFalse: pick("false", "niet waar")
            case .ambiguous: pick("ambiguous", "onduidelijk")
            case .hypothesis(let name): name
            }
        return value + (outcome.details.on.map { pick(" on ", " op ") + $0.description } ?? "")
    }

    private mutating func addEstimates(of claim: Claim) {
        let estimates = assessment.estimates.filter { $0.proposition == .claim(claim.name) }
        var label = estimates.allSatisfy(isByAuthor) ? pick("Author", "Auteur") : pick("Estimate", "Schatting")
        for estimate in estimates {
            let name = assessment.model.source(estimate.source)?.text ?? estimate.source
            var text = "\(name): \(stated(estimate.likelihood))"
            if !estimate.wordings.isEmpty { text += pick("; also ", "; ook ") + quoted(list: estimate.wordings) }
            add(label, text)
            label = ""
        }
        let words = claim.details.wordings.map(\.text)
        if !words.isEmpty { add(label, quoted(list: words) + pick(": no number", ": geen getal"), dim: true) }
    }

    /// Whether an estimate is by somebody who wrote one of the case's articles.
    func isByAuthor(_ estimate: EstimateView) -> Bool {
        let name = assessment.model.source(estimate.source)?.text
        return assessment.model.articles.contains { $0.author == name }
    }

    /// A likelihood as its author put it, with the range that it stands for.
    func stated(_ likelihood: Likelihood) -> String {
        let range = Numbers.percent(likelihood.low...likelihood.high)
        switch likelihood.basis {
        case .number: return range
        case .scale(let term):
            let word = ScaleTerms.word(term, language)
            return term == likelihood.written
                ? "\(word) (\(range))" : "\(quoted(likelihood.written)): \(word) (\(range))"
        case .survey:
            return
                "\(quoted(likelihood.written)) (\(range), \(pick("as surveys read it", "zoals lezers het in onderzoek opvatten")))"
        case .translation(let english, let basis):
            let word: String
            if case .scale(let term) = basis { word = ScaleTerms.word(term, language) } else { word = english }
            return "\(quoted(likelihood.written)): \(word) (\(range), \(pick("by translation", "via vertaling")))"
        case .noNumber: return "\(quoted(likelihood.written)): \(pick("no number", "geen getal"))"
        case .unknown: return pick("unknown", "onbekend")
        }
    }

    // MARK: Who says what

    private mutating func addSpeakers() {
        guard let headline = assessment.headline else { return }
        let setAside = Set(assessment.setAside.map(\.statement))
        let stances: [(Stance, String)] = [
            (.asserts, pick("asserts it", "beweert het")), (.denies, pick("denies it", "ontkent het")),
            (.doubts, pick("doubts it", "betwijfelt het")), (.leavesOpen, pick("leaves it open", "laat het open")),
        ]
        var label = pick("Said by", "Gezegd")
        for (stance, verb) in stances {
            let reports = assessment.model.reports.filter {
                $0.stance == stance && $0.proposition == .claim(headline) && !setAside.contains($0.name)
            }
            if reports.isEmpty { continue }
            var names: [String] = []
            for report in reports {
                let name = assessment.model.source(report.source)?.text ?? report.source
                if !names.contains(name) { names.append(name) }
            }
            add(label, language.list(names) + " " + (names.count == 1 ? verb : plural(stance)))
            label = ""
        }
    }

    private func plural(_ stance: Stance) -> String {
        switch stance {
        case .asserts: pick("assert it", "beweren het")
        case .denies: pick("deny it", "ontkennen het")
        case .doubts: pick("doubt it", "betwijfelen het")
        case .leavesOpen: pick("leave it open", "laten het open")
        }
    }
}
