import Assessment

extension AssessmentWords {
    /// What one statement weighs by itself.
    package func ratio(_ item: Contribution) -> String {
        Numbers.odds(item.ratio, language) + (item.dependsOnPrior ? atEvenOdds : "")
    }

    /// All that is seen together; uncertain evidence has no ratio apart from the prior.
    func together(_ weight: Weight) -> String {
        if !weight.dependsOnPrior { return Numbers.odds(weight.ratio, language) }
        return Numbers.odds(weight.ratio, language) + atEvenOdds
            + pick(
                ": it depends on the prior, because it is uncertain what was seen",
                ": het hangt van de kans vooraf af, omdat onzeker is wat er gezien is")
    }

    private var atEvenOdds: String { pick(" at even odds", " bij gelijke kansen") }

    /// What there is beside it when no ratio can be given: the statements that count.
    var weighedWithoutRatio: [String] {
        let aside = Set(assessment.setAside.map(\.statement) + assessment.unweighed.map(\.statement))
        let names =
            assessment.model.reports.map(\.name)
            + assessment.model.claims.filter { $0.role == .evidence }.map(\.name)
        return names.filter { !aside.contains($0) }
    }

    /// That there is nothing to weigh, or nobody said how.
    package var nothingWeighed: String {
        assessment.unweighed.isEmpty
            ? pick("none", "geen")
            : pick(
                "not weighed yet: nobody graded its sources or said how telling it is",
                "nog niet gewogen: niemand beoordeelde de bronnen of zei hoe veelzeggend het is")
    }

    /// What a range of odds means, without the word.
    package func weightSentence(_ ratio: ClosedRange<Double>) -> String {
        let (low, high) = (ratio.lowerBound, ratio.upperBound)
        if low >= 1, high > 1, high.isFinite {
            let times = span(low, high)
            return pick(
                "All this together is \(times) times as likely if it is true as if it is not.",
                "Dit alles samen is \(times) keer zo waarschijnlijk als het waar is dan als het niet waar is.")
        }
        if high <= 1, low < 1, low > 0 {
            let times = span(1 / high, 1 / low)
            return pick(
                "All this together is \(times) times as likely if it is not true as if it is.",
                "Dit alles samen is \(times) keer zo waarschijnlijk als het niet waar is dan als het waar is.")
        }
        if low == 1, high == 1 {
            return pick(
                "All this together is as likely if it is true as if it is not.",
                "Dit alles samen is even waarschijnlijk als het waar is en als het niet waar is.")
        }
        return pick(
            "Within the ranges that are stated, all this together may speak for it or against it.",
            "Binnen de genoemde bereiken kan dit alles samen ervoor of ertegen spreken.")
    }

    private func span(_ low: Double, _ high: Double) -> String {
        let (from, to) = (Numbers.shown(low, language), Numbers.shown(high, language))
        return from == to ? from : pick("\(from) to \(to)", "\(from) tot \(to)")
    }
}
