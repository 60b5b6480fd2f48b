import Assessment
import Cases
import SourceText
import Wording

extension CaseReport {
    /// The same report as Markdown, with tables in place of pictures.
    public var markdown: String {
        var page = Markdown()
        page.heading(1, question)
        page.list(
            ([assessment.model.title, sources.first?.name ?? ""] + assumptions).filter { !$0.isEmpty }.map(
                Markdown.init(text:)))
        addAnswer(&page)
        addConsequences(&page)
        addEvidence(&page)
        addReasons(&page)
        addHistories(&page)
        addHypotheses(&page)
        addMatrices(&page)
        addMap(&page)
        addRest(&page)
        addQuotes(&page)
        page.heading(2, pick("The case as text", "De zaak als tekst"))
        for source in sources {
            if sources.count > 1 { page.heading(3, source.name) }
            page.verbatim(source.wholeText, language: "purport")
        }
        var text = page.markup
        while text.hasSuffix("\n\n") { text.removeLast() }
        return text
    }

    var words: AssessmentWords { AssessmentWords(assessment, language: language) }

    /// References to the quotes that a statement rests on: `[1]`, or nothing.
    private func references(_ details: Details) -> Markdown {
        var text = Markdown()
        for number in details.quotes.compactMap(quotes.number) { text += " [\(number)](#quote-\(number))" }
        return text
    }

    // MARK: The answer

    private func addAnswer(_ page: inout Markdown) {
        guard let name = assessment.headline, let claim = assessment.model.claim(name),
            let judgement = assessment.headlineJudgement
        else { return }
        page.heading(2, pick("The answer", "Het antwoord"))
        page.paragraph("\(claim.text)\(references(claim.details))")
        let settled = judgement.isSettled ? judgement.outcome.map(words.turnedOut) : nil
        page.paragraph("**\(settled ?? words.open(judgement))**")
        var facts: [Markdown] = []
        if let beforeOutcome { facts.append("\(words.untilThen): \(words.phrase(beforeOutcome))") }
        if settled == nil, let middle = judgement.midRange {
            facts.append("\(pick("mid-range", "middenwaarde")) \(Numbers.percent(middle))")
        }
        if settled == nil, let before, let earlier = before.judgement(judgement.proposition) {
            facts.append("\(pick("was", "was")) \(AssessmentWords(before, language: language).open(earlier))")
        }
        if settled == nil, let outcome = judgement.outcome {
            facts.append("\(pick("Outcome", "Uitkomst")): \(words.turnedOut(outcome))")
        }
        let estimates = assessment.estimates.filter { $0.proposition == .claim(name) }
        facts += estimates.map { "\(words.estimateLabel([$0])): \(words.estimate($0))" }
        facts += words.speakers(of: name).map(Markdown.init(text:))
        page.list(facts)
    }

    // MARK: What would follow

    private func addConsequences(_ page: inout Markdown) {
        let hanging = assessment.judgements.filter {
            $0.ifHeadlineTrue != nil && ($0.role == .consequence || $0.role == .indicator)
        }
        if hanging.isEmpty { return }
        page.heading(2, pick("If it is true …", "Als het waar is …"))
        let hasEstimate = hanging.contains { !$0.ifEstimateRight.isEmpty }
        var heads = [
            pick("What would follow", "Wat zou volgen"), pick("if true", "als waar"),
            pick("if not true", "als niet waar"),
        ]
        if hasEstimate { heads.append(words.ifEstimateRight(hanging)) }
        heads.append(pick("overall", "al met al"))
        page.table(
            heads,
            hanging.map { judgement in
                let by = judgement.by.map { pick(" (by \($0))", " (uiterlijk \($0))") } ?? ""
                var row: [Markdown] = [
                    "\(judgement.text)\(by)\(references(judgement.details))",
                    Markdown(text: words.conditional(judgement.ifHeadlineTrue, of: judgement)),
                    Markdown(text: words.conditional(judgement.ifHeadlineFalse, of: judgement)),
                ]
                if hasEstimate {
                    row.append(Markdown(text: judgement.ifEstimateRight.first.map(words.estimated) ?? "–"))
                }
                row.append(Markdown(text: judgement.outcome.map(words.outcome) ?? words.open(judgement)))
                return row
            })
    }

    // MARK: The evidence

    private func addEvidence(_ page: inout Markdown) {
        page.heading(2, pick("The evidence and what it weighs", "Het bewijs en wat het weegt"))
        if let weight = assessment.weight, !weight.isEmpty {
            page.paragraph("**\(Numbers.odds(weight.ratio, language))**. \(words.weightSentence(weight.ratio))")
            page.table(
                [pick("Reports and evidence", "Berichten en bewijs"), pick("weighs by itself", "weegt op zichzelf")],
                weight.contributions.map { item in
                    [
                        "\(words.describe(item.statement))\(references(words.details(item.statement)))",
                        Markdown(text: words.ratio(item)),
                    ]
                })
            page.list(
                weight.fromBaseRates.map {
                    "\(pick("from", "van")) \(Numbers.percent($0.rate)) → \(Numbers.percent($0.bounds))"
                })
        } else {
            page.paragraph(Markdown(text: words.nothingWeighed))
        }
        page.list(
            assessment.unweighed.map {
                "\(pick("not weighed", "niet gewogen")): \(words.describe($0.statement)): \(words.reason($0.reason))\(references(words.details($0.statement)))"
            })
    }
}
