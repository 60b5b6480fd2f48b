import Assessment
import Cases

extension AssessmentHTML {
    /// The claim, how likely it is, what its author thought, and who says so.
    public var answer: HTML {
        guard let name = assessment.headline, let claim = assessment.model.claim(name),
            let judgement = assessment.headlineJudgement
        else { return hypotheses }
        let content: HTML = """
            <p class="claim"\(anchor(name))>\(claim.text)</p>
            \(verdict(judgement))\(quotes(claim.details))\(variants(claim))<dl class="facts">
            \(outcome(judgement))\(estimates(claim))\(speakers(claim))</dl>

            """
        return section("answer", pick("The answer", "Het antwoord"), content)
    }

    /// The likelihood in large type, over its bar.
    private func verdict(_ judgement: Judgement) -> HTML {
        let bar = LikelihoodBar(judgement, before: earlier(judgement)).html
        let axis: HTML = "<p class=\"axis\" aria-hidden=\"true\"><span>0%</span><span>50%</span><span>100%</span></p>"
        if judgement.isSettled, let outcome = judgement.outcome {
            return """
                <p class="verdict">\(turnedOut(outcome))</p>
                \(bar)\(axis)\(thoughtBefore)
                """
        }
        if judgement.restsOnUnknown, judgement.bounds.isVacuous {
            let why = pick(
                "Nobody stated how likely it was before these reports, so no likelihood follows. What the evidence weighs, and what would follow, can be said without one.",
                "Niemand zei hoe waarschijnlijk het vóór deze berichten was; dan volgt er geen kans. Wat het bewijs weegt en wat eruit zou volgen, is ook zonder te zeggen."
            )
            return """
                <p class="verdict">\(pick("Cannot say yet", "Nog niet te zeggen"))\(was(judgement))</p>
                \(bar)\(axis)\(supposing(judgement))<p class="why">\(why)</p>

                """
        }
        return """
            <p class="verdict">\(verdictWord(judgement)) <span class="range">\(Numbers.percent(judgement.bounds.enclosing))</span>\(was(judgement))</p>
            \(bar)\(axis)\(supposing(judgement))\(precision(judgement))
            """
    }

    /// The word alone; no scale has one for what is settled either way.
    private func verdictWord(_ judgement: Judgement) -> String {
        if judgement.bounds.enclosing.lowerBound >= 1 { return pick("certain", "zeker") }
        if judgement.bounds.enclosing.upperBound <= 0 { return pick("impossible", "uitgesloten") }
        return judgement.words.words(language)
    }

    /// The middle of the range, and how much of it is certainly reached.
    private func precision(_ judgement: Judgement) -> HTML {
        var notes: [String] = []
        let range = judgement.bounds.enclosing
        if let middle = judgement.midRange, range.lowerBound < range.upperBound {
            notes.append(
                pick(
                    "With every number at the middle of its range: \(Numbers.percent(middle)).",
                    "Met elk getal in het midden van zijn bereik: \(Numbers.percent(middle))."))
        }
        if !judgement.bounds.isExact {
            let attained = Numbers.percent(judgement.bounds.attained)
            notes.append(
                pick(
                    "Certainly reached: \(attained); the true bounds lie between the two.",
                    "Zeker bereikt: \(attained); de werkelijke grenzen liggen daartussen."))
        }
        if judgement.restsOnUnknown {
            notes.append(pick("It rests on something unknown.", "Het hangt af van iets onbekends."))
        }
        return notes.isEmpty ? HTML() : "<p class=\"precision\">\(notes.joined(separator: " "))</p>\n"
    }

    /// How it turned out, its day never torn apart over two lines.
    private func turnedOut(_ outcome: Outcome) -> HTML {
        let text = words.turnedOut(outcome)
        guard let day = outcome.details.on?.description, text.hasSuffix(day) else { return HTML(text: text) }
        return "\(String(text.dropLast(day.count)))<span class=\"day\">\(day)</span>"
    }

    /// What was thought until reality answered: the mark below the bar.
    private var thoughtBefore: HTML {
        guard let beforeOutcome else { return HTML() }
        return
            "<p class=\"thought-before\"><span class=\"mark\" aria-hidden=\"true\"></span>\(words.untilThen): \(reading(words.open(beforeOutcome.judgement)))</p>\n"
    }

    /// What a judgement was before something was supposed, or before reality answered.
    private func earlier(_ judgement: Judgement) -> Judgement? {
        guard judgement.isSettled else { return before?.judgement(judgement.proposition) }
        let thought = beforeOutcome?.judgement
        return thought?.bounds.isVacuous == true || thought?.proposition != judgement.proposition ? nil : thought
    }

    /// An answer that settles nothing; one that does stands first.
    private func outcome(_ judgement: Judgement) -> HTML {
        guard let outcome = judgement.outcome, !judgement.isSettled else { return HTML() }
        return "<dt>\(pick("Outcome", "Uitkomst"))</dt><dd>\(words.turnedOut(outcome))</dd>\n"
    }

    /// What somebody thought, beside what follows: never part of it.
    private func estimates(_ claim: Claim) -> HTML {
        let estimates = assessment.estimates.filter { $0.proposition == .claim(claim.name) }
        let rows = estimates.map { estimate -> HTML in
            let bar =
                estimate.likelihood.isUnknown
                ? HTML() : LikelihoodBar(estimate.likelihood.low...estimate.likelihood.high).html
            return "<dd\(anchor(estimate.name))>\(words.estimate(estimate))\(bar)</dd>\n"
        }
        var content = HTML(rows)
        if !claim.details.wordings.isEmpty {
            content += "<dd>\(words.withoutNumber(claim.details.wordings))</dd>\n"
        }
        if content.isEmpty { return content }
        return "<dt>\(words.estimateLabel(estimates))</dt>\n\(content)"
    }

    private func speakers(_ claim: Claim) -> HTML {
        let rows = words.speakers(of: claim.name).map { "<dd>\($0)</dd>\n" as HTML }
        return rows.isEmpty ? HTML() : "<dt>\(pick("Said by", "Gezegd door"))</dt>\n\(rows)"
    }

    private func variants(_ claim: Claim) -> HTML {
        let variants = claim.details.variants
        if variants.isEmpty { return HTML() }
        let items = variants.map { variant -> HTML in
            "<li>\(linked(variant))</li>"
        }
        let label = pick(
            "\(variants.count) other wording\(variants.count == 1 ? "" : "s") of it, merged: check",
            "\(variants.count) andere bewoording\(variants.count == 1 ? "" : "en"), samengevoegd: controleer")
        return "<details class=\"quotes\"><summary>\(label)</summary><ul>\(items)</ul></details>\n"
    }

    /// Exclusive answers, each with its likelihood.
    public var hypotheses: HTML {
        let sets = assessment.model.hypotheses.map { set -> HTML in
            let rows = set.hypotheses.compactMap { hypothesis -> HTML? in
                let proposition = Proposition.hypothesis(set: set.name, name: hypothesis.name)
                return assessment.judgement(proposition).map {
                    "<li><span class=\"name\">\(hypothesis.text.isEmpty ? hypothesis.name : hypothesis.text)</span> \(likelihood($0))\(supposing($0))</li>\n"
                }
            }
            return "<h3\(anchor(set.name))>\(set.text)</h3>\n\(answered(set))<ul class=\"likelihoods\">\n\(rows)</ul>\n"
        }
        return section("hypotheses", pick("Which of these it is", "Welke van deze het is"), HTML(sets))
    }
}

extension AssessmentHTML {
    /// Which of them it turned out to be.
    private func answered(_ set: HypothesisSet) -> HTML {
        guard
            let outcome = set.hypotheses.lazy.compactMap({ hypothesis in
                assessment.judgement(.hypothesis(set: set.name, name: hypothesis.name))?.outcome
            }).first
        else { return HTML() }
        return "<p class=\"turned-out\">\(turnedOut(outcome))</p>\n"
    }

    /// The judgement of a case in a line: its headline's likelihood in words and range, with its bar; or what can be said without.
    public var summary: HTML {
        if let judgement = assessment.headlineJudgement {
            if judgement.isSettled, let outcome = judgement.outcome {
                let bar = LikelihoodBar(judgement, before: earlier(judgement)).html
                return
                    "<div class=\"summary\"><p class=\"turned-out\">\(turnedOut(outcome))</p>\(bar)\(thoughtBefore)</div>\n"
            }
            let unclear: HTML =
                judgement.outcome.map { " <span class=\"turned-out\">\(words.turnedOut($0))</span>" } ?? HTML()
            return "<p class=\"summary\">\(likelihood(judgement))\(weightInBrief(judgement))\(unclear)</p>\n"
        }
        let sets = assessment.model.hypotheses.prefix(1)
        let rows = sets.flatMap { set in
            set.hypotheses.compactMap { hypothesis -> HTML? in
                assessment.judgement(.hypothesis(set: set.name, name: hypothesis.name)).map {
                    "<li>\(hypothesis.text.isEmpty ? hypothesis.name : hypothesis.text): \(likelihood($0))</li>\n"
                }
            }
        }
        if rows.isEmpty { return HTML() }
        let outcome = HTML(sets.map(answered))
        return outcome.isEmpty
            ? "<ul class=\"summary plain\">\n\(rows)</ul>\n" : "<div class=\"summary\">\(outcome)</div>\n"
    }

    /// Without a likelihood, the weight of the evidence is the most that can be said.
    private func weightInBrief(_ judgement: Judgement) -> HTML {
        guard judgement.restsOnUnknown, judgement.bounds.isVacuous, let weight = assessment.weight, !weight.isEmpty
        else { return HTML() }
        return
            "<span class=\"weight-in-brief\">\(pick("evidence", "bewijs")): \(Numbers.odds(weight.ratio, language))</span>"
    }
}
